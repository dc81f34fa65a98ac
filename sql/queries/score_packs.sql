-- SPDX-License-Identifier: GPL-3.0-or-later
-- Packed answers of the listings after :after themselves. Columns: listing, answers.
SELECT subject_id, answers FROM answer_pack WHERE subject_kind = 0 AND subject_id > :after ORDER BY subject_id LIMIT :count
