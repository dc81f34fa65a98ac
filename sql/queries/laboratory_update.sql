-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes a laboratory whose revision is the expected one; writes no row otherwise. Marks in order: changed,
-- hash of the match key, the key it sorts by, the fields in the order of domain/recordfields.h, key, expected revision.
UPDATE laboratory SET
    changed_ms = :changed_ms, match_key = :match_key, name_key = :name_key, name = :name, is_device = :is_device,
    address = :address, city = :city, region = :region, postal_code = :postal_code, country = :country,
    licence = :licence, website = :website, note = :note,
    revision = revision + 1
WHERE id = :id AND revision = :expected
