-- SPDX-License-Identifier: GPL-3.0-or-later
-- Snapshots of the listing :listing_id, newest first. Columns: id, uuid, listing, number of the assessment, sha256, person, time.
SELECT s.id, s.uuid, s.listing_id, a.number, s.sha256, p.name, s.signed_ms
FROM snapshot AS s JOIN assessment AS a ON a.id = s.assessment_id JOIN person AS p ON p.id = s.signed_by
WHERE s.listing_id = :listing_id ORDER BY s.id DESC
