-- SPDX-License-Identifier: GPL-3.0-or-later
-- Kept apart: the journal tells that an assessor answered; on a server, keys that an import set aside are that import's.
-- Oldest program that reads the result: 0.1.0

-- action as before, and: 16 an assessor answered for themselves (who, when and of which listing, once a change; to what, and what,
-- is told to nobody before both have finished). Room for words to come, so that a journal of millions is not copied for each.
CREATE TABLE journal_next (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES change (id),
    action INTEGER NOT NULL CHECK (action BETWEEN 0 AND 99),
    subject_kind INTEGER NOT NULL CHECK (subject_kind BETWEEN 0 AND 3),
    subject_id INTEGER NOT NULL,
    criterion INTEGER REFERENCES criterion (number),
    title TEXT,
    before TEXT,
    after TEXT
) STRICT
--;;
INSERT INTO journal_next SELECT id, change_id, action, subject_kind, subject_id, criterion, title, before, after FROM journal
--;;
DROP TABLE journal
--;;
ALTER TABLE journal_next RENAME TO journal
--;;
CREATE INDEX journal_subject ON journal (subject_kind, subject_id)
--;;
CREATE INDEX journal_change ON journal (change_id)
--;;
CREATE TRIGGER journal_update BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE (ABORT, 'the journal only grows');
END
--;;
CREATE TRIGGER journal_delete BEFORE DELETE ON journal
BEGIN
    SELECT RAISE (ABORT, 'the journal only grows');
END
--;;
-- Changes up to this one left no entry when an assessor answered.
INSERT INTO setting (key, value)
SELECT 'untold_until', CAST(max(id) AS TEXT) FROM change AS c
WHERE target IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE change_id = c.id)
HAVING max(id) IS NOT NULL
