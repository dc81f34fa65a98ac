-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this file has a schema of ours at all. Columns: 1 or 0.
SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'
