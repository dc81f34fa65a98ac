-- SPDX-License-Identifier: GPL-3.0-or-later
-- Kept apart: keys that an import set aside are that import's, and the journal tells that an assessor answered. The tables and
-- meanings of sqlite/0004_kept_apart.sql. Oldest program that reads the result: 0.1.0

-- Room for words to come, so that a journal of millions is not checked through for each of them.
ALTER TABLE journal DROP CONSTRAINT journal_action_check
--;;
ALTER TABLE journal ADD CONSTRAINT journal_action_check CHECK (action BETWEEN 0 AND 99)
--;;
INSERT INTO setting (key, value)
SELECT 'untold_until', max(id)::text FROM change AS c
WHERE target IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE change_id = c.id)
HAVING max(id) IS NOT NULL
--;;
-- Keys that an open transaction set aside, in runs without a gap.
CREATE UNLOGGED TABLE reserved (
    xid xid8 NOT NULL,
    of_table text NOT NULL,
    last_id bigint NOT NULL,
    first_id bigint NOT NULL,
    PRIMARY KEY (xid, of_table, last_id)
)
--;;
-- Keys that nobody else will get or can take, for an import that must know them before it writes; in this transaction.
CREATE OR REPLACE FUNCTION reserve_ids(records text, number integer) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF records NOT IN ('listing', 'clinic', 'practitioner', 'laboratory') OR number NOT BETWEEN 1 AND 10000 THEN
        RAISE EXCEPTION 'no such keys' USING ERRCODE = 'check_violation';
    END IF;
    RETURN QUERY
    WITH taken AS MATERIALIZED (
        SELECT nextval(format('%I_id_seq', $1)) AS id FROM generate_series(1, $2)
    ), runs AS (
        SELECT id, id - row_number() OVER (ORDER BY id) AS run FROM taken
    ), kept AS (
        INSERT INTO reserved (xid, of_table, last_id, first_id)
        SELECT pg_current_xact_id(), $1, max(id), min(id) FROM runs GROUP BY run
    )
    SELECT id FROM taken;
    PERFORM unit_ms(); -- its end, at the end of the transaction, takes them back
END
$$
--;;
-- New records get the next key, or keep one that this transaction set aside, and begin at revision 1, outside the trash, now.
CREATE OR REPLACE FUNCTION record_made() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    IF NEW.id IS NULL OR NEW.id < coalesce((
        SELECT first_id FROM reserved
        WHERE xid = pg_current_xact_id() AND of_table = TG_TABLE_NAME::text AND last_id >= NEW.id ORDER BY last_id LIMIT 1
    ), NEW.id + 1) THEN
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
CREATE OR REPLACE FUNCTION end_unit() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
BEGIN
    -- What follows writes too, and must not call this end from within.
    UPDATE open_unit SET early = false WHERE xid = pg_current_xact_id();
    PERFORM renew_assessments();
    PERFORM end_records();
    DELETE FROM reserved WHERE xid = pg_current_xact_id();
END
$$
--;;
-- Who is among the two answers for themselves. The journal tells who, when and of which listing, once a change; to what, and what,
-- is told to nobody before both have finished.
CREATE OR REPLACE FUNCTION assessor_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = touchstone, pg_temp AS $$
DECLARE
    of_listing bigint;
    change bigint;
BEGIN
    SELECT t.listing_id INTO of_listing FROM assessor AS a JOIN assessment AS t ON t.id = a.assessment_id
    WHERE a.assessment_id = NEW.assessment_id AND a.person_id = NEW.person_id AND a.finished_ms IS NULL AND t.state = 1;
    IF NEW.person_id IS DISTINCT FROM me() OR of_listing IS NULL THEN
        RAISE EXCEPTION 'an assessor answers for themselves, until they have finished' USING ERRCODE = 'insufficient_privilege';
    END IF;
    NEW.revision := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.revision + 1 END;
    NEW.changed_ms := unit_ms();
    change := begin_change(0, NULL);
    IF NOT EXISTS (
        SELECT 1 FROM journal WHERE change_id = change AND action = 16 AND subject_kind = 0 AND subject_id = of_listing
    ) THEN
        PERFORM tell_step(16, 0, of_listing, NULL, NULL);
    END IF;
    RETURN NEW;
END
$$
