-- SPDX-License-Identifier: GPL-3.0-or-later
-- Packed answers of all clinics, practitioners and laboratories. Columns: subject_kind, subject_id, answers.
SELECT subject_kind, subject_id, answers FROM answer_pack WHERE subject_kind > 0 ORDER BY subject_kind, subject_id
