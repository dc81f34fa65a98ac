-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a connection to a server begins and ends its work. Bulk work waits for the disk too: it commits once.
-- part: begin
BEGIN;
SET LOCAL lock_timeout = '10s';
SELECT pg_advisory_xact_lock(1415800915);
-- part: durable
SET synchronous_commit = on
-- part: bulk
SET synchronous_commit = on
-- part: begin_reading
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
-- part: checkpoint
RESET synchronous_commit
-- part: listen
LISTEN touchstone;
LISTEN touchstone_presence
-- part: leave_all
DELETE FROM presence WHERE person = session_user AND backend = pg_backend_pid()
