-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two answers became one. Marks as the columns; :taken NULL for a third answer.
INSERT OR REPLACE INTO reconciliation (assessment_id, criterion, taken, remark, person_id, at_ms)
VALUES (:assessment_id, :criterion, :taken, :remark, :person_id, :at_ms)
