-- SPDX-License-Identifier: GPL-3.0-or-later
-- Other names of new records; columns as queries/name_add.sql has its marks.
COPY {table}_name ({table}_id, position, name, kind) FROM STDIN
