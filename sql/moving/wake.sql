-- SPDX-License-Identifier: GPL-3.0-or-later
-- The triggers of {table} speak again.
ALTER TABLE {table} ENABLE TRIGGER USER
