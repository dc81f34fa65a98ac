-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a connection to a SQLite file is set up, one pragma a line.
-- part: create
PRAGMA application_id = 1415800915
-- part: each
PRAGMA foreign_keys = ON
PRAGMA cache_size = -16000
PRAGMA trusted_schema = OFF
-- part: writable
PRAGMA journal_mode = WAL
-- part: durable
PRAGMA synchronous = FULL
-- part: bulk
PRAGMA synchronous = NORMAL
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
-- part: bulk_cache
PRAGMA cache_size = -20000
-- part: small_cache
PRAGMA cache_size = -16000
-- part: checkpoint
PRAGMA wal_checkpoint(TRUNCATE)
