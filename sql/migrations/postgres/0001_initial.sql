-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema on a server: the tables and meanings of sqlite/0001_initial.sql. Oldest program that reads the result: 0.1.0
--
-- Runs as the owner role inside the schema touchstone. Ids are keys inside, uuid (16 bytes, UUIDv7) is the name outside. Keys that
-- lists are sorted by collate as bytes, as SQLite's do. What differs from the file: the database itself writes person, change,
-- journal and answer_version (the triggers below), and words are found by tsvector and trigrams.

CREATE TABLE schema_version (
    number integer PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_ms bigint NOT NULL
)
--;;
-- A person is a login role; the name is the one they logged in with.
CREATE TABLE person (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
)
--;;
CREATE TABLE setting (
    key text PRIMARY KEY,
    value text NOT NULL
)
--;;
-- Catalogues whose answers or scores this directory holds.
CREATE TABLE catalogue (
    version text PRIMARY KEY,
    sha256 text NOT NULL,
    added_ms bigint NOT NULL
)
--;;
-- The directory's own numbers for criteria, the same for all catalogue versions.
CREATE TABLE criterion (
    number integer PRIMARY KEY,
    code text NOT NULL UNIQUE
)
--;;
-- One row: what the stored scores were made with.
CREATE TABLE scoring (
    id integer PRIMARY KEY CHECK (id = 1),
    catalogue text NOT NULL,
    sha256 text NOT NULL,
    model text NOT NULL
)
--;;
CREATE TABLE clinic (
    id bigint PRIMARY KEY, -- given by record_made()
    uuid bytea NOT NULL UNIQUE CHECK (octet_length(uuid) = 16),
    revision bigint NOT NULL CHECK (revision > 0),
    created_ms bigint NOT NULL,
    changed_ms bigint NOT NULL,
    trashed smallint NOT NULL CHECK (trashed IN (0, 1)),
    example smallint NOT NULL CHECK (example IN (0, 1)),
    match_key bigint NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    name_key text COLLATE "C" NOT NULL,
    address text NOT NULL,
    city text NOT NULL,
    region text NOT NULL,
    postal_code text NOT NULL,
    country text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    website text NOT NULL,
    note text NOT NULL
)
--;;
CREATE SEQUENCE clinic_id_seq OWNED BY clinic.id
--;;
CREATE TABLE clinic_name (
    clinic_id bigint NOT NULL REFERENCES clinic (id),
    position integer NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (clinic_id, position)
)
--;;
CREATE TABLE practitioner (
    id bigint PRIMARY KEY, -- given by record_made()
    uuid bytea NOT NULL UNIQUE CHECK (octet_length(uuid) = 16),
    revision bigint NOT NULL CHECK (revision > 0),
    created_ms bigint NOT NULL,
    changed_ms bigint NOT NULL,
    trashed smallint NOT NULL CHECK (trashed IN (0, 1)),
    example smallint NOT NULL CHECK (example IN (0, 1)),
    match_key bigint NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    name_key text COLLATE "C" NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    title text NOT NULL,
    specialty text NOT NULL,
    npi text NOT NULL,
    country text NOT NULL,
    note text NOT NULL
)
--;;
CREATE SEQUENCE practitioner_id_seq OWNED BY practitioner.id
--;;
CREATE TABLE practitioner_name (
    practitioner_id bigint NOT NULL REFERENCES practitioner (id),
    position integer NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (practitioner_id, position)
)
--;;
CREATE TABLE credential (
    practitioner_id bigint NOT NULL REFERENCES practitioner (id),
    position integer NOT NULL,
    register_name text NOT NULL,
    number text NOT NULL,
    status text NOT NULL,
    PRIMARY KEY (practitioner_id, position)
)
--;;
CREATE TABLE laboratory (
    id bigint PRIMARY KEY, -- given by record_made()
    uuid bytea NOT NULL UNIQUE CHECK (octet_length(uuid) = 16),
    revision bigint NOT NULL CHECK (revision > 0),
    created_ms bigint NOT NULL,
    changed_ms bigint NOT NULL,
    trashed smallint NOT NULL CHECK (trashed IN (0, 1)),
    example smallint NOT NULL CHECK (example IN (0, 1)),
    match_key bigint NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    name_key text COLLATE "C" NOT NULL,
    is_device smallint NOT NULL CHECK (is_device IN (0, 1)),
    address text NOT NULL,
    city text NOT NULL,
    region text NOT NULL,
    postal_code text NOT NULL,
    country text NOT NULL,
    licence text NOT NULL,
    website text NOT NULL,
    note text NOT NULL
)
--;;
CREATE SEQUENCE laboratory_id_seq OWNED BY laboratory.id
--;;
CREATE TABLE laboratory_name (
    laboratory_id bigint NOT NULL REFERENCES laboratory (id),
    position integer NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    PRIMARY KEY (laboratory_id, position)
)
--;;
CREATE TABLE accreditation (
    laboratory_id bigint NOT NULL REFERENCES laboratory (id),
    position integer NOT NULL,
    body text NOT NULL,
    number text NOT NULL,
    valid_until_day integer,
    PRIMARY KEY (laboratory_id, position)
)
--;;
-- Words of closed lists (kind, goal, offer …) are stored by their codes, '' where nobody said.
CREATE TABLE listing (
    id bigint PRIMARY KEY, -- given by record_made()
    uuid bytea NOT NULL UNIQUE CHECK (octet_length(uuid) = 16),
    revision bigint NOT NULL CHECK (revision > 0),
    created_ms bigint NOT NULL,
    changed_ms bigint NOT NULL,
    trashed smallint NOT NULL CHECK (trashed IN (0, 1)),
    example smallint NOT NULL CHECK (example IN (0, 1)),
    match_key bigint NOT NULL,
    clinic_id bigint NOT NULL REFERENCES clinic (id),
    practitioner_id bigint REFERENCES practitioner (id),
    laboratory_id bigint REFERENCES laboratory (id),
    treatment text NOT NULL,
    kind text NOT NULL,
    condition text NOT NULL,
    condition_mesh text NOT NULL,
    goal text NOT NULL,
    offer text NOT NULL,
    route text NOT NULL,
    cells text NOT NULL,
    country text NOT NULL,
    region text NOT NULL,
    home_country text NOT NULL,
    vulnerable text NOT NULL,
    exemption_claimed text NOT NULL,
    approved_use text NOT NULL,
    price_minor bigint NOT NULL,
    price_currency text NOT NULL,
    note text NOT NULL
)
--;;
CREATE SEQUENCE listing_id_seq OWNED BY listing.id
--;;
-- The present answers. subject_kind: 0 listing, 1 clinic, 2 practitioner, 3 laboratory. state: 0 unknown, 1 met, 2 partly,
-- 3 not met, 4 declined, 5 not applicable. tier: 0 none, 1 register, 2 independent, 3 document, 4 statement, 5 hearsay.
CREATE TABLE answer (
    subject_kind smallint NOT NULL CHECK (subject_kind BETWEEN 0 AND 3),
    subject_id bigint NOT NULL,
    criterion integer NOT NULL REFERENCES criterion (number),
    state smallint NOT NULL CHECK (state BETWEEN 0 AND 5),
    tier smallint NOT NULL CHECK (tier BETWEEN 0 AND 5),
    checked_day integer,
    valid_until_day integer,
    asked_day integer,
    reason text NOT NULL,
    note text NOT NULL,
    source text NOT NULL,
    revision bigint NOT NULL CHECK (revision > 0),
    person_id bigint NOT NULL REFERENCES person (id),
    changed_ms bigint NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, criterion)
)
--;;
-- Every earlier version of an answer; columns as in answer.
CREATE TABLE answer_version (
    subject_kind smallint NOT NULL,
    subject_id bigint NOT NULL,
    criterion integer NOT NULL,
    state smallint NOT NULL,
    tier smallint NOT NULL,
    checked_day integer,
    valid_until_day integer,
    asked_day integer,
    reason text NOT NULL,
    note text NOT NULL,
    source text NOT NULL,
    revision bigint NOT NULL,
    person_id bigint NOT NULL REFERENCES person (id),
    changed_ms bigint NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, criterion, revision)
)
--;;
-- The present answers of each answered record in a few bytes each (app/storage/answerpack.h), derived from answer.
CREATE TABLE answer_pack (
    subject_kind smallint NOT NULL,
    subject_id bigint NOT NULL,
    answers bytea NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
)
--;;
-- One row for each listing, derived from the others: its score and what lists are sorted and narrowed by.
-- shown, reach, checked, raw_reach: tenths. band, kind, goal: numbers of the words in the program.
-- rank: order class × 10^8 + (1000 - shown) × 10^4 + (1000 - reach). due_day: 9999999 when none.
-- clinic_id … facts: what the score came from beside answers (app/storage/scorer.cpp).
CREATE TABLE score (
    listing_id bigint PRIMARY KEY REFERENCES listing (id),
    trashed smallint NOT NULL,
    country text NOT NULL,
    kind smallint NOT NULL,
    goal smallint NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    treatment_key text COLLATE "C" NOT NULL,
    condition_key text COLLATE "C" NOT NULL,
    place_key text COLLATE "C" NOT NULL,
    changed_ms bigint NOT NULL,
    has_score smallint NOT NULL,
    shown integer NOT NULL,
    reach integer NOT NULL,
    checked integer NOT NULL,
    raw_reach integer NOT NULL,
    band smallint NOT NULL,
    rank bigint NOT NULL,
    flags_raised integer NOT NULL,
    flags_open integer NOT NULL,
    flags_half_met integer NOT NULL,
    flags_key integer NOT NULL,
    checks_done integer NOT NULL,
    checks_asked integer NOT NULL,
    next_change_day integer,
    due_day integer NOT NULL,
    as_of_day integer NOT NULL,
    clinic_id bigint NOT NULL,
    practitioner_id bigint,
    laboratory_id bigint,
    facts text NOT NULL
)
--;;
-- One transaction of a person. kind: 0 edit, 1 import, 2 undo, 3 redo, 4 sample, 5 restore.
CREATE TABLE change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind smallint NOT NULL CHECK (kind BETWEEN 0 AND 5),
    person_id bigint NOT NULL REFERENCES person (id),
    at_ms bigint NOT NULL,
    target bigint REFERENCES change (id)
)
--;;
-- One record's change inside one transaction. action: 0 created, 1 changed, 2 trashed, 3 restored, 4 answered. before and after:
-- JSON objects of the fields that differ, NULL for none.
CREATE TABLE journal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    change_id bigint NOT NULL REFERENCES change (id),
    action smallint NOT NULL CHECK (action BETWEEN 0 AND 4),
    subject_kind smallint NOT NULL CHECK (subject_kind BETWEEN 0 AND 3),
    subject_id bigint NOT NULL,
    criterion integer REFERENCES criterion (number),
    title text,
    before text,
    after text
)
--;;
-- What each person can take back or do again, in the order of change ids.
CREATE TABLE undo_entry (
    person_id bigint NOT NULL REFERENCES person (id),
    change_id bigint NOT NULL REFERENCES change (id),
    undone smallint NOT NULL CHECK (undone IN (0, 1)),
    PRIMARY KEY (person_id, undone, change_id)
)
--;;
-- Folded words (base/text.h), already parted by spaces; no parser or dictionary of the server touches them. names: of the clinic,
-- practitioner and laboratory; rest: place, treatment, condition.
CREATE TABLE listing_search (
    id bigint PRIMARY KEY REFERENCES listing (id),
    names text NOT NULL,
    rest text NOT NULL,
    found tsvector NOT NULL GENERATED ALWAYS AS (
        array_to_tsvector(array_remove(string_to_array(names || ' ' || rest, ' '), ''))
    ) STORED
)
--;;
CREATE TABLE clinic_search (
    id bigint PRIMARY KEY REFERENCES clinic (id),
    words text NOT NULL,
    found tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(words, ' '), ''))) STORED
)
--;;
CREATE TABLE practitioner_search (
    id bigint PRIMARY KEY REFERENCES practitioner (id),
    words text NOT NULL,
    found tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(words, ' '), ''))) STORED
)
--;;
CREATE TABLE laboratory_search (
    id bigint PRIMARY KEY REFERENCES laboratory (id),
    words text NOT NULL,
    found tsvector NOT NULL GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array(words, ' '), ''))) STORED
)
--;;
-- The words that occur in names, so that a piece inside a word finds the word.
CREATE TABLE name_word (
    id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    word text COLLATE "C" NOT NULL UNIQUE
)
--;;
CREATE INDEX listing_search_found ON listing_search USING gin (found)
--;;
CREATE INDEX clinic_search_found ON clinic_search USING gin (found)
--;;
CREATE INDEX practitioner_search_found ON practitioner_search USING gin (found)
--;;
CREATE INDEX laboratory_search_found ON laboratory_search USING gin (found)
--;;
CREATE INDEX name_word_part ON name_word USING gin (word extension.gin_trgm_ops)
--;;
CREATE INDEX clinic_match ON clinic (match_key)
--;;
CREATE INDEX clinic_order ON clinic (trashed, name_key, id)
--;;
CREATE INDEX practitioner_match ON practitioner (match_key)
--;;
CREATE INDEX practitioner_order ON practitioner (trashed, name_key, id)
--;;
CREATE INDEX laboratory_match ON laboratory (match_key)
--;;
CREATE INDEX laboratory_order ON laboratory (trashed, name_key, id)
--;;
CREATE INDEX listing_match ON listing (clinic_id, match_key)
--;;
CREATE INDEX listing_practitioner ON listing (practitioner_id) WHERE practitioner_id IS NOT NULL
--;;
CREATE INDEX listing_laboratory ON listing (laboratory_id) WHERE laboratory_id IS NOT NULL
--;;
CREATE INDEX score_rank ON score (trashed, rank, name_key, listing_id)
--;;
CREATE INDEX score_clinic ON score (trashed, name_key, listing_id)
--;;
CREATE INDEX score_treatment ON score (trashed, treatment_key, name_key, listing_id)
--;;
CREATE INDEX score_condition ON score (trashed, condition_key, name_key, listing_id)
--;;
CREATE INDEX score_place ON score (trashed, place_key, name_key, listing_id)
--;;
CREATE INDEX score_band ON score (trashed, band, name_key, listing_id)
--;;
CREATE INDEX score_shown ON score (trashed, shown, name_key, listing_id)
--;;
CREATE INDEX score_reach ON score (trashed, reach, name_key, listing_id)
--;;
CREATE INDEX score_checked ON score (trashed, checked, name_key, listing_id)
--;;
CREATE INDEX score_flags ON score (trashed, flags_key, name_key, listing_id)
--;;
CREATE INDEX score_due ON score (trashed, due_day, name_key, listing_id)
--;;
CREATE INDEX score_changed ON score (trashed, changed_ms, name_key, listing_id)
--;;
CREATE INDEX score_country ON score (trashed, country)
--;;
CREATE INDEX score_next_change ON score (next_change_day) WHERE next_change_day IS NOT NULL
--;;
CREATE INDEX journal_subject ON journal (subject_kind, subject_id)
--;;
CREATE INDEX journal_change ON journal (change_id)
--;;
CREATE INDEX change_target ON change (target) WHERE target IS NOT NULL
--;;
CREATE INDEX undo_entry_change ON undo_entry (change_id)
--;;
-- ── How the database writes the journal ─────────────────────────────────────────────────────────
-- Every transaction that writes has a row here while it lasts: its time, its change once there is one, and whether its end was
-- called while a statement was still writing.
CREATE UNLOGGED TABLE open_unit (
    xid xid8 PRIMARY KEY,
    at_ms bigint NOT NULL,
    change_id bigint,
    early boolean NOT NULL DEFAULT false
)
--;;
-- What the open transactions wrote to, with the fields as they were before the first time; NULL for what is new.
-- criterion: 0 for a record itself.
CREATE UNLOGGED TABLE pending (
    xid xid8 NOT NULL,
    subject_kind smallint NOT NULL,
    subject_id bigint NOT NULL,
    criterion integer NOT NULL,
    place bigint GENERATED ALWAYS AS IDENTITY,
    revision bigint,
    trashed smallint,
    before jsonb,
    PRIMARY KEY (xid, subject_kind, subject_id, criterion)
)
--;;
-- The server's time; one place, so that tests can stop it.
CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint
$$
--;;
-- The key of the person who is logged in; session_user, since no SET ROLE moves it.
CREATE FUNCTION me() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    known bigint;
BEGIN
    SELECT id INTO known FROM person WHERE name = session_user;
    IF known IS NULL THEN
        INSERT INTO person (name) VALUES (session_user) ON CONFLICT (name) DO NOTHING;
        SELECT id INTO STRICT known FROM person WHERE name = session_user;
    END IF;
    RETURN known;
