-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether somebody other than :person_id wrote since to what the change :change_id wrote: the same record or answer, or anything of
-- a record it made; steps of a review (actions from 5) change neither. Columns: entry; at most one row.
SELECT j.id
FROM journal AS e
JOIN journal AS j ON j.subject_kind = e.subject_kind AND j.subject_id = e.subject_id AND j.id > e.id
JOIN change AS c ON c.id = j.change_id
WHERE e.change_id = :change_id AND c.person_id <> :person_id AND j.action < 5
    AND (e.action IN (0, 3) OR e.criterion IS NOT DISTINCT FROM j.criterion)
LIMIT 1
