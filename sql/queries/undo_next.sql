-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest change of :person_id that stands. Columns: change.
SELECT max(change_id) FROM undo_entry WHERE person_id = :person_id AND undone = 0
