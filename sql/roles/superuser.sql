-- SPDX-License-Identifier: GPL-3.0-or-later
-- What only a superuser can close, in this database. Large objects belong to nobody's task here.
REVOKE EXECUTE ON FUNCTION
    pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid), pg_catalog.lo_from_bytea(oid, bytea), pg_catalog.lo_open(oid, integer),
    pg_catalog.lo_put(oid, bigint, bytea), pg_catalog.lo_get(oid), pg_catalog.lo_get(oid, bigint, integer),
    pg_catalog.loread(integer, integer), pg_catalog.lowrite(integer, bytea), pg_catalog.lo_unlink(oid),
    pg_catalog.lo_truncate(integer, integer), pg_catalog.lo_truncate64(integer, bigint)
FROM PUBLIC
--;;
-- Writers wait for each other by one lock of a transaction. Whoever may not write must not be able to hold it, and nobody for
-- longer than a transaction.
REVOKE EXECUTE ON FUNCTION
    pg_catalog.pg_advisory_lock(bigint), pg_catalog.pg_advisory_lock(integer, integer),
    pg_catalog.pg_advisory_lock_shared(bigint), pg_catalog.pg_advisory_lock_shared(integer, integer),
    pg_catalog.pg_try_advisory_lock(bigint), pg_catalog.pg_try_advisory_lock(integer, integer),
    pg_catalog.pg_try_advisory_lock_shared(bigint), pg_catalog.pg_try_advisory_lock_shared(integer, integer),
    pg_catalog.pg_advisory_xact_lock(bigint), pg_catalog.pg_advisory_xact_lock(integer, integer),
    pg_catalog.pg_advisory_xact_lock_shared(bigint), pg_catalog.pg_advisory_xact_lock_shared(integer, integer),
    pg_catalog.pg_try_advisory_xact_lock(bigint), pg_catalog.pg_try_advisory_xact_lock(integer, integer),
    pg_catalog.pg_try_advisory_xact_lock_shared(bigint), pg_catalog.pg_try_advisory_xact_lock_shared(integer, integer)
FROM PUBLIC
--;;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_advisory_xact_lock(bigint) TO {advisor}, {owner}
