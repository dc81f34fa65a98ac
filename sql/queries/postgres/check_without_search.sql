-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings without search text. Columns: count.
SELECT count(*) FROM listing WHERE NOT EXISTS (SELECT 1 FROM listing_search WHERE id = listing.id)
