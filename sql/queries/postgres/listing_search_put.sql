-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stores the words of the listing :id. :names of its parties, :rest.
INSERT INTO listing_search (id, names, rest) VALUES (:id, :names, :rest)
ON CONFLICT (id) DO UPDATE SET names = excluded.names, rest = excluded.rest
