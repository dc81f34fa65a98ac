-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the :words of the {table} :id.
INSERT INTO {table}_search (id, words) VALUES (:id, :words)
ON CONFLICT (id) DO UPDATE SET words = excluded.words
