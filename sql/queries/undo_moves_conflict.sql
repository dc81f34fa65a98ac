-- SPDX-License-Identifier: GPL-3.0-or-later
-- A listing outside the trash with a party inside it, among what the change :change_id moved. Columns: listing; at most one row.
SELECT l.id
FROM journal AS e CROSS JOIN clinic AS p ON p.id = e.subject_id CROSS JOIN listing AS l ON l.clinic_id = p.id
WHERE e.change_id = :change_id AND e.subject_kind = 1 AND p.trashed = 1 AND l.trashed = 0
UNION ALL
SELECT l.id
FROM journal AS e CROSS JOIN practitioner AS p ON p.id = e.subject_id
CROSS JOIN listing AS l ON l.practitioner_id = p.id
WHERE e.change_id = :change_id AND e.subject_kind = 2 AND p.trashed = 1 AND l.trashed = 0
UNION ALL
SELECT l.id
FROM journal AS e CROSS JOIN laboratory AS p ON p.id = e.subject_id
CROSS JOIN listing AS l ON l.laboratory_id = p.id
WHERE e.change_id = :change_id AND e.subject_kind = 3 AND p.trashed = 1 AND l.trashed = 0
UNION ALL
SELECT l.id
FROM journal AS e CROSS JOIN listing AS l ON l.id = e.subject_id CROSS JOIN clinic AS c ON c.id = l.clinic_id
WHERE e.change_id = :change_id AND e.subject_kind = 0 AND l.trashed = 0 AND c.trashed = 1
LIMIT 1
