-- SPDX-License-Identifier: GPL-3.0-or-later
-- This connection is on a record (:subject_kind, :subject_id). Who, by which connection and since when is the database's to say.
INSERT INTO presence (person, backend, subject_kind, subject_id, since_ms, seen_ms)
VALUES (session_user, 0, :subject_kind, :subject_id, 0, 0)
ON CONFLICT DO NOTHING
