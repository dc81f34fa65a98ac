-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of names that a piece stands in.
-- Marks: piece with % on both sides; most words. Columns: word.
SELECT word FROM name_word WHERE word LIKE :piece LIMIT :most
