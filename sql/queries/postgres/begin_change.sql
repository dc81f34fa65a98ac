-- SPDX-License-Identifier: GPL-3.0-or-later
-- The change of this transaction, made at the first call.
-- Marks: kind, the change undone or done again or NULL. Columns: change, key of the person.
SELECT begin_change(CAST(:kind AS integer), CAST(:target AS bigint)), me()
