// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/attachment.h"

#include "domain/recompute.h"

#include <QJsonArray>
#include <QJsonObject>

namespace touchstone::report {

using namespace domain;
using L1 = QLatin1String;

namespace {

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject catalogueJson(const Catalogue &catalogue)
{
    return {{L1("version"), catalogue.version()}, {L1("sha256"), catalogue.sha256()}};
}

QJsonObject listingJson(const Assessment &assessment, bool withPatient)
{
    const Listing &listing = assessment.listing;
    QJsonObject json{{L1("id"), listing.info.uuid}, {L1("clinic"), assessment.clinic.name},
        {L1("practitioner"),
            assessment.practitioner ? QJsonValue(assessment.practitioner->name) : QJsonValue()},
        {L1("laboratory"),
            assessment.laboratory ? QJsonValue(assessment.laboratory->name) : QJsonValue()},
        {L1("treatment"), listing.treatment}, {L1("kind"), code(listing.kind)},
        {L1("condition"), listing.condition}, {L1("condition_mesh"), listing.conditionMesh},
        {L1("goal"), code(listing.goal)}, {L1("offer"), code(listing.offer)},
        {L1("route"), code(listing.route)}, {L1("cells"), code(listing.cells)},
        {L1("country"), listing.country}, {L1("region"), listing.region},
        {L1("exemption_claimed"), code(listing.exemptionClaimed)},
        {L1("approved_use"), code(listing.approvedUse)},
        {L1("example"), listing.info.example || assessment.clinic.info.example}};
    if (withPatient) {
        json.insert(L1("home_country"), listing.homeCountry);
        json.insert(L1("vulnerable"), code(listing.vulnerable));
        json.insert(L1("note"), listing.note);
    }
    return json;
}

QJsonObject answersJson(const Assessment &assessment, bool withNotes)
{
    QJsonObject answers;
    for (const ScoreLine &line : assessment.score.lines) {
        const QString id = assessment.catalogue->criteria().at(line.criterion).rule.id;
        const Answer answer = assessment.answers.value(id);
        QJsonObject json = countedAnswer(line, answer);
        if (withNotes) {
            for (const auto &[name, text] :
                {std::pair(L1("note"), answer.note), std::pair(L1("reason"), answer.reason),
                    std::pair(L1("source"), answer.source)}) {
                if (!text.isEmpty()) {
                    json.insert(name, text);
                }
            }
        }
        answers.insert(id, json);
    }
    return answers;
}

double points(int tenths)
{
    return tenths / 10.0;
}

} // namespace

QByteArray listingAttachment(const Assessment &assessment, const ReportOptions &options)
{
    QJsonObject json = carriedNumbers(assessment);
    json.insert(L1("format"), L1("touchstone-report-1"));
    json.insert(L1("listing"), listingJson(assessment, options.withNotes));
    json.insert(L1("answers"), answersJson(assessment, options.withNotes));
    return canonicalJson(json);
}

QByteArray directoryAttachment(const QList<ListingRow> &rows, qint64 total, const QString &subtitle,
    QDate asOf, const Catalogue &catalogue)
{
    QJsonArray list;
    for (const ListingRow &row : rows) {
        const ScoreSummary &score = row.score;
        QJsonObject json{{L1("id"), row.uuid}, {L1("clinic"), row.clinic},
            {L1("treatment"), row.treatment}, {L1("kind"), code(row.kind)},
            {L1("condition"), row.condition}, {L1("country"), row.country},
            {L1("band"), code(score.band)}, {L1("flags_raised"), score.flagsRaised},
            {L1("flags_half_met"), score.flagsHalfMet}, {L1("flags_open"), score.flagsOpen},
            {L1("checks_done"), score.checksDone}, {L1("checks_asked"), score.checksAsked},
            {L1("example"), row.example}};
        if (score.hasScore) {
            json.insert(L1("shown"), points(score.shownTenths));
            json.insert(L1("reach"), points(score.reachTenths));
            json.insert(L1("checked"), points(score.checkedTenths));
        }
        list.append(json);
    }
    return canonicalJson(
        {{L1("format"), L1("touchstone-directory-1")}, {L1("catalogue"), catalogueJson(catalogue)},
            {L1("model"), scoringModel()}, {L1("as_of"), dayOrNull(asOf)}, {L1("total"), total},
            {L1("subtitle"), subtitle}, {L1("rows"), list}});
}

} // namespace touchstone::report
