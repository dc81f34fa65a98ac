-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes the packed answers of records away that have none.
DELETE FROM answer_pack AS p
WHERE NOT EXISTS (SELECT 1 FROM answer AS a WHERE a.subject_kind = p.subject_kind AND a.subject_id = p.subject_id)
