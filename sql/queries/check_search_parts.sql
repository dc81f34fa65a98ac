-- SPDX-License-Identifier: GPL-3.0-or-later
-- Compares the index of pieces of names with the words; an error when they differ.
INSERT INTO name_part (name_part, rank) VALUES ('integrity-check', 1)
