-- SPDX-License-Identifier: GPL-3.0-or-later
-- One listing by its key :id. Columns: uuid, revision, created_ms, changed_ms, trashed, example, then the
-- fields in the order of domain/recordfields.h.
SELECT
    uuid, revision, created_ms, changed_ms, trashed, example, clinic_id, practitioner_id, laboratory_id,
    treatment, kind, condition, condition_mesh, goal, offer, route, cells, country, region, home_country,
    vulnerable, exemption_claimed, approved_use, price_minor, price_currency, note
FROM listing WHERE id = :id
