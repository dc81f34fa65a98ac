// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scoreinput.h"

#include "domain/jsoninput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace touchstone::domain {

namespace {

// Sums are kept in 64 bits at a scale of 10^8 and are multiplied by 2000 for rounding: that leaves
// room for 46 million points.
constexpr int kMostWeight = 1'000'000;
constexpr int kMostTotalWeight = 10'000'000;
constexpr int kMostMonths = 12'000;

struct ScoreInputText
{
    Q_DECLARE_TR_FUNCTIONS(ScoreInputText)
};

ScoringRule readRule(JsonInput *input)
{
    ScoringRule rule;
    rule.id = input->text(QStringLiteral("id"));
    rule.weight = input->wholeNumber(QStringLiteral("weight"), 1, kMostWeight);
    rule.cap = input->optionalWholeNumber(QStringLiteral("red_flag_cap"), 1, 100);
    const QString needed = QStringLiteral("evidence_needed");
    if (const auto tier = fromCode<Tier>(input->text(needed)); tier && *tier != Tier::None) {
        rule.evidenceNeeded = *tier;
    } else {
        input->refuse(needed, ScoreInputText::tr("register, independent or document is expected"));
    }
    rule.staleAfterMonths
        = input->wholeNumber(QStringLiteral("stale_after_months"), 0, kMostMonths);
    return rule;
}

AnswerFacts readAnswer(JsonInput *input)
{
    const QString stateKey = QStringLiteral("state");
    const QString tierKey = QStringLiteral("tier");
    const QString checkedKey = QStringLiteral("checked_on");

    AnswerFacts facts;
    if (const auto state = fromCode<AnswerState>(input->text(stateKey))) {
        facts.state = *state;
    } else {
        input->refuse(stateKey,
            ScoreInputText::tr(
                "met, partly, not_met, declined, unknown or not_applicable is expected"));
    }
    const auto tier = fromCode<Tier>(input->optionalText(tierKey));
    const auto checkedOn = input->optionalDate(checkedKey);
    const auto validUntil = input->optionalDate(QStringLiteral("valid_until"));

    const bool foundOut
        = facts.state != AnswerState::Unknown && facts.state != AnswerState::NotApplicable;
    if (!tier || (foundOut && *tier == Tier::None)) {
        input->refuse(tierKey,
            ScoreInputText::tr(
                "register, independent, document, statement or hearsay is expected"));
    }
    if (foundOut && !checkedOn) {
        input->refuse(checkedKey, ScoreInputText::tr("a date written as 2026-08-01 is expected"));
    }
    if (foundOut) {
        facts.tier = tier.value_or(Tier::None);
        facts.checkedOnDay = checkedOn ? static_cast<qint32>(checkedOn->toJulianDay()) : 0;
        facts.validUntilDay = validUntil ? static_cast<qint32>(validUntil->toJulianDay()) : 0;
    }
    return facts;
}

/// `value` / 10^digits without the zeros at its end: 4500, 4 → "0.45".
QByteArray decimal(qint64 value, int digits)
{
    QByteArray text = QByteArray::number(value).rightJustified(digits + 1, '0');
    text.insert(text.size() - digits, '.');
    while (text.endsWith('0')) {
        text.chop(1);
    }
    if (text.endsWith('.')) {
        text.chop(1);
    }
    return text;
}

QByteArray oneDecimal(qint64 tenths)
{
    return QByteArray::number(tenths / 10) + '.' + QByteArray::number(tenths % 10);
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray idList(const QList<int> &criteria, const QList<ScoringRule> &rules)
{
    QStringList ids;
    for (int criterion : criteria) {
        ids.append(rules.at(criterion).id);
    }
    std::sort(ids.begin(), ids.end());
    QByteArrayList written;
    for (const QString &id : std::as_const(ids)) {
        written.append(quoted(id));
    }
    return '[' + written.join(", ") + ']';
}

QByteArray lineJson(const ScoringRule &rule, const ScoreLine &line)
{
    return "{\"id\": " + quoted(rule.id) + ", \"weight\": " + QByteArray::number(rule.weight)
        + ", \"state\": " + quoted(code(line.state)) + ", \"reliability\": "
        + decimal(line.reliability, 4) + ", \"earned\": " + oneDecimal(weightTenths(line.earned))
        + ", \"lost\": " + oneDecimal(weightTenths(line.lost))
        + ", \"open\": " + oneDecimal(weightTenths(line.open)) + '}';
}

} // namespace

Result<ScoringCatalogue> readScoringCatalogue(const QByteArray &json)
{
    TRY_ASSIGN(QJsonObject object, parseJsonObject(json));
    std::optional<Error> error;
    JsonInput input(object, &error);

    ScoringCatalogue catalogue;
    const QString full = QStringLiteral("catalogue");
    catalogue.version = input.text(input.has(full) ? full : QStringLiteral("version"));
    QSet<QString> seen;
    int total = 0;
    for (JsonInput &element : input.objects(QStringLiteral("criteria"))) {
        const ScoringRule rule = readRule(&element);
        if (seen.contains(rule.id)) {
            element.refuse(
                QStringLiteral("id"), ScoreInputText::tr("each criterion may occur only once"));
        }
        seen.insert(rule.id);
        total += rule.weight;
        if (total > kMostTotalWeight) {
            element.refuse(QStringLiteral("weight"),
                ScoreInputText::tr("all weights together may not exceed %1").arg(kMostTotalWeight));
        }
        if (error) {
            return *error;
        }
        catalogue.rules.append(rule);
    }
    if (error) {
        return *error;
    }
    return catalogue;
}

Result<QList<AnswerFacts>> readScoringAnswers(
    const QByteArray &json, std::span<const ScoringRule> rules)
{
    TRY_ASSIGN(QJsonObject object, parseJsonObject(json));
    QHash<QString, qsizetype> positions;
    for (size_t i = 0; i < rules.size(); ++i) {
        positions.insert(rules[i].id, static_cast<qsizetype>(i));
    }
    std::optional<Error> error;
    JsonInput input(object, &error);
    QList<AnswerFacts> answers(static_cast<qsizetype>(rules.size()));
    const QStringList ids = object.keys();
    for (const QString &id : ids) {
        const auto position = positions.constFind(id);
        if (position == positions.constEnd()) {
            input.refuse(id, ScoreInputText::tr("the catalogue has no criterion of this name"));
        } else {
            JsonInput answer = input.child(id);
            answers[*position] = readAnswer(&answer);
        }
        if (error) {
            return *error;
        }
    }
    return answers;
}

QByteArray scoreJson(const ScoringCatalogue &catalogue, const Score &score, QDate asOf)
{
    const auto points
        = [&](int tenths) { return score.hasScore ? oneDecimal(tenths) : QByteArray("null"); };
    QByteArrayList lines;
    for (const ScoreLine &line : score.lines) {
        lines.append("    " + lineJson(catalogue.rules.at(line.criterion), line));
    }
    const QByteArrayList members = {
        "\"model\": " + quoted(scoringModel()),
        "\"catalogue\": " + quoted(catalogue.version),
        "\"as_of\": " + quoted(asOf.toString(Qt::ISODate)),
        "\"weight\": " + QByteArray::number(score.weight),
        "\"raw_shown\": " + points(score.rawShownTenths),
        "\"raw_reach\": " + points(score.rawReachTenths),
        "\"shown\": " + points(score.shownTenths),
        "\"reach\": " + points(score.reachTenths),
        "\"checked\": " + points(score.checkedTenths),
        "\"of_checked\": "
            + (score.ofCheckedTenths ? oneDecimal(*score.ofCheckedTenths) : QByteArray("null")),
        "\"band\": " + quoted(code(score.band)),
        "\"triggered\": " + idList(score.triggered, catalogue.rules),
        "\"half_met\": " + idList(score.halfMet, catalogue.rules),
        "\"open_red_flags\": " + idList(score.openFlags, catalogue.rules),
        "\"next_change_on\": "
            // ISO dates have four digits for the year; what lies behind them never comes.
            + (score.nextChangeOn.isValid() && score.nextChangeOn.year() <= 9999
                    ? quoted(score.nextChangeOn.toString(Qt::ISODate))
                    : QByteArray("null")),
        lines.isEmpty() ? QByteArray("\"lines\": []")
                        : "\"lines\": [\n" + lines.join(",\n") + "\n  ]",
    };
    return "{\n  " + members.join(",\n  ") + "\n}\n";
}

} // namespace touchstone::domain
