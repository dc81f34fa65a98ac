-- SPDX-License-Identifier: GPL-3.0-or-later
-- Present answers of one subject (:subject_kind, :subject_id). Columns: criterion, then as answer_find.
SELECT a.criterion, a.state, a.tier, a.checked_day, a.valid_until_day, a.asked_day, a.reason, a.note, a.source, a.revision, p.name,
    a.changed_ms
FROM answer AS a JOIN person AS p ON p.id = a.person_id
WHERE a.subject_kind = :subject_kind AND a.subject_id = :subject_id
