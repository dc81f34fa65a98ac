-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the packed answers of records, where they are not what is there. Marks as queries/answer_pack_put.sql, each an array.
INSERT INTO answer_pack (subject_kind, subject_id, answers)
SELECT * FROM unnest(CAST(:subject_kind AS smallint[]), CAST(:subject_id AS bigint[]), CAST(:answers AS bytea[]))
ON CONFLICT (subject_kind, subject_id) DO UPDATE SET answers = excluded.answers
WHERE answer_pack.answers <> excluded.answers
