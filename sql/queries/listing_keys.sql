-- SPDX-License-Identifier: GPL-3.0-or-later
-- Listings in an order, by the index that has it, or sorted where few come by another ({source}). {trashed} 0 or 1, the marks of the
-- filter and of the page's beginning. Columns: {columns}, the key last.
SELECT {columns} FROM {source} WHERE s.trashed = {trashed} {filter} {after} ORDER BY {order} {limit}
