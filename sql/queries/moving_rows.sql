-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every row of {table} in the order of its {key}, as a directory moves. Columns: {columns}.
SELECT {columns} FROM {table} ORDER BY {key}
