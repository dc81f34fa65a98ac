// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/blocks.h"

namespace touchstone::report {

/// The document as one HTML page that needs nothing else: headings, tables with captions and header
/// cells, marks and bars as inline SVG with their words, no script, and a policy that allows none.
/// All text is escaped; links are those the blocks hold, opened without telling where from.
QString htmlPage(const Content &content);

} // namespace touchstone::report
