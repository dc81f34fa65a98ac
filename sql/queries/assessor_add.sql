-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names one of the two who answer an assessment independently. Marks as the columns.
INSERT INTO assessor (assessment_id, person_id) VALUES (:assessment_id, :person_id)
