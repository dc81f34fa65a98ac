-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings whose score stops being true on or before :today. Columns: id.
SELECT listing_id FROM score WHERE next_change_day <= :today ORDER BY listing_id
