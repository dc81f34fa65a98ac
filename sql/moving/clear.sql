-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes what a new directory begins with out of {table}, before another directory moves in.
DELETE FROM {table}
