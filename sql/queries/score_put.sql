-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the score row of a listing anew. Marks in the order of the columns.
INSERT INTO score (
    listing_id, trashed, country, kind, goal, name_key, treatment_key, condition_key, place_key, changed_ms,
    has_score, shown, reach, checked, raw_reach, band, rank, flags_raised, flags_open, flags_half_met,
    flags_key, checks_done, checks_asked, next_change_day, due_day, as_of_day, clinic_id, practitioner_id,
    laboratory_id, facts
)
VALUES (
    :listing_id, :trashed, :country, :kind, :goal, :name_key, :treatment_key, :condition_key, :place_key,
    :changed_ms, :has_score, :shown, :reach, :checked, :raw_reach, :band, :rank, :flags_raised, :flags_open,
    :flags_half_met, :flags_key, :checks_done, :checks_asked, :next_change_day, :due_day, :as_of_day,
    :clinic_id, :practitioner_id, :laboratory_id, :facts
)
ON CONFLICT (listing_id) DO UPDATE SET
    trashed = excluded.trashed, country = excluded.country, kind = excluded.kind, goal = excluded.goal,
    name_key = excluded.name_key, treatment_key = excluded.treatment_key,
    condition_key = excluded.condition_key, place_key = excluded.place_key, changed_ms = excluded.changed_ms,
    has_score = excluded.has_score, shown = excluded.shown, reach = excluded.reach, checked = excluded.checked,
    raw_reach = excluded.raw_reach, band = excluded.band, rank = excluded.rank,
    flags_raised = excluded.flags_raised, flags_open = excluded.flags_open,
    flags_half_met = excluded.flags_half_met, flags_key = excluded.flags_key,
    checks_done = excluded.checks_done, checks_asked = excluded.checks_asked,
    next_change_day = excluded.next_change_day, due_day = excluded.due_day, as_of_day = excluded.as_of_day,
    clinic_id = excluded.clinic_id, practitioner_id = excluded.practitioner_id,
    laboratory_id = excluded.laboratory_id, facts = excluded.facts
