-- SPDX-License-Identifier: GPL-3.0-or-later
-- New laboratories on their way to a server; columns as queries/laboratory_insert.sql has its marks.
COPY laboratory (
    id, uuid, created_ms, changed_ms, example, match_key, name_key, name, is_device, address, city, region,
    postal_code, country, licence, website, note
) FROM STDIN
