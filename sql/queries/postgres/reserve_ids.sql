-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sets keys of new records aside. Marks: the records' table, how many. Columns: key, the largest first.
SELECT id FROM reserve_ids(CAST(:table AS text), CAST(:count AS integer)) AS id ORDER BY id DESC
