// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "storage/session.h"

namespace touchstone::services {

/// What is known of a listing at present, scored as of `asOf`. Errors: NotFound.
Result<domain::Assessment> readAssessment(
    storage::Session &session, ListingId id, const domain::CataloguePtr &catalogue, QDate asOf);

/// What was known of it at the end of an earlier `day`, scored as of that day; the record itself is
/// the present one. Errors: NotFound.
Result<domain::Assessment> readAssessmentOn(
    storage::Session &session, ListingId id, const domain::CataloguePtr &catalogue, QDate day);

/// Whose the answer to a criterion is: the listing's own, or that of a party it names. Errors:
/// Invalid for a criterion the catalogue has not; NotFound when the listing names no such party.
Result<domain::SubjectRef> answeredSubject(storage::Session &session, ListingId listing,
    const domain::Catalogue &catalogue, const QString &criterion);

} // namespace touchstone::services
