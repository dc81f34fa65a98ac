-- SPDX-License-Identifier: GPL-3.0-or-later
-- The {table} with that :match_key, one outside the trash first. Columns: id, trashed; at most one row.
SELECT id, trashed FROM {table} WHERE match_key = :match_key ORDER BY trashed, id LIMIT 1
