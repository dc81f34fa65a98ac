-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every listing's facts beside its stored score. Columns: id, clinic, practitioner, laboratory, twelve facts, as_of_day, the
-- score's columns, name key stored and due, trash mark stored and due, UUID,
-- clinic, practitioner, laboratory and facts stored, the packed answers of the listing, its clinic, practitioner and laboratory.
SELECT
    l.id, l.clinic_id, l.practitioner_id, l.laboratory_id,
    l.kind, l.goal, l.offer, l.route, l.vulnerable, l.exemption_claimed, l.approved_use,
    l.country, l.region, l.home_country, c.country, c.region,
    s.as_of_day, s.has_score, s.shown, s.reach, s.checked, s.raw_reach, s.band, s.rank, s.flags_raised, s.flags_open,
    s.flags_half_met, s.flags_key, s.checks_done, s.checks_asked, s.next_change_day, s.due_day,
    s.name_key, c.name_key, s.trashed, l.trashed, l.uuid,
    s.clinic_id, s.practitioner_id, s.laboratory_id, s.facts,
    o.answers, k.answers, p.answers, b.answers
FROM listing AS l NOT INDEXED
CROSS JOIN score AS s ON s.listing_id = l.id
CROSS JOIN clinic AS c ON c.id = l.clinic_id
LEFT JOIN answer_pack AS o ON o.subject_kind = 0 AND o.subject_id = l.id
LEFT JOIN answer_pack AS k ON k.subject_kind = 1 AND k.subject_id = l.clinic_id
LEFT JOIN answer_pack AS p ON p.subject_kind = 2 AND p.subject_id = l.practitioner_id
LEFT JOIN answer_pack AS b ON b.subject_kind = 3 AND b.subject_id = l.laboratory_id
ORDER BY l.id
