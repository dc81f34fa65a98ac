-- SPDX-License-Identifier: GPL-3.0-or-later
-- The server and who asks. Columns: version as a number, version, 1 for a superuser, 1 for who may make logins, 1 for who may make
-- databases, 1 for a standby.
SELECT current_setting('server_version_num')::integer, current_setting('server_version'), r.rolsuper::integer,
    (r.rolsuper OR r.rolcreaterole)::integer, (r.rolsuper OR r.rolcreatedb)::integer, pg_is_in_recovery()::integer
FROM pg_catalog.pg_roles AS r WHERE r.rolname = current_user
