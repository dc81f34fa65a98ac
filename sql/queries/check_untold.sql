-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes that the journal does not tell of, after those that an earlier version left so. One that undoes another says itself
-- which, and may find nothing left to undo. Columns: count.
SELECT count(*) FROM change AS c
WHERE c.target IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE change_id = c.id)
    AND c.id > coalesce((SELECT CAST(value AS bigint) FROM setting WHERE key = 'untold_until'), 0)
