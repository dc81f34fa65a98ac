// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"
#include "services/directoryservice.h"

namespace touchstone::services {

/// Reports on listings and lists, made off the window's thread. Needs a QGuiApplication.
class ReportService : public QObject
{
    Q_OBJECT

public:
    explicit ReportService(DirectoryService *directory, QObject *parent = nullptr);

    /// Builds the report of one listing as of the clock's day.
    QFuture<Result<report::ReportDocumentPtr>> listingReport(
        ListingId id, const report::ReportOptions &options);
    /// A table of the query's listings in its order, at most `limit` rows; says how many there are.
    QFuture<Result<report::ReportDocumentPtr>> directoryReport(
        const domain::ListingQuery &query, int limit, const report::ReportOptions &options);
    /// Writes PDF or HTML by the ending of `path`; `options` are those it was built with. Errors:
    /// Conflict when it exists and not `replace`; Invalid for another ending; Full, Denied.
    QFuture<Result<>> write(const report::ReportDocumentPtr &document, const QString &path,
        bool replace, const report::ReportOptions &options = {});

private:
    DirectoryService *m_directory;
};

} // namespace touchstone::services
