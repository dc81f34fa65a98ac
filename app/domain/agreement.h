// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <span>

/// How far two assessors who answered the same criteria independently agree.
namespace touchstone::domain {

/// Kappa with linear weights over k ordered categories: two ratings i and j count as agreeing to
/// 1 - |i - j| / (k - 1), and
///     kappa_w = (po - pe) / (1 - pe)
/// with po the mean weight of the pairs and pe the mean weight by chance, from the two assessors'
/// own totals (J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled
/// disagreement or partial credit", Psychological Bulletin 70, 1968, 213-220; linear weights as
/// in D. V. Cicchetti and T. Allison, American Journal of EEG Technology 11, 1971, 101-110). With
/// two categories it is Cohen's unweighted kappa.
///
/// `pairs`: how often the first assessor chose category i and the second j, at i × categories + j.
/// `categories` at least 2. In thousandths, rounded half away from zero, at most 1000. Nothing
/// without pairs, and where chance alone would agree fully (both used one and the same category).
std::optional<int> linearWeightedKappaThousandths(std::span<const int> pairs, int categories);

/// One criterion as both answered it.
struct AnswerPair
{
    QString criterion;
    AnswerState first = AnswerState::Unknown, second = AnswerState::Unknown;
};

/// Three ordered categories: not met, partly, met. Declined stands with not met, since the score
/// gives both nothing (scoring.md, "States"). Unknown is no judgement and not applicable is outside
/// the order:
/// - both unknown: nobody judged it; left out of everything;
/// - one or both unknown or not applicable otherwise: counts for the per cent (agreeing when both
///   say the same), not for kappa.
struct AssessorAgreement
{
    int judged = 0; ///< criteria at least one of them answered
    int same = 0; ///< of those, in the same category
    int ranked = 0; ///< of those, met, partly, not met or declined by both: the pairs of kappa
    std::optional<int> percentTenths; ///< same of judged; nothing when nothing is judged
    std::optional<int> kappaThousandths;
    QStringList different; ///< criteria judged whose states differ, in the order given; declined
                           ///< and not met differ here, though they agree above
    bool operator==(const AssessorAgreement &) const = default;
};

AssessorAgreement agreement(const QList<AnswerPair> &answers);

} // namespace touchstone::domain
