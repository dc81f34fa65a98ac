-- SPDX-License-Identifier: GPL-3.0-or-later
-- What lines of an export say of the listings of :keys, a JSON array of keys. Columns: place in the array from 0, clinic,
-- practitioner, UUID and on as storage/exportreader.h names them. Order: that of the array.
SELECT
    k.place - 1, l.clinic_id, l.practitioner_id, l.uuid,
    c.name, c.address, c.city, c.region, c.postal_code, c.country, c.phone, c.email, c.website,
    p.name, p.given_name, p.family_name, p.title, p.specialty, p.npi, p.country,
    b.name, b.licence, b.city, b.country,
    l.treatment, l.kind, l.condition, l.goal, l.offer, l.route, l.cells, l.country, l.region, l.home_country,
    l.price_currency, l.price_minor,
    s.band, s.has_score, s.shown, s.reach, s.checked, s.flags_raised, s.flags_open, s.next_change_day
FROM jsonb_array_elements_text(CAST(CAST(:keys AS text) AS jsonb)) WITH ORDINALITY AS k (id, place)
JOIN listing AS l ON l.id = CAST(k.id AS bigint)
JOIN score AS s ON s.listing_id = l.id
JOIN clinic AS c ON c.id = l.clinic_id
LEFT JOIN practitioner AS p ON p.id = l.practitioner_id
LEFT JOIN laboratory AS b ON b.id = l.laboratory_id
ORDER BY k.place
