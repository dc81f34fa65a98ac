-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers of all listings themselves, by listing. Columns: listing, criterion, state, tier, checked_day, valid_until_day.
SELECT subject_id, criterion, state, tier, checked_day, valid_until_day
FROM answer WHERE subject_kind = 0 ORDER BY subject_id
