-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rows of lists of some listings: those of {listings}, which gives their scores as k. storage/listingstore.cpp puts it together
-- and reads the columns, after {columns} of it. Order: {order}.
SELECT
    {columns}
    l.id, l.uuid, l.clinic_id, c.name, p.name, b.name,
    CASE WHEN l.country IN ('', c.country) THEN c.city ELSE '' END,
    CASE WHEN l.region = '' AND l.country IN ('', c.country) THEN c.region ELSE l.region END,
    k.country, l.treatment, l.condition, k.kind, k.goal, l.offer, l.price_minor, l.price_currency,
    k.has_score, k.shown, k.reach, k.checked, k.raw_reach, k.band, k.flags_raised, k.flags_open, k.flags_half_met,
    k.checks_done, k.checks_asked, k.next_change_day, k.due_day, l.revision, l.changed_ms, l.trashed, l.example,
    coalesce((SELECT r.state FROM assessment AS r WHERE r.listing_id = l.id AND r.latest = 1), 0),
    (SELECT string_agg(w.name, chr(10) ORDER BY w.name) FROM assignment AS g JOIN person AS w ON w.id = g.person_id
    WHERE g.listing_id = l.id)
FROM {listings}
JOIN listing AS l ON l.id = k.listing_id
JOIN clinic AS c ON c.id = l.clinic_id
LEFT JOIN practitioner AS p ON p.id = l.practitioner_id
LEFT JOIN laboratory AS b ON b.id = l.laboratory_id
ORDER BY {order}
