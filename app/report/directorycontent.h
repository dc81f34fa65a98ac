// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/blocks.h"
#include "report/reportdocument.h"

namespace touchstone::report {

/// The table of a list of listings: which filters, how many in all, one row each, in the order
/// given.
Content directoryContent(const QList<domain::ListingRow> &rows, qint64 total,
    const QString &subtitle, QDate asOf, const domain::Catalogue &catalogue,
    const ReportOptions &options, const QString &sha256);

/// What every report has at head and foot.
Content documentFrame(QLatin1String headerText, QDate asOf, const domain::Catalogue &catalogue,
    const ReportOptions &options, const QString &sha256);

} // namespace touchstone::report
