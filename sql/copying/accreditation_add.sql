-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accreditations of new laboratories; columns as queries/accreditation_add.sql has its marks.
COPY accreditation (laboratory_id, position, body, number, valid_until_day) FROM STDIN
