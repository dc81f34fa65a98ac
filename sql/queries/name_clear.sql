-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes away the other names of the {table} :id.
DELETE FROM {table}_name WHERE {table}_id = :id
