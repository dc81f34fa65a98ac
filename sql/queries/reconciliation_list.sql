-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the two answers of the assessment :assessment_id became one. Columns: criterion, name of whose was taken ('' for a third),
-- remark, name of who decided, time.
SELECT r.criterion, coalesce(t.name, ''), r.remark, p.name, r.at_ms
FROM reconciliation AS r JOIN person AS p ON p.id = r.person_id LEFT JOIN person AS t ON t.id = r.taken
WHERE r.assessment_id = :assessment_id ORDER BY r.criterion
