-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands of the listing :id. Columns: revision, trashed, title.
SELECT l.revision, l.trashed, c.name
    || CASE l.treatment WHEN '' THEN '' ELSE ' · ' || l.treatment END
    || CASE l.condition WHEN '' THEN '' ELSE ' · ' || l.condition END
FROM listing AS l JOIN clinic AS c ON c.id = l.clinic_id
WHERE l.id = :id
