-- SPDX-License-Identifier: GPL-3.0-or-later
-- The records of {table} outside the trash with an id up to :last whose sorting name lies from :from up to, not including, :to. Columns: id.
SELECT id FROM {table} WHERE trashed = 0 AND name_key >= :from AND name_key < :to AND id <= :last
ORDER BY name_key, id LIMIT 200
