-- SPDX-License-Identifier: GPL-3.0-or-later
-- Match keys of every {table}. Columns: match_key.
SELECT match_key FROM {table}
