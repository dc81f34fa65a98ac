-- SPDX-License-Identifier: GPL-3.0-or-later
-- The listing with that :uuid (16 bytes) and whom it names. Columns: id, clinic, practitioner, laboratory.
SELECT id, clinic_id, practitioner_id, laboratory_id FROM listing WHERE uuid = :uuid
