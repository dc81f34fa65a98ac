-- SPDX-License-Identifier: GPL-3.0-or-later
-- Records that have answers, in order. Columns: subject_kind, subject_id.
SELECT DISTINCT subject_kind, subject_id FROM answer ORDER BY subject_kind, subject_id
