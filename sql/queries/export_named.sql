-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clinics that have other names, some more than once. Columns: clinic.
SELECT clinic_id FROM clinic_name
