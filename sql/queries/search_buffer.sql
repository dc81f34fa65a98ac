-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many :bytes the full-text index {table} gathers in memory before it writes.
INSERT INTO {table} ({table}, rank) VALUES ('hashsize', :bytes)
