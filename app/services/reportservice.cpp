// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reportservice.h"

#include "services/assessmentreader.h"
#include "services/directoryprivate.h"
#include "storage/listingstore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace touchstone::services {

namespace {

using namespace Qt::Literals::StringLiterals;

using Lane = DirectoryService::Private;
using storage::Session;

constexpr int kPageRows = 500;

/// Names what the list was narrowed to, for the line under the report's title.
QString subtitleOf(const domain::ListingQuery &query)
{
    QStringList parts;
    if (!query.search.trimmed().isEmpty()) {
        parts += QCoreApplication::translate("services", "“%1”").arg(query.search.trimmed());
    }
    parts += query.countries;
    for (const domain::TreatmentKind kind : query.kinds) {
        parts += domain::label(kind);
    }
    for (const domain::Goal goal : query.goals) {
        parts += domain::label(goal);
    }
    for (const domain::Band band : query.bands) {
        parts += domain::label(band);
    }
    if (query.dueBefore.isValid()) {
        parts += QCoreApplication::translate("services", "something to check again");
    }
    if (!query.assignedTo.isEmpty()) {
        parts += QCoreApplication::translate("services", "assigned to %1").arg(query.assignedTo);
    }
    for (const domain::ReviewState state : query.reviews) {
        parts += domain::label(state);
    }
    return parts.join(u" · "_s);
}

} // namespace

ReportService::ReportService(DirectoryService *directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
}

QFuture<Result<report::ReportDocumentPtr>> ReportService::listingReport(
    ListingId id, const report::ReportOptions &options)
{
    const auto d = m_directory->internals();
    return d->onLane<report::ReportDocumentPtr>(
        Lane::Background, [d, id, options](Session &session) -> Result<report::ReportDocumentPtr> {
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, options.language));
            TRY_ASSIGN(
                const auto assessment, readAssessment(session, id, catalogue, d->clock().today()));
            return report::listingReport(assessment, options);
        });
}

QFuture<Result<report::ReportDocumentPtr>> ReportService::directoryReport(
    const domain::ListingQuery &query, int limit, const report::ReportOptions &options)
{
    const auto d = m_directory->internals();
    return d->onLane<report::ReportDocumentPtr>(Lane::Background,
        [d, query, limit, options](Session &session) -> Result<report::ReportDocumentPtr> {
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, options.language));
            storage::ListingStore listings(session);
            TRY_ASSIGN(const auto counts, listings.counts(query));
            QList<domain::ListingRow> rows;
            domain::PageCursor cursor;
            do {
                const int wanted = std::min(kPageRows, limit - int(rows.size()));
                TRY_ASSIGN(const auto page, listings.page(query, cursor, wanted));
                rows += page.rows;
                cursor = page.next;
            } while (!cursor.isEmpty() && rows.size() < limit);
            return report::directoryReport(
                rows, counts.matching, subtitleOf(query), d->clock().today(), *catalogue, options);
        });
}

QFuture<Result<>> ReportService::write(const report::ReportDocumentPtr &document,
    const QString &path, bool replace, const report::ReportOptions &options)
{
    return m_directory->internals()->freely<std::monostate>(
        Lane::Background, [document, path, replace, options]() -> Result<> {
            if (!replace && QFileInfo::exists(path)) {
                return Error{ErrorCode::Conflict,
                    QCoreApplication::translate("services",
                        "The file %1 exists already and was left as it is. Name another, or say "
                        "that it may be replaced.")
                        .arg(path),
                    {}, {path, 0, 0, {}}};
            }
            const QString ending = QFileInfo(path).suffix().toLower();
            if (ending == u"pdf"_s) {
                return report::writePdf(*document, path, options);
            }
            if (ending == u"html"_s || ending == u"htm"_s) {
                return report::writeHtml(*document, path);
            }
            return Error{ErrorCode::Invalid,
                QCoreApplication::translate(
                    "services", "A report is written as .pdf or .html; %1 ends otherwise.")
                    .arg(path),
                {}, {path, 0, 0, {}}};
        });
}

} // namespace touchstone::services
