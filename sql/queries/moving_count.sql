-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many rows {table} has. Columns: count.
SELECT count(*) FROM {table}
