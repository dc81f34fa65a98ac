// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/explanation.h"

#include "base/assert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct ExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(ExplanationText)
};

qint64 wholeOf(int weight)
{
    return weight * kPointScale;
}

/// 100 × part / whole in tenths, half up, as the score itself is rounded.
int shareTenths(qint64 part, qint64 whole)
{
    return static_cast<int>((2000 * part + whole) / (2 * whole));
}

/// One part of every line, rounded so that it adds up to `total`.
QList<int> column(const Score &score, qint64 ScoreLine::*part, int total)
{
    QList<qint64> parts;
    parts.reserve(score.lines.size());
    for (const ScoreLine &line : score.lines) {
        parts.append(line.*part);
    }
    return apportionTenths(parts, wholeOf(score.weight), total);
}

bool applies(const ScoreLine &line)
{
    return line.state != AnswerState::NotApplicable;
}

QString titleList(const Catalogue &catalogue, const QList<int> &criteria)
{
    QStringList titles;
    for (int criterion : criteria) {
        titles.append(catalogue.criteria().at(criterion).title);
    }
    return QLocale().createSeparatedList(titles);
}

} // namespace

QList<LineShare> lineShares(const Score &score)
{
    QList<LineShare> shares;
    const int openTotal = score.rawReachTenths - score.rawShownTenths;
    const int lostTotal = score.hasScore ? 1000 - score.rawReachTenths : 0;
    const QList<int> earned = column(score, &ScoreLine::earned, score.rawShownTenths);
    const QList<int> lost = column(score, &ScoreLine::lost, lostTotal);
    const QList<int> open = column(score, &ScoreLine::open, openTotal);
    shares.reserve(score.lines.size());
    for (qsizetype i = 0; i < score.lines.size(); ++i) {
        shares.append({score.lines.at(i).criterion, earned.at(i), lost.at(i), open.at(i)});
    }
    return shares;
}

QList<SectionScore> sectionScores(const Catalogue &catalogue, const Score &score)
{
    QList<SectionScore> sections;
    APP_ASSERT(score.lines.size() == catalogue.criteria().size(), return sections);
    const QList<LineShare> shares = lineShares(score);
    for (const Section &section : catalogue.sections()) {
        SectionScore result;
        result.section = section.id;
        qint64 earned = 0;
        qint64 open = 0;
        qint64 lost = 0;
        for (qsizetype i = 0; i < score.lines.size(); ++i) {
            const Criterion &criterion = catalogue.criteria().at(i);
            const ScoreLine &line = score.lines.at(i);
            if (criterion.section != section.id || !applies(line)) {
                continue;
            }
            result.weight += criterion.rule.weight;
            earned += line.earned;
            lost += line.lost;
            open += line.open;
            result.earnedTenths += shares.at(i).earnedTenths;
            result.lostTenths += shares.at(i).lostTenths;
            result.openTenths += shares.at(i).openTenths;
            ++result.checksAsked;
            result.checksDone += line.reliability > 0 ? 1 : 0;
            if (line.flag == FlagState::Triggered) {
                result.triggered.append(line.criterion);
            } else if (line.flag == FlagState::HalfMet) {
                result.halfMet.append(line.criterion);
            } else if (line.flag == FlagState::Open) {
                result.openFlags.append(line.criterion);
            }
        }
        if (result.weight > 0) {
            result.hasScore = true;
            const qint64 whole = wholeOf(result.weight);
            result.shownTenths = shareTenths(earned, whole);
            result.reachTenths = shareTenths(earned + open, whole);
            result.checkedTenths = shareTenths(earned + lost, whole);
        }
        sections.append(result);
    }
    return sections;
}

QList<NextCheck> nextChecks(const Catalogue &catalogue, const Score &score)
{
    QList<NextCheck> checks;
    APP_ASSERT(score.lines.size() == catalogue.criteria().size(), return checks);
    for (const ScoreLine &line : score.lines) {
        if (line.open == 0 || !applies(line)) {
            continue;
        }
        const Criterion &criterion = catalogue.criteria().at(line.criterion);
        checks.append({line.criterion, criterion.rule.cap.has_value(), line.flag == FlagState::Open,
            shareTenths(line.open, wholeOf(score.weight)), criterion.effortMinutes});
    }
    // By the exact parts, since tenths can hide which is larger.
    const auto openOf
        = [&](const NextCheck &check) { return score.lines.at(check.criterion).open; };
    std::stable_sort(
        checks.begin(), checks.end(), [&](const NextCheck &first, const NextCheck &second) {
            if (first.redFlag != second.redFlag) {
                return first.redFlag;
            }
            if (openOf(first) != openOf(second)) {
                return openOf(first) > openOf(second);
            }
            return first.effortMinutes < second.effortMinutes;
        });
    return checks;
}

