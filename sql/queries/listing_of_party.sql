-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings whose {column} is :id, by key. Columns: id.
SELECT id FROM listing WHERE {column} = :id ORDER BY id
