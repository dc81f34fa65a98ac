-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores a new laboratory of revision 1. Marks in order: key or NULL, UUID, created, changed, example,
-- hash of the match key, the key it sorts by, then the fields in the order of domain/recordfields.h.
INSERT INTO laboratory (
    id, uuid, created_ms, changed_ms, example, match_key, name_key, name, is_device, address, city, region,
    postal_code, country, licence, website, note,
    revision, trashed
)
VALUES (
    :id, :uuid, :created_ms, :changed_ms, :example, :match_key, :name_key, :name, :is_device, :address, :city,
    :region, :postal_code, :country, :licence, :website, :note,
    1, 0
)
