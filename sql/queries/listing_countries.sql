-- SPDX-License-Identifier: GPL-3.0-or-later
-- Countries of treatment outside the trash. Columns: country, listings; most frequent first, then by code.
SELECT country, count(*) AS listings FROM score WHERE trashed = 0 AND country <> '' GROUP BY country
ORDER BY listings DESC, country
