// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "cli/table.h"
#include "services/movingservice.h"

#include <QCoreApplication>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kHashShown = 16; // letters; JSON has them all

QByteArray reportJson(const domain::MoveReport &report)
{
    QByteArray out;
    JsonWriter json(&out);
    json.beginObject();
    json.member("from"_L1, report.from);
    json.member("to"_L1, report.to);
    json.member("rows"_L1, report.rows());
    json.key("tables"_L1);
    json.beginArray();
    for (const domain::MovedTable &table : report.tables) {
        json.beginObject(JsonWriter::Layout::Inline);
        json.member("table"_L1, table.table);
        json.member("rows_from"_L1, table.rowsFrom);
        json.member("rows_to"_L1, table.rowsTo);
        json.member("sha256_from"_L1, table.sha256From);
        json.member("sha256_to"_L1, table.sha256To);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return out;
}

void printReport(const domain::MoveReport &report, Console *console)
{
    Table table({{QCoreApplication::translate("cli", "Table"), false, 0},
                    {QCoreApplication::translate("cli", "Rows here"), true},
                    {QCoreApplication::translate("cli", "Rows there"), true},
                    {QCoreApplication::translate("cli", "SHA-256 here")},
                    {QCoreApplication::translate("cli", "SHA-256 there")}},
        console);
    for (const domain::MovedTable &each : report.tables) {
        table.addRow({each.table, number(each.rowsFrom), number(each.rowsTo),
            each.sha256From.left(kHashShown), each.sha256To.left(kHashShown)});
    }
    table.finish();
    console->write(u'\n'
        + QCoreApplication::translate("cli",
            "%1 rows moved from %2 to %3. Both sides were counted and compared: they are equal.\n")
              .arg(number(report.rows()), terminalText(report.from), terminalText(report.to)));
}

} // namespace

int runMoving(const Options &options, Console &console, const Clock &clock)
{
    if (const auto named = requireAddress(options); !named) {
        return console.fail(named.error());
    }
    services::DirectoryService directory(clock, accountName());
    services::MovingService moving(&directory);
    const auto progress = std::make_shared<services::Progress>();
    const bool in = options.command == Command::SharedMoveIn;
    if (in) {
        sayWhatIsNotHandedBack(directory, console);
        const auto opened = console.wait(directory.open(options.file));
        if (!opened.isOk()) {
            return console.fail(opened.error());
        }
    }
    const auto report
        = console.wait(in ? moving.moveIn(options.directory, {}, progress)
                          : moving.moveOut(options.directory, {}, options.file, progress),
            progress);
    if (!report.isOk()) {
        return console.fail(report.error());
    }
    if (options.format == Format::Json) {
        console.write(reportJson(*report));
    } else {
        printReport(*report, &console);
    }
    return Done;
}

} // namespace touchstone::cli
