-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest change. Columns: id, person, at_ms; no row when there is none.
SELECT c.id, p.name, c.at_ms FROM change AS c CROSS JOIN person AS p ON p.id = c.person_id ORDER BY c.id DESC LIMIT 1
