-- SPDX-License-Identifier: GPL-3.0-or-later
-- A listing outside the trash whose {column} is :id. Columns: id; at most one row.
SELECT id FROM listing WHERE {column} = :id AND trashed = 0 LIMIT 1
