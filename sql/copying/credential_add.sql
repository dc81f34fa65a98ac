-- SPDX-License-Identifier: GPL-3.0-or-later
-- Credentials of new practitioners; columns as queries/credential_add.sql has its marks.
COPY credential (practitioner_id, position, register_name, number, status) FROM STDIN
