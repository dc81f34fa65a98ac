-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the score and the sort keys of the listing :id come from. Columns: trashed, changed_ms, treatment,
-- condition, clinic, practitioner, laboratory, then the twelve facts, name key of the clinic, city of treatment.
SELECT
    l.trashed, l.changed_ms, l.treatment, l.condition, l.clinic_id, l.practitioner_id, l.laboratory_id,
    l.kind, l.goal, l.offer, l.route, l.vulnerable, l.exemption_claimed, l.approved_use,
    l.country, l.region, l.home_country, c.country, c.region, c.name_key,
    CASE WHEN l.country IN ('', c.country) THEN c.city ELSE '' END
FROM listing AS l JOIN clinic AS c ON c.id = l.clinic_id
WHERE l.id = :id
