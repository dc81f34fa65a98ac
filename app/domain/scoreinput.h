// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/score.h"

/// What `touchstone score` reads and writes: files in, a file out, no directory.
namespace touchstone::domain {

/// The part of a catalogue that scoring needs.
struct ScoringCatalogue
{
    QString version;
    QList<ScoringRule> rules;
};

/// Reads the small form `{"version", "criteria":[{"id", "weight", "red_flag_cap",
/// "evidence_needed", "stale_after_months"}]}`; a full catalogue file, whose version is named
/// "catalogue", is one too. Errors: Invalid with line and column, or with the member in
/// `place.field`.
Result<ScoringCatalogue> readScoringCatalogue(const QByteArray &json);

/// Reads `{"criterion-id": {"state", "tier", "checked_on", "valid_until"}}` into one entry for each
/// of `rules`, in their order; a criterion without an answer is unknown. Tier and day are required
/// where something was found out (met, partly, not_met, declined). Errors: as above; a criterion
/// that `rules` does not have is Invalid too.
Result<QList<AnswerFacts>> readScoringAnswers(
    const QByteArray &json, std::span<const ScoringRule> rules);

/// The result as JSON text, members in the order that the manual gives, ending in a line break.
/// Points have one decimal; a part's points are weight points; an absent value is null.
QByteArray scoreJson(const ScoringCatalogue &catalogue, const Score &score, QDate asOf);

} // namespace touchstone::domain
