-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who changed the record (:subject_kind, :subject_id) itself, not its answers, newest first, at most :limit. Columns: person, at_ms,
-- after.
SELECT p.name, c.at_ms, j.after
FROM journal AS j CROSS JOIN change AS c ON c.id = j.change_id CROSS JOIN person AS p ON p.id = c.person_id
WHERE j.subject_kind = :subject_kind AND j.subject_id = :subject_id AND j.action < 4
ORDER BY j.id DESC LIMIT :limit
