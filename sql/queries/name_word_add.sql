-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes the :word as one that occurs in names; writes no row when it is known.
INSERT INTO name_word (word) VALUES (:word) ON CONFLICT (word) DO NOTHING
