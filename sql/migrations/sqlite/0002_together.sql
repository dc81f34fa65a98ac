-- SPDX-License-Identifier: GPL-3.0-or-later
-- Working together: who works on what, assessments that are reviewed and signed, two assessors beside each other.
-- Oldest program that reads the result: 0.1.0

-- The journal learns the words of reviews, which a CHECK of its own forbade. action as before, and: 5 assigned, 6 unassigned,
-- 7 assessment started, 8 assessed, 9 returned, 10 reviewed, 11 signed, 12 two assessors named, 13 assessor finished, 14 reconciled,
-- 15 text set aside in a conflict (after: what was written and not taken).
CREATE TABLE journal_next (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES change (id),
    action INTEGER NOT NULL CHECK (action BETWEEN 0 AND 15),
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
-- Who works on a listing, and who said so.
CREATE TABLE assignment (
    listing_id INTEGER NOT NULL REFERENCES listing (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    by_person_id INTEGER NOT NULL REFERENCES person (id),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (listing_id, person_id)
) STRICT, WITHOUT ROWID
--;;
CREATE INDEX assignment_person ON assignment (person_id, listing_id)
--;;
-- The assessments of a listing by number; latest: the one that counts. state: 1 draft, 2 assessed, 3 reviewed, 4 signed. A listing
-- without a row has not been started. content_sha256: of what was assessed. remark: of the last step.
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    listing_id INTEGER NOT NULL REFERENCES listing (id),
    number INTEGER NOT NULL CHECK (number > 0),
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4),
    latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
    revision INTEGER NOT NULL CHECK (revision > 0),
    content_sha256 TEXT NOT NULL,
    remark TEXT NOT NULL,
    started_by INTEGER NOT NULL REFERENCES person (id),
    started_ms INTEGER NOT NULL,
    assessed_by INTEGER REFERENCES person (id),
    assessed_ms INTEGER,
    reviewed_by INTEGER REFERENCES person (id),
    reviewed_ms INTEGER,
    signed_by INTEGER REFERENCES person (id),
    signed_ms INTEGER,
    UNIQUE (listing_id, number),
    CHECK ((assessed_by IS NOT NULL) = (state >= 2)),
    CHECK ((reviewed_by IS NOT NULL) = (state >= 3)),
    CHECK ((signed_by IS NOT NULL) = (state = 4)),
    CHECK (reviewed_by <> assessed_by)
) STRICT
--;;
CREATE UNIQUE INDEX assessment_latest ON assessment (listing_id) WHERE latest = 1
--;;
CREATE INDEX assessment_state ON assessment (state, listing_id) WHERE latest = 1
--;;
-- What was signed: canonical JSON and the SHA-256 of its UTF-8 bytes. Never changed, never deleted.
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    assessment_id INTEGER NOT NULL UNIQUE REFERENCES assessment (id),
    listing_id INTEGER NOT NULL REFERENCES listing (id),
    content TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    signed_by INTEGER NOT NULL REFERENCES person (id),
    signed_ms INTEGER NOT NULL
) STRICT
--;;
CREATE INDEX snapshot_listing ON snapshot (listing_id)
--;;
-- The two who answer an assessment independently. finished_ms: NULL while they still answer.
CREATE TABLE assessor (
    assessment_id INTEGER NOT NULL REFERENCES assessment (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    finished_ms INTEGER,
    PRIMARY KEY (assessment_id, person_id)
) STRICT, WITHOUT ROWID
--;;
-- Their answers, columns as in answer. Nobody is shown the other's before both have finished.
CREATE TABLE assessor_answer (
    assessment_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    criterion INTEGER NOT NULL REFERENCES criterion (number),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 5),
    tier INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 5),
    checked_day INTEGER,
    valid_until_day INTEGER,
    asked_day INTEGER,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (assessment_id, person_id, criterion),
    FOREIGN KEY (assessment_id, person_id) REFERENCES assessor (assessment_id, person_id)
) STRICT, WITHOUT ROWID
--;;
-- How two answers to one criterion became one. taken: whose answer, NULL for a third that both agreed on.
CREATE TABLE reconciliation (
    assessment_id INTEGER NOT NULL REFERENCES assessment (id),
    criterion INTEGER NOT NULL REFERENCES criterion (number),
    taken INTEGER REFERENCES person (id),
    remark TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (assessment_id, criterion)
) STRICT, WITHOUT ROWID
--;;
CREATE TRIGGER snapshot_update BEFORE UPDATE ON snapshot
BEGIN
    SELECT RAISE (ABORT, 'what is signed stays as it is');
END
--;;
CREATE TRIGGER snapshot_delete BEFORE DELETE ON snapshot
BEGIN
    SELECT RAISE (ABORT, 'what is signed stays as it is');
END
--;;
CREATE TRIGGER assessment_signed BEFORE UPDATE ON assessment WHEN OLD.state = 4 AND NOT (
    NEW.id = OLD.id AND NEW.listing_id = OLD.listing_id AND NEW.number = OLD.number AND NEW.state = 4 AND NEW.latest = 0
    AND NEW.content_sha256 = OLD.content_sha256 AND NEW.assessed_by = OLD.assessed_by AND NEW.reviewed_by = OLD.reviewed_by
    AND NEW.signed_by = OLD.signed_by AND NEW.signed_ms = OLD.signed_ms
)
BEGIN
    SELECT RAISE (ABORT, 'what is signed stays as it is');
END
--;;
CREATE TRIGGER assessment_delete BEFORE DELETE ON assessment
BEGIN
    SELECT RAISE (ABORT, 'assessments stay');
END
