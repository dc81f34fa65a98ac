// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"

namespace touchstone::test {

/// The day on which sampleAssessment() is looked at.
inline const QDate kSampleDay(2026, 9, 14);

/// An invented listing with answers of every state, ageing ones, a raised flag, half-met and open
/// ones, and checks that do not apply.
domain::Assessment sampleAssessment();

} // namespace touchstone::test
