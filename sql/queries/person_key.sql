-- SPDX-License-Identifier: GPL-3.0-or-later
-- The key of the person :name. Columns: id.
SELECT id FROM person WHERE name = :name
