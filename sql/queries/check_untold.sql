-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes that the journal does not tell of, after those that an earlier version left so; :most of them. One that undoes another
-- says itself which, and may find nothing left to undo. Columns: change, author, time in ms since 1970 in UTC, how many in all;
-- oldest first.
SELECT c.id, p.name, c.at_ms, count(*) OVER () FROM change AS c JOIN person AS p ON p.id = c.person_id
WHERE c.target IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE change_id = c.id)
    AND c.id > coalesce((SELECT CAST(value AS bigint) FROM setting WHERE key = 'untold_until'), 0)
ORDER BY c.id LIMIT :most
