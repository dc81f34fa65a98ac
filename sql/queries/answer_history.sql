-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every version of one answer, newest first. :subject_kind, :subject_id, :criterion. Columns as answer_find.
SELECT a.state, a.tier, a.checked_day, a.valid_until_day, a.asked_day, a.reason, a.note, a.source, a.revision, p.name,
    a.changed_ms
FROM (
    SELECT * FROM answer_version
    WHERE subject_kind = :subject_kind AND subject_id = :subject_id AND criterion = :criterion
    UNION ALL
    SELECT * FROM answer
    WHERE subject_kind = :subject_kind AND subject_id = :subject_id AND criterion = :criterion
) AS a
JOIN person AS p ON p.id = a.person_id
ORDER BY a.revision DESC
