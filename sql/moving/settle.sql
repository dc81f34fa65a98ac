-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server's planner knows of the tables, now that they are full.
ANALYZE
