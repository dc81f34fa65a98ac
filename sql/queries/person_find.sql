-- SPDX-License-Identifier: GPL-3.0-or-later
-- The person called :name. Columns: id.
SELECT id FROM person WHERE name = :name
