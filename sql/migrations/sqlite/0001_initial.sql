-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Oldest program that reads the result: 0.1.0
--
-- Ids are keys inside this file, uuid (16 bytes, UUIDv7) is the name outside. Times *_ms are milliseconds
-- since 1970 UTC, days *_day are Julian day numbers. Texts are '' when absent. Booleans are 0 and 1.
-- match_key is a 64-bit hash of the key under which an import finds the record again.

CREATE TABLE schema_version (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_ms INTEGER NOT NULL
) STRICT
--;;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT
--;;
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID
--;;
-- Catalogues whose answers or scores this directory holds.
CREATE TABLE catalogue (
    version TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    added_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID
--;;
-- The directory's own numbers for criteria, the same for all catalogue versions.
CREATE TABLE criterion (
    number INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT
--;;
-- One row: what the stored scores were made with.
CREATE TABLE scoring (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    catalogue TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    model TEXT NOT NULL
) STRICT
--;;
CREATE TABLE clinic (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    match_key INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    website TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
--;;
CREATE TABLE clinic_name (
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (clinic_id, position)
) STRICT, WITHOUT ROWID
--;;
CREATE TABLE practitioner (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    match_key INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    title TEXT NOT NULL,
    specialty TEXT NOT NULL,
    npi TEXT NOT NULL,
    country TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
--;;
CREATE TABLE practitioner_name (
    practitioner_id INTEGER NOT NULL REFERENCES practitioner (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (practitioner_id, position)
) STRICT, WITHOUT ROWID
--;;
CREATE TABLE credential (
    practitioner_id INTEGER NOT NULL REFERENCES practitioner (id),
    position INTEGER NOT NULL,
    register_name TEXT NOT NULL,
    number TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (practitioner_id, position)
) STRICT, WITHOUT ROWID
--;;
CREATE TABLE laboratory (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    match_key INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL,
    is_device INTEGER NOT NULL CHECK (is_device IN (0, 1)),
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    licence TEXT NOT NULL,
    website TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
--;;
CREATE TABLE laboratory_name (
    laboratory_id INTEGER NOT NULL REFERENCES laboratory (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (laboratory_id, position)
) STRICT, WITHOUT ROWID
--;;
CREATE TABLE accreditation (
    laboratory_id INTEGER NOT NULL REFERENCES laboratory (id),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    number TEXT NOT NULL,
    valid_until_day INTEGER,
    PRIMARY KEY (laboratory_id, position)
) STRICT, WITHOUT ROWID
--;;
-- Words of closed lists (kind, goal, offer …) are stored by their codes, '' where nobody said.
CREATE TABLE listing (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    match_key INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    practitioner_id INTEGER REFERENCES practitioner (id),
    laboratory_id INTEGER REFERENCES laboratory (id),
    treatment TEXT NOT NULL,
    kind TEXT NOT NULL,
    condition TEXT NOT NULL,
    condition_mesh TEXT NOT NULL,
    goal TEXT NOT NULL,
    offer TEXT NOT NULL,
    route TEXT NOT NULL,
    cells TEXT NOT NULL,
    country TEXT NOT NULL,
    region TEXT NOT NULL,
    home_country TEXT NOT NULL,
    vulnerable TEXT NOT NULL,
    exemption_claimed TEXT NOT NULL,
    approved_use TEXT NOT NULL,
    price_minor INTEGER NOT NULL,
    price_currency TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
--;;
-- The present answers. subject_kind: 0 listing, 1 clinic, 2 practitioner, 3 laboratory. state: 0 unknown, 1 met, 2 partly,
-- 3 not met, 4 declined, 5 not applicable. tier: 0 none, 1 register, 2 independent, 3 document, 4 statement, 5 hearsay.
CREATE TABLE answer (
    subject_kind INTEGER NOT NULL CHECK (subject_kind BETWEEN 0 AND 3),
    subject_id INTEGER NOT NULL,
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
    person_id INTEGER NOT NULL REFERENCES person (id),
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, criterion)
) STRICT, WITHOUT ROWID
--;;
-- Every earlier version of an answer; columns as in answer.
CREATE TABLE answer_version (
    subject_kind INTEGER NOT NULL,
    subject_id INTEGER NOT NULL,
    criterion INTEGER NOT NULL,
    state INTEGER NOT NULL,
    tier INTEGER NOT NULL,
    checked_day INTEGER,
    valid_until_day INTEGER,
    asked_day INTEGER,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    revision INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    changed_ms INTEGER NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, criterion, revision)
) STRICT, WITHOUT ROWID
--;;
-- The present answers of each answered record in a few bytes each (app/storage/answerpack.h), derived from answer, so that
-- scoring a million listings again reads no notes and sources.
CREATE TABLE answer_pack (
    subject_kind INTEGER NOT NULL,
    subject_id INTEGER NOT NULL,
    answers BLOB NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
) STRICT, WITHOUT ROWID
--;;
-- One row for each listing, derived from the others: its score and what lists are sorted and narrowed by.
-- Without a row id, so that a page's end (sort, name, key) is found in the index alone.
-- shown, reach, checked, raw_reach: tenths. band, kind, goal: numbers of the words in the program.
-- rank: order class × 10^8 + (1000 - shown) × 10^4 + (1000 - reach). due_day: 9999999 when none.
-- clinic_id … facts: what the score came from beside answers, so that scoring again reads nothing else. facts: letters
-- of seven words, country, region, home country (app/storage/scorer.cpp).
CREATE TABLE score (
    listing_id INTEGER PRIMARY KEY REFERENCES listing (id),
    trashed INTEGER NOT NULL,
    country TEXT NOT NULL,
    kind INTEGER NOT NULL,
    goal INTEGER NOT NULL,
    name_key TEXT NOT NULL,
    treatment_key TEXT NOT NULL,
    condition_key TEXT NOT NULL,
    place_key TEXT NOT NULL,
    changed_ms INTEGER NOT NULL,
    has_score INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    reach INTEGER NOT NULL,
    checked INTEGER NOT NULL,
    raw_reach INTEGER NOT NULL,
    band INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    flags_raised INTEGER NOT NULL,
    flags_open INTEGER NOT NULL,
    flags_half_met INTEGER NOT NULL,
    flags_key INTEGER NOT NULL,
    checks_done INTEGER NOT NULL,
    checks_asked INTEGER NOT NULL,
    next_change_day INTEGER,
    due_day INTEGER NOT NULL,
    as_of_day INTEGER NOT NULL,
    clinic_id INTEGER NOT NULL,
    practitioner_id INTEGER,
    laboratory_id INTEGER,
    facts TEXT NOT NULL
) STRICT, WITHOUT ROWID
--;;
-- One transaction of a person. kind: 0 edit, 1 import, 2 undo, 3 redo, 4 sample, 5 restore.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
    person_id INTEGER NOT NULL REFERENCES person (id),
    at_ms INTEGER NOT NULL,
    target INTEGER REFERENCES change (id)
) STRICT
--;;
-- One record's change inside one transaction. action: 0 created, 1 changed, 2 trashed, 3 restored, 4 answered. before and after:
-- JSON objects of the fields that differ, NULL for none. title NULL: the record's name says it.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES change (id),
    action INTEGER NOT NULL CHECK (action BETWEEN 0 AND 4),
    subject_kind INTEGER NOT NULL CHECK (subject_kind BETWEEN 0 AND 3),
    subject_id INTEGER NOT NULL,
    criterion INTEGER REFERENCES criterion (number),
    title TEXT,
    before TEXT,
    after TEXT
) STRICT
--;;
-- What each person can take back or do again, in the order of change ids.
CREATE TABLE undo_entry (
    person_id INTEGER NOT NULL REFERENCES person (id),
    change_id INTEGER NOT NULL REFERENCES change (id),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    PRIMARY KEY (person_id, undone, change_id)
) STRICT, WITHOUT ROWID
--;;
-- Folded words (base/text.h), already parted by spaces. names: of the clinic, practitioner and laboratory;
-- rest: place, treatment, condition.
CREATE VIRTUAL TABLE listing_search USING fts5 (
    names, rest, tokenize = 'ascii', prefix = '2 3', detail = none, columnsize = 0
)
--;;
-- The same for parties. A table for each kind, since full text is quickest to write in order of keys.
CREATE VIRTUAL TABLE clinic_search USING fts5 (words, tokenize = 'ascii', detail = none, columnsize = 0)
--;;
CREATE VIRTUAL TABLE practitioner_search USING fts5 (words, tokenize = 'ascii', detail = none, columnsize = 0)
--;;
CREATE VIRTUAL TABLE laboratory_search USING fts5 (words, tokenize = 'ascii', detail = none, columnsize = 0)
--;;
-- The words that occur in names, so that a piece inside a word finds the word.
CREATE TABLE name_word (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT
--;;
CREATE VIRTUAL TABLE name_part USING fts5 (
    word, content = 'name_word', content_rowid = 'id', tokenize = 'trigram', columnsize = 0
)
--;;
CREATE INDEX clinic_match ON clinic (match_key)
--;;
CREATE INDEX clinic_order ON clinic (trashed, name_key)
--;;
CREATE INDEX practitioner_match ON practitioner (match_key)
--;;
CREATE INDEX practitioner_order ON practitioner (trashed, name_key)
--;;
CREATE INDEX laboratory_match ON laboratory (match_key)
--;;
CREATE INDEX laboratory_order ON laboratory (trashed, name_key)
--;;
CREATE INDEX listing_match ON listing (clinic_id, match_key)
--;;
CREATE INDEX listing_practitioner ON listing (practitioner_id) WHERE practitioner_id IS NOT NULL
--;;
CREATE INDEX listing_laboratory ON listing (laboratory_id) WHERE laboratory_id IS NOT NULL
--;;
CREATE INDEX score_rank ON score (trashed, rank, name_key)
--;;
CREATE INDEX score_clinic ON score (trashed, name_key)
--;;
CREATE INDEX score_treatment ON score (trashed, treatment_key, name_key)
--;;
CREATE INDEX score_condition ON score (trashed, condition_key, name_key)
--;;
CREATE INDEX score_place ON score (trashed, place_key, name_key)
--;;
CREATE INDEX score_band ON score (trashed, band, name_key)
--;;
CREATE INDEX score_shown ON score (trashed, shown, name_key)
--;;
CREATE INDEX score_reach ON score (trashed, reach, name_key)
--;;
CREATE INDEX score_checked ON score (trashed, checked, name_key)
--;;
CREATE INDEX score_flags ON score (trashed, flags_key, name_key)
--;;
CREATE INDEX score_due ON score (trashed, due_day, name_key)
--;;
CREATE INDEX score_changed ON score (trashed, changed_ms, name_key)
--;;
CREATE INDEX score_country ON score (trashed, country)
--;;
CREATE INDEX score_next_change ON score (next_change_day) WHERE next_change_day IS NOT NULL
--;;
CREATE INDEX journal_subject ON journal (subject_kind, subject_id)
--;;
CREATE INDEX journal_change ON journal (change_id)
--;;
CREATE TRIGGER change_update BEFORE UPDATE ON change
BEGIN
    SELECT RAISE (ABORT, 'the journal only grows');
END
--;;
CREATE TRIGGER change_delete BEFORE DELETE ON change
BEGIN
    SELECT RAISE (ABORT, 'the journal only grows');
END
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
CREATE TRIGGER answer_version_update BEFORE UPDATE ON answer_version
BEGIN
    SELECT RAISE (ABORT, 'earlier answers stay as they were');
END
--;;
CREATE TRIGGER answer_version_delete BEFORE DELETE ON answer_version
BEGIN
    SELECT RAISE (ABORT, 'earlier answers stay as they were');
END
