-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps the present answer as an earlier version. :subject_kind, :subject_id, :criterion.
INSERT INTO answer_version (
    subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source,
    revision, person_id, changed_ms
)
SELECT subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source,
    revision, person_id, changed_ms
FROM answer
WHERE subject_kind = :subject_kind AND subject_id = :subject_id AND criterion = :criterion
