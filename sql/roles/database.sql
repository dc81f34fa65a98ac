-- SPDX-License-Identifier: GPL-3.0-or-later
-- Inside the new database, as the administrator: nothing for everybody, a schema of its own for the tables, one for the extension.
REVOKE ALL ON DATABASE {database} FROM PUBLIC
--;;
GRANT CONNECT ON DATABASE {database} TO {reader}
--;;
ALTER DATABASE {database} SET search_path = touchstone
--;;
-- A writer that fell silent gives the others their turn.
ALTER DATABASE {database} SET idle_in_transaction_session_timeout = '60s'
--;;
-- A search is of the first it finds: no scan begins where another one is, or is parted among processes.
ALTER DATABASE {database} SET synchronize_seqscans = off
--;;
ALTER DATABASE {database} SET max_parallel_workers_per_gather = 0
--;;
ALTER DATABASE {database} SET password_encryption = 'scram-sha-256'
--;;
REVOKE ALL ON SCHEMA public FROM PUBLIC
--;;
CREATE SCHEMA IF NOT EXISTS touchstone AUTHORIZATION {owner}
--;;
CREATE SCHEMA IF NOT EXISTS extension AUTHORIZATION {owner}
--;;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extension
--;;
ALTER DEFAULT PRIVILEGES FOR ROLE {owner} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC
