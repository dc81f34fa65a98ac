-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the present answer, in place of the one before. Marks as the columns.
INSERT INTO answer (
    subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source,
    revision, person_id, changed_ms
)
VALUES (
    :subject_kind, :subject_id, :criterion, :state, :tier, :checked_day, :valid_until_day, :asked_day, :reason, :note,
    :source, :revision, :person_id, :changed_ms
)
ON CONFLICT (subject_kind, subject_id, criterion) DO UPDATE SET
    state = excluded.state, tier = excluded.tier, checked_day = excluded.checked_day,
    valid_until_day = excluded.valid_until_day, asked_day = excluded.asked_day, reason = excluded.reason,
    note = excluded.note, source = excluded.source
