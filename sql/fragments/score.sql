-- SPDX-License-Identifier: GPL-3.0-or-later
-- Columns of a score that change together, for score_change. Marks are numbered over all parts.
-- part: day
as_of_day = ?2
-- part: numbers
has_score = ?3, shown = ?4, reach = ?5, checked = ?6, raw_reach = ?7, rank = ?8, checks_done = ?9, checks_asked = ?10
-- part: band
band = ?11
-- part: flags
flags_raised = ?12, flags_open = ?13, flags_half_met = ?14, flags_key = ?15
-- part: days
next_change_day = ?16, due_day = ?17
