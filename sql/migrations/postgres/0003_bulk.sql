-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal of a transaction that writes much: the same entries as in 0001, worked out without a call of functions for
-- each row. Tables stay as they are.
-- Oldest program that reads the result: 0.1.0

-- As in 0001, without calling a function for each row where a look will do.
CREATE OR REPLACE FUNCTION record_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF NEW.id IS NULL OR NEW.id NOT BETWEEN 1 AND coalesce(pg_sequence_last_value(format('%I_id_seq', TG_TABLE_NAME)::regclass), 0) THEN
        NEW.id := nextval(format('%I_id_seq', TG_TABLE_NAME));
    END IF;
    NEW.revision := 1;
    NEW.trashed := 0;
    NEW.created_ms := (SELECT at_ms FROM open_unit WHERE xid = pg_current_xact_id());
    IF NEW.created_ms IS NULL THEN
        NEW.created_ms := unit_ms();
    END IF;
    NEW.changed_ms := NEW.created_ms;
    RETURN NEW;
END
$$
--;;
CREATE OR REPLACE FUNCTION answer_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    derived text[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.revision := 1;
    ELSE
        derived := ARRAY['revision', 'person_id', 'changed_ms'];
        IF to_jsonb(NEW) - derived = to_jsonb(OLD) - derived THEN
            RETURN OLD;
        END IF;
        INSERT INTO answer_version SELECT (OLD).*;
        PERFORM unit_ms();
        INSERT INTO pending (xid, subject_kind, subject_id, criterion, revision, before)
        VALUES (pg_current_xact_id(), OLD.subject_kind, OLD.subject_id, OLD.criterion, OLD.revision, answer_json(OLD))
        ON CONFLICT DO NOTHING;
        NEW.revision := OLD.revision + 1;
    END IF;
    NEW.person_id := (SELECT id FROM person WHERE name = session_user);
    IF NEW.person_id IS NULL THEN
        NEW.person_id := me();
    END IF;
    NEW.changed_ms := (SELECT at_ms FROM open_unit WHERE xid = pg_current_xact_id());
    IF NEW.changed_ms IS NULL THEN
        NEW.changed_ms := unit_ms();
    END IF;
    RETURN NEW;
END
$$
--;;
-- As in 0001: at the end of a transaction what it wrote to enters the journal under the logged-in name, and others are told.
CREATE OR REPLACE FUNCTION end_records() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
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
            -- Records: made or changed, then moved to the trash or back. Undo reads them in the order they were written. Of a
            -- new record (and answer, below) the fields that say something, as without_empty() leaves them of record_json().
            SELECT p.place, 0 AS part, 0 AS action, p.subject_kind, p.subject_id, NULL::integer AS criterion, now.title,
                NULL::jsonb AS before, now.fields AS after
            FROM pending AS p
            CROSS JOIN LATERAL (
                SELECT c.name || CASE t.treatment WHEN '' THEN '' ELSE ' · ' || t.treatment END
                    || CASE t.condition WHEN '' THEN '' ELSE ' · ' || t.condition END AS title, jsonb_strip_nulls(jsonb_build_object(
                    'clinic', t.clinic_id, 'practitioner', t.practitioner_id, 'laboratory', t.laboratory_id,
                    'treatment', nullif(t.treatment, ''), 'kind', nullif(t.kind, ''), 'condition', nullif(t.condition, ''),
                    'conditionMesh', nullif(t.condition_mesh, ''), 'goal', nullif(t.goal, ''), 'offer', nullif(t.offer, ''),
                    'route', nullif(t.route, ''), 'cells', nullif(t.cells, ''), 'country', nullif(t.country, ''),
                    'region', nullif(t.region, ''), 'homeCountry', nullif(t.home_country, ''), 'vulnerable', nullif(t.vulnerable, ''),
                    'exemptionClaimed', nullif(t.exemption_claimed, ''), 'approvedUse', nullif(t.approved_use, ''),
                    'priceMinorUnits', nullif(t.price_minor, 0), 'priceCurrency', nullif(t.price_currency, ''), 'note', nullif(t.note, '')
                )) AS fields
                FROM listing AS t JOIN clinic AS c ON c.id = t.clinic_id WHERE p.subject_kind = 0 AND t.id = p.subject_id
                UNION ALL
                SELECT t.name, jsonb_strip_nulls(jsonb_build_object(
                    'name', t.name, 'address', nullif(t.address, ''), 'city', nullif(t.city, ''), 'region', nullif(t.region, ''),
                    'postalCode', nullif(t.postal_code, ''), 'country', nullif(t.country, ''), 'phone', nullif(t.phone, ''),
                    'email', nullif(t.email, ''), 'website', nullif(t.website, ''), 'note', nullif(t.note, ''),
                    'otherNames', (SELECT jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.position)
                        FROM clinic_name AS n WHERE n.clinic_id = t.id)
                )) FROM clinic AS t WHERE p.subject_kind = 1 AND t.id = p.subject_id
                UNION ALL
                SELECT t.name, jsonb_strip_nulls(jsonb_build_object(
                    'name', t.name, 'givenName', nullif(t.given_name, ''), 'familyName', nullif(t.family_name, ''), 'title', nullif(t.title, ''),
                    'specialty', nullif(t.specialty, ''), 'npi', nullif(t.npi, ''), 'country', nullif(t.country, ''), 'note', nullif(t.note, ''),
                    'otherNames', (SELECT jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.position)
                        FROM practitioner_name AS n WHERE n.practitioner_id = t.id),
                    'credentials', (SELECT jsonb_agg(jsonb_build_object('registerName', c.register_name, 'number', c.number, 'status', c.status)
                        ORDER BY c.position) FROM credential AS c WHERE c.practitioner_id = t.id)
                )) FROM practitioner AS t WHERE p.subject_kind = 2 AND t.id = p.subject_id
                UNION ALL
                SELECT t.name, jsonb_strip_nulls(jsonb_build_object(
                    'name', t.name, 'isDevice', nullif(t.is_device = 1, false), 'address', nullif(t.address, ''), 'city', nullif(t.city, ''),
                    'region', nullif(t.region, ''), 'postalCode', nullif(t.postal_code, ''), 'country', nullif(t.country, ''),
                    'licence', nullif(t.licence, ''), 'website', nullif(t.website, ''), 'note', nullif(t.note, ''),
                    'otherNames', (SELECT jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) ORDER BY n.position)
                        FROM laboratory_name AS n WHERE n.laboratory_id = t.id),
                    'accreditations', (SELECT jsonb_agg(jsonb_build_object('body', a.body, 'number', a.number,
                        'validUntil', day_text(a.valid_until_day)) ORDER BY a.position) FROM accreditation AS a WHERE a.laboratory_id = t.id)
                )) FROM laboratory AS t WHERE p.subject_kind = 3 AND t.id = p.subject_id
            ) AS now
            WHERE p.xid = mine AND p.criterion = 0 AND p.before IS NULL
            UNION ALL
            SELECT p.place, 0, 1, p.subject_kind, p.subject_id, NULL, record_title(p.subject_kind, p.subject_id),
                differing(p.before, now.fields), differing(now.fields, p.before)
            FROM pending AS p, record_json(p.subject_kind, p.subject_id) AS now (fields)
            WHERE p.xid = mine AND p.criterion = 0 AND p.before IS NOT NULL AND p.before <> now.fields
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
            SELECT p.place, 2, 4, p.subject_kind, p.subject_id, p.criterion, t.title, NULL,
                jsonb_strip_nulls(jsonb_build_object(
                    'state', (ARRAY['unknown', 'met', 'partly', 'not_met', 'declined', 'not_applicable'])[a.state + 1],
                    'tier', (ARRAY[NULL, 'register', 'independent', 'document', 'statement', 'hearsay'])[a.tier + 1],
                    'checkedOn', nullif(day_text(a.checked_day), ''), 'validUntil', nullif(day_text(a.valid_until_day), ''),
                    'askedOn', nullif(day_text(a.asked_day), ''), 'reason', nullif(a.reason, ''), 'note', nullif(a.note, ''),
                    'source', nullif(a.source, '')
                ))
            FROM pending AS p
            JOIN answer AS a ON a.subject_kind = p.subject_kind AND a.subject_id = p.subject_id AND a.criterion = p.criterion
            CROSS JOIN LATERAL (
                SELECT c.name || CASE l.treatment WHEN '' THEN '' ELSE ' · ' || l.treatment END
                    || CASE l.condition WHEN '' THEN '' ELSE ' · ' || l.condition END AS title
                FROM listing AS l JOIN clinic AS c ON c.id = l.clinic_id WHERE p.subject_kind = 0 AND l.id = p.subject_id
                UNION ALL SELECT name FROM clinic WHERE p.subject_kind = 1 AND id = p.subject_id
                UNION ALL SELECT name FROM practitioner WHERE p.subject_kind = 2 AND id = p.subject_id
                UNION ALL SELECT name FROM laboratory WHERE p.subject_kind = 3 AND id = p.subject_id
            ) AS t
            WHERE p.xid = mine AND p.criterion > 0 AND p.before IS NULL
            UNION ALL
            SELECT p.place, 2, 4, p.subject_kind, p.subject_id, p.criterion, record_title(p.subject_kind, p.subject_id),
                differing(p.before, now.fields), differing(now.fields, p.before)
            FROM pending AS p
            JOIN answer AS a ON a.subject_kind = p.subject_kind AND a.subject_id = p.subject_id AND a.criterion = p.criterion,
                answer_json(a) AS now (fields)
            WHERE p.xid = mine AND p.criterion > 0 AND p.before IS NOT NULL AND p.before <> now.fields
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
-- As in 0001, a record with many new answers looked up once.
CREATE OR REPLACE FUNCTION refuse_half_truths(mine xid8) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM (
            SELECT DISTINCT subject_kind, subject_id FROM pending WHERE xid = mine AND criterion > 0 AND revision = 0
        ) AS p
        WHERE record_title(p.subject_kind, p.subject_id) IS NULL
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
