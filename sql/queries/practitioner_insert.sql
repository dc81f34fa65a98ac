-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores a new practitioner of revision 1. Marks in order: key or NULL, UUID, created, changed, example,
-- hash of the match key, the key it sorts by, then the fields in the order of domain/recordfields.h.
INSERT INTO practitioner (
    id, uuid, created_ms, changed_ms, example, match_key, name_key, name, given_name, family_name, title,
    specialty, npi, country, note,
    revision, trashed
)
VALUES (
    :id, :uuid, :created_ms, :changed_ms, :example, :match_key, :name_key, :name, :given_name, :family_name,
    :title, :specialty, :npi, :country, :note,
    1, 0
)
