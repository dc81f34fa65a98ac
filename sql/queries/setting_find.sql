-- SPDX-License-Identifier: GPL-3.0-or-later
-- The value kept under :key. Columns: value.
SELECT value FROM setting WHERE key = :key
