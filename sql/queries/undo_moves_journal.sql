-- SPDX-License-Identifier: GPL-3.0-or-later
-- Journals the opposite of every move of the change :change_id as part of :new_change_id.
INSERT INTO journal (change_id, action, subject_kind, subject_id, criterion, title, before, after)
SELECT :new_change_id, CASE action WHEN 2 THEN 3 ELSE 2 END, subject_kind, subject_id, NULL, title,
    CASE action WHEN 2 THEN '{"trashed":true}' ELSE '{"trashed":false}' END,
    CASE action WHEN 2 THEN '{"trashed":false}' ELSE '{"trashed":true}' END
FROM journal WHERE change_id = :change_id AND action IN (0, 2, 3) ORDER BY id DESC
