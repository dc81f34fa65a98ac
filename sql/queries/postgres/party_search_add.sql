-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the :words of a new {table} :id.
INSERT INTO {table}_search (id, words) VALUES (:id, :words)
