-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the :words of the {table} :id.
INSERT OR REPLACE INTO {table}_search (rowid, words) VALUES (:id, :words)
