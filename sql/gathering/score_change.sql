-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes the scores of listings; their sort keys stay. A server moves the whole row whatever changes in it, so all columns that a
-- score has are given, {columns} or not. Marks as queries/score_change.sql numbers them, each an array.
UPDATE score AS s SET
    as_of_day = n.as_of_day, has_score = n.has_score, shown = n.shown, reach = n.reach, checked = n.checked,
    raw_reach = n.raw_reach, rank = n.rank, checks_done = n.checks_done, checks_asked = n.checks_asked, band = n.band,
    flags_raised = n.flags_raised, flags_open = n.flags_open, flags_half_met = n.flags_half_met, flags_key = n.flags_key,
    next_change_day = n.next_change_day, due_day = n.due_day
FROM unnest(
    CAST(?1 AS bigint[]), CAST(?2 AS integer[]), CAST(?3 AS smallint[]), CAST(?4 AS integer[]), CAST(?5 AS integer[]),
    CAST(?6 AS integer[]), CAST(?7 AS integer[]), CAST(?8 AS bigint[]), CAST(?9 AS integer[]), CAST(?10 AS integer[]),
    CAST(?11 AS smallint[]), CAST(?12 AS integer[]), CAST(?13 AS integer[]), CAST(?14 AS integer[]), CAST(?15 AS integer[]),
    CAST(?16 AS integer[]), CAST(?17 AS integer[])
) AS n (
    listing_id, as_of_day, has_score, shown, reach, checked, raw_reach, rank, checks_done, checks_asked, band, flags_raised,
    flags_open, flags_half_met, flags_key, next_change_day, due_day
)
WHERE s.listing_id = n.listing_id
