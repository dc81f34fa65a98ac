-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list can be narrowed by, as conditions on the score row s. The plus signs keep the planner on the index
-- that gives the order: which of two is better it cannot know without statistics. from_…: where the rows come from; few are somebody's
-- work or under review, and those are found by their own indexes.
-- part: countries
AND +s.country IN (SELECT value FROM json_each(:countries))
-- part: kinds
AND s.kind IN (SELECT value FROM json_each(:kinds))
-- part: goals
AND s.goal IN (SELECT value FROM json_each(:goals))
-- part: bands
AND +s.band IN (SELECT value FROM json_each(:bands))
-- part: flags_raised
AND s.flags_raised > 0
-- part: flags_open
AND s.flags_open > 0
-- part: flags_none
AND s.flags_raised = 0 AND s.flags_open = 0
-- part: due
AND (+s.due_day < :due_before OR s.checks_done = 0)
-- part: assigned
AND EXISTS (SELECT 1 FROM assignment AS g WHERE g.listing_id = s.listing_id
    AND g.person_id = (SELECT id FROM person WHERE name = :assigned_to))
-- part: reviews
AND coalesce((SELECT r.state FROM assessment AS r WHERE r.listing_id = s.listing_id AND r.latest = 1), 0)
    IN (SELECT value FROM json_each(:reviews))
-- part: from_scores
score AS s
-- part: from_assigned
assignment AS g CROSS JOIN score AS s ON s.listing_id = g.listing_id AND g.person_id = (SELECT id FROM person WHERE name = :assigned_to)
-- part: from_reviews
assessment AS r CROSS JOIN score AS s ON s.listing_id = r.listing_id AND r.latest = 1
    AND r.state IN (SELECT value FROM json_each(:reviews))
-- part: after_row
AND (%1) > (%2)
-- part: before_row
AND (%1) < (%2)
-- part: limit
LIMIT :limit
