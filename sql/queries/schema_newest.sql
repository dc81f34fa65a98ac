-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest migration applied. Columns: number.
SELECT max(number) FROM schema_version