END
$$
--;;
-- The time of this transaction, the same for all it writes.
CREATE FUNCTION unit_ms() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    known bigint;
BEGIN
    SELECT at_ms INTO known FROM open_unit WHERE xid = pg_current_xact_id();
    IF known IS NULL THEN
        known := now_ms();
        INSERT INTO open_unit (xid, at_ms) VALUES (pg_current_xact_id(), known);
    END IF;
    RETURN known;
END
$$
--;;
-- The change of this transaction; made at the first call. target: the change undone or done again.
CREATE FUNCTION begin_change(kind integer, target bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    at bigint := unit_ms();
    made bigint;
BEGIN
    SELECT change_id INTO made FROM open_unit WHERE xid = pg_current_xact_id();
    IF made IS NULL THEN
        INSERT INTO change (kind, person_id, at_ms, target) VALUES ($1, me(), at, $2) RETURNING id INTO made;
        UPDATE open_unit SET change_id = made WHERE xid = pg_current_xact_id();
    END IF;
    RETURN made;
END
$$
--;;
-- A Julian day as the journal writes it.
CREATE FUNCTION day_text(day integer) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN day IS NULL THEN '' ELSE to_char(date '1970-01-01' + (day - 2440588), 'YYYY-MM-DD') END
$$
--;;
-- The fields of a record as the journal names them (app/domain/recordfields.h).
CREATE FUNCTION listing_json(key bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'clinic', t.clinic_id, 'practitioner', coalesce(t.practitioner_id, 0),
        'laboratory', coalesce(t.laboratory_id, 0), 'treatment', t.treatment, 'kind', t.kind,
        'condition', t.condition, 'conditionMesh', t.condition_mesh, 'goal', t.goal, 'offer', t.offer,
        'route', t.route, 'cells', t.cells, 'country', t.country, 'region', t.region, 'homeCountry', t.home_country,
        'vulnerable', t.vulnerable, 'exemptionClaimed', t.exemption_claimed, 'approvedUse', t.approved_use,
        'priceMinorUnits', t.price_minor, 'priceCurrency', t.price_currency, 'note', t.note
    ) FROM listing AS t WHERE t.id = key
$$
--;;
CREATE FUNCTION clinic_json(key bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'name', t.name, 'address', t.address, 'city', t.city, 'region', t.region, 'postalCode', t.postal_code,
        'country', t.country, 'phone', t.phone, 'email', t.email, 'website', t.website, 'note', t.note,
        'otherNames', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.position), '[]')
            FROM clinic_name AS n WHERE n.clinic_id = t.id)
    ) FROM clinic AS t WHERE t.id = key
