-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person who logs in. {person}: the name. {verifier}: the password as the server keeps it.
CREATE ROLE {person} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 20 PASSWORD {verifier}
