-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appends one record's change. Marks as the columns; :criterion, :before and :after may be NULL.
INSERT INTO journal (change_id, action, subject_kind, subject_id, criterion, title, before, after)
VALUES (:change_id, :action, :subject_kind, :subject_id, :criterion, :title, :before, :after)
