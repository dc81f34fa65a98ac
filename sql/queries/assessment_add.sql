-- SPDX-License-Identifier: GPL-3.0-or-later
-- Starts an assessment; a server numbers, signs and dates it itself. Marks: listing, number, person, time.
INSERT INTO assessment (listing_id, number, state, latest, revision, content_sha256, remark, started_by, started_ms)
VALUES (:listing_id, :number, 1, 1, 1, '', '', :person_id, :now_ms)
