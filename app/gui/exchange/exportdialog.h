// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

namespace touchstone::gui {

/// Asks for a file and writes the listings of `query` to it as CSV or XLSX, with progress and
/// Cancel.
void exportListings(const Context &context, const domain::ListingQuery &query, QWidget *parent);

} // namespace touchstone::gui
