-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who owns the database called :name. Columns: role.
SELECT r.rolname::text FROM pg_catalog.pg_database AS d JOIN pg_catalog.pg_roles AS r ON r.oid = d.datdba WHERE d.datname = :name
