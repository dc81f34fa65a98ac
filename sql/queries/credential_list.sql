-- SPDX-License-Identifier: GPL-3.0-or-later
-- Credentials of the practitioner :id in their order. Columns: register_name, number, status.
SELECT register_name, number, status FROM credential WHERE practitioner_id = :id ORDER BY position
