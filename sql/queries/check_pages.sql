-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reads every page and index. Columns: "ok", or one line for each thing wrong.
PRAGMA integrity_check(20)
