-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many listings pass the filter. {trashed} 0 or 1, the marks of the filter. Columns: count.
SELECT count(*) FROM {source} WHERE s.trashed = {trashed} {filter}
