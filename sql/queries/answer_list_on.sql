-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers of one subject as they stood before :end_ms; the latest version of each comes last. :subject_kind, :subject_id.
-- Columns: criterion, then as answer_find; by criterion and revision.
SELECT a.criterion, a.state, a.tier, a.checked_day, a.valid_until_day, a.asked_day, a.reason, a.note, a.source, a.revision, p.name,
    a.changed_ms
FROM (
    SELECT * FROM answer_version
    WHERE subject_kind = :subject_kind AND subject_id = :subject_id AND changed_ms < :end_ms
    UNION ALL
    SELECT * FROM answer
    WHERE subject_kind = :subject_kind AND subject_id = :subject_id AND changed_ms < :end_ms
) AS a
JOIN person AS p ON p.id = a.person_id
ORDER BY a.criterion, a.revision
