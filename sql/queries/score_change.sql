-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes some of the {columns} of a listing's score (fragments/score.sql); its sort keys stay. Marks: 1 key, 2 as_of_day.
UPDATE score SET {columns}
WHERE listing_id = ?1
