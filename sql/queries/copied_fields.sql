-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the changes after :after did to a record, or to its answer to :criterion (0 for the record itself), newest first. Columns: before, after.
SELECT before, after FROM journal
WHERE subject_kind = :subject_kind AND subject_id = :subject_id AND coalesce(criterion, 0) = :criterion AND change_id > :after AND action <= 4
ORDER BY id DESC
