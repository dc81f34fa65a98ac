// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "gui/context.h"

namespace touchstone::gui {

class AnswerForm;

/// Tells the form how many listings share the answers of each party of this one, as soon as that
/// is read. Window thread.
void tellSharedCounts(
    const Context &context, const domain::Assessment &assessment, AnswerForm *form);

} // namespace touchstone::gui
