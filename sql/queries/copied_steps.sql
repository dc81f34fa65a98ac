-- SPDX-License-Identifier: GPL-3.0-or-later
-- Steps of reviews that the changes after :after made; by listing, oldest first. Columns: entry, action, listing, its uuid, its title as
-- it was, criterion, author, time, after.
SELECT j.id, j.action, j.subject_id, l.uuid, j.title, j.criterion, p.name, c.at_ms, j.after
FROM journal AS j
JOIN change AS c ON c.id = j.change_id
JOIN person AS p ON p.id = c.person_id
JOIN listing AS l ON l.id = j.subject_id
WHERE j.change_id > :after AND j.subject_kind = 0 AND j.action > 4 AND j.action <> 15
ORDER BY j.subject_id, j.id
