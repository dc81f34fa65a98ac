-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody the directory knows as an author, by name. Columns: name.
SELECT name FROM person ORDER BY name
