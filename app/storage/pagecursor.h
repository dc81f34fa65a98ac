// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/listquery.h"

#include <QVariantList>

namespace touchstone::storage {

/// A page's end as opaque bytes: the order it belongs to, and the sort columns of its last row.
domain::PageCursor makeCursor(const QString &order, const QVariantList &last);

/// Errors: Invalid when it was made for another order, or by somebody else.
Result<QVariantList> readCursor(
    const domain::PageCursor &cursor, const QString &order, qsizetype columns);

} // namespace touchstone::storage
