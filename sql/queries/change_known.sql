-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the change :id by :person at :at_ms is there. Columns: id; at most one row.
SELECT c.id FROM change AS c CROSS JOIN person AS p ON p.id = c.person_id
WHERE c.id = :id AND p.name = :person AND c.at_ms = :at_ms
