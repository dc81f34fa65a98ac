-- SPDX-License-Identifier: GPL-3.0-or-later
-- New practitioners on their way to a server; columns as queries/practitioner_insert.sql has its marks.
COPY practitioner (
    id, uuid, created_ms, changed_ms, example, match_key, name_key, name, given_name, family_name, title,
    specialty, npi, country, note
) FROM STDIN
