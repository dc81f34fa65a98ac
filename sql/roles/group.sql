-- SPDX-License-Identifier: GPL-3.0-or-later
-- A group that holds rights and logs in nowhere. {role}: its name.
CREATE ROLE {role} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
