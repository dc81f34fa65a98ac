-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this database has a schema of ours at all. Columns: 1 or 0.
SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'touchstone' AND tablename = 'schema_version'
