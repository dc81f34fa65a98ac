-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last change that did, undid or did again what :change_id did. Columns: change.
SELECT max(id) FROM change WHERE id = :change_id OR target = :change_id
