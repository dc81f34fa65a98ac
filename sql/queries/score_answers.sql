-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers of one subject (:kind, :id) in the order in which they are packed. Columns: criterion, state, tier, checked_day,
-- valid_until_day.
SELECT criterion, state, tier, checked_day, valid_until_day FROM answer WHERE subject_kind = :kind AND subject_id = :id
ORDER BY criterion
