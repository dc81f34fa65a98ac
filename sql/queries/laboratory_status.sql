-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands of the laboratory :id. Columns: revision, trashed, title.
SELECT revision, trashed, name FROM laboratory WHERE id = :id
