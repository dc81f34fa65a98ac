// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "services/reportservice.h"

#include <QCoreApplication>

namespace touchstone::cli {

namespace {

constexpr int kDirectoryRows = 1000;

Result<report::ReportDocumentPtr> build(const Options &options,
    const report::ReportOptions &reportOptions, services::DirectoryService &service,
    services::ReportService &reports, Console &console, const Clock &clock)
{
    if (options.command == Command::ReportListing) {
        TRY_ASSIGN(const ListingId id, findListing(service, options.listing, console));
        return console.wait(reports.listingReport(id, reportOptions));
    }
    const domain::ListingQuery query = listingQuery(options, service, clock);
    const int limit = options.limit > 0 ? int(options.limit) : kDirectoryRows;
    return console.wait(reports.directoryReport(query, limit, reportOptions));
}

Result<> report(const Options &options, Console &console, const Clock &clock)
{
    TRY(checkFree(options.file, options.replace));
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    services::ReportService reports(&service);
    report::ReportOptions reportOptions;
    reportOptions.length = options.fullLength ? report::Length::Full : report::Length::Short;
    reportOptions.language = options.language;
    reportOptions.withNotes = options.withNotes;
    reportOptions.archive = options.archive;
    TRY_ASSIGN(
        const auto document, build(options, reportOptions, service, reports, console, clock));
    TRY(console.wait(reports.write(document, options.file, options.replace, reportOptions)));
    console.write(QCoreApplication::translate("cli", "Wrote %1. Pages: %2.\n")
                      .arg(options.file)
                      .arg(document->pageCount()));
    return {};
}

} // namespace

int runReport(const Options &options, Console &console, const Clock &clock)
{
    const auto written = report(options, console, clock);
    return written.isOk() ? int(Done) : console.fail(written.error());
}

} // namespace touchstone::cli
