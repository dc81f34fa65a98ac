-- SPDX-License-Identifier: GPL-3.0-or-later
-- The highest key in {table}. Columns: id or NULL.
SELECT max(id) FROM {table}
