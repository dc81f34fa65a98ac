-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores score rows of listings anew, where they are not what is there. Marks as queries/score_put.sql, each an array.
INSERT INTO score (
    listing_id, trashed, country, kind, goal, name_key, treatment_key, condition_key, place_key, changed_ms, has_score, shown,
    reach, checked, raw_reach, band, rank, flags_raised, flags_open, flags_half_met, flags_key, checks_done, checks_asked,
    next_change_day, due_day, as_of_day, clinic_id, practitioner_id, laboratory_id, facts
)
SELECT * FROM unnest(
    CAST(:listing_id AS bigint[]), CAST(:trashed AS smallint[]), CAST(:country AS text[]), CAST(:kind AS smallint[]),
    CAST(:goal AS smallint[]), CAST(:name_key AS text[]), CAST(:treatment_key AS text[]), CAST(:condition_key AS text[]),
    CAST(:place_key AS text[]), CAST(:changed_ms AS bigint[]), CAST(:has_score AS smallint[]), CAST(:shown AS integer[]),
    CAST(:reach AS integer[]), CAST(:checked AS integer[]), CAST(:raw_reach AS integer[]), CAST(:band AS smallint[]),
    CAST(:rank AS bigint[]), CAST(:flags_raised AS integer[]), CAST(:flags_open AS integer[]), CAST(:flags_half_met AS integer[]),
    CAST(:flags_key AS integer[]), CAST(:checks_done AS integer[]), CAST(:checks_asked AS integer[]),
    CAST(:next_change_day AS integer[]), CAST(:due_day AS integer[]), CAST(:as_of_day AS integer[]), CAST(:clinic_id AS bigint[]),
    CAST(:practitioner_id AS bigint[]), CAST(:laboratory_id AS bigint[]), CAST(:facts AS text[])
)
ON CONFLICT (listing_id) DO UPDATE SET
    trashed = excluded.trashed, country = excluded.country, kind = excluded.kind, goal = excluded.goal,
    name_key = excluded.name_key, treatment_key = excluded.treatment_key, condition_key = excluded.condition_key,
    place_key = excluded.place_key, changed_ms = excluded.changed_ms, has_score = excluded.has_score, shown = excluded.shown,
    reach = excluded.reach, checked = excluded.checked, raw_reach = excluded.raw_reach, band = excluded.band, rank = excluded.rank,
    flags_raised = excluded.flags_raised, flags_open = excluded.flags_open, flags_half_met = excluded.flags_half_met,
    flags_key = excluded.flags_key, checks_done = excluded.checks_done, checks_asked = excluded.checks_asked,
    next_change_day = excluded.next_change_day, due_day = excluded.due_day, as_of_day = excluded.as_of_day,
    clinic_id = excluded.clinic_id, practitioner_id = excluded.practitioner_id, laboratory_id = excluded.laboratory_id,
    facts = excluded.facts
WHERE score.* IS DISTINCT FROM excluded.*
