-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers whose earlier versions are not all there. Columns: count.
SELECT count(*) FROM answer AS a
WHERE a.revision > 1 AND a.revision - 1 <> (
    SELECT count(*) FROM answer_version AS v
    WHERE v.subject_kind = a.subject_kind AND v.subject_id = a.subject_id AND v.criterion = a.criterion
)
