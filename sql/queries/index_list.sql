-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indexes that {condition} names, and the statements that make them again. Columns: name, sql.
SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND ({condition}) ORDER BY rowid
