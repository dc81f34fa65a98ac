-- SPDX-License-Identifier: GPL-3.0-or-later
-- The two who answer the assessment :assessment_id independently, by name. Columns: name, key, time finished (0 for not yet).
SELECT p.name, a.person_id, coalesce(a.finished_ms, 0)
FROM assessor AS a JOIN person AS p ON p.id = a.person_id
WHERE a.assessment_id = :assessment_id ORDER BY p.name
