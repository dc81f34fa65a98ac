-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every signed text with its hash. Columns: uuid, sha256, content; by key.
SELECT uuid, sha256, content FROM snapshot ORDER BY id
