// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/example.h"

#include "domain/applicability.h"
#include "domain/jsoninput.h"
#include "domain/validation.h"
#include "storage/answerstore.h"
#include "storage/journalstore.h"
#include "storage/laboratorystore.h"
#include "storage/listingstore.h"
#include "storage/partystore.h"
#include "storage/unitofwork.h"

#include <QFile>

namespace touchstone::services {

namespace {

using namespace Qt::Literals::StringLiterals;
using domain::JsonInput;

Error broken(const QString &detail)
{
    return {
        ErrorCode::Internal, u"The example that comes with the program is broken."_s, detail, {}};
}

/// Builds values from the file. Keeps the first error, as JsonInput does.
class ExampleReader
{
public:
    ExampleReader(QJsonObject root, QDate today) : m_root(std::move(root), &m_error), m_today(today)
    {
    }

    Result<> writeInto(storage::UnitOfWork &unit, const domain::Catalogue &catalogue);

private:
    template <typename Enum> Enum word(JsonInput &json, const QString &key)
    {
        const auto value = domain::fromCode<Enum>(json.optionalText(key));
        if (!value) {
            json.refuse(key, u"a known word"_s);
        }
        return value.value_or(Enum{});
    }

    domain::Place place(JsonInput &json);
    QList<domain::OtherName> otherNames(JsonInput &json);
    domain::Practitioner practitioner(JsonInput &json);
    domain::Laboratory laboratory(JsonInput &json);
    domain::Clinic clinic(JsonInput &json);
    domain::Listing listing(JsonInput &json);

    /// Answers of one subject: groups of criteria that share "state/tier/days ago", where "*"
    /// stands for all of the subject's criteria that apply anywhere, then details of single ones.
    QHash<QString, domain::Answer> answers(
        JsonInput &json, domain::SubjectKind scope, const domain::Catalogue &catalogue);
    domain::Answer groupAnswer(JsonInput &group);
    void addDetails(JsonInput &json, QHash<QString, domain::Answer> *answers);

    Result<> writeAnswers(storage::UnitOfWork &unit, JsonInput &json,
        const domain::SubjectRef &subject, const domain::Catalogue &catalogue);
    template <typename Record, typename Key>
    Result<> writeParty(storage::UnitOfWork &unit, JsonInput &json, const Record &record,
        domain::SubjectKind kind, QHash<QString, Key> *keys, const domain::Catalogue &catalogue);

