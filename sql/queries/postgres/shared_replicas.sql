-- SPDX-License-Identifier: GPL-3.0-or-later
-- Servers that follow this one, as far as the one who asks may see them. Columns: name, state, bytes behind.
SELECT application_name, coalesce(state, ''),
    coalesce(pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_lsn() END,
        replay_lsn), 0)::bigint
FROM pg_catalog.pg_stat_replication ORDER BY application_name
