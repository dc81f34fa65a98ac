-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes away the credentials of the practitioner :id.
DELETE FROM credential WHERE practitioner_id = :id
