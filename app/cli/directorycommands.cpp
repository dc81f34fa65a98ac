// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "cli/table.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

void printCheck(const services::CheckReport &report, Format format, Console *console)
{
    if (format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        json.beginObject();
        json.member("sound"_L1, report.sound);
        json.member("records"_L1, report.records);
        json.member("answers"_L1, report.answers);
        json.member("scores"_L1, report.scores);
        json.key("problems"_L1);
        json.strings(report.problems);
        json.endObject();
        console->write(out);
        return;
    }
    console->write(QCoreApplication::translate("cli", "Records: %1\nAnswers: %2\nScores: %3\n")
                       .arg(number(report.records), number(report.answers), number(report.scores)));
    for (const QString &problem : report.problems) {
        console->write(problem + u'\n');
    }
    if (report.sound) {
        console->write(QCoreApplication::translate("cli", "Sound: nothing is damaged.") + u'\n');
    }
}

/// %1 is the directory, %2 the first problem.
QString unsound(const services::CheckReport &report, bool shared)
{
    if (shared && report.miscounted) {
        return QCoreApplication::translate("cli",
            "The directory %1 is not sound: %2 Its administrator makes what is derived anew with: "
            "touchstone rescore --all.");
    }
    if (!shared && (report.damaged || report.miscounted)) {
        return QCoreApplication::translate(
            "cli", "The directory %1 is damaged: %2. Restore a backup of it.");
    }
    return QCoreApplication::translate("cli", "The directory %1 is not sound: %2");
}

} // namespace

int runInit(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    sayWhatIsNotHandedBack(service, console);
    const auto made = console.wait(service.create(options.file,
        options.sample ? services::NewDirectory::Example : services::NewDirectory::Empty));
    if (!made.isOk()) {
        return console.fail(made.error());
    }
    console.write(options.sample
            ? QCoreApplication::translate("cli", "Made %1 with %2 invented example listings.\n")
                  .arg(made->path, number(made->listings))
            : QCoreApplication::translate("cli", "Made %1. It is empty.\n").arg(made->path));
    return Done;
}

int runCheck(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    const auto opened = openDirectory(service, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    const auto progress = std::make_shared<services::Progress>();
    const auto report = console.wait(service.check(progress), progress);
    if (!report.isOk()) {
        return console.fail(report.error());
    }
    printCheck(*report, options.format, &console);
    if (!report->sound) {
        return console.fail({ErrorCode::Corrupt,
            unsound(*report, opened->shared).arg(opened->path, report->problems.value(0)), {}, {}});
    }
    return Done;
}

int runBackup(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    const auto opened = openDirectory(service, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    const auto copy = console.wait(service.backup(options.file));
    if (!copy.isOk()) {
        return console.fail(copy.error());
    }
    console.write(QCoreApplication::translate("cli", "Wrote %1 (%2 bytes, SHA-256 %3).\n")
                      .arg(copy->path, number(copy->bytes), copy->sha256));
    return Done;
}

int runRestore(const Options &options, Console &console, const Clock &clock)
{
    const QString target = options.target.isEmpty() ? options.directory : options.target;
    if (target.isEmpty()) {
        return console.fail({ErrorCode::Invalid,
            QCoreApplication::translate("cli",
                "No directory to make is named. Add --to FILE, or --directory FILE before the "
                "command."),
            {}, {}});
    }
    services::DirectoryService service(clock, accountName());
    const auto restored = console.wait(service.restoreBackup(options.file, target));
    if (!restored.isOk()) {
        return console.fail(restored.error());
    }
    console.write(QCoreApplication::translate("cli", "Made %1 from the backup %2.\n")
                      .arg(restored->path, options.file));
    return Done;
}

int runRescore(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    const auto opened = openDirectory(service, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    const auto progress = std::make_shared<services::Progress>();
    const auto scored = options.all ? console.wait(service.rescoreAll(progress), progress)
                                    : console.wait(service.rescoreDue());
    if (!scored.isOk()) {
        return console.fail(scored.error());
    }
    // Opening brings due scores up to date by itself; those count too.
    const qint64 listings = options.all ? *scored : *scored + opened->rescored;
    console.write(QCoreApplication::translate("cli", "Scored %1 listings again as of %2.\n")
                      .arg(number(listings), clock.today().toString(Qt::ISODate)));
    return Done;
}

} // namespace touchstone::cli
