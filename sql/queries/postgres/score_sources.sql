-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the scores of listings come from, :count of them after the listing :after. Columns: as score_source, then the listing and the
-- packed answers of it, its clinic, practitioner and laboratory, NULL for none. Order: by listing.
SELECT
    l.trashed, l.changed_ms, l.treatment, l.condition, l.clinic_id, l.practitioner_id, l.laboratory_id,
    l.kind, l.goal, l.offer, l.route, l.vulnerable, l.exemption_claimed, l.approved_use,
    l.country, l.region, l.home_country, c.country, c.region, c.name_key,
    CASE WHEN l.country IN ('', c.country) THEN c.city ELSE '' END,
    l.id, o.answers, k.answers, p.answers, b.answers
FROM (SELECT * FROM listing WHERE id > :after ORDER BY id LIMIT :count) AS l
JOIN clinic AS c ON c.id = l.clinic_id
LEFT JOIN answer_pack AS o ON o.subject_kind = 0 AND o.subject_id = l.id
LEFT JOIN answer_pack AS k ON k.subject_kind = 1 AND k.subject_id = l.clinic_id
LEFT JOIN answer_pack AS p ON p.subject_kind = 2 AND p.subject_id = l.practitioner_id
LEFT JOIN answer_pack AS b ON b.subject_kind = 3 AND b.subject_id = l.laboratory_id
ORDER BY l.id
