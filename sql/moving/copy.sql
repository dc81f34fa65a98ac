-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of another directory into {table}.
COPY {table} ({columns}) FROM STDIN
