-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many listings have a score row. Columns: count.
SELECT count(*) FROM score
