// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recompute.h"

#include "domain/scoreinput.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace touchstone::domain {

namespace {

using L1 = QLatin1String;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(report)
};

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray rulesJson(const Catalogue &catalogue)
{
    QJsonArray rules;
    for (const ScoringRule &rule : catalogue.rules()) {
        rules.append(QJsonObject{{L1("id"), rule.id}, {L1("weight"), rule.weight},
            {L1("red_flag_cap"), rule.cap ? QJsonValue(*rule.cap) : QJsonValue()},
            {L1("evidence_needed"), code(rule.evidenceNeeded)},
            {L1("stale_after_months"), rule.staleAfterMonths}});
    }
    return rules;
}

QString shown(const QJsonValue &value)
{
    return value.isArray()
        ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
        : value.toVariant().toString();
}

/// `stated` against `computed`, member by member.
void compareResults(
    const QJsonObject &stated, const QJsonObject &computed, QStringList *differences)
{
    const QStringList names = computed.keys();
    for (const QString &name : names) {
        const QJsonValue before = stated.value(name), now = computed.value(name);
        if (before == now) {
            continue;
        }
        differences->append(name == u"lines"
                ? Text::tr("The points of single checks come out otherwise.")
                : Text::tr("%1: stated is %2, computed is %3.")
                      .arg(name, shown(before), shown(now)));
    }
}

void compareRules(const ScoringCatalogue &carried, const QString &sha256, QStringList *differences)
{
    const auto known = Catalogue::builtIn(carried.version);
    if (!known.isOk()) {
        differences->append(Text::tr(
            "This program does not have the catalogue %1, so its rules could not be compared.")
                                .arg(carried.version));
        return;
    }
    const QList<ScoringRule> &rules = known.value()->rules();
    bool same = known.value()->sha256() == sha256 && rules.size() == carried.rules.size();
    for (qsizetype i = 0; same && i < rules.size(); ++i) {
        const ScoringRule &ours = rules.at(i), &theirs = carried.rules.at(i);
        same = ours.id == theirs.id && ours.weight == theirs.weight && ours.cap == theirs.cap
            && ours.evidenceNeeded == theirs.evidenceNeeded
            && ours.staleAfterMonths == theirs.staleAfterMonths;
    }
    if (!same) {
        differences->append(Text::tr("The rules it carries are not those of the catalogue %1.")
                                .arg(carried.version));
    }
}

} // namespace

QJsonObject carriedNumbers(const Assessment &assessment)
{
    const Catalogue &catalogue = *assessment.catalogue;
    const QByteArray result
        = scoreJson({catalogue.version(), catalogue.rules()}, assessment.score, assessment.asOf);
    return {
        {L1("catalogue"),
            QJsonObject{{L1("version"), catalogue.version()}, {L1("sha256"), catalogue.sha256()}}},
        {L1("model"), scoringModel()}, {L1("as_of"), dayOrNull(assessment.asOf)},
        {L1("rules"), rulesJson(catalogue)},
        {L1("result"), QJsonDocument::fromJson(result).object()}};
}

QJsonObject countedAnswer(const ScoreLine &line, const Answer &answer)
{
    QJsonObject json{{L1("state"), code(line.state)}};
    if (line.state != AnswerState::Unknown && line.state != AnswerState::NotApplicable) {
        json.insert(L1("tier"), code(answer.tier));
        json.insert(L1("checked_on"), dayOrNull(answer.checkedOn));
        json.insert(L1("valid_until"), dayOrNull(answer.validUntil));
    }
    return json;
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<Recomputed> recompute(const QJsonObject &carried)
{
    Recomputed result;
    result.model = carried.value(u"model").toString();
    if (result.model != scoringModel()) {
        return Error{ErrorCode::TooNew,
            Text::tr("It was computed by a model that this program does not have."), result.model,
            {}};
    }
    result.asOf = QDate::fromString(carried.value(u"as_of").toString(), Qt::ISODate);
    if (!result.asOf.isValid()) {
        return Error{ErrorCode::Invalid, Text::tr("It does not say for which day it was computed."),
            {}, ErrorPlace{{}, 0, 0, QStringLiteral("as_of")}};
    }
    const QJsonObject named = carried.value(u"catalogue").toObject();
    result.catalogue = named.value(u"version").toString();
    TRY_ASSIGN(const ScoringCatalogue catalogue,
        readScoringCatalogue(QJsonDocument(QJsonObject{{L1("version"), result.catalogue},
                                               {L1("criteria"), carried.value(u"rules")}})
                                 .toJson()));
    TRY_ASSIGN(const QList<AnswerFacts> answers,
        readScoringAnswers(
            QJsonDocument(carried.value(u"answers").toObject()).toJson(), catalogue.rules));
    result.score = domain::score(catalogue.rules, answers, result.asOf);
    compareResults(carried.value(u"result").toObject(),
        QJsonDocument::fromJson(scoreJson(catalogue, result.score, result.asOf)).object(),
        &result.differences);
    compareRules(catalogue, named.value(u"sha256").toString(), &result.differences);
    return result;
}

} // namespace touchstone::domain
