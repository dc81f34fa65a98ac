-- SPDX-License-Identifier: GPL-3.0-or-later
-- Parties of the kind {table} by name, then key. :trashed, :limit, :last_name and :last_id of the page before. Columns: id, uuid,
-- name key, name, city, region, country, detail, trashed, example, listings, rank and band of the lowest.
SELECT
    t.id, t.uuid, t.name_key, {columns}, t.trashed, t.example,
    (SELECT count(*) FROM listing AS l WHERE l.{table}_id = t.id AND l.trashed = 0),
    (SELECT max(s.rank) FROM listing AS l CROSS JOIN score AS s ON s.listing_id = l.id
     WHERE l.{table}_id = t.id AND l.trashed = 0),
    (SELECT s.band FROM listing AS l CROSS JOIN score AS s ON s.listing_id = l.id
     WHERE l.{table}_id = t.id AND l.trashed = 0 ORDER BY s.rank DESC LIMIT 1)
FROM {table} AS t
WHERE t.trashed = :trashed {after}
ORDER BY t.name_key, t.id LIMIT :limit
