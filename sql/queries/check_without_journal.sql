-- SPDX-License-Identifier: GPL-3.0-or-later
-- Records whose making the journal does not tell. Columns: count.
SELECT
    (SELECT count(*) FROM listing AS t WHERE NOT EXISTS (
        SELECT 1 FROM journal WHERE subject_kind = 0 AND subject_id = t.id AND action = 0))
    + (SELECT count(*) FROM clinic AS t WHERE NOT EXISTS (
        SELECT 1 FROM journal WHERE subject_kind = 1 AND subject_id = t.id AND action = 0))
    + (SELECT count(*) FROM practitioner AS t WHERE NOT EXISTS (
        SELECT 1 FROM journal WHERE subject_kind = 2 AND subject_id = t.id AND action = 0))
    + (SELECT count(*) FROM laboratory AS t WHERE NOT EXISTS (
        SELECT 1 FROM journal WHERE subject_kind = 3 AND subject_id = t.id AND action = 0))
