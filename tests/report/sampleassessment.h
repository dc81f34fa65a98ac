// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"

/// An invented listing like the one of the design's report pages.
namespace touchstone::test {

/// As of 14 September 2026, with the program's catalogue in `language`: one red flag raised, some
/// half met, some open, one answer resting on hearsay, one with a private note.
domain::Assessment sampleAssessment(const QString &language = QStringLiteral("en"));

/// The same listing without a single answer.
domain::Assessment blankAssessment(const QString &language = QStringLiteral("en"));

/// Every red flag raised, every text as long and as hostile as records allow.
domain::Assessment hostileAssessment(const QString &language = QStringLiteral("en"));

} // namespace touchstone::test
