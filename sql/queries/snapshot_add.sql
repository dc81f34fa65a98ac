-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signs: a server sets who and when, and takes the step of the assessment itself. Marks as the columns.
INSERT INTO snapshot (uuid, assessment_id, listing_id, content, sha256, signed_by, signed_ms)
VALUES (:uuid, :assessment_id, :listing_id, :content, :sha256, :signed_by, :signed_ms)
