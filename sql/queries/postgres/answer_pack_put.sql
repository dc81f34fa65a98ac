-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the packed answers of one record, where they are not what is there. Marks in the order of the columns.
INSERT INTO answer_pack (subject_kind, subject_id, answers) VALUES (:subject_kind, :subject_id, :answers)
ON CONFLICT (subject_kind, subject_id) DO UPDATE SET answers = excluded.answers
WHERE answer_pack.answers <> excluded.answers
