-- SPDX-License-Identifier: GPL-3.0-or-later
-- The columns of the :table of a file, in their order. Columns: name, type, place in the key (0 when none).
SELECT name, type, pk FROM pragma_table_info(:table) ORDER BY cid
