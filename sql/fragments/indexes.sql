-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which indexes go while many rows change; conditions on sqlite_schema.
-- part: of_scores
tbl_name = 'score' AND name IN (
    'score_rank', 'score_band', 'score_shown', 'score_reach', 'score_checked', 'score_flags', 'score_due', 'score_next_change'
)
-- part: of_lists
tbl_name = 'score'
-- part: of_records
tbl_name IN ('score', 'clinic', 'practitioner', 'laboratory', 'journal')
-- part: drop
DROP INDEX
