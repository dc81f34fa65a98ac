-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who works on the listing :listing_id, by name. Columns: name.
SELECT p.name FROM assignment AS a JOIN person AS p ON p.id = a.person_id WHERE a.listing_id = :listing_id ORDER BY p.name
