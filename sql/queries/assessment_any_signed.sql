-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a listing's latest assessment is signed. Columns: listing; at most one row.
SELECT listing_id FROM assessment WHERE state = 4 AND latest = 1 LIMIT 1
