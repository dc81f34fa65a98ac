-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes the :words, a JSON array, as some that occur in names; known ones write no row.
INSERT INTO name_word (word)
SELECT jsonb_array_elements_text(CAST(CAST(:words AS text) AS jsonb))
ON CONFLICT (word) DO NOTHING
