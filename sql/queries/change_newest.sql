-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest change. Columns: id, 0 when there is none.
SELECT coalesce(max(id), 0) FROM change
