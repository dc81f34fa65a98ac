-- SPDX-License-Identifier: GPL-3.0-or-later
-- Logins that may write in this directory, by name. Columns: name.
SELECT rolname::text
FROM pg_catalog.pg_roles
WHERE rolcanlogin AND NOT rolsuper AND pg_catalog.pg_has_role(oid, (current_database() || '_advisor')::name, 'MEMBER')
ORDER BY rolname::text
