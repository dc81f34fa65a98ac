-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys of all listings, the trash included, in order. Columns: id.
SELECT id FROM listing NOT INDEXED ORDER BY id
