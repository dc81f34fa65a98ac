-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the changes after :after wrote to, each once, in the order of the last time. Columns: subject_kind, subject_id, criterion (0 for the
-- record itself), whether it was made there.
SELECT subject_kind, subject_id, coalesce(criterion, 0), max(CASE WHEN action = 0 THEN 1 ELSE 0 END)
FROM journal
WHERE change_id > :after AND action <= 4
GROUP BY subject_kind, subject_id, coalesce(criterion, 0)
ORDER BY max(id)
