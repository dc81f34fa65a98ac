-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the assessor :person_id answered of the assessment :assessment_id. Columns: criterion, then as answer_find.
SELECT a.criterion, a.state, a.tier, a.checked_day, a.valid_until_day, a.asked_day, a.reason, a.note, a.source, a.revision, p.name,
    a.changed_ms
FROM assessor_answer AS a JOIN person AS p ON p.id = a.person_id
WHERE a.assessment_id = :assessment_id AND a.person_id = :person_id
