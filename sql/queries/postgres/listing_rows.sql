-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rows of lists of some listings: those of {listings}, which has their keys as k.listing_id and what they are in {order} by:
-- storage/listingstore.cpp puts it together and reads the columns, after {columns} of it.
SELECT
    {columns}
    l.id, l.uuid, l.clinic_id, c.name, p.name, b.name,
    CASE WHEN l.country IN ('', c.country) THEN c.city ELSE '' END,
    CASE WHEN l.region = '' AND l.country IN ('', c.country) THEN c.region ELSE l.region END,
    s.country, l.treatment, l.condition, s.kind, s.goal, l.offer, l.price_minor, l.price_currency,
    s.has_score, s.shown, s.reach, s.checked, s.raw_reach, s.band, s.flags_raised, s.flags_open, s.flags_half_met,
    s.checks_done, s.checks_asked, s.next_change_day, s.due_day, l.revision, l.changed_ms, l.trashed, l.example,
    coalesce((SELECT r.state FROM assessment AS r WHERE r.listing_id = l.id AND r.latest = 1), 0),
    (SELECT string_agg(w.name, chr(10) ORDER BY w.name) FROM assignment AS g JOIN person AS w ON w.id = g.person_id
    WHERE g.listing_id = l.id)
FROM {listings}
JOIN listing AS l ON l.id = k.listing_id
JOIN score AS s ON s.listing_id = l.id
JOIN clinic AS c ON c.id = l.clinic_id
LEFT JOIN practitioner AS p ON p.id = l.practitioner_id
LEFT JOIN laboratory AS b ON b.id = l.laboratory_id
ORDER BY {order}
