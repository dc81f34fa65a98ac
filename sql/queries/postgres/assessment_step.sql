-- SPDX-License-Identifier: GPL-3.0-or-later
-- A step of the assessment :id from the revision read; the server sets who and when. Marks: state, content_sha256, remark.
UPDATE assessment SET state = :state, content_sha256 = :content_sha256, remark = :remark WHERE id = :id AND revision = :revision
