-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many records the change :change_id made, trashed or brought back. Columns: count.
SELECT count(*) FROM journal WHERE change_id = :change_id AND action IN (0, 2, 3)
