-- SPDX-License-Identifier: GPL-3.0-or-later
-- The database {database}. Sorting is by bytes, as in a file; folding is the program's.
CREATE DATABASE {database} OWNER {owner} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'