$$
--;;
CREATE FUNCTION practitioner_json(key bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'name', t.name, 'givenName', t.given_name, 'familyName', t.family_name, 'title', t.title,
        'specialty', t.specialty, 'npi', t.npi, 'country', t.country, 'note', t.note,
        'otherNames', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.position), '[]')
            FROM practitioner_name AS n WHERE n.practitioner_id = t.id),
        'credentials', (SELECT coalesce(jsonb_agg(jsonb_build_object('registerName', c.register_name, 'number', c.number, 'status', c.status)
                ORDER BY c.position), '[]') FROM credential AS c WHERE c.practitioner_id = t.id)
    ) FROM practitioner AS t WHERE t.id = key
$$
--;;
CREATE FUNCTION laboratory_json(key bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'name', t.name, 'isDevice', t.is_device = 1, 'address', t.address, 'city', t.city, 'region', t.region,
        'postalCode', t.postal_code, 'country', t.country, 'licence', t.licence, 'website', t.website, 'note', t.note,
        'otherNames', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.position), '[]')
            FROM laboratory_name AS n WHERE n.laboratory_id = t.id),
        'accreditations', (SELECT coalesce(jsonb_agg(jsonb_build_object('body', a.body, 'number', a.number,
                'validUntil', day_text(a.valid_until_day)) ORDER BY a.position), '[]')
            FROM accreditation AS a WHERE a.laboratory_id = t.id)
    ) FROM laboratory AS t WHERE t.id = key
