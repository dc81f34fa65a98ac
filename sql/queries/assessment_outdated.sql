-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signed assessments whose listing, or who it names, the change :change_id changed or answered. Columns: listing, number; by listing.
SELECT a.listing_id, a.number
FROM (
    SELECT j.subject_id AS id FROM journal AS j WHERE j.change_id = :change_id AND j.subject_kind = 0 AND j.action IN (1, 4)
    UNION SELECT l.id FROM journal AS j CROSS JOIN listing AS l ON l.clinic_id = j.subject_id
    WHERE j.change_id = :change_id AND j.subject_kind = 1 AND j.action IN (1, 4)
    UNION SELECT l.id FROM journal AS j CROSS JOIN listing AS l ON l.practitioner_id = j.subject_id
    WHERE j.change_id = :change_id AND j.subject_kind = 2 AND j.action IN (1, 4)
    UNION SELECT l.id FROM journal AS j CROSS JOIN listing AS l ON l.laboratory_id = j.subject_id
    WHERE j.change_id = :change_id AND j.subject_kind = 3 AND j.action IN (1, 4)
) AS changed
CROSS JOIN assessment AS a ON a.listing_id = changed.id AND a.latest = 1 AND a.state = 4
ORDER BY a.listing_id
