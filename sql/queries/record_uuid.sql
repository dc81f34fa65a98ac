-- SPDX-License-Identifier: GPL-3.0-or-later
-- The UUID of the {table} :id. Columns: uuid.
SELECT uuid FROM {table} WHERE id = :id
