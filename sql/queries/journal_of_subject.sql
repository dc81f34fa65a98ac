-- SPDX-License-Identifier: GPL-3.0-or-later
-- Entries of one record (:subject_kind, :subject_id) below :before, newest first, at most :limit. Columns as journal_page.
SELECT j.id, j.change_id, c.kind, c.at_ms, p.name, j.action, j.subject_kind, j.subject_id, j.criterion, j.title, j.before, j.after
FROM journal AS j CROSS JOIN change AS c ON c.id = j.change_id CROSS JOIN person AS p ON p.id = c.person_id
WHERE j.subject_kind = :subject_kind AND j.subject_id = :subject_id AND j.id < :before
ORDER BY j.id DESC LIMIT :limit
