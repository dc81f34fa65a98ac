-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which indexes go while many rows change; conditions on sqlite_schema.
-- part: of_numbers
tbl_name = 'score' AND name IN ('score_rank', 'score_shown', 'score_reach', 'score_checked')
-- part: of_band
tbl_name = 'score' AND name = 'score_band'
-- part: of_flags
tbl_name = 'score' AND name = 'score_flags'
-- part: of_days
tbl_name = 'score' AND name IN ('score_due', 'score_next_change')
-- part: of_lists
tbl_name = 'score'
-- part: of_records
tbl_name IN ('score', 'clinic', 'practitioner', 'laboratory', 'journal')
-- part: drop
DROP INDEX
