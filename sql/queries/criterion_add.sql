-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives the criterion :code a number, its own :number where that is free; does nothing when it has one.
INSERT INTO criterion (number, code)
SELECT CASE WHEN EXISTS (SELECT 1 FROM criterion WHERE number = :number)
            THEN (SELECT max(number) + 1 FROM criterion) ELSE :number END, :code
WHERE NOT EXISTS (SELECT 1 FROM criterion WHERE code = :code)
