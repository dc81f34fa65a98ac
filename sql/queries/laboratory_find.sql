-- SPDX-License-Identifier: GPL-3.0-or-later
-- One laboratory by its key :id. Columns: uuid, revision, created_ms, changed_ms, trashed, example, then the
-- fields in the order of domain/recordfields.h.
SELECT
    uuid, revision, created_ms, changed_ms, trashed, example, name, is_device, address, city, region,
    postal_code, country, licence, website, note
FROM laboratory WHERE id = :id
