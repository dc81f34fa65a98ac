-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes a listing whose revision is the expected one; writes no row otherwise. Marks in order: changed,
-- hash of the match key, the fields in the order of domain/recordfields.h, key, expected revision.
UPDATE listing SET
    changed_ms = :changed_ms, match_key = :match_key, clinic_id = :clinic_id, practitioner_id = :practitioner_id,
    laboratory_id = :laboratory_id, treatment = :treatment, kind = :kind, condition = :condition,
    condition_mesh = :condition_mesh, goal = :goal, offer = :offer, route = :route, cells = :cells,
    country = :country, region = :region, home_country = :home_country, vulnerable = :vulnerable,
    exemption_claimed = :exemption_claimed, approved_use = :approved_use, price_minor = :price_minor,
    price_currency = :price_currency, note = :note,
    revision = revision + 1
WHERE id = :id AND revision = :expected
