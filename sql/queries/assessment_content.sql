-- SPDX-License-Identifier: GPL-3.0-or-later
-- The hash of what the assessment :number of the listing :listing_id assessed, empty for a draft. Columns: content_sha256.
SELECT content_sha256 FROM assessment WHERE listing_id = :listing_id AND number = :number
