-- SPDX-License-Identifier: GPL-3.0-or-later
-- The stored words of every listing. Columns: listing, clinic, names, rest.
SELECT l.id, l.clinic_id, f.names, f.rest
FROM listing_search AS f JOIN listing AS l ON l.id = f.id
