-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the connections of :name to this database. Columns: 1 for each.
SELECT pg_terminate_backend(pid)::integer FROM pg_catalog.pg_stat_activity WHERE usename = :name AND datname = current_database()
