-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of names that hold the quoted :piece (three letters or more), at most :most. Columns: word.
SELECT word FROM name_part WHERE name_part MATCH :piece LIMIT :most
