// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "services/assessorservice.h"

namespace touchstone::cli {

/// A file of at most 64 MB, whole. Errors: NotFound, Denied, Invalid when it is larger.
Result<QByteArray> readInput(const QString &path);

/// Reads `{"CRITERION": {"state", "tier", "checked_on", "valid_until", "asked_on", "reason",
/// "note", "source"}}`. Errors: Invalid with the file, and the member in `place.field`.
Result<domain::Answers> readAnswerFile(const QString &path);

/// Reads `{"CRITERION": {"taken": PERSON, "remark"}}`; without `taken` it is an answer as above.
/// Errors: likewise.
Result<QList<services::Decision>> readDecisionFile(const QString &path);

} // namespace touchstone::cli
