// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/applicability.h"
#include "domain/score.h"

/// What changed between two assessments of a listing, split by cause.
namespace touchstone::domain {

/// All that a score follows from.
struct ScoreInputs
{
    CataloguePtr catalogue;
    ListingFacts facts;
    Answers answers;
    QDate asOf;
};

enum class ChangeCause : quint8 { AnswerChanged, EvidenceAdded, Aged, Expired };
/// "answer changed", translated.
QString label(ChangeCause cause);

/// One line that moved, in tenths of a point of 100.
struct LineChange
{
    int criterion = 0; ///< index in the later catalogue
    ChangeCause cause = ChangeCause::AnswerChanged;
    AnswerState before = AnswerState::Unknown, after = AnswerState::Unknown;
    int shownTenths = 0;
    int reachTenths = 0;
    bool operator==(const LineChange &) const = default;
};

/// shownAfter − shownBefore = rules + limits + the lines' shownTenths, exactly.
struct Difference
{
    int shownBeforeTenths = 0, shownAfterTenths = 0;
    bool rulesChanged = false; ///< another catalogue, or other criteria apply
    int rulesTenths = 0; ///< what that alone did to the earlier answers
    int limitsTenths = 0; ///< what caps and ceilings did
    QList<LineChange> lines; ///< in catalogue order; only those that moved

    /// Sum of the lines of one cause.
    [[nodiscard]] int tenthsOf(ChangeCause cause) const;
};

/// Recomputes the earlier answers under the later rules first, so that a change of rules is never
/// mistaken for one of facts.
Difference difference(const ScoreInputs &before, const ScoreInputs &after);

} // namespace touchstone::domain
