-- SPDX-License-Identifier: GPL-3.0-or-later
-- The directory's numbers of criteria. Columns: number, code.
SELECT number, code FROM criterion ORDER BY number
