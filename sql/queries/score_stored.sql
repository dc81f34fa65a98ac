-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stored scores and what they come from, :count of them after the listing :after. Columns: listing, clinic, practitioner,
-- laboratory, facts, as_of_day, the score's columns.
SELECT
    listing_id, clinic_id, practitioner_id, laboratory_id, facts, as_of_day, has_score, shown, reach, checked, raw_reach,
    band, rank, flags_raised, flags_open, flags_half_met, flags_key, checks_done, checks_asked, next_change_day, due_day
FROM score NOT INDEXED WHERE listing_id > :after ORDER BY listing_id LIMIT :count
