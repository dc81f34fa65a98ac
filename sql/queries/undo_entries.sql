-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the change :change_id did, last first; without moves to and from the trash unless :moves. Columns: action, subject kind and
-- id, criterion, before, after.
SELECT action, subject_kind, subject_id, criterion, before, after
FROM journal
WHERE change_id = :change_id AND (:moves = 1 OR action IN (1, 4)) AND action < 5
ORDER BY id DESC
