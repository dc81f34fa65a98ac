// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/jsonwriter.h"
#include "domain/assessment.h"

namespace touchstone::cli {

/// One row of a list as a JSON object; `id` is the UUID that commands take.
void writeRow(JsonWriter *json, const domain::ListingRow &row);
void writeRow(JsonWriter *json, const domain::PartyRow &row);

/// Everything about a listing: the records, the facts that decide which checks apply, answers, the
/// score in the form of `touchstone score`, limits, and the checks to do next.
void writeAssessment(JsonWriter *json, const domain::Assessment &assessment);

} // namespace touchstone::cli
