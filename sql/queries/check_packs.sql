-- SPDX-License-Identifier: GPL-3.0-or-later
-- All packed answers in order of records. Columns: subject_kind, subject_id, answers.
SELECT subject_kind, subject_id, answers FROM answer_pack ORDER BY subject_kind, subject_id
