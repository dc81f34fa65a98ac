-- SPDX-License-Identifier: GPL-3.0-or-later
-- The role called :name. Columns: 1 when it can log in, 1 when it has powers over the server, memberships in groups other than
-- the JSON array :groups.
SELECT r.rolcanlogin::integer,
    (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls)::integer,
    (SELECT count(*) FROM pg_catalog.pg_auth_members AS a JOIN pg_catalog.pg_roles AS g ON g.oid = a.roleid
     WHERE a.member = r.oid AND g.rolname NOT IN (SELECT jsonb_array_elements_text(CAST(:groups AS jsonb))))
FROM pg_catalog.pg_roles AS r WHERE r.rolname = :name
