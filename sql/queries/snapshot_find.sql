-- SPDX-License-Identifier: GPL-3.0-or-later
-- The snapshot :uuid. Columns as snapshot_list, then content; at most one row.
SELECT s.id, s.uuid, s.listing_id, a.number, s.sha256, p.name, s.signed_ms, s.content
FROM snapshot AS s JOIN assessment AS a ON a.id = s.assessment_id JOIN person AS p ON p.id = s.signed_by
WHERE s.uuid = :uuid
