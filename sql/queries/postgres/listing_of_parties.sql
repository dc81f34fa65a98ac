-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings whose {column} is among :keys, a JSON array of keys. Columns: id.
SELECT l.id
FROM jsonb_array_elements_text(CAST(CAST(:keys AS text) AS jsonb)) AS k (id)
JOIN listing AS l ON l.{column} = CAST(k.id AS bigint)
