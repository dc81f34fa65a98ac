-- SPDX-License-Identifier: GPL-3.0-or-later
-- A step of the assessment :id from the revision read. Marks: state, content_sha256, remark, keys of who assessed, reviewed and signed it
-- and the times (NULL for not done).
UPDATE assessment SET
    state = :state, revision = revision + 1, content_sha256 = :content_sha256, remark = :remark,
    assessed_by = :assessed_by, assessed_ms = :assessed_ms, reviewed_by = :reviewed_by, reviewed_ms = :reviewed_ms,
    signed_by = :signed_by, signed_ms = :signed_ms
WHERE id = :id AND revision = :revision
