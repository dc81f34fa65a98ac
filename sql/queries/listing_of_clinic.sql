-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the listings of :clinic_id outside the trash with an id up to :last are of, by key. Columns: id, practitioner_id, treatment, condition.
SELECT id, practitioner_id, treatment, condition FROM listing WHERE clinic_id = :clinic_id AND id <= :last AND trashed = 0
ORDER BY id LIMIT 200
