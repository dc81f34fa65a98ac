-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accreditations of the laboratory :id in their order. Columns: body, number, valid_until_day.
SELECT body, number, valid_until_day FROM accreditation WHERE laboratory_id = :id ORDER BY position
