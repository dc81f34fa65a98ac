-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds another name of the {table} :id at :position.
INSERT INTO {table}_name ({table}_id, position, name, kind) VALUES (:id, :position, :name, :kind)
