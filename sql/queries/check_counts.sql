-- SPDX-License-Identifier: GPL-3.0-or-later
-- How much there is. Columns: records, answers, scores, journal entries.
SELECT
    (SELECT count(*) FROM clinic) + (SELECT count(*) FROM practitioner) + (SELECT count(*) FROM laboratory)
        + (SELECT count(*) FROM listing),
    (SELECT count(*) FROM answer), (SELECT count(*) FROM score), (SELECT count(*) FROM journal)
