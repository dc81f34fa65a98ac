-- SPDX-License-Identifier: GPL-3.0-or-later
-- One clinic by its key :id. Columns: uuid, revision, created_ms, changed_ms, trashed, example, then the
-- fields in the order of domain/recordfields.h.
SELECT
    uuid, revision, created_ms, changed_ms, trashed, example, name, address, city, region, postal_code, country,
    phone, email, website, note
FROM clinic WHERE id = :id
