-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands of the practitioner :id. Columns: revision, trashed, title.
SELECT revision, trashed, name FROM practitioner WHERE id = :id
