-- SPDX-License-Identifier: GPL-3.0-or-later
-- The change :change_id of :person_id was taken back (:undone 1) or done again (0).
UPDATE undo_entry SET undone = :undone WHERE person_id = :person_id AND change_id = :change_id
