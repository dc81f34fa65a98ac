-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands of the clinic :id. Columns: revision, trashed, title.
SELECT revision, trashed, name FROM clinic WHERE id = :id
