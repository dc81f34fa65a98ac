-- SPDX-License-Identifier: GPL-3.0-or-later
-- The change :change_id can be taken back by :person_id.
INSERT INTO undo_entry (person_id, change_id, undone) VALUES (:person_id, :change_id, 0)
