-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the server's side :backend of a connection of this person that was lost while it wrote. Columns: 1 when there was one.
SELECT pg_terminate_backend(pid)::integer FROM pg_catalog.pg_stat_activity
WHERE pid = CAST(:backend AS integer) AND usename = session_user AND pid <> pg_backend_pid() AND backend_xid IS NOT NULL
