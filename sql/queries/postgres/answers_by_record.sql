-- SPDX-License-Identifier: GPL-3.0-or-later
-- The present answers of each record in one piece beside the pack that is stored of them. Columns: subject_kind, subject_id, the
-- answers in no order, 16 bytes each with the high ones first (criterion 4, state 2, tier 2, checked_day 4, valid_until_day 4, 0 for
-- none), the pack, NULL for none. Order: by record.
SELECT a.subject_kind, a.subject_id, a.answers, p.answers
FROM (
    SELECT
        subject_kind, subject_id,
        string_agg(
            int4send(criterion) || int2send(state) || int2send(tier) || int4send(coalesce(checked_day, 0))
            || int4send(coalesce(valid_until_day, 0)), ''
        ) AS answers
    FROM answer GROUP BY subject_kind, subject_id
) AS a
LEFT JOIN answer_pack AS p ON p.subject_kind = a.subject_kind AND p.subject_id = a.subject_id
ORDER BY a.subject_kind, a.subject_id
