-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same among the first 2000 that a search finds. :expression for FTS5 and the marks of party_page.
SELECT
    t.id, t.uuid, t.name_key, {columns}, t.trashed, t.example,
    (SELECT count(*) FROM listing AS l WHERE l.{table}_id = t.id AND l.trashed = 0),
    (SELECT max(s.rank) FROM listing AS l JOIN score AS s ON s.listing_id = l.id
     WHERE l.{table}_id = t.id AND l.trashed = 0),
    (SELECT s.band FROM listing AS l JOIN score AS s ON s.listing_id = l.id
     WHERE l.{table}_id = t.id AND l.trashed = 0 ORDER BY s.rank DESC LIMIT 1)
FROM (
    SELECT id FROM {table}_search WHERE found @@ CAST(CAST(:expression AS text) AS tsquery) LIMIT 2000
) AS hit
JOIN {table} AS t ON t.id = hit.id
WHERE t.trashed = :trashed {after}
ORDER BY t.name_key, t.id LIMIT :limit
