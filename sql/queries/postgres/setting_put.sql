-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps :value under :key.
INSERT INTO setting (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
