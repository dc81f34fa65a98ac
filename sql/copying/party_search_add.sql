-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of new clinics, practitioners or laboratories; columns as queries/party_search_add.sql has its marks.
COPY {table}_search (id, words) FROM STDIN