$$
--;;
CREATE FUNCTION record_json(kind integer, key bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE kind WHEN 0 THEN listing_json(key) WHEN 1 THEN clinic_json(key) WHEN 2 THEN practitioner_json(key)
        ELSE laboratory_json(key) END;
END
$$
--;;
-- An answer as the journal names its fields.
CREATE FUNCTION answer_json(a answer) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'state', (ARRAY['unknown', 'met', 'partly', 'not_met', 'declined', 'not_applicable'])[a.state + 1],
        'tier', (ARRAY['', 'register', 'independent', 'document', 'statement', 'hearsay'])[a.tier + 1],
        'checkedOn', day_text(a.checked_day), 'validUntil', day_text(a.valid_until_day),
        'askedOn', day_text(a.asked_day), 'reason', a.reason, 'note', a.note, 'source', a.source
    )
$$
--;;
-- What a record is called in the journal; NULL when there is none.
CREATE FUNCTION record_title(kind integer, key bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE kind
        WHEN 0 THEN (
            SELECT c.name || CASE l.treatment WHEN '' THEN '' ELSE ' · ' || l.treatment END
                || CASE l.condition WHEN '' THEN '' ELSE ' · ' || l.condition END
            FROM listing AS l JOIN clinic AS c ON c.id = l.clinic_id WHERE l.id = key)
        WHEN 1 THEN (SELECT name FROM clinic WHERE id = key)
        WHEN 2 THEN (SELECT name FROM practitioner WHERE id = key)
        ELSE (SELECT name FROM laboratory WHERE id = key)
    END;
END
$$
--;;
-- The fields of `one` that `other` has with another value or lacks.
CREATE FUNCTION differing(one jsonb, other jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(key, value) FROM jsonb_each(one) WHERE value IS DISTINCT FROM other -> key
$$
--;;
-- The fields that say something.
CREATE FUNCTION without_empty(fields jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(key, value) FROM jsonb_each(fields) WHERE value NOT IN ('""', '[]', 'false', '0', 'null')
$$
--;;
-- Remembers how a record was before this transaction wrote to it first.
CREATE FUNCTION capture(kind integer, key bigint, revision_before bigint, trashed_before integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    PERFORM unit_ms();
    IF NOT EXISTS (
        SELECT 1 FROM pending
        WHERE xid = pg_current_xact_id() AND subject_kind = kind AND subject_id = key AND criterion = 0
    ) THEN
        INSERT INTO pending (xid, subject_kind, subject_id, criterion, revision, trashed, before)
        VALUES (pg_current_xact_id(), kind, key, 0, revision_before, trashed_before, record_json(kind, key));
    END IF;
END
$$
--;;
-- Keys that nobody else will get, for an import that must know them before it writes.
CREATE FUNCTION reserve_ids(records text, number integer) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF records NOT IN ('listing', 'clinic', 'practitioner', 'laboratory') OR number NOT BETWEEN 1 AND 10000 THEN
        RAISE EXCEPTION 'no such keys' USING ERRCODE = 'check_violation';
    END IF;
    RETURN QUERY SELECT nextval(format('%I_id_seq', records)) FROM generate_series(1, number);
END
$$
--;;
-- New records get the next key, or keep one that was given out before, and begin at revision 1, outside the trash, now.
CREATE FUNCTION record_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF NEW.id IS NULL OR NEW.id NOT BETWEEN 1 AND coalesce(pg_sequence_last_value(format('%I_id_seq', TG_TABLE_NAME)::regclass), 0) THEN
        NEW.id := nextval(format('%I_id_seq', TG_TABLE_NAME));
    END IF;
    NEW.revision := 1;
    NEW.trashed := 0;
    NEW.created_ms := unit_ms();
    NEW.changed_ms := NEW.created_ms;
    RETURN NEW;
END
$$
--;;
CREATE FUNCTION records_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    INSERT INTO pending (xid, subject_kind, subject_id, criterion, revision, trashed)
    SELECT pg_current_xact_id(), TG_ARGV[0]::integer, id, 0, 0, 0 FROM made ORDER BY id;
    RETURN NULL;
END
$$
--;;
-- A change of fields is one more revision, whatever the writer says; keys that are derived are no change.
CREATE FUNCTION record_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    derived text[] := ARRAY['revision', 'changed_ms', 'match_key', 'name_key'];
BEGIN
    IF to_jsonb(NEW) - derived = to_jsonb(OLD) - derived AND NEW.revision IS DISTINCT FROM OLD.revision + 1 THEN
        NEW.revision := OLD.revision;
        NEW.changed_ms := OLD.changed_ms;
        RETURN NEW;
    END IF;
    PERFORM capture(TG_ARGV[0]::integer, OLD.id, OLD.revision, OLD.trashed);
    NEW.revision := OLD.revision + 1;
    NEW.changed_ms := unit_ms();
    RETURN NEW;
END
$$
--;;
-- A record's lists are part of it. Arguments: the kind's number, the kind's table.
CREATE FUNCTION list_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    key bigint;
    present record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        key := to_jsonb(NEW) ->> (TG_ARGV[1] || '_id');
    ELSE
        key := to_jsonb(OLD) ->> (TG_ARGV[1] || '_id');
    END IF;
    EXECUTE format('SELECT revision, trashed FROM %I WHERE id = $1', TG_ARGV[1]) INTO present USING key;
    PERFORM capture(TG_ARGV[0]::integer, key, present.revision, present.trashed);
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$
--;;
-- An answer's author and time are the database's; a change of it keeps the version before.
CREATE FUNCTION answer_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    derived text[] := ARRAY['revision', 'person_id', 'changed_ms'];
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.revision := 1;
    ELSIF to_jsonb(NEW) - derived = to_jsonb(OLD) - derived THEN
        RETURN OLD;
    ELSE
        INSERT INTO answer_version SELECT (OLD).*;
        PERFORM unit_ms();
        INSERT INTO pending (xid, subject_kind, subject_id, criterion, revision, before)
        VALUES (pg_current_xact_id(), OLD.subject_kind, OLD.subject_id, OLD.criterion, OLD.revision, answer_json(OLD))
        ON CONFLICT DO NOTHING;
        NEW.revision := OLD.revision + 1;
    END IF;
    NEW.person_id := me();
    NEW.changed_ms := unit_ms();
    RETURN NEW;
END
$$
--;;
CREATE FUNCTION answers_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    INSERT INTO pending (xid, subject_kind, subject_id, criterion, revision)
    SELECT pg_current_xact_id(), subject_kind, subject_id, criterion, 0 FROM made ORDER BY subject_kind, subject_id, criterion
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$
--;;
-- At the end of a transaction: what it wrote to enters the journal under the logged-in name, and others are told.
CREATE FUNCTION end_unit() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    mine xid8 := pg_current_xact_id();
    change bigint;
    subjects jsonb;
    touched bigint;
BEGIN
    SELECT count(*) INTO touched FROM pending WHERE xid = mine;
    IF touched > 0 THEN
        change := begin_change(0, NULL);
        INSERT INTO journal (change_id, action, subject_kind, subject_id, criterion, title, before, after)
        SELECT change, e.action, e.subject_kind, e.subject_id, e.criterion, e.title, e.before::text, e.after::text
        FROM (
            -- Records: made or changed, then moved to the trash or back. Undo reads them in the order they were written.
            SELECT p.place, 0 AS part, CASE WHEN p.before IS NULL THEN 0 ELSE 1 END AS action, p.subject_kind, p.subject_id,
                NULL::integer AS criterion, record_title(p.subject_kind, p.subject_id) AS title,
                differing(p.before, now.fields) AS before,
                CASE WHEN p.before IS NULL THEN without_empty(now.fields) ELSE differing(now.fields, p.before) END AS after
            FROM pending AS p, record_json(p.subject_kind, p.subject_id) AS now (fields)
            WHERE p.xid = mine AND p.criterion = 0 AND (p.before IS NULL OR p.before <> now.fields)
            UNION ALL
            SELECT p.place, 1, CASE now.trashed WHEN 1 THEN 2 ELSE 3 END, p.subject_kind, p.subject_id, NULL,
                record_title(p.subject_kind, p.subject_id), jsonb_build_object('trashed', p.trashed = 1),
                jsonb_build_object('trashed', now.trashed = 1)
            FROM pending AS p
            JOIN LATERAL (
                SELECT trashed FROM listing WHERE p.subject_kind = 0 AND id = p.subject_id
                UNION ALL SELECT trashed FROM clinic WHERE p.subject_kind = 1 AND id = p.subject_id
                UNION ALL SELECT trashed FROM practitioner WHERE p.subject_kind = 2 AND id = p.subject_id
                UNION ALL SELECT trashed FROM laboratory WHERE p.subject_kind = 3 AND id = p.subject_id
            ) AS now ON now.trashed <> p.trashed
            WHERE p.xid = mine AND p.criterion = 0
            UNION ALL
            SELECT p.place, 2, 4, p.subject_kind, p.subject_id, p.criterion, record_title(p.subject_kind, p.subject_id),
                differing(p.before, now.fields),
                CASE WHEN p.before IS NULL THEN without_empty(now.fields) ELSE differing(now.fields, p.before) END
            FROM pending AS p
            JOIN answer AS a ON a.subject_kind = p.subject_kind AND a.subject_id = p.subject_id AND a.criterion = p.criterion,
                answer_json(a) AS now (fields)
            WHERE p.xid = mine AND p.criterion > 0 AND (p.before IS NULL OR p.before <> now.fields)
        ) AS e
        ORDER BY e.place, e.part;
        PERFORM refuse_half_truths(mine);
        SELECT CASE WHEN touched <= 100 THEN (
            SELECT jsonb_agg(DISTINCT jsonb_build_array(subject_kind, subject_id)) FROM pending WHERE xid = mine) END INTO subjects;
        PERFORM pg_notify('touchstone', jsonb_build_object('change', change, 'by', pg_backend_pid(), 'subjects', subjects)::text);
        DELETE FROM pending WHERE xid = mine;
    END IF;
    DELETE FROM open_unit WHERE xid = mine;
END
$$
--;;
-- A client can make deferred triggers speak early (SET CONSTRAINTS). Called inside a statement that is still writing, the end waits
-- for the end of that statement.
CREATE FUNCTION unit_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() > 1 THEN
        UPDATE open_unit SET early = true WHERE xid = pg_current_xact_id();
    ELSE
        PERFORM end_unit();
    END IF;
    RETURN NULL;
END
$$
--;;
CREATE FUNCTION unit_ended_early() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM open_unit WHERE xid = pg_current_xact_id() AND early) THEN
        PERFORM end_unit();
    END IF;
    RETURN NULL;
END
$$
--;;
-- What the program never does and a client of another make must not: lists changed behind a record's revision, answers about
-- nothing, listings that name a party in the trash.
CREATE FUNCTION refuse_half_truths(mine xid8) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM pending AS p
        WHERE p.xid = mine AND p.criterion > 0 AND p.revision = 0 AND record_title(p.subject_kind, p.subject_id) IS NULL
    ) THEN
        RAISE EXCEPTION 'an answer about a record that is not there' USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF EXISTS (
        SELECT 1 FROM pending AS p LEFT JOIN clinic AS c ON p.subject_kind = 1 AND c.id = p.subject_id
        LEFT JOIN practitioner AS d ON p.subject_kind = 2 AND d.id = p.subject_id
        LEFT JOIN laboratory AS b ON p.subject_kind = 3 AND b.id = p.subject_id
        WHERE p.xid = mine AND p.criterion = 0 AND p.subject_kind > 0 AND p.before IS NOT NULL
            AND p.revision = coalesce(c.revision, d.revision, b.revision)
            AND p.before <> record_json(p.subject_kind, p.subject_id)
    ) THEN
        RAISE EXCEPTION 'a list of a record changes with the revision of the record' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (
        SELECT 1 FROM pending AS p JOIN listing AS l ON l.id = p.subject_id AND l.trashed = 0
        JOIN clinic AS c ON c.id = l.clinic_id
        LEFT JOIN practitioner AS d ON d.id = l.practitioner_id LEFT JOIN laboratory AS b ON b.id = l.laboratory_id
        WHERE p.xid = mine AND p.subject_kind = 0 AND p.criterion = 0 AND (c.trashed = 1 OR d.trashed = 1 OR b.trashed = 1)
        UNION ALL
        SELECT 1 FROM pending AS p JOIN clinic AS c ON c.id = p.subject_id AND c.trashed = 1
        JOIN listing AS l ON l.clinic_id = c.id AND l.trashed = 0
        WHERE p.xid = mine AND p.subject_kind = 1 AND p.criterion = 0
        UNION ALL
        SELECT 1 FROM pending AS p JOIN practitioner AS d ON d.id = p.subject_id AND d.trashed = 1
        JOIN listing AS l ON l.practitioner_id = d.id AND l.trashed = 0
        WHERE p.xid = mine AND p.subject_kind = 2 AND p.criterion = 0
        UNION ALL
        SELECT 1 FROM pending AS p JOIN laboratory AS b ON b.id = p.subject_id AND b.trashed = 1
        JOIN listing AS l ON l.laboratory_id = b.id AND l.trashed = 0
        WHERE p.xid = mine AND p.subject_kind = 3 AND p.criterion = 0
    ) THEN
        RAISE EXCEPTION 'a listing outside the trash names a record inside it' USING ERRCODE = 'check_violation';
    END IF;
END
$$
--;;
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal only grows' USING ERRCODE = 'insufficient_privilege';
END
$$
--;;
CREATE CONSTRAINT TRIGGER unit_ends AFTER INSERT ON open_unit DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION unit_ends()
--;;
CREATE TRIGGER made BEFORE INSERT ON listing FOR EACH ROW EXECUTE FUNCTION record_made()
--;;
CREATE TRIGGER journal_made AFTER INSERT ON listing REFERENCING NEW TABLE AS made
FOR EACH STATEMENT EXECUTE FUNCTION records_made(0)
--;;
CREATE TRIGGER changed BEFORE UPDATE ON listing FOR EACH ROW EXECUTE FUNCTION record_changed(0)
--;;
CREATE TRIGGER made BEFORE INSERT ON clinic FOR EACH ROW EXECUTE FUNCTION record_made()
--;;
CREATE TRIGGER journal_made AFTER INSERT ON clinic REFERENCING NEW TABLE AS made
FOR EACH STATEMENT EXECUTE FUNCTION records_made(1)
--;;
CREATE TRIGGER changed BEFORE UPDATE ON clinic FOR EACH ROW EXECUTE FUNCTION record_changed(1)
--;;
CREATE TRIGGER made BEFORE INSERT ON practitioner FOR EACH ROW EXECUTE FUNCTION record_made()
--;;
CREATE TRIGGER journal_made AFTER INSERT ON practitioner REFERENCING NEW TABLE AS made
FOR EACH STATEMENT EXECUTE FUNCTION records_made(2)
--;;
CREATE TRIGGER changed BEFORE UPDATE ON practitioner FOR EACH ROW EXECUTE FUNCTION record_changed(2)
--;;
CREATE TRIGGER made BEFORE INSERT ON laboratory FOR EACH ROW EXECUTE FUNCTION record_made()
--;;
CREATE TRIGGER journal_made AFTER INSERT ON laboratory REFERENCING NEW TABLE AS made
FOR EACH STATEMENT EXECUTE FUNCTION records_made(3)
--;;
CREATE TRIGGER changed BEFORE UPDATE ON laboratory FOR EACH ROW EXECUTE FUNCTION record_changed(3)
--;;
CREATE TRIGGER changed BEFORE INSERT OR UPDATE OR DELETE ON clinic_name FOR EACH ROW EXECUTE FUNCTION list_changed(1, clinic)
--;;
CREATE TRIGGER changed BEFORE INSERT OR UPDATE OR DELETE ON practitioner_name FOR EACH ROW EXECUTE FUNCTION list_changed(2, practitioner)
--;;
CREATE TRIGGER changed BEFORE INSERT OR UPDATE OR DELETE ON credential FOR EACH ROW EXECUTE FUNCTION list_changed(2, practitioner)
--;;
CREATE TRIGGER changed BEFORE INSERT OR UPDATE OR DELETE ON laboratory_name FOR EACH ROW EXECUTE FUNCTION list_changed(3, laboratory)
--;;
CREATE TRIGGER changed BEFORE INSERT OR UPDATE OR DELETE ON accreditation FOR EACH ROW EXECUTE FUNCTION list_changed(3, laboratory)
--;;
CREATE TRIGGER written BEFORE INSERT OR UPDATE ON answer FOR EACH ROW EXECUTE FUNCTION answer_written()
--;;
CREATE TRIGGER journal_made AFTER INSERT ON answer REFERENCING NEW TABLE AS made
FOR EACH STATEMENT EXECUTE FUNCTION answers_made()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE ON listing FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE ON clinic FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE ON practitioner FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE ON laboratory FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE ON answer FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE OR DELETE ON clinic_name
FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE OR DELETE ON practitioner_name
FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE OR DELETE ON credential
FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE OR DELETE ON laboratory_name
FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER written_early AFTER INSERT OR UPDATE OR DELETE ON accreditation
FOR EACH STATEMENT EXECUTE FUNCTION unit_ended_early()
--;;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON change FOR EACH STATEMENT EXECUTE FUNCTION refuse()
--;;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse()
--;;
CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON answer_version FOR EACH STATEMENT EXECUTE FUNCTION refuse()
--;;
-- What a person can undo is that person's.
ALTER TABLE undo_entry ENABLE ROW LEVEL SECURITY
--;;
CREATE POLICY own ON undo_entry USING (person_id = (SELECT id FROM person WHERE name = session_user))
