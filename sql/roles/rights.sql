-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each group may do, given anew after every migration. Run as the owner, in the schema touchstone.
REVOKE ALL ON ALL TABLES IN SCHEMA touchstone FROM PUBLIC, {reader}, {advisor}, {reviewer}, {admin}
--;;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA touchstone FROM PUBLIC, {reader}, {advisor}, {reviewer}, {admin}
--;;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA touchstone FROM PUBLIC, {reader}, {advisor}, {reviewer}, {admin}
--;;
GRANT USAGE ON SCHEMA touchstone, extension TO {reader}
--;;
-- reader: everything that is recorded, nothing else.
GRANT SELECT ON
    schema_version, person, setting, catalogue, criterion, scoring, clinic, clinic_name, practitioner, practitioner_name, credential,
    laboratory, laboratory_name, accreditation, listing, answer, answer_version, answer_pack, score, change, journal, undo_entry,
    listing_search, clinic_search, practitioner_search, laboratory_search, name_word, assignment, assessment, snapshot, assessor, assessor_answer,
    reconciliation, presence
TO {reader}
--;;
-- Who is on a record now is no record; the table's policies leave each to speak for themselves.
GRANT INSERT, DELETE, UPDATE (seen_ms) ON presence TO {reader}
--;;
-- advisor: records, answers and what is derived from them. Keys, UUIDs and times of making stay; records are never deleted.
GRANT INSERT, UPDATE (
    revision, changed_ms, trashed, match_key, name_key, name, address, city, region, postal_code, country, phone, email, website, note
) ON clinic TO {advisor}
--;;
GRANT INSERT, UPDATE (
    revision, changed_ms, trashed, match_key, name_key, name, given_name, family_name, title, specialty, npi, country, note
) ON practitioner TO {advisor}
--;;
GRANT INSERT, UPDATE (
    revision, changed_ms, trashed, match_key, name_key, name, is_device, address, city, region, postal_code, country, licence, website,
    note
) ON laboratory TO {advisor}
--;;
GRANT INSERT, UPDATE (
    revision, changed_ms, trashed, match_key, clinic_id, practitioner_id, laboratory_id, treatment, kind, condition, condition_mesh,
    goal, offer, route, cells, country, region, home_country, vulnerable, exemption_claimed, approved_use, price_minor,
    price_currency, note
) ON listing TO {advisor}
--;;
GRANT INSERT, DELETE ON clinic_name, practitioner_name, credential, laboratory_name, accreditation TO {advisor}
--;;
GRANT INSERT, UPDATE (
    state, tier, checked_day, valid_until_day, asked_day, reason, note, source, revision, person_id, changed_ms
) ON answer TO {advisor}
--;;
GRANT INSERT, UPDATE ON answer_pack, score, listing_search, clinic_search, practitioner_search, laboratory_search TO {advisor}
--;;
GRANT INSERT ON name_word TO {advisor}
--;;
GRANT INSERT, UPDATE, DELETE ON setting, undo_entry TO {advisor}
--;;
GRANT EXECUTE ON FUNCTION me(), unit_ms(), begin_change(integer, bigint), reserve_ids(text, integer) TO {advisor}
--;;
-- The steps of a review are rows that triggers look at: a reviewer's steps are refused there to whoever is none.
GRANT INSERT, DELETE ON assignment TO {advisor}
--;;
GRANT INSERT, UPDATE (state, content_sha256, remark) ON assessment TO {advisor}
--;;
GRANT INSERT, UPDATE (finished_ms) ON assessor TO {advisor}
--;;
GRANT INSERT, UPDATE (state, tier, checked_day, valid_until_day, asked_day, reason, note, source) ON assessor_answer TO {advisor}
--;;
GRANT INSERT, UPDATE (taken, remark) ON reconciliation TO {advisor}
--;;
GRANT EXECUTE ON FUNCTION person_named(text), set_aside(integer, bigint, integer, jsonb) TO {advisor}
--;;
GRANT INSERT ON snapshot TO {reviewer}
--;;
-- admin: the rules that scores are made with.
GRANT INSERT ON catalogue, criterion TO {admin}
--;;
GRANT INSERT, UPDATE ON scoring TO {admin}
--;;
GRANT DELETE ON answer_pack TO {admin}
