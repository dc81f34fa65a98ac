-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps :value under :key.
INSERT OR REPLACE INTO setting (key, value) VALUES (:key, :value)
