-- SPDX-License-Identifier: GPL-3.0-or-later
-- The next key of {table} comes after those that moved in.
SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}
