// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/applicability.h"
#include "domain/listquery.h"

#include <optional>

namespace touchstone::domain {

/// Everything about one listing as of one day: what a listing page shows and a report prints.
struct Assessment
{
    Listing listing;
    Clinic clinic;
    std::optional<Practitioner> practitioner;
    std::optional<Laboratory> laboratory;
    CataloguePtr catalogue;
    Answers answers; ///< own and those of the parties, by criterion id; criteria of an absent party
                     ///< have none
    QList<Applicability> applicability; ///< by criterion, in catalogue order
    QDate asOf;
    Score score;

    /// The subject an answer to `criterion` is stored with; nothing when that party is not named
    /// yet.
    [[nodiscard]] std::optional<SubjectRef> subjectOf(const Criterion &criterion) const;
    /// How many other listings share the answers of the party `criterion` belongs to is not known
    /// here; this says only whether the answer is shared at all (scope is a party).
    [[nodiscard]] static bool isShared(const Criterion &criterion)
    {
        return criterion.scope != SubjectKind::Listing;
    }
};

/// Fills `applicability` and `score` from the other members.
void assess(Assessment *assessment);

} // namespace touchstone::domain
