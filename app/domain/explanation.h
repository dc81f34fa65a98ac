// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/score.h"

#include <QDate>
#include <QList>
#include <QString>

/// Why a score is what it is: pure functions over a catalogue and the score computed with its
/// rules. Criteria are named by their index in the catalogue. Tenths are tenths of a point of 100;
/// they are rounded so that what stands in a column adds up to the number below it.
namespace touchstone::domain {

/// One criterion's share of the listing's 100 points.
struct LineShare
{
    int criterion = 0;
    int earnedTenths = 0, lostTenths = 0, openTenths = 0;
    bool operator==(const LineShare &) const = default;
};

/// All lines in order. The earned add up to rawShownTenths, with the open to rawReachTenths, and
/// all three to 1000 (nothing, when there is no score).
QList<LineShare> lineShares(const Score &score);

/// How one section stands.
struct SectionScore
{
    QString section; ///< id in the catalogue
    bool hasScore = false; ///< false when nothing in it applies
    int weight = 0;
    int shownTenths = 0, reachTenths = 0,
        checkedTenths = 0; ///< of the section, 0…1000, without limits
    int earnedTenths = 0, lostTenths = 0,
        openTenths = 0; ///< of the listing: sums of the section's lines
    int checksDone = 0, checksAsked = 0;
    QList<int> triggered, halfMet, openFlags; ///< the section's red flags
    bool operator==(const SectionScore &) const = default;
};

/// One entry a section of the catalogue, in order.
QList<SectionScore> sectionScores(const Catalogue &catalogue, const Score &score);

/// Something still open, and what settling it would bring.
struct NextCheck
{
    int criterion = 0;
    bool redFlag = false;
    bool liftsCeiling = false; ///< an open red flag: part of what holds Shown at 60
    int settlesTenths = 0; ///< share of the listing's 100 points that is open
    int effortMinutes = 0;
    bool operator==(const NextCheck &) const = default;
};

/// Every line with something open: red flags first, then by points settled, then by effort.
QList<NextCheck> nextChecks(const Catalogue &catalogue, const Score &score);

enum class LimitKind : quint8 { Cap, HalfMet, OpenFlags };

/// A limit that red flags put on the score. What would lift it: Criterion::lift of its criteria.
struct Limit
{
    LimitKind kind = LimitKind::Cap;
    int points = 0; ///< a cap's own number, 70 for half met, 60 for open flags
    QList<int> criteria; ///< that cause it, ascending
    bool binding = false; ///< Shown or Could reach would be higher without it
    bool operator==(const Limit &) const = default;
};

/// The binding limits first, then by points; caps of the same number are one limit.
QList<Limit> limits(const Catalogue &catalogue, const Score &score);

/// "Held at 40: Registrations shown for what they are", "Shown at most 60: 4 red flags open".
QString limitText(const Catalogue &catalogue, const Limit &limit);

/// How age counts, in a sentence: "Older than 3 months, so it counts half. From 28 Oct 2026 it
/// counts nothing." Empty when the answer does not age (adverse, unknown, not applicable, or
/// nothing that ends).
QString freshnessText(const ScoringRule &rule, const AnswerFacts &answer, QDate asOf);

/// How the evidence counts, when it counts less than whole: "Clinic's statement counts 40 %.
/// Official register would count whole." Empty otherwise.
QString evidenceText(const ScoringRule &rule, const AnswerFacts &answer);

/// "on paper, as of 14 Sep 2026, from 26 of 37 checks"; stands beside every number.
QString scopeText(const ScoreSummary &summary, QDate asOf);

/// A day with a short month in the reader's language: "14 Sep 2026".
QString dayText(QDate day);

/// Which of two listings is clearly better on paper: only if what one has shown exceeds all
/// that the other could reach.
enum class Comparison : quint8 { CannotTell, FirstBetter, SecondBetter };
Comparison compareOnPaper(const ScoreSummary &first, const ScoreSummary &second);

} // namespace touchstone::domain
