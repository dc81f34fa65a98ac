-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes the pieces of a new word findable. :id of the word, :word.
INSERT INTO name_part (rowid, word) VALUES (:id, :word)
