-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the scores of all listings come from, by key. Columns: id, clinic, practitioner, laboratory, twelve facts.
SELECT
    l.id, l.clinic_id, l.practitioner_id, l.laboratory_id,
    l.kind, l.goal, l.offer, l.route, l.vulnerable, l.exemption_claimed, l.approved_use,
    l.country, l.region, l.home_country, c.country, c.region
FROM listing AS l NOT INDEXED CROSS JOIN clinic AS c ON c.id = l.clinic_id
ORDER BY l.id
