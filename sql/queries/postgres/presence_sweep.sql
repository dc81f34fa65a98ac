-- SPDX-License-Identifier: GPL-3.0-or-later
-- What lost connections left behind: one's own at once, others' after an hour (the table's policy lets nobody do more).
DELETE FROM presence
WHERE seen_ms < extract(epoch FROM clock_timestamp()) * 1000 - 3600000
    OR (person = session_user AND backend NOT IN (SELECT pid FROM pg_catalog.pg_stat_activity))
