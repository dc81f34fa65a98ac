// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assessmentreader.h"

#include "storage/answerstore.h"
#include "storage/clinicstore.h"
#include "storage/laboratorystore.h"
#include "storage/listingstore.h"
#include "storage/practitionerstore.h"

#include <QCoreApplication>

namespace touchstone::services {

namespace {

Result<domain::Assessment> readRecords(
    storage::Session &session, ListingId id, const domain::CataloguePtr &catalogue, QDate asOf)
{
    domain::Assessment assessment;
    assessment.catalogue = catalogue;
    assessment.asOf = asOf;
    TRY_ASSIGN(assessment.listing, storage::ListingStore(session).load(id));
    TRY_ASSIGN(assessment.clinic, storage::ClinicStore(session).load(assessment.listing.clinic));
    if (assessment.listing.practitioner.isValid()) {
        TRY_ASSIGN(assessment.practitioner,
            storage::PractitionerStore(session).load(assessment.listing.practitioner));
    }
    if (assessment.listing.laboratory.isValid()) {
        TRY_ASSIGN(assessment.laboratory,
            storage::LaboratoryStore(session).load(assessment.listing.laboratory));
    }
    return assessment;
}

Error noPartyError(domain::SubjectKind kind)
{
    return {ErrorCode::NotFound,
        QCoreApplication::translate("services",
            "This check belongs to the %1, and the listing names none yet. Nothing was saved. "
            "Name one first.")
            .arg(domain::label(kind).toLower()),
        {}, {}};
}

Error noCriterionError(const QString &criterion)
{
    return {ErrorCode::Invalid,
        QCoreApplication::translate("services", "The catalogue has no criterion “%1”.")
            .arg(criterion),
        {}, {{}, 0, 0, QStringLiteral("criterion")}};
}

} // namespace

Result<domain::Assessment> readAssessment(
    storage::Session &session, ListingId id, const domain::CataloguePtr &catalogue, QDate asOf)
{
    TRY_ASSIGN(domain::Assessment assessment, readRecords(session, id, catalogue, asOf));
    TRY_ASSIGN(assessment.answers, storage::AnswerStore(session).answersFor(assessment.listing));
    domain::assess(&assessment);
    return assessment;
}

Result<domain::Assessment> readAssessmentOn(
    storage::Session &session, ListingId id, const domain::CataloguePtr &catalogue, QDate day)
{
    TRY_ASSIGN(domain::Assessment assessment, readRecords(session, id, catalogue, day));
    TRY_ASSIGN(
        assessment.answers, storage::AnswerStore(session).answersForOn(assessment.listing, day));
    domain::assess(&assessment);
    return assessment;
}

Result<domain::SubjectRef> answeredSubject(storage::Session &session, ListingId listing,
    const domain::Catalogue &catalogue, const QString &criterion)
{
    const domain::Criterion *asked = catalogue.find(criterion);
    if (asked == nullptr) {
        return noCriterionError(criterion);
    }
    domain::Assessment where;
    TRY_ASSIGN(where.listing, storage::ListingStore(session).load(listing));
    const auto subject = where.subjectOf(*asked);
    if (!subject) {
        return noPartyError(asked->scope);
    }
    return *subject;
}

} // namespace touchstone::services
