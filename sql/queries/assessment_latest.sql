-- SPDX-License-Identifier: GPL-3.0-or-later
-- The latest assessment of the listing :listing_id; at most one row. Columns: id, number, state, revision, content_sha256, remark, then
-- name and time (0 for none) of who started, assessed, reviewed and signed it.
SELECT a.id, a.number, a.state, a.revision, a.content_sha256, a.remark, s.name, a.started_ms, d.name, coalesce(a.assessed_ms, 0),
    r.name, coalesce(a.reviewed_ms, 0), g.name, coalesce(a.signed_ms, 0)
FROM assessment AS a
JOIN person AS s ON s.id = a.started_by
LEFT JOIN person AS d ON d.id = a.assessed_by
LEFT JOIN person AS r ON r.id = a.reviewed_by
LEFT JOIN person AS g ON g.id = a.signed_by
WHERE a.listing_id = :listing_id AND a.latest = 1