QList<Limit> limits(const Catalogue &catalogue, const Score &score)
{
    QMap<int, QList<int>> caps;
    for (int criterion : score.triggered) {
        caps[catalogue.rules().at(criterion).cap.value_or(100)].append(criterion);
    }
    QList<Limit> result;
    for (auto cap = caps.cbegin(); cap != caps.cend(); ++cap) {
        result.append({LimitKind::Cap, cap.key(), cap.value(), false});
    }
    if (!score.openFlags.isEmpty()) {
        result.append({LimitKind::OpenFlags, 60, score.openFlags, false});
    }
    if (!score.halfMet.isEmpty()) {
        result.append({LimitKind::HalfMet, 70, score.halfMet, false});
    }
    for (Limit &limit : result) {
        const int tenths = limit.points * 10;
        const bool holdsShown = score.rawShownTenths > tenths && score.shownTenths == tenths;
        const bool holdsReach = limit.kind != LimitKind::OpenFlags && score.rawReachTenths > tenths
            && score.reachTenths == tenths;
        limit.binding = holdsShown || holdsReach;
    }
    std::stable_sort(result.begin(), result.end(), [](const Limit &first, const Limit &second) {
        return first.binding != second.binding ? first.binding : first.points < second.points;
    });
    return result;
}

QString limitText(const Catalogue &catalogue, const Limit &limit)
{
    const int count = static_cast<int>(limit.criteria.size());
    switch (limit.kind) {
    case LimitKind::Cap:
        return ExplanationText::tr("Held at %1: %2")
            .arg(limit.points)
            .arg(titleList(catalogue, limit.criteria));
    case LimitKind::HalfMet:
        return count == 1
            ? ExplanationText::tr("Held at 70: one red-flag check half met")
            : ExplanationText::tr("Held at 70: %1 red-flag checks half met").arg(count);
    case LimitKind::OpenFlags:
        return count == 1
            ? ExplanationText::tr("Shown at most 60: one red-flag check open")
            : ExplanationText::tr("Shown at most 60: %1 red-flag checks open").arg(count);
    }
    return {};
}

QString freshnessText(const ScoringRule &rule, const AnswerFacts &answer, QDate asOf)
{
    if (answer.state != AnswerState::Met && answer.state != AnswerState::Partly) {
        return {};
    }
    const Score alone = score({&rule, 1}, {&answer, 1}, asOf);
    const ScoreLine &line = alone.lines.first();
    const QString nextDay = dayText(alone.nextChangeOn);
    const bool endsByItself
        = answer.validUntilDay != 0 && line.nextChangeDay == answer.validUntilDay + 1;

    if (line.freshness == 0) {
        if (answer.validUntilDay != 0 && asOf.toJulianDay() > answer.validUntilDay) {
            return ExplanationText::tr("The document ended on %1, so it counts nothing.")
                .arg(dayText(QDate::fromJulianDay(answer.validUntilDay)));
        }
        return ExplanationText::tr("Older than %1 months, so it counts nothing.")
            .arg(2 * rule.staleAfterMonths);
    }
    if (line.freshness < 10'000) {
        return ExplanationText::tr(
            "Older than %1 months, so it counts half. From %2 it counts nothing.")
            .arg(rule.staleAfterMonths)
            .arg(nextDay);
    }
    if (line.nextChangeDay == 0) {
        return {};
    }
    return endsByItself
        ? ExplanationText::tr("Counts whole. From %1 it counts nothing.").arg(nextDay)
        : ExplanationText::tr("Counts whole. From %1 it counts half.").arg(nextDay);
}

QString evidenceText(const ScoringRule &rule, const AnswerFacts &answer)
{
    AnswerFacts today = answer;
    today.validUntilDay = 0;
    const QDate checked = QDate::fromJulianDay(answer.checkedOnDay);
    if (answer.tier == Tier::None || answer.checkedOnDay == 0) {
        return {};
    }
    // On the day of checking nothing has aged, so what is missing is owed to the evidence.
    const Score alone = score({&rule, 1}, {&today, 1}, checked);
    const int reliability = alone.lines.first().reliability;
    if (reliability == 0 || reliability == 10'000) {
        return {};
    }
    return ExplanationText::tr("%1: counts %2 %. %3: would count whole.",
        "%1 and %3 are kinds of evidence, such as Official register")
        .arg(label(answer.tier))
        .arg(reliability / 100)
        .arg(label(rule.evidenceNeeded));
}

QString scopeText(const ScoreSummary &summary, QDate asOf)
{
    return ExplanationText::tr("on paper, as of %1, from %2 of %3 checks")
        .arg(dayText(asOf))
        .arg(summary.checksDone)
        .arg(summary.checksAsked);
}

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : QString();
}

Comparison compareOnPaper(const ScoreSummary &first, const ScoreSummary &second)
{
    if (first.hasScore && second.hasScore) {
        if (first.shownTenths > second.reachTenths) {
            return Comparison::FirstBetter;
        }
        if (second.shownTenths > first.reachTenths) {
            return Comparison::SecondBetter;
        }
    }
    return Comparison::CannotTell;
}

} // namespace touchstone::domain
