// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordjson.h"

#include "cli/reviewtext.h"

#include "domain/explanation.h"
#include "domain/scoreinput.h"

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;
using Layout = JsonWriter::Layout;

/// The code of a word; null where nobody stated it.
template <typename Enum> void word(JsonWriter *json, QLatin1String name, Enum value)
{
    json->textOrNull(name, domain::code(value));
}

void writeMoney(JsonWriter *json, QLatin1String name, const domain::Money &money)
{
    json->key(name);
    if (!money.isSet()) {
        json->null();
        return;
    }
    json->beginObject(Layout::Inline);
    json->member("minor_units"_L1, money.minorUnits);
    json->member("currency"_L1, money.currency);
    json->endObject();
}

void writeInfo(JsonWriter *json, const domain::RecordInfo &info)
{
    json->member("id"_L1, info.uuid);
    json->member("revision"_L1, info.revision);
    json->member("created_at"_L1, info.createdUtc);
    json->member("changed_at"_L1, info.changedUtc);
    json->member("trashed"_L1, info.trashed);
    json->member("example"_L1, info.example);
}

void writePlace(JsonWriter *json, const domain::Place &place)
{
    json->textOrNull("address"_L1, place.address);
    json->textOrNull("city"_L1, place.city);
    json->textOrNull("region"_L1, place.region);
    json->textOrNull("postal_code"_L1, place.postalCode);
    json->textOrNull("country"_L1, place.country);
}

void writeOtherNames(JsonWriter *json, const QList<domain::OtherName> &names)
{
    json->key("other_names"_L1);
    json->beginArray(Layout::Inline);
    for (const domain::OtherName &name : names) {
        json->beginObject();
        json->member("name"_L1, name.name);
        json->member("kind"_L1, domain::code(name.kind));
        json->endObject();
    }
    json->endArray();
}

void writeClinic(JsonWriter *json, const domain::Clinic &clinic)
{
    json->beginObject();
    writeInfo(json, clinic.info);
    json->member("name"_L1, clinic.name);
    writeOtherNames(json, clinic.otherNames);
    writePlace(json, clinic.place);
    json->textOrNull("phone"_L1, clinic.phone);
    json->textOrNull("email"_L1, clinic.email);
    json->textOrNull("website"_L1, clinic.website);
    json->textOrNull("note"_L1, clinic.note);
    json->endObject();
}

void writePractitioner(JsonWriter *json, const std::optional<domain::Practitioner> &practitioner)
{
    if (!practitioner) {
        json->null();
        return;
    }
    json->beginObject();
    writeInfo(json, practitioner->info);
    json->member("name"_L1, practitioner->name);
    json->textOrNull("given_name"_L1, practitioner->givenName);
    json->textOrNull("family_name"_L1, practitioner->familyName);
    json->textOrNull("title"_L1, practitioner->title);
    json->textOrNull("specialty"_L1, practitioner->specialty);
    json->textOrNull("npi"_L1, practitioner->npi);
    json->textOrNull("country"_L1, practitioner->country);
    writeOtherNames(json, practitioner->otherNames);
    json->key("credentials"_L1);
    json->beginArray(Layout::Inline);
    for (const domain::Credential &credential : practitioner->credentials) {
        json->beginObject();
        json->member("register"_L1, credential.registerName);
        json->member("number"_L1, credential.number);
        json->textOrNull("status"_L1, credential.status);
        json->endObject();
    }
    json->endArray();
    json->textOrNull("note"_L1, practitioner->note);
    json->endObject();
}

void writeLaboratory(JsonWriter *json, const std::optional<domain::Laboratory> &laboratory)
{
    if (!laboratory) {
        json->null();
        return;
    }
    json->beginObject();
    writeInfo(json, laboratory->info);
    json->member("name"_L1, laboratory->name);
    json->member("is_device"_L1, laboratory->isDevice);
    writeOtherNames(json, laboratory->otherNames);
    writePlace(json, laboratory->place);
    json->textOrNull("licence"_L1, laboratory->licence);
    json->key("accreditations"_L1);
    json->beginArray(Layout::Inline);
    for (const domain::Accreditation &accreditation : laboratory->accreditations) {
        json->beginObject();
        json->member("body"_L1, accreditation.body);
        json->textOrNull("number"_L1, accreditation.number);
        json->member("valid_until"_L1, accreditation.validUntil);
        json->endObject();
    }
    json->endArray();
    json->textOrNull("website"_L1, laboratory->website);
    json->textOrNull("note"_L1, laboratory->note);
    json->endObject();
}

