-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes the listing :listing_id off the person :person_id.
DELETE FROM assignment WHERE listing_id = :listing_id AND person_id = :person_id
