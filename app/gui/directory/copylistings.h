// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "models/listingtablemodel.h"

#include <functional>

namespace touchstone::gui {

/// Puts the rows of these listings onto the clipboard as CSV, as the columns show them; `done` is
/// told how many there were, unless `model` is gone by then. Window thread. Errors: as reading.
void copyListings(const Context &context, const QList<ListingId> &listings,
    const QList<models::ListingTableModel::Column> &columns, models::ListingTableModel *model,
    const std::function<void(const Result<int> &copied)> &done);

} // namespace touchstone::gui
