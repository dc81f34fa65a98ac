// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"

/// What a report embeds, so that another copy can compute its numbers again. Canonical JSON: UTF-8,
/// members in order of name, no white space; the same facts give the same bytes and hash.
namespace touchstone::report {

/// `{"format":"touchstone-report-1", "listing", "catalogue", "model", "as_of", "answers", "rules",
/// "result"}`. Answers are the effective ones of every criterion: state, tier and days; sources,
/// reasons, notes and facts about the patient only with `options.withNotes`. `result` is what
/// `touchstone score` gives.
QByteArray listingAttachment(const domain::Assessment &assessment, const ReportOptions &options);

/// `{"format":"touchstone-directory-1", …, "rows"}`: the numbers as listed.
QByteArray directoryAttachment(const QList<domain::ListingRow> &rows, qint64 total,
    const QString &subtitle, QDate asOf, const domain::Catalogue &catalogue);

} // namespace touchstone::report
