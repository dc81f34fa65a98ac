-- SPDX-License-Identifier: GPL-3.0-or-later
-- The time of this transaction, by the server's clock. Columns: milliseconds.
SELECT unit_ms()
