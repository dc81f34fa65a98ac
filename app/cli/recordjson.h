// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/jsonwriter.h"
#include "domain/assessment.h"
#include "services/reviewservice.h"

namespace touchstone::cli {

/// One row of a list as a JSON object; `id` is the UUID that commands take.
void writeRow(JsonWriter *json, const domain::ListingRow &row);
void writeRow(JsonWriter *json, const domain::PartyRow &row);

/// Everything about a listing: the records, the facts that decide which checks apply, answers, the
/// score in the form of `touchstone score`, limits, the checks to do next, and its review.
void writeAssessment(
    JsonWriter *json, const domain::Assessment &assessment, const services::ReviewStatus &review);

} // namespace touchstone::cli
