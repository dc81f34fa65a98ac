// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/assessment.h"

#include "base/assert.h"

namespace touchstone::domain {

std::optional<SubjectRef> Assessment::subjectOf(const Criterion &criterion) const
{
    qint64 id = 0;
    switch (criterion.scope) {
    case SubjectKind::Listing:
        id = listing.id.value();
        break;
    case SubjectKind::Clinic:
        id = listing.clinic.value();
        break;
    case SubjectKind::Practitioner:
        id = listing.practitioner.value();
        break;
    case SubjectKind::Laboratory:
        id = listing.laboratory.value();
        break;
    }
    if (id <= 0) {
        return std::nullopt;
    }
    return SubjectRef{criterion.scope, id};
}

void assess(Assessment *assessment)
{
    APP_ASSERT(assessment->catalogue != nullptr, return );
    const Catalogue &catalogue = *assessment->catalogue;
    const ListingFacts facts = factsOf(assessment->listing, assessment->clinic.place);

    assessment->applicability.clear();
    for (const Criterion &criterion : catalogue.criteria()) {
        const Answer answer = assessment->answers.value(criterion.rule.id);
        assessment->applicability.append(
            applicability(criterion, facts, answer.state != AnswerState::Unknown));
    }
    assessment->score = score(catalogue.rules(),
        effectiveAnswers(catalogue, facts, assessment->answers), assessment->asOf);
}

} // namespace touchstone::domain
