-- SPDX-License-Identifier: GPL-3.0-or-later
-- Migrations applied, by number. Columns: number, sha256.
SELECT number, sha256 FROM schema_version ORDER BY number
