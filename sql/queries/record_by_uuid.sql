-- SPDX-License-Identifier: GPL-3.0-or-later
-- The {table} with that :uuid (16 bytes). Columns: id.
SELECT id FROM {table} WHERE uuid = :uuid
