// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/themetokens.h"

#include <QFont>
#include <QString>

namespace touchstone::gui {

/// The one style sheet of the program, from the tokens and the body font;
/// heights that hold text grow by `percent`.
QString styleSheetFor(const ThemeTokens &tokens, const QFont &body, int percent);

} // namespace touchstone::gui
