-- SPDX-License-Identifier: GPL-3.0-or-later
-- New listings on their way to a server; columns as queries/listing_insert.sql has its marks.
COPY listing (
    id, uuid, created_ms, changed_ms, example, match_key, clinic_id, practitioner_id, laboratory_id, treatment,
    kind, condition, condition_mesh, goal, offer, route, cells, country, region, home_country, vulnerable,
    exemption_claimed, approved_use, price_minor, price_currency, note
) FROM STDIN
