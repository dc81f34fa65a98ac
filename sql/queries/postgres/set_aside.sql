-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts what was written in a conflict and not taken into the history. Marks: the record's kind and key, the criterion or NULL, the
-- fields as a JSON object.
SELECT set_aside(
    CAST(:subject_kind AS integer), CAST(:subject_id AS bigint), CAST(:criterion AS integer), CAST(:fields AS jsonb)
)
