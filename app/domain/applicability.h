// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/catalogue.h"
#include "domain/records.h"

#include <span>

namespace touchstone::domain {

/// The facts that decide which criteria apply. Values by fact name: `offer` routine|trial|
/// special_access; `goal` disease|injury|cosmetic|anti_ageing; `route` codes of Route;
/// `vulnerable`, `crossing_border`, `exemption_claimed`, `approved_use` yes|no; `jurisdiction`
/// country and region.
///
/// A fact about the offer that nobody stated keeps the check open, since silence must not help a
/// clinic (route, goal, exemption claimed, treatment kind, jurisdiction). A fact about the patient
/// that nobody stated adds no check (vulnerable, crossing a border); an approval nobody stated is
/// none.
struct ListingFacts
{
    TreatmentKind kind = TreatmentKind::Unstated;
    Offer offer = Offer::Routine;
    Goal goal = Goal::Unstated;
    Route route = Route::Unstated;
    YesNo vulnerable = YesNo::Unstated;
    YesNo exemptionClaimed = YesNo::Unstated;
    YesNo approvedUse = YesNo::Unstated;
    QString country, region; ///< of treatment
    QString homeCountry;
    bool operator==(const ListingFacts &) const = default;
};
size_t qHash(const ListingFacts &facts, size_t seed = 0);

/// `clinicPlace` stands in where the listing names no place of its own.
ListingFacts factsOf(const Listing &listing, const Place &clinicPlace);

struct Applicability
{
    bool applies = true;
    QString why; ///< translated; why it does not apply, empty when it does
};

/// Whether `criterion` applies to a listing with these facts. `answered` matters for criteria that
/// elsewhere apply only once somebody has answered them.
Applicability applicability(const Criterion &criterion, const ListingFacts &facts, bool answered);

/// One entry per criterion of the catalogue, in order: the answers with NotApplicable put in where
/// the rules say so. What `score()` takes.
QList<AnswerFacts> effectiveAnswers(
    const Catalogue &catalogue, const ListingFacts &facts, const Answers &answers);

/// The same for many listings: each combination of facts is worked out once. Not thread-safe; one
/// for each thread.
class ApplicabilityTable
{
public:
    explicit ApplicabilityTable(CataloguePtr catalogue);

    /// Puts NotApplicable into `answers`, one for each criterion in order, where the rules say so.
    void apply(const ListingFacts &facts, std::span<AnswerFacts> answers);

private:
    enum class Applies : quint8 { No, Yes, IfAnswered };

    CataloguePtr m_catalogue;
    QHash<ListingFacts, QList<Applies>> m_known;
};

} // namespace touchstone::domain
