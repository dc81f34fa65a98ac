-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first :cap listings that a search finds and the filter lets pass, among its first :scan hits, in an order.
-- :expression for FTS5, {trashed} 0 or 1, the marks of the filter and of the page's beginning. Columns: {columns}, the key last.
SELECT {columns}
FROM (
    SELECT s.*
    FROM (SELECT id FROM listing_search WHERE found @@ CAST(CAST(:expression AS text) AS tsquery) LIMIT :scan) AS hit
    JOIN score AS s ON s.listing_id = hit.id
    WHERE s.trashed = {trashed} {filter}
    LIMIT :cap
) AS s
WHERE true {after} ORDER BY {order} {limit}
