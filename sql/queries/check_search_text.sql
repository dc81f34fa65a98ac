-- SPDX-License-Identifier: GPL-3.0-or-later
-- The stored words of every listing and what they come from. Columns: UUID, names and rest stored; country, region, treatment and
-- condition of the listing, city, region and country of its clinic; then of clinic, practitioner and laboratory the name, and the other
-- names in order, a line each.
SELECT
    l.uuid, f.names, f.rest, l.country, l.region, l.treatment, l.condition, c.city, c.region, c.country,
    c.name, (SELECT group_concat(name, char(10)) FROM (SELECT name FROM clinic_name WHERE clinic_id = c.id ORDER BY position)),
    p.name, (SELECT group_concat(name, char(10)) FROM (SELECT name FROM practitioner_name WHERE practitioner_id = p.id ORDER BY position)),
    b.name, (SELECT group_concat(name, char(10)) FROM (SELECT name FROM laboratory_name WHERE laboratory_id = b.id ORDER BY position))
FROM listing_search AS f
CROSS JOIN listing AS l ON l.id = f.rowid
CROSS JOIN clinic AS c ON c.id = l.clinic_id
LEFT JOIN practitioner AS p ON p.id = l.practitioner_id
LEFT JOIN laboratory AS b ON b.id = l.laboratory_id
