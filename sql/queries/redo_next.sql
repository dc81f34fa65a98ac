-- SPDX-License-Identifier: GPL-3.0-or-later
-- The change of :person_id that was taken back last. Columns: change.
SELECT min(change_id) FROM undo_entry WHERE person_id = :person_id AND undone = 1
