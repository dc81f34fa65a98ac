-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings whose score stops being true on or before :today, in no order: asked for one, the engine would read the
-- whole table in it. Columns: id.
SELECT listing_id FROM score WHERE next_change_day <= :today
