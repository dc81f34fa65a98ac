-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who else is on records, and was seen in the last :stale_ms by a connection that still stands. Columns: person, subject_kind,
-- subject_id, since_ms; in the order they came, at most :limit.
SELECT person, subject_kind, subject_id, since_ms
FROM presence AS p
WHERE backend <> pg_backend_pid() AND seen_ms > extract(epoch FROM clock_timestamp()) * 1000 - CAST(:stale_ms AS bigint)
    AND EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity AS a WHERE a.pid = p.backend)
ORDER BY since_ms, person LIMIT :limit
