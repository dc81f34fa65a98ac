-- SPDX-License-Identifier: GPL-3.0-or-later
-- New clinics on their way to a server; columns as queries/clinic_insert.sql has its marks. Its triggers set the rest.
COPY clinic (
    id, uuid, created_ms, changed_ms, example, match_key, name_key, name, address, city, region, postal_code,
    country, phone, email, website, note
) FROM STDIN
