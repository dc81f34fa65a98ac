-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves the {table} :id to the trash (:trashed 1) or back (0).
UPDATE {table} SET trashed = :trashed, changed_ms = :changed_ms, revision = revision + 1 WHERE id = :id
