-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the change :change_id was, without steps of a review. Columns: kind, entries, action and title of the first.
SELECT c.kind, (SELECT count(*) FROM journal WHERE change_id = c.id AND action < 5), j.action, j.title
FROM change AS c JOIN journal AS j ON j.change_id = c.id
WHERE c.id = :change_id AND j.action < 5 ORDER BY j.id LIMIT 1
