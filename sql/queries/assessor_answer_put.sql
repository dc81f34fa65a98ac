-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores an assessor's answer, in place of the one before. Marks as the columns.
INSERT OR REPLACE INTO assessor_answer (
    assessment_id, person_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source, revision, changed_ms
)
VALUES (
    :assessment_id, :person_id, :criterion, :state, :tier, :checked_day, :valid_until_day, :asked_day, :reason, :note, :source,
    :revision, :changed_ms
)