void writeListing(JsonWriter *json, const domain::Listing &listing)
{
    json->beginObject();
    writeInfo(json, listing.info);
    json->textOrNull("treatment"_L1, listing.treatment);
    json->textOrNull("condition"_L1, listing.condition);
    json->textOrNull("condition_mesh"_L1, listing.conditionMesh);
    word(json, "cells"_L1, listing.cells);
    writeMoney(json, "price"_L1, listing.price);
    json->textOrNull("note"_L1, listing.note);
    json->endObject();
}

void writeFacts(JsonWriter *json, const domain::ListingFacts &facts)
{
    json->beginObject();
    word(json, "kind"_L1, facts.kind);
    word(json, "offer"_L1, facts.offer);
    word(json, "goal"_L1, facts.goal);
    word(json, "route"_L1, facts.route);
    word(json, "vulnerable"_L1, facts.vulnerable);
    word(json, "exemption_claimed"_L1, facts.exemptionClaimed);
    word(json, "approved_use"_L1, facts.approvedUse);
    json->textOrNull("country"_L1, facts.country);
    json->textOrNull("region"_L1, facts.region);
    json->textOrNull("home_country"_L1, facts.homeCountry);
    json->endObject();
}

void writeAnswers(JsonWriter *json, const domain::Assessment &assessment)
{
    json->beginObject();
    for (const domain::Criterion &criterion : assessment.catalogue->criteria()) {
        const auto found = assessment.answers.constFind(criterion.rule.id);
        if (found == assessment.answers.cend()) {
            continue;
        }
        const QByteArray id = criterion.rule.id.toLatin1();
        json->key(QLatin1String(id));
        json->beginObject(Layout::Inline);
        json->member("state"_L1, domain::code(found->state));
        json->textOrNull(
            "tier"_L1, found->tier == domain::Tier::None ? QString() : domain::code(found->tier));
        json->member("checked_on"_L1, found->checkedOn);
        json->member("valid_until"_L1, found->validUntil);
        json->member("asked_on"_L1, found->askedOn);
        json->textOrNull("reason"_L1, found->reason);
        json->textOrNull("note"_L1, found->note);
        json->textOrNull("source"_L1, found->source);
        json->member("belongs_to"_L1, domain::code(criterion.scope));
        json->member("revision"_L1, found->revision);
        json->textOrNull("changed_by"_L1, found->changedBy);
        json->member("changed_at"_L1, found->changedUtc);
        json->endObject();
    }
    json->endObject();
}

/// The answers as they count, in the form `touchstone score` reads.
void writeScoredAnswers(JsonWriter *json, const domain::Assessment &assessment)
{
    const auto facts = domain::factsOf(assessment.listing, assessment.clinic.place);
    const auto effective
        = domain::effectiveAnswers(*assessment.catalogue, facts, assessment.answers);
    const auto day
        = [](qint32 julian) { return julian == 0 ? QDate() : QDate::fromJulianDay(julian); };
    json->beginObject();
    for (qsizetype i = 0; i < effective.size(); ++i) {
        const QByteArray id = assessment.catalogue->rules().at(i).id.toLatin1();
        const domain::AnswerFacts &answer = effective.at(i);
        json->key(QLatin1String(id));
        json->beginObject(Layout::Inline);
        json->member("state"_L1, domain::code(answer.state));
        if (answer.state != domain::AnswerState::Unknown
            && answer.state != domain::AnswerState::NotApplicable) {
            json->member("tier"_L1, domain::code(answer.tier));
            json->member("checked_on"_L1, day(answer.checkedOnDay));
            json->member("valid_until"_L1, day(answer.validUntilDay));
        }
        json->endObject();
    }
    json->endObject();
}

void writeLimits(JsonWriter *json, const domain::Assessment &assessment)
{
    const domain::Catalogue &catalogue = *assessment.catalogue;
    json->beginArray();
    for (const domain::Limit &limit : domain::limits(catalogue, assessment.score)) {
        QStringList ids;
        for (const int criterion : limit.criteria) {
            ids += catalogue.rules().at(criterion).id;
        }
        json->beginObject(Layout::Inline);
        json->member("points"_L1, limit.points);
        json->member("binding"_L1, limit.binding);
        json->key("criteria"_L1);
        json->strings(ids);
        json->member("text"_L1, domain::limitText(catalogue, limit));
        json->endObject();
    }
    json->endArray();
}

