-- SPDX-License-Identifier: GPL-3.0-or-later
-- This connection has left the record (:subject_kind, :subject_id).
DELETE FROM presence
WHERE person = session_user AND backend = pg_backend_pid() AND subject_kind = :subject_kind AND subject_id = :subject_id
