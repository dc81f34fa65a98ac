-- SPDX-License-Identifier: GPL-3.0-or-later
-- Other names of the {table} :id in their order. Columns: name, kind.
SELECT name, kind FROM {table}_name WHERE {table}_id = :id ORDER BY position
