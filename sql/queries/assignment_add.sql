-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives a listing to a person; a server sets by whom and when. Marks as the columns.
INSERT INTO assignment (listing_id, person_id, by_person_id, at_ms) VALUES (:listing_id, :person_id, :by_person_id, :at_ms)
