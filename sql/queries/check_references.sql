-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that name a row which is not there. Columns: table, row, table named, key.
PRAGMA foreign_key_check
