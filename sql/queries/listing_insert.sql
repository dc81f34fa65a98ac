-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores a new listing of revision 1. Marks in order: key or NULL, UUID, created, changed, example,
-- hash of the match key, then the fields in the order of domain/recordfields.h.
INSERT INTO listing (
    id, uuid, created_ms, changed_ms, example, match_key, clinic_id, practitioner_id, laboratory_id, treatment,
    kind, condition, condition_mesh, goal, offer, route, cells, country, region, home_country, vulnerable,
    exemption_claimed, approved_use, price_minor, price_currency, note,
    revision, trashed
)
VALUES (
    :id, :uuid, :created_ms, :changed_ms, :example, :match_key, :clinic_id, :practitioner_id, :laboratory_id,
    :treatment, :kind, :condition, :condition_mesh, :goal, :offer, :route, :cells, :country, :region,
    :home_country, :vulnerable, :exemption_claimed, :approved_use, :price_minor, :price_currency, :note,
    1, 0
)
