-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of new listings; columns as queries/listing_search_add.sql has its marks.
COPY listing_search (id, names, rest) FROM STDIN