void writeNextChecks(JsonWriter *json, const domain::Assessment &assessment)
{
    const domain::Catalogue &catalogue = *assessment.catalogue;
    json->beginArray();
    for (const domain::NextCheck &check : domain::nextChecks(catalogue, assessment.score)) {
        json->beginObject(Layout::Inline);
        json->member("id"_L1, catalogue.rules().at(check.criterion).id);
        json->key("settles"_L1);
        json->tenths(check.settlesTenths);
        json->member("red_flag"_L1, check.redFlag);
        json->member("lifts_ceiling"_L1, check.liftsCeiling);
        json->member("effort_minutes"_L1, check.effortMinutes);
        json->endObject();
    }
    json->endArray();
}

} // namespace

void writeRow(JsonWriter *json, const domain::ListingRow &row)
{
    const domain::ScoreSummary &score = row.score;
    const auto points = [&](QLatin1String name, int tenths) {
        json->tenthsOrNull(name, score.hasScore ? std::optional(tenths) : std::nullopt);
    };
    json->beginObject(Layout::Inline);
    json->member("id"_L1, row.uuid);
    json->member("kind"_L1, u"listing"_s);
    json->member("clinic"_L1, row.clinic);
    json->textOrNull("practitioner"_L1, row.practitioner);
    json->textOrNull("laboratory"_L1, row.laboratory);
    json->textOrNull("city"_L1, row.city);
    json->textOrNull("region"_L1, row.region);
    json->textOrNull("country"_L1, row.country);
    json->textOrNull("treatment"_L1, row.treatment);
    word(json, "treatment_kind"_L1, row.kind);
    json->textOrNull("condition"_L1, row.condition);
    word(json, "goal"_L1, row.goal);
    word(json, "offer"_L1, row.offer);
    writeMoney(json, "price"_L1, row.price);
    json->member("band"_L1, domain::code(score.band));
    points("shown"_L1, score.shownTenths);
    points("reach"_L1, score.reachTenths);
    points("checked"_L1, score.checkedTenths);
    json->member("flags_raised"_L1, score.flagsRaised);
    json->member("flags_half_met"_L1, score.flagsHalfMet);
    json->member("flags_open"_L1, score.flagsOpen);
    json->member("checks_done"_L1, score.checksDone);
    json->member("checks_asked"_L1, score.checksAsked);
    json->member("due_on"_L1, row.dueOn);
    json->member("next_change_on"_L1, score.nextChangeOn);
    json->member("review"_L1, domain::code(row.review));
    json->key("assignees"_L1);
    json->strings(row.assignees);
    json->member("revision"_L1, row.revision);
    json->member("changed_at"_L1, row.changedUtc);
    json->member("example"_L1, row.example);
    json->endObject();
}

void writeRow(JsonWriter *json, const domain::PartyRow &row)
{
    const bool scored = row.lowestShownTenths >= 0;
    json->beginObject(Layout::Inline);
    json->member("id"_L1, row.uuid);
    json->member("kind"_L1, domain::code(row.ref.kind));
    json->member("name"_L1, row.name);
    json->textOrNull("city"_L1, row.city);
    json->textOrNull("region"_L1, row.region);
    json->textOrNull("country"_L1, row.country);
    json->textOrNull("detail"_L1, row.detail);
    json->member("listings"_L1, row.listings);
    json->textOrNull("lowest_band"_L1, scored ? domain::code(row.lowestBand) : QString());
    json->tenthsOrNull(
        "lowest_shown"_L1, scored ? std::optional(int(row.lowestShownTenths)) : std::nullopt);
    json->member("example"_L1, row.example);
    json->endObject();
}

void writeAssessment(
    JsonWriter *json, const domain::Assessment &assessment, const services::ReviewStatus &review)
{
    const domain::ScoringCatalogue scoring{
        assessment.catalogue->version(), assessment.catalogue->rules()};
    json->beginObject();
    json->member("id"_L1, assessment.listing.info.uuid);
    json->key("listing"_L1);
    writeListing(json, assessment.listing);
    json->key("clinic"_L1);
    writeClinic(json, assessment.clinic);
    json->key("practitioner"_L1);
    writePractitioner(json, assessment.practitioner);
    json->key("laboratory"_L1);
    writeLaboratory(json, assessment.laboratory);
    json->key("facts"_L1);
    writeFacts(json, domain::factsOf(assessment.listing, assessment.clinic.place));
    json->key("answers"_L1);
    writeAnswers(json, assessment);
    json->key("scored_answers"_L1);
    writeScoredAnswers(json, assessment);
    json->key("score"_L1);
    json->raw(domain::scoreJson(scoring, assessment.score, assessment.asOf));
    json->key("limits"_L1);
    writeLimits(json, assessment);
    json->key("next_checks"_L1);
    writeNextChecks(json, assessment);
    json->key("review"_L1);
    writeReview(json, review);
    json->endObject();
}

} // namespace touchstone::cli
