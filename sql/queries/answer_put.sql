-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the present answer, in place of the one before. Marks as the columns.
INSERT OR REPLACE INTO answer (
    subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source,
    revision, person_id, changed_ms
)
VALUES (
    :subject_kind, :subject_id, :criterion, :state, :tier, :checked_day, :valid_until_day, :asked_day, :reason, :note,
    :source, :revision, :person_id, :changed_ms
)
