-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list can be narrowed by, as conditions on the score row s.
-- part: countries
AND s.country = ANY (ARRAY(SELECT jsonb_array_elements_text(CAST(CAST(:countries AS text) AS jsonb))))
-- part: kinds
AND s.kind = ANY (ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(CAST(:kinds AS text) AS jsonb)) AS smallint)))
-- part: goals
AND s.goal = ANY (ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(CAST(:goals AS text) AS jsonb)) AS smallint)))
-- part: bands
AND s.band = ANY (ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(CAST(:bands AS text) AS jsonb)) AS smallint)))
-- part: due
AND (s.due_day < :due_before OR s.checks_done = 0)
-- part: reviews
AND coalesce((SELECT r.state FROM assessment AS r WHERE r.listing_id = s.listing_id AND r.latest = 1), 0)
    = ANY (ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(CAST(:reviews AS text) AS jsonb)) AS smallint)))
-- part: from_reviews
assessment AS r JOIN score AS s ON s.listing_id = r.listing_id AND r.latest = 1
    AND r.state = ANY (ARRAY(SELECT CAST(jsonb_array_elements_text(CAST(CAST(:reviews AS text) AS jsonb)) AS smallint)))
