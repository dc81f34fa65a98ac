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

} // namespace touchstone::services
