// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/catalogue.h"

#include <QDate>

#include <span>
#include <vector>

/// The scoring model score-1.0: a pure function of catalogue rules, answers and as-of date, in
/// whole numbers, so that every platform gives the same digits. It never reads the clock.
namespace touchstone::domain {

/// "score-1.0"
QString scoringModel();

/// Points are kept as weight × 10^8, the model's exact scale.
inline constexpr qint64 kPointScale = 100'000'000;

/// What a red-flag criterion does to the listing. NoFlag also where it does not apply.
enum class FlagState : quint8 { NoFlag, Closed, Triggered, HalfMet, Open };

/// One criterion's share: earned + lost + open = weight × kPointScale.
struct ScoreLine
{
    int criterion = 0; ///< index into the rules given
    AnswerState state = AnswerState::Unknown;
    int reliability = 0; ///< r = e × s in 1/10000
    int freshness = 10000; ///< s in 1/10000: 10000 fresh, 5000 ageing, 0 expired
    qint64 earned = 0, lost = 0, open = 0;
    FlagState flag = FlagState::NoFlag;
    qint32 nextChangeDay = 0; ///< Julian day on which `freshness` next falls, 0 when it does not
    bool operator==(const ScoreLine &) const = default;
};

struct Score
{
    bool hasScore = false; ///< false when no criterion applies (W = 0); numbers are then 0
    int weight = 0; ///< W, points
    int rawShownTenths = 0, rawReachTenths = 0; ///< before limits, tenths of a point of 100
    int shownTenths = 0, reachTenths = 0, checkedTenths = 0;
    std::optional<int> ofCheckedTenths; ///< absent when nothing is checked
    Band band = Band::None;
    int appliedCap = 0; ///< lowest triggered cap, 0 when none
    QList<int> triggered, halfMet, openFlags; ///< criterion indexes, ascending
    QDate nextChangeOn; ///< invalid when nothing will change by itself
    QList<ScoreLine>
        lines; ///< applicable criteria in catalogue order; not applicable ones too, with zero parts
};

/// Scores `answers`, one for each of `rules` in order; criteria that do not apply have state
/// NotApplicable. `asOf` must be valid.
Score score(std::span<const ScoringRule> rules, std::span<const AnswerFacts> answers, QDate asOf);

/// What lists keep of a score: without lines.
struct ScoreSummary
{
    bool hasScore = false;
    int shownTenths = 0, reachTenths = 0, checkedTenths = 0, rawReachTenths = 0;
    Band band = Band::None;
    int flagsRaised = 0, flagsOpen = 0, flagsHalfMet = 0;
    int checksDone = 0, checksAsked = 0; ///< "from N of M checks"
    QDate nextChangeOn;
    bool operator==(const ScoreSummary &) const = default;
};

ScoreSummary summaryOf(const Score &score);

/// summaryOf(score(rules, answers, asOf)) without building lines: for re-scoring in bulk.
ScoreSummary scoreSummary(
    std::span<const ScoringRule> rules, std::span<const AnswerFacts> answers, QDate asOf);

/// An answer under the index of its criterion in the rules.
struct IndexedAnswer
{
    int criterion = 0;
    AnswerFacts facts;
};

/// What all listings of the same facts have in common: their score before anybody answered. For
/// re-scoring in bulk, where only what was answered is looked at. Immutable; `rules` must stay.
class ScoreBase
{
public:
    /// Whether each criterion applies while nobody answered it, and once somebody did.
    ScoreBase(std::span<const ScoringRule> rules, std::vector<bool> unanswered,
        std::vector<bool> answered);

    /// Whether an answer of that state counts for the criterion at all.
    [[nodiscard]] bool applies(int criterion, AnswerState state) const
    {
        const auto index = static_cast<size_t>(criterion);
        return state == AnswerState::Unknown ? m_unanswered[index] : m_answered[index];
    }

    /// scoreSummary() of these answers, none of them twice, in any order; all others are unknown.
    [[nodiscard]] ScoreSummary with(std::span<const IndexedAnswer> answers, QDate asOf) const;

private:
    std::span<const ScoringRule> m_rules;
    std::vector<bool> m_unanswered, m_answered;
    qint64 m_open = 0;
    int m_weight = 0, m_asked = 0, m_openFlags = 0;
};

/// A weight or a part of one in tenths of a weight point, half up: 1.225 × kPointScale gives 12.
qint64 weightTenths(qint64 part);

/// Tenths of points of 100 for parts whose sum is `total` tenths, by largest remainder, so that
/// what is printed adds up. `parts` and `whole` in kPointScale units; result in order of `parts`.
QList<int> apportionTenths(std::span<const qint64> parts, qint64 whole, int totalTenths);

/// `tenths` as people read it: "34.4" with the locale's decimal point.
QString tenthsText(int tenths);

/// List order of scoring.md: Stop last, then Serious concern before it, the rest by numbers: 0, 1
/// or 2.
int bandOrder(Band band);

} // namespace touchstone::domain
