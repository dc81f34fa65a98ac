-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves what the change :change_id made or brought back to the trash (:trashed 1), or back what it trashed (0), in the table
-- {table} of kind :subject_kind.
UPDATE {table} SET trashed = :trashed, revision = revision + 1, changed_ms = :changed_ms
WHERE trashed <> :trashed AND id IN (
    SELECT subject_id FROM journal
    WHERE change_id = :change_id AND subject_kind = :subject_kind AND action IN (0, 2, 3)
        AND (action = 2) = (:trashed = 0)
)
