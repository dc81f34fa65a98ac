-- SPDX-License-Identifier: GPL-3.0-or-later
-- This connection is still on its records; the time is the database's.
UPDATE presence SET seen_ms = 0 WHERE person = session_user AND backend = pg_backend_pid()
