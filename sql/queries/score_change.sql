-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes the score of a listing, its sort keys stay. Marks in order: the score's columns, as_of_day, key.
UPDATE score SET
    has_score = :has_score, shown = :shown, reach = :reach, checked = :checked, raw_reach = :raw_reach,
    band = :band, rank = :rank, flags_raised = :flags_raised, flags_open = :flags_open,
    flags_half_met = :flags_half_met, flags_key = :flags_key, checks_done = :checks_done,
    checks_asked = :checks_asked, next_change_day = :next_change_day, due_day = :due_day, as_of_day = :as_of_day
WHERE listing_id = :listing_id
