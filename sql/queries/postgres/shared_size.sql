-- SPDX-License-Identifier: GPL-3.0-or-later
-- Columns: bytes of this database, connections to it, listings in it.
SELECT pg_database_size(current_database()),
    (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname = current_database()),
    (SELECT count(*) FROM listing)
