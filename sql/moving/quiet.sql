-- SPDX-License-Identifier: GPL-3.0-or-later
-- While a directory moves in, its journal comes along and none is written: {table} takes rows as they are. Locks the table against
-- other writers until the transaction ends; only the owner may.
ALTER TABLE {table} DISABLE TRIGGER USER
