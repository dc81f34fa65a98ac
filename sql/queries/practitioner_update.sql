-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes a practitioner whose revision is the expected one; writes no row otherwise. Marks in order: changed,
-- hash of the match key, the key it sorts by, the fields in the order of domain/recordfields.h, key, expected revision.
UPDATE practitioner SET
    changed_ms = :changed_ms, match_key = :match_key, name_key = :name_key, name = :name,
    given_name = :given_name, family_name = :family_name, title = :title, specialty = :specialty, npi = :npi,
    country = :country, note = :note,
    revision = revision + 1
WHERE id = :id AND revision = :expected
