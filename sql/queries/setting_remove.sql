-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forgets :key.
DELETE FROM setting WHERE key = :key
