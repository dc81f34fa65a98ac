-- SPDX-License-Identifier: GPL-3.0-or-later
-- The practitioners that have credentials, some more than once. Columns: practitioner.
SELECT practitioner_id FROM credential
