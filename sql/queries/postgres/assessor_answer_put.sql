-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores an assessor's answer, in place of the one before. Marks as the columns.
INSERT INTO assessor_answer (
    assessment_id, person_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source, revision, changed_ms
)
VALUES (
    :assessment_id, :person_id, :criterion, :state, :tier, :checked_day, :valid_until_day, :asked_day, :reason, :note, :source,
    :revision, :changed_ms
)
ON CONFLICT (assessment_id, person_id, criterion) DO UPDATE SET
    state = excluded.state, tier = excluded.tier, checked_day = excluded.checked_day, valid_until_day = excluded.valid_until_day,
    asked_day = excluded.asked_day, reason = excluded.reason, note = excluded.note, source = excluded.source
