-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the change :change_id was, without steps of a review. Columns: kind, entries as far as :most, action and title of
-- the first.
SELECT
    c.kind, (SELECT count(*) FROM (SELECT 1 FROM journal WHERE change_id = c.id AND action < 5 LIMIT :most) AS counted),
    j.action, j.title
FROM change AS c JOIN journal AS j ON j.change_id = c.id
WHERE c.id = :change_id AND j.action < 5 ORDER BY j.id LIMIT 1
