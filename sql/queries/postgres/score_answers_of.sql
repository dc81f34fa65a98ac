-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers of the records of one :kind whose keys are in :keys, a JSON array, in the order in which they are packed. Columns: record,
-- then as score_answers.
SELECT a.subject_id, a.criterion, a.state, a.tier, a.checked_day, a.valid_until_day
FROM jsonb_array_elements_text(CAST(CAST(:keys AS text) AS jsonb)) AS k (id)
JOIN answer AS a ON a.subject_kind = CAST(:kind AS smallint) AND a.subject_id = CAST(k.id AS bigint)
ORDER BY a.subject_id, a.criterion
