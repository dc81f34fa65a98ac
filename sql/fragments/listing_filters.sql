-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list can be narrowed by, as conditions on the score row s. The plus signs keep the planner on the index
-- that gives the order: which of two is better it cannot know without statistics.
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
-- part: after_row
AND (%1) > (%2)
-- part: before_row
AND (%1) < (%2)
-- part: limit
LIMIT :limit
