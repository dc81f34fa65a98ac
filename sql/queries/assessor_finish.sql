-- SPDX-License-Identifier: GPL-3.0-or-later
-- The assessor :person_id has answered all they mean to. :now_ms, which a server replaces by its own time.
UPDATE assessor SET finished_ms = :now_ms WHERE assessment_id = :assessment_id AND person_id = :person_id AND finished_ms IS NULL
