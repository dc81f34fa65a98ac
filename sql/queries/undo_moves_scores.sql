-- SPDX-License-Identifier: GPL-3.0-or-later
-- Brings the score rows of the listings the change :change_id made, trashed or brought back in line with them.
UPDATE score SET (trashed, changed_ms) = (SELECT trashed, changed_ms FROM listing WHERE id = score.listing_id)
WHERE listing_id IN (
    SELECT subject_id FROM journal WHERE change_id = :change_id AND subject_kind = 0 AND action IN (0, 2, 3)
)
