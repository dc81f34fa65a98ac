-- SPDX-License-Identifier: GPL-3.0-or-later
-- All answers in order of records and criteria. Columns: subject_kind, subject_id, criterion, state, tier, checked_day,
-- valid_until_day.
SELECT subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day
FROM answer ORDER BY subject_kind, subject_id, criterion
