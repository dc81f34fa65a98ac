-- SPDX-License-Identifier: GPL-3.0-or-later
-- Scores of new listings; columns as queries/score_put.sql has its marks.
COPY score (
    listing_id, trashed, country, kind, goal, name_key, treatment_key, condition_key, place_key, changed_ms,
    has_score, shown, reach, checked, raw_reach, band, rank, flags_raised, flags_open, flags_half_met,
    flags_key, checks_done, checks_asked, next_change_day, due_day, as_of_day, clinic_id, practitioner_id,
    laboratory_id, facts
) FROM STDIN
