-- SPDX-License-Identifier: GPL-3.0-or-later
-- Begins a change in the journal. :kind, :person_id, :at_ms, :target (the change undone or done again) or NULL.
INSERT INTO change (kind, person_id, at_ms, target) VALUES (:kind, :person_id, :at_ms, :target)
