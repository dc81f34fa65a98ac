-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers where there were none; columns as queries/answer_put.sql has its marks.
COPY answer (
    subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source,
    revision, person_id, changed_ms
) FROM STDIN
