-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the changes after :after did, newest first. Columns: action, subject_kind, subject_id, criterion, before, after.
SELECT action, subject_kind, subject_id, criterion, before, after FROM journal WHERE change_id > :after ORDER BY id DESC
