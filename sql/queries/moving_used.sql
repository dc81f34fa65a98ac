-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether {table} has a row. Columns: 0 or 1.
SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT 1) AS first
