-- SPDX-License-Identifier: GPL-3.0-or-later
-- One present answer. :subject_kind, :subject_id, :criterion (number). Columns: state, tier, days checked, valid until,
-- asked, reason, note, source, revision, person, changed_ms.
SELECT a.state, a.tier, a.checked_day, a.valid_until_day, a.asked_day, a.reason, a.note, a.source, a.revision, p.name,
    a.changed_ms
FROM answer AS a JOIN person AS p ON p.id = a.person_id
WHERE a.subject_kind = :subject_kind AND a.subject_id = :subject_id AND a.criterion = :criterion
