-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same among the first 2000 that a search finds. :expression for FTS5, :kind, and the marks of party_page.
SELECT
    t.id, t.uuid, t.name_key, {columns}, t.trashed, t.example,
    (SELECT count(*) FROM listing AS l WHERE l.{table}_id = t.id AND l.trashed = 0),
    (SELECT max(s.rank) FROM listing AS l CROSS JOIN score AS s ON s.listing_id = l.id
     WHERE l.{table}_id = t.id AND l.trashed = 0),
    (SELECT s.band FROM listing AS l CROSS JOIN score AS s ON s.listing_id = l.id
     WHERE l.{table}_id = t.id AND l.trashed = 0 ORDER BY s.rank DESC LIMIT 1)
FROM (
    SELECT rowid / 4 AS id FROM party_search
    WHERE party_search MATCH :expression AND rowid % 4 = :kind
    LIMIT 2000
) AS hit
CROSS JOIN {table} AS t ON t.id = hit.id
WHERE t.trashed = :trashed {after}
ORDER BY t.name_key, t.id LIMIT :limit
