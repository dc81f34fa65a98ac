// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/score.h"

#include "base/assert.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>

namespace touchstone::domain {

namespace {

constexpr int kWhole = 10'000; // v, e, s and r count in 1/10000
constexpr int kHalf = 5'000;
constexpr int kDaysPerMonth = 30;
constexpr int kHalfMetLimit = 700; // tenths
constexpr int kOpenFlagLimit = 600;

bool isFavourable(AnswerState state)
{
    return state == AnswerState::Met || state == AnswerState::Partly;
}

bool isAdverse(AnswerState state)
{
    return state == AnswerState::NotMet || state == AnswerState::Declined;
}

int valueOf(AnswerState state)
{
    switch (state) {
    case AnswerState::Met:
        return kWhole;
    case AnswerState::Partly:
        return kHalf;
    default:
        return 0;
    }
}

/// True when `tier` is the evidence the criterion needs or stronger.
bool reaches(Tier tier, Tier needed)
{
    return tier != Tier::None && tier <= needed;
}

int evidenceFactor(Tier tier, Tier needed, bool adverse)
{
    // In the order of Tier: none, register, independent, document, statement, hearsay.
    static constexpr std::array favourableFactors = {0, 10'000, 9'000, 7'000, 4'000, 1'500};
    static constexpr std::array adverseFactors = {0, 10'000, 10'000, 10'000, 9'000, 4'000};
    if (reaches(tier, needed)) {
        return kWhole;
    }
    const auto index = static_cast<size_t>(tier);
    return adverse ? adverseFactors[index] : favourableFactors[index];
}

/// Fills freshness and the day on which it next falls, of a favourable or partly answer.
void age(const ScoringRule &rule, const AnswerFacts &answer, qint32 today, ScoreLine *line)
{
    const qint32 limit = rule.staleAfterMonths * kDaysPerMonth;
    const qint32 days = std::max(0, today - answer.checkedOnDay);
    const bool ages = limit > 0;
    const bool pastExpiry = answer.validUntilDay != 0 && today > answer.validUntilDay;

    if (pastExpiry || (ages && days >= 2 * limit)) {
        line->freshness = 0;
        return;
    }
    line->freshness = ages && days > limit ? kHalf : kWhole;
    if (ages) {
        line->nextChangeDay = line->freshness == kWhole ? answer.checkedOnDay + limit + 1
                                                        : answer.checkedOnDay + 2 * limit;
    }
    if (answer.validUntilDay != 0
        && (line->nextChangeDay == 0 || answer.validUntilDay < line->nextChangeDay)) {
        line->nextChangeDay = answer.validUntilDay + 1;
    }
}

FlagState flagOf(const ScoringRule &rule, const AnswerFacts &answer, int reliability)
{
    if (!rule.cap) {
        return FlagState::NoFlag;
    }
    if (reliability >= kHalf) {
        if (isAdverse(answer.state)) {
            return FlagState::Triggered;
        }
        if (reaches(answer.tier, rule.evidenceNeeded)) {
            if (answer.state == AnswerState::Partly) {
                return FlagState::HalfMet;
            }
            if (answer.state == AnswerState::Met) {
                return FlagState::Closed;
            }
        }
    }
    return FlagState::Open;
}

ScoreLine lineOf(const ScoringRule &rule, const AnswerFacts &answer, qint32 today)
{
    ScoreLine line;
    line.state = answer.state;
    if (answer.state == AnswerState::NotApplicable) {
        return line;
    }
    const bool adverse = isAdverse(answer.state);
    if (isFavourable(answer.state)) {
        age(rule, answer, today, &line);
    }
    if (adverse || isFavourable(answer.state)) {
        const int evidence = evidenceFactor(answer.tier, rule.evidenceNeeded, adverse);
        line.reliability = evidence * line.freshness / kWhole;
    }
    const qint64 weight = rule.weight;
    const qint64 value = valueOf(answer.state);
    line.earned = weight * value * line.reliability;
    line.lost = weight * (kWhole - value) * line.reliability;
    line.open = weight * kWhole * (kWhole - line.reliability);
    line.flag = flagOf(rule, answer, line.reliability);
    return line;
}

/// 100 × part / whole in tenths, half up.
int shareTenths(qint64 part, qint64 whole)
{
    return static_cast<int>((2000 * part + whole) / (2 * whole));
}

/// The sums of all lines; what both ways of scoring share.
struct Totals
{
    qint64 earned = 0, lost = 0, open = 0;
    int weight = 0;
    int raised = 0, halfMet = 0, openFlags = 0;
    int lowestCap = 0;
    int done = 0, asked = 0;
    qint32 nextChangeDay = 0;

    void add(const ScoringRule &rule, const ScoreLine &line)
    {
        if (line.state == AnswerState::NotApplicable) {
            return;
        }
        earned += line.earned;
        lost += line.lost;
        open += line.open;
        weight += rule.weight;
        ++asked;
        done += line.reliability > 0 ? 1 : 0;
        if (line.nextChangeDay != 0 && (nextChangeDay == 0 || line.nextChangeDay < nextChangeDay)) {
            nextChangeDay = line.nextChangeDay;
        }
        switch (line.flag) {
        case FlagState::Triggered:
            ++raised;
            lowestCap = lowestCap == 0 ? *rule.cap : std::min(lowestCap, *rule.cap);
            break;
        case FlagState::HalfMet:
            ++halfMet;
            break;
        case FlagState::Open:
            ++openFlags;
            break;
        default:
            break;
        }
    }
};

/// The numbers of a result without its lists.
struct Numbers
{
    int rawShown = 0, rawReach = 0, shown = 0, reach = 0, checked = 0;
    std::optional<int> ofChecked;
    Band band = Band::None;
};

Band bandOf(const Totals &totals, int shown, int checked)
{
    if (totals.lowestCap != 0) {
        return totals.lowestCap <= 25 ? Band::Stop : Band::SeriousConcern;
    }
    if (checked < 500) {
        return Band::NotEnoughInformation;
    }
    if (totals.openFlags > 0) {
        return Band::Provisional;
    }
    if (shown < 400) {
        return Band::Weak;
    }
    if (shown < 600) {
        return Band::Mixed;
    }
    return shown < 800 || checked < 700 ? Band::Fair : Band::StrongOnPaper;
}

Numbers numbersOf(const Totals &totals)
{
    Numbers numbers;
    if (totals.weight == 0) {
        return numbers;
    }
    const qint64 whole = totals.weight * kPointScale;
    numbers.rawShown = shareTenths(totals.earned, whole);
    numbers.rawReach = shareTenths(totals.earned + totals.open, whole);
    numbers.checked = shareTenths(totals.earned + totals.lost, whole);
    if (totals.earned + totals.lost > 0) {
        numbers.ofChecked = shareTenths(totals.earned, totals.earned + totals.lost);
    }
    numbers.shown = numbers.rawShown;
    numbers.reach = numbers.rawReach;
    if (totals.lowestCap != 0) {
        numbers.shown = std::min(numbers.shown, totals.lowestCap * 10);
        numbers.reach = std::min(numbers.reach, totals.lowestCap * 10);
    }
    if (totals.halfMet > 0) {
        numbers.shown = std::min(numbers.shown, kHalfMetLimit);
        numbers.reach = std::min(numbers.reach, kHalfMetLimit);
    }
    if (totals.openFlags > 0) {
        numbers.shown = std::min(numbers.shown, kOpenFlagLimit);
    }
    numbers.band = bandOf(totals, numbers.shown, numbers.checked);
    return numbers;
}

QDate dateOf(qint32 day)
{
    return day == 0 ? QDate() : QDate::fromJulianDay(day);
}

} // namespace

QString scoringModel()
{
    return QStringLiteral("score-1.0");
}

Score score(std::span<const ScoringRule> rules, std::span<const AnswerFacts> answers, QDate asOf)
{
    Score result;
    APP_ASSERT(rules.size() == answers.size() && asOf.isValid(), return result);
    const auto today = static_cast<qint32>(asOf.toJulianDay());

    Totals totals;
    result.lines.reserve(static_cast<qsizetype>(rules.size()));
    for (size_t i = 0; i < rules.size(); ++i) {
        ScoreLine line = lineOf(rules[i], answers[i], today);
        line.criterion = static_cast<int>(i);
        totals.add(rules[i], line);
        if (line.flag == FlagState::Triggered) {
            result.triggered.append(line.criterion);
        } else if (line.flag == FlagState::HalfMet) {
            result.halfMet.append(line.criterion);
        } else if (line.flag == FlagState::Open) {
            result.openFlags.append(line.criterion);
        }
        result.lines.append(line);
    }

    const Numbers numbers = numbersOf(totals);
    result.hasScore = totals.weight > 0;
    result.weight = totals.weight;
    result.rawShownTenths = numbers.rawShown;
    result.rawReachTenths = numbers.rawReach;
    result.shownTenths = numbers.shown;
    result.reachTenths = numbers.reach;
    result.checkedTenths = numbers.checked;
    result.ofCheckedTenths = numbers.ofChecked;
    result.band = numbers.band;
    result.appliedCap = totals.lowestCap;
    result.nextChangeOn = dateOf(totals.nextChangeDay);
    return result;
}

namespace {

ScoreSummary summaryOf(const Totals &totals)
{
    ScoreSummary summary;
    const Numbers numbers = numbersOf(totals);
    summary.hasScore = totals.weight > 0;
    summary.shownTenths = numbers.shown;
    summary.reachTenths = numbers.reach;
    summary.checkedTenths = numbers.checked;
    summary.rawReachTenths = numbers.rawReach;
    summary.band = numbers.band;
    summary.flagsRaised = totals.raised;
    summary.flagsOpen = totals.openFlags;
    summary.flagsHalfMet = totals.halfMet;
    summary.checksDone = totals.done;
    summary.checksAsked = totals.asked;
    summary.nextChangeOn = dateOf(totals.nextChangeDay);
    return summary;
}

} // namespace

ScoreSummary scoreSummary(
    std::span<const ScoringRule> rules, std::span<const AnswerFacts> answers, QDate asOf)
{
    APP_ASSERT(rules.size() == answers.size() && asOf.isValid(), return {});
    const auto today = static_cast<qint32>(asOf.toJulianDay());
    Totals totals;
    for (size_t i = 0; i < rules.size(); ++i) {
        totals.add(rules[i], lineOf(rules[i], answers[i], today));
    }
    return summaryOf(totals);
}

ScoreBase::ScoreBase(
    std::span<const ScoringRule> rules, std::vector<bool> unanswered, std::vector<bool> answered)
    : m_rules(rules), m_unanswered(std::move(unanswered)), m_answered(std::move(answered))
{
    APP_ASSERT(m_unanswered.size() == rules.size() && m_answered.size() == rules.size(), return );
    Totals totals;
    for (size_t i = 0; i < rules.size(); ++i) {
        if (m_unanswered[i]) {
            totals.add(rules[i], lineOf(rules[i], AnswerFacts(), 0));
        }
    }
    m_open = totals.open;
    m_weight = totals.weight;
    m_asked = totals.asked;
    m_openFlags = totals.openFlags;
}

ScoreSummary ScoreBase::with(std::span<const IndexedAnswer> answers, QDate asOf) const
{
    APP_ASSERT(asOf.isValid(), return {});
    const auto today = static_cast<qint32>(asOf.toJulianDay());
    Totals totals;
    totals.open = m_open;
    totals.weight = m_weight;
    totals.asked = m_asked;
    totals.openFlags = m_openFlags;
    for (const IndexedAnswer &answer : answers) {
        const auto i = static_cast<size_t>(answer.criterion);
        if (answer.facts.state == AnswerState::Unknown) {
            continue;
        }
        const ScoringRule &rule = m_rules[i];
        if (m_unanswered[i]) { // it counted as unknown
            totals.open -= rule.weight * kPointScale;
            totals.weight -= rule.weight;
            --totals.asked;
            totals.openFlags -= rule.cap ? 1 : 0;
        }
        if (m_answered[i]) {
            totals.add(rule, lineOf(rule, answer.facts, today));
        }
    }
    return summaryOf(totals);
}

ScoreSummary summaryOf(const Score &score)
{
    ScoreSummary summary;
    summary.hasScore = score.hasScore;
    summary.shownTenths = score.shownTenths;
    summary.reachTenths = score.reachTenths;
    summary.checkedTenths = score.checkedTenths;
    summary.rawReachTenths = score.rawReachTenths;
    summary.band = score.band;
    summary.flagsRaised = static_cast<int>(score.triggered.size());
    summary.flagsOpen = static_cast<int>(score.openFlags.size());
    summary.flagsHalfMet = static_cast<int>(score.halfMet.size());
    for (const ScoreLine &line : score.lines) {
        if (line.state != AnswerState::NotApplicable) {
            ++summary.checksAsked;
            summary.checksDone += line.reliability > 0 ? 1 : 0;
        }
    }
    summary.nextChangeOn = score.nextChangeOn;
    return summary;
}

qint64 weightTenths(qint64 part)
{
    return (20 * part + kPointScale) / (2 * kPointScale);
}

QList<int> apportionTenths(std::span<const qint64> parts, qint64 whole, int totalTenths)
{
    const auto count = static_cast<qsizetype>(parts.size());
    QList<int> tenths(count, 0);
    if (whole <= 0) {
        return tenths;
    }
    QList<qint64> remainders(count, 0);
    int given = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const qint64 exact = 1000 * parts[static_cast<size_t>(i)];
        qint64 quotient = exact / whole;
        qint64 remainder = exact % whole;
        if (remainder < 0) { // differences can be negative; round down, not towards zero
            --quotient;
            remainder += whole;
        }
        tenths[i] = static_cast<int>(quotient);
        remainders[i] = remainder;
        given += tenths.at(i);
    }
    QList<qsizetype> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](qsizetype a, qsizetype b) { return remainders.at(a) > remainders.at(b); });
    for (qsizetype i = 0; i < count && given < totalTenths; ++i, ++given) {
        ++tenths[order.at(i)];
    }
    return tenths;
}

QString tenthsText(int tenths)
{
    return QLocale().toString(tenths / 10.0, 'f', 1);
}

int bandOrder(Band band)
{
    switch (band) {
    case Band::Stop:
        return 2;
    case Band::SeriousConcern:
        return 1;
    default:
        return 0;
    }
}

} // namespace touchstone::domain
