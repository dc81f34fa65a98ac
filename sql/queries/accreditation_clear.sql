-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes away the accreditations of the laboratory :id.
DELETE FROM accreditation WHERE laboratory_id = :id
