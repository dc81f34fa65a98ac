-- SPDX-License-Identifier: GPL-3.0-or-later
-- One practitioner by its key :id. Columns: uuid, revision, created_ms, changed_ms, trashed, example, then the
-- fields in the order of domain/recordfields.h.
SELECT
    uuid, revision, created_ms, changed_ms, trashed, example, name, given_name, family_name, title, specialty,
    npi, country, note
FROM practitioner WHERE id = :id
