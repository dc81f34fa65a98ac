-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings without a score row. Columns: count.
SELECT count(*) FROM listing WHERE NOT EXISTS (SELECT 1 FROM score WHERE listing_id = listing.id)
