-- SPDX-License-Identifier: GPL-3.0-or-later
-- Logins in the groups of the JSON array :groups, by name. Columns: name, group, connections to this database.
SELECT p.rolname::text, g.rolname::text,
    (SELECT count(*) FROM pg_catalog.pg_stat_activity AS s WHERE s.usesysid = p.oid AND s.datname = current_database())
FROM pg_catalog.pg_auth_members AS a
JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
JOIN pg_catalog.pg_roles AS p ON p.oid = a.member
WHERE p.rolcanlogin AND g.rolname IN (SELECT jsonb_array_elements_text(CAST(:groups AS jsonb)))
ORDER BY p.rolname, g.rolname
