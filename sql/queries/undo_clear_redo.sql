-- SPDX-License-Identifier: GPL-3.0-or-later
-- A new change of :person_id ends what could be done again.
DELETE FROM undo_entry WHERE person_id = :person_id AND undone = 1
