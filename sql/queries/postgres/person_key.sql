-- SPDX-License-Identifier: GPL-3.0-or-later
-- The key of the person :name of this directory, who need not have written anything yet. Columns: id, NULL for a stranger.
SELECT person_named(CAST(:name AS text))
