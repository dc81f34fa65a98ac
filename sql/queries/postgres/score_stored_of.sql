-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stored scores of the listings of :keys, a JSON array of keys, and what they come from. Columns: as score_stored, then the packed
-- answers of the listing, its clinic, practitioner and laboratory, NULL for none. Order: by listing.
SELECT
    s.listing_id, s.clinic_id, s.practitioner_id, s.laboratory_id, s.facts, s.as_of_day, s.has_score, s.shown, s.reach, s.checked,
    s.raw_reach, s.band, s.rank, s.flags_raised, s.flags_open, s.flags_half_met, s.flags_key, s.checks_done, s.checks_asked,
    s.next_change_day, s.due_day, l.answers, c.answers, p.answers, b.answers
FROM jsonb_array_elements_text(CAST(CAST(:keys AS text) AS jsonb)) AS k (id)
JOIN score AS s ON s.listing_id = CAST(k.id AS bigint)
LEFT JOIN answer_pack AS l ON l.subject_kind = 0 AND l.subject_id = s.listing_id
LEFT JOIN answer_pack AS c ON c.subject_kind = 1 AND c.subject_id = s.clinic_id
LEFT JOIN answer_pack AS p ON p.subject_kind = 2 AND p.subject_id = s.practitioner_id
LEFT JOIN answer_pack AS b ON b.subject_kind = 3 AND b.subject_id = s.laboratory_id
ORDER BY s.listing_id
