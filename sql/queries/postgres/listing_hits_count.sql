-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many listings a search finds and the filter lets pass, up to :cap, among its first :scan hits. :expression for FTS5,
-- {trashed} 0 or 1, the marks of the filter. Columns: count.
SELECT count(*)
FROM (
    SELECT 1
    FROM (SELECT id FROM listing_search WHERE found @@ CAST(CAST(:expression AS text) AS tsquery) LIMIT :scan) AS hit
    JOIN score AS s ON s.listing_id = hit.id
    WHERE s.trashed = {trashed} {filter}
    LIMIT :cap
) AS hits
