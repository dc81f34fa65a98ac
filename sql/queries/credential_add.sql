-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds a credential of the practitioner :id at :position.
INSERT INTO credential (practitioner_id, position, register_name, number, status)
VALUES (:id, :position, :register_name, :number, :status)