    std::optional<Error> m_error;
    JsonInput m_root;
    QDate m_today;
    QHash<QString, ClinicId> m_clinics;
    QHash<QString, PractitionerId> m_practitioners;
    QHash<QString, LaboratoryId> m_laboratories;
};

domain::Place ExampleReader::place(JsonInput &json)
{
    if (!json.has(u"place"_s)) {
        return {};
    }
    JsonInput place = json.child(u"place"_s);
    return {place.optionalText(u"address"_s), place.optionalText(u"city"_s),
        place.optionalText(u"region"_s), place.optionalText(u"postal_code"_s),
        place.optionalText(u"country"_s)};
}

QList<domain::OtherName> ExampleReader::otherNames(JsonInput &json)
{
    QList<domain::OtherName> names;
    if (json.has(u"other_names"_s)) {
        for (JsonInput &name : json.objects(u"other_names"_s)) {
            names.append({name.text(u"name"_s), word<domain::NameKind>(name, u"kind"_s)});
        }
    }
    return names;
}

domain::Practitioner ExampleReader::practitioner(JsonInput &json)
{
    domain::Practitioner practitioner;
    practitioner.info.example = true;
    practitioner.name = json.text(u"name"_s);
    practitioner.givenName = json.optionalText(u"given_name"_s);
    practitioner.familyName = json.optionalText(u"family_name"_s);
    practitioner.title = json.optionalText(u"title"_s);
    practitioner.specialty = json.optionalText(u"specialty"_s);
    practitioner.npi = json.optionalText(u"npi"_s);
    practitioner.country = json.optionalText(u"country"_s);
    practitioner.otherNames = otherNames(json);
    if (json.has(u"credentials"_s)) {
        for (JsonInput &each : json.objects(u"credentials"_s)) {
            practitioner.credentials.append(
                {each.text(u"register"_s), each.text(u"number"_s), each.optionalText(u"status"_s)});
        }
    }
    return practitioner;
}

domain::Laboratory ExampleReader::laboratory(JsonInput &json)
{
    domain::Laboratory laboratory;
    laboratory.info.example = true;
    laboratory.name = json.text(u"name"_s);
    laboratory.isDevice = json.has(u"is_device"_s) && json.truth(u"is_device"_s);
    laboratory.otherNames = otherNames(json);
    laboratory.place = place(json);
    laboratory.licence = json.optionalText(u"licence"_s);
    if (json.has(u"accreditations"_s)) {
        for (JsonInput &each : json.objects(u"accreditations"_s)) {
            laboratory.accreditations.append({each.text(u"body"_s), each.text(u"number"_s),
                m_today.addDays(each.wholeNumber(u"valid_in_days"_s, -10'000, 10'000))});
        }
    }
    return laboratory;
}

domain::Clinic ExampleReader::clinic(JsonInput &json)
{
    domain::Clinic clinic;
    clinic.info.example = true;
    clinic.name = json.text(u"name"_s);
    clinic.otherNames = otherNames(json);
    clinic.place = place(json);
    clinic.phone = json.optionalText(u"phone"_s);
    clinic.website = json.optionalText(u"website"_s);
    return clinic;
}

domain::Listing ExampleReader::listing(JsonInput &json)
{
    domain::Listing listing;
    listing.info.example = true;
    listing.clinic = m_clinics.value(json.text(u"clinic"_s));
    listing.practitioner = m_practitioners.value(json.optionalText(u"practitioner"_s));
    listing.laboratory = m_laboratories.value(json.optionalText(u"laboratory"_s));
    listing.treatment = json.optionalText(u"treatment"_s);
    listing.kind = word<domain::TreatmentKind>(json, u"kind"_s);
    listing.condition = json.optionalText(u"condition"_s);
    listing.goal = word<domain::Goal>(json, u"goal"_s);
    listing.offer = word<domain::Offer>(json, u"offer"_s);
    listing.route = word<domain::Route>(json, u"route"_s);
    listing.cells = word<domain::CellSource>(json, u"cells"_s);
    listing.homeCountry = json.optionalText(u"home_country"_s);
    listing.vulnerable = word<domain::YesNo>(json, u"vulnerable"_s);
    listing.exemptionClaimed = word<domain::YesNo>(json, u"exemption_claimed"_s);
    listing.approvedUse = word<domain::YesNo>(json, u"approved_use"_s);
    if (json.has(u"price"_s)) {
        JsonInput price = json.child(u"price"_s);
        listing.price
            = {price.wholeNumber(u"minor_units"_s, 0, 1'000'000'000), price.text(u"currency"_s)};
    }
    return listing;
}

domain::Answer ExampleReader::groupAnswer(JsonInput &group)
{
    const QStringList parts = group.text(u"answer"_s).split(u'/');
    domain::Answer answer;
    const auto state = domain::fromCode<domain::AnswerState>(parts.at(0));
    if (!state) {
        group.refuse(u"answer"_s, u"a known state"_s);
        return answer;
    }
    answer.state = *state;
    if (answer.state == domain::AnswerState::NotApplicable) {
        answer.reason = u"Example: the offer has ended."_s;
    }
    if (parts.size() == 3) {
        const auto tier = domain::fromCode<domain::Tier>(parts.at(1));
        if (!tier) {
            group.refuse(u"answer"_s, u"a known tier"_s);
        }
        answer.tier = tier.value_or(domain::Tier::None);
        answer.checkedOn = m_today.addDays(-parts.at(2).toInt());
        answer.source = u"https://evidence.example/"_s;
    }
    if (answer.state == domain::AnswerState::Declined) {
        answer.askedOn = answer.checkedOn.addDays(-14);
    }
    return answer;
}

void ExampleReader::addDetails(JsonInput &json, QHash<QString, domain::Answer> *answers)
{
    if (!json.has(u"details"_s)) {
        return;
    }
    JsonInput details = json.child(u"details"_s);
    for (const QString &criterion : details.object().keys()) {
        JsonInput detail = details.child(criterion);
        domain::Answer &answer = (*answers)[criterion];
        if (detail.has(u"note"_s)) {
            answer.note = detail.text(u"note"_s);
        }
        if (detail.has(u"reason"_s)) {
            answer.reason = detail.text(u"reason"_s);
        }
        if (detail.has(u"source"_s)) {
            answer.source = detail.text(u"source"_s);
        }
        if (detail.has(u"asked_days_ago"_s)) {
            answer.askedOn = m_today.addDays(-detail.wholeNumber(u"asked_days_ago"_s, 0, 10'000));
        }
        if (detail.has(u"valid_in_days"_s)) {
            answer.validUntil
                = m_today.addDays(detail.wholeNumber(u"valid_in_days"_s, -10'000, 10'000));
        }
    }
}

QHash<QString, domain::Answer> ExampleReader::answers(
    JsonInput &json, domain::SubjectKind scope, const domain::Catalogue &catalogue)
{
    QHash<QString, domain::Answer> answers;
    JsonInput object = json.child(u"answers"_s);
    for (JsonInput &group : object.objects(u"groups"_s)) {
        const domain::Answer answer = groupAnswer(group);
        if (group.object().value("criteria"_L1).isArray()) {
            for (const QString &criterion : group.texts(u"criteria"_s)) {
                if (!answers.contains(criterion)) {
                    answers.insert(criterion, answer);
                }
            }
            continue;
        }
        for (const domain::Criterion &criterion : catalogue.criteria()) {
            // Answered where they apply only if answered, these would begin to apply.
            const bool everywhere = criterion.elsewhere == domain::Elsewhere::Applies;
            if (criterion.scope == scope && everywhere && !answers.contains(criterion.rule.id)) {
                answers.insert(criterion.rule.id, answer);
            }
        }
    }
    addDetails(object, &answers);
    return answers;
}

Result<> ExampleReader::writeAnswers(storage::UnitOfWork &unit, JsonInput &json,
    const domain::SubjectRef &subject, const domain::Catalogue &catalogue)
{
    const auto read = answers(json, subject.kind, catalogue);
    for (const domain::Criterion &criterion : catalogue.criteria()) {
        const auto found = read.constFind(criterion.rule.id);
        if (found == read.cend() || found->state == domain::AnswerState::Unknown
            || criterion.scope != subject.kind) {
            continue;
        }
        TRY(domain::asResult(domain::validate(*found, m_today)));
        TRY(unit.saveAnswer(subject, criterion.rule.id, *found));
    }
    return {};
}

template <typename Record, typename Key>
Result<> ExampleReader::writeParty(storage::UnitOfWork &unit, JsonInput &json, const Record &record,
    domain::SubjectKind kind, QHash<QString, Key> *keys, const domain::Catalogue &catalogue)
{
    TRY(domain::asResult(domain::validate(record)));
    TRY_ASSIGN(const Record stored, unit.save(record));
    keys->insert(json.text(u"key"_s), stored.id);
    return writeAnswers(unit, json, {kind, stored.id.value()}, catalogue);
}

Result<> ExampleReader::writeInto(storage::UnitOfWork &unit, const domain::Catalogue &catalogue)
{
    for (JsonInput &json : m_root.objects(u"practitioners"_s)) {
        TRY(writeParty(unit, json, practitioner(json), domain::SubjectKind::Practitioner,
            &m_practitioners, catalogue));
    }
    for (JsonInput &json : m_root.objects(u"laboratories"_s)) {
        TRY(writeParty(unit, json, laboratory(json), domain::SubjectKind::Laboratory,
            &m_laboratories, catalogue));
    }
    for (JsonInput &json : m_root.objects(u"clinics"_s)) {
        TRY(writeParty(
            unit, json, clinic(json), domain::SubjectKind::Clinic, &m_clinics, catalogue));
    }
    for (JsonInput &json : m_root.objects(u"listings"_s)) {
        const domain::Listing read = listing(json);
        TRY(domain::asResult(domain::validate(read)));
        TRY_ASSIGN(const domain::Listing stored, unit.save(read));
        TRY(writeAnswers(unit, json, {domain::SubjectKind::Listing, stored.id.value()}, catalogue));
    }
    if (m_error) {
        return *m_error;
    }
    return {};
}

} // namespace

Result<> writeExample(storage::Session &session, QDate today, const QString &person)
{
    QFile file(u":/samples/example.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return broken(file.errorString());
    }
    const auto root = domain::parseJsonObject(file.readAll());
    if (!root.isOk()) {
        return broken(root.error().message);
    }
    storage::UnitOfWork unit(session, domain::ChangeKind::Sample, person);
    TRY(unit.begin());
    ExampleReader reader(*root, today);
    if (auto written = reader.writeInto(unit, *session.directory().catalogue()); !written.isOk()) {
        if (written.error().code == ErrorCode::Invalid) {
            return broken(written.error().place.field + u": "_s + written.error().message);
        }
        return written;
    }
    TRY(unit.commit());
    return {};
}

namespace {

constexpr int kMostExampleRecords = 1000;

void moveBy(qint64 days, QDate *date)
{
    if (date->isValid()) {
        *date = date->addDays(days);
    }
}

Result<> moveAnswers(storage::UnitOfWork &unit, storage::Session &session,
    const domain::SubjectRef &subject, qint64 days)
{
    TRY_ASSIGN(const domain::Answers answers, storage::AnswerStore(session).answersOf(subject));
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        domain::Answer answer = it.value();
        moveBy(days, &answer.checkedOn);
        moveBy(days, &answer.validUntil);
        moveBy(days, &answer.askedOn);
        TRY(unit.saveAnswer(subject, it.key(), answer));
    }
    return {};
}

Result<> moveAccreditations(
    storage::UnitOfWork &unit, storage::Session &session, LaboratoryId id, qint64 days)
{
    TRY_ASSIGN(domain::Laboratory laboratory, storage::LaboratoryStore(session).load(id));
    for (domain::Accreditation &accreditation : laboratory.accreditations) {
        moveBy(days, &accreditation.validUntil);
    }
    TRY(unit.save(laboratory));
    return {};
}

/// Days since the example was written or moved last; 0 when a person has changed anything.
Result<qint64> daysUntouched(storage::Session &session, QDate today)
{
    TRY_ASSIGN(const auto newest, storage::JournalStore(session).entries({}, 0, 1));
    // Whoever changes it leaves a newest entry of another kind, and nothing is moved ever after.
    if (newest.isEmpty() || newest.constFirst().kind != domain::ChangeKind::Sample) {
        return 0;
    }
    return newest.constFirst().atUtc.toLocalTime().date().daysTo(today);
}

} // namespace

Result<bool> refreshExample(storage::Session &session, QDate today, const QString &person)
{
    TRY_ASSIGN(const qint64 days, daysUntouched(session, today));
    if (days < kExampleAgesDays) {
        return false;
    }
    storage::UnitOfWork unit(session, domain::ChangeKind::Sample, person);
    TRY(unit.begin());
    for (const auto kind : {domain::SubjectKind::Clinic, domain::SubjectKind::Practitioner,
             domain::SubjectKind::Laboratory}) {
        TRY_ASSIGN(const auto page,
            storage::PartyStore(session).page({kind, {}, false}, {}, kMostExampleRecords));
        for (const domain::PartyRow &row : page.rows) {
            TRY(moveAnswers(unit, session, row.ref, days));
            if (kind == domain::SubjectKind::Laboratory) {
                TRY(moveAccreditations(unit, session, LaboratoryId(row.ref.id), days));
            }
        }
    }
    TRY_ASSIGN(const auto page, storage::ListingStore(session).page({}, {}, kMostExampleRecords));
    for (const domain::ListingRow &row : page.rows) {
        TRY(moveAnswers(unit, session, {domain::SubjectKind::Listing, row.id.value()}, days));
    }
    TRY(unit.commit());
    return true;
}

} // namespace touchstone::services
