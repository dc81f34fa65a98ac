-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a connection to a SQLite file is set up, one pragma a line. A connection keeps four megabytes of pages, as the system
-- keeps the file too; bulk work has twenty, for pages it has written and for sorting.
-- part: create
PRAGMA application_id = 1415800915
-- part: each
PRAGMA foreign_keys = ON
PRAGMA cache_size = -4000
PRAGMA trusted_schema = OFF
-- part: writable
PRAGMA journal_mode = WAL
-- part: durable
PRAGMA synchronous = FULL; PRAGMA cache_size = -4000
-- part: bulk
PRAGMA synchronous = NORMAL; PRAGMA cache_size = -20000
-- part: begin
BEGIN IMMEDIATE
-- part: begin_reading
BEGIN
-- part: commit
COMMIT
-- part: rollback
ROLLBACK
-- part: savepoint
SAVEPOINT step
-- part: release
RELEASE step
-- part: back
ROLLBACK TO step
-- part: checkpoint
PRAGMA wal_checkpoint(TRUNCATE)
