-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores present answers, in place of those before. Marks as queries/answer_put.sql, each an array.
INSERT INTO answer (
    subject_kind, subject_id, criterion, state, tier, checked_day, valid_until_day, asked_day, reason, note, source, revision,
    person_id, changed_ms
)
SELECT * FROM unnest(
    CAST(:subject_kind AS smallint[]), CAST(:subject_id AS bigint[]), CAST(:criterion AS integer[]), CAST(:state AS smallint[]),
    CAST(:tier AS smallint[]), CAST(:checked_day AS integer[]), CAST(:valid_until_day AS integer[]), CAST(:asked_day AS integer[]),
    CAST(:reason AS text[]), CAST(:note AS text[]), CAST(:source AS text[]), CAST(:revision AS bigint[]),
    CAST(:person_id AS bigint[]), CAST(:changed_ms AS bigint[])
)
ON CONFLICT (subject_kind, subject_id, criterion) DO UPDATE SET
    state = excluded.state, tier = excluded.tier, checked_day = excluded.checked_day, valid_until_day = excluded.valid_until_day,
    asked_day = excluded.asked_day, reason = excluded.reason, note = excluded.note, source = excluded.source
