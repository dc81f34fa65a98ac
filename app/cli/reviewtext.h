// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/jsonwriter.h"
#include "services/reviewservice.h"

namespace touchstone::cli {

/// "Assessed by Ann on 2 September 2026": where a review stands, in one line.
QString reviewLine(const services::ReviewStatus &status);

/// `{"state", "number", "revision", "started", "assessed", "reviewed", "signed", "remark",
/// "assignees", "changed_since", "me", "role", "steps", "why_not_next", "assessors",
/// "unreconciled", "snapshots"}`; who did a step as `{"by", "at"}`, null when nobody has.
void writeReview(JsonWriter *json, const services::ReviewStatus &status);

/// `{"id", "number", "sha256", "signed_by", "signed_at"}`
void writeSnapshot(JsonWriter *json, const domain::Snapshot &snapshot);

} // namespace touchstone::cli
