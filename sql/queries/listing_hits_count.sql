-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many listings a search finds and the filter lets pass, up to :cap, among its first :scan hits. :expression for FTS5,
-- {trashed} 0 or 1, the marks of the filter. Columns: count.
SELECT count(*)
FROM (
    SELECT 1
    FROM (SELECT rowid AS id FROM listing_search WHERE listing_search MATCH :expression LIMIT :scan) AS hit
    CROSS JOIN score AS s ON s.listing_id = hit.id
    WHERE s.trashed = {trashed} {filter}
    LIMIT :cap
)
