-- SPDX-License-Identifier: GPL-3.0-or-later
-- Journals a record as made. Marks in order: change, subject kind, subject, fields as JSON.
INSERT INTO journal (change_id, action, subject_kind, subject_id, after) VALUES (:change_id, 0, :kind, :id, :after)
