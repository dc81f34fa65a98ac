-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which listings listing_rows gives: those of :keys, an array, in its order; or a page of an order, with its size in the text, by
-- which the server knows that few are wanted.
-- part: by_keys
unnest(CAST(CAST(:keys AS text) AS bigint[])) WITH ORDINALITY AS o (id, place) JOIN score AS k ON k.listing_id = o.id
-- part: page
(%1 LIMIT %2) AS k
