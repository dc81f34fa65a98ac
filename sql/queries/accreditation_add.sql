-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds an accreditation of the laboratory :id at :position. :valid_until_day may be NULL.
INSERT INTO accreditation (laboratory_id, position, body, number, valid_until_day)
VALUES (:id, :position, :body, :number, :valid_until_day)
