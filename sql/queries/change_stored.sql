-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the change :id by :person_id at :at_ms is there: all three, since another server that took over may give the id out again.
-- Columns: id; at most one row.
SELECT id FROM change WHERE id = :id AND person_id = :person_id AND at_ms = :at_ms
