-- SPDX-License-Identifier: GPL-3.0-or-later
-- Records that the changes after :after up to :last wrote, at most :limit. Columns: change, subject_kind, subject_id, in order.
SELECT DISTINCT change_id, subject_kind, subject_id FROM journal WHERE change_id > :after AND change_id <= :last
ORDER BY change_id, subject_kind, subject_id LIMIT :limit
