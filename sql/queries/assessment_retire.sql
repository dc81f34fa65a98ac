-- SPDX-License-Identifier: GPL-3.0-or-later
-- A signed assessment of the listing :listing_id is the latest no more.
UPDATE assessment SET latest = 0 WHERE listing_id = :listing_id AND latest = 1 AND state = 4
