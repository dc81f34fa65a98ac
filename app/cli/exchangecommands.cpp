// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "domain/jsoninput.h"
#include "services/exchangeservice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<QJsonObject> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("cli", "The file %1 cannot be read: %2. Check its name.")
                .arg(path, file.errorString()),
            {}, {}};
    }
    auto object = domain::parseJsonObject(file.readAll());
    if (!object.isOk()) {
        Error error = object.error();
        error.place.file = path;
        return error;
    }
    return object;
}

struct Planned
{
    services::ImportRequest request;
    QStringList header; ///< empty for answers, whose columns have fixed names
};

/// The request as options and the file's header make it.
Result<Planned> plan(const Options &options, services::ExchangeService &exchange, Console &console)
{
    Planned planned;
    services::ImportRequest &request = planned.request;
    request.path = options.file;
    request.dryRun = options.dryRun;
    request.rejectsPath = options.rejects;
    if (request.rejectsPath.isEmpty() && !options.dryRun) {
        request.rejectsPath = options.file + u".rejects.csv"_s;
    }
    if (options.answers) {
        return planned;
    }
    TRY_ASSIGN(const exchange::CsvPreview preview, console.wait(exchange.preview(options.file)));
    request.mapping = preview.guess;
    planned.header = preview.header;
    if (!options.mapping.isEmpty()) {
        TRY_ASSIGN(const QJsonObject json, readJson(options.mapping));
        auto mapping = exchange::Mapping::fromJson(json, preview.header);
        if (!mapping.isOk()) {
            Error error = mapping.error();
            error.place.file = options.mapping;
            return error;
        }
        request.mapping = *mapping;
    }
    return planned;
}

QStringList columnsLeftOut(const Planned &planned)
{
    QStringList names;
    for (qsizetype i = 0; i < planned.header.size(); ++i) {
        if (planned.request.mapping.columns.value(i) == exchange::Field::Ignore
            && !planned.header.at(i).trimmed().isEmpty()) {
            names.append(planned.header.at(i));
        }
    }
    return names;
}

void printColumns(const Planned &planned, bool each, Console *console)
{
    for (qsizetype i = 0; each && i < planned.header.size(); ++i) {
        const exchange::Field field = planned.request.mapping.columns.value(i);
        if (field != exchange::Field::Ignore) {
            console->write(planned.header.at(i) + u" → "_s + exchange::label(field) + u'\n');
        }
    }
    const QStringList leftOut = columnsLeftOut(planned);
    if (!leftOut.isEmpty()) {
        console->write(QCoreApplication::translate("cli", "Columns left out: %1")
                           .arg(leftOut.join(QStringLiteral(", ")))
            + u'\n');
    }
}

void printOutcome(const services::ImportOutcome &outcome, const Planned &planned,
    const Options &options, Console *console)
{
    const QList<QPair<QLatin1String, qint64>> counts = options.answers
        ? QList<QPair<QLatin1String, qint64>>{{"rows"_L1, outcome.rowsRead},
            {"answers_made"_L1, outcome.answersMade}, {"unchanged"_L1, outcome.unchanged},
            {"rejected"_L1, outcome.rejected}}
        : QList<QPair<QLatin1String, qint64>>{{"rows"_L1, outcome.rowsRead},
            {"listings_made"_L1, outcome.listingsMade}, {"clinics_made"_L1, outcome.clinicsMade},
            {"practitioners_made"_L1, outcome.practitionersMade},
            {"laboratories_made"_L1, outcome.laboratoriesMade},
            {"records_updated"_L1, outcome.recordsUpdated}, {"unchanged"_L1, outcome.unchanged},
            {"rejected"_L1, outcome.rejected}};
    if (options.format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        json.beginObject();
        json.member("dry_run"_L1, outcome.dryRun);
        for (const auto &[name, count] : counts) {
            json.member(name, count);
        }
        json.textOrNull("rejects_file"_L1, outcome.rejectsPath);
        if (!options.answers) {
            json.key("mapping"_L1);
            json.raw(QJsonDocument(planned.request.mapping.toJson(planned.header))
                         .toJson(QJsonDocument::Compact));
            json.key("columns_left_out"_L1);
            json.strings(columnsLeftOut(planned));
        }
        json.endObject();
        console->write(out);
        return;
    }
    const QLocale locale;
    if (outcome.dryRun) {
        console->write(
            QCoreApplication::translate("cli", "A trial run; nothing was stored.") + u'\n');
    }
    printColumns(planned, outcome.dryRun, console);
    const auto print = [&](const char *text, qint64 count) {
        console->write(
            QCoreApplication::translate("cli", text).arg(locale.toString(count)) + u'\n');
    };
    print(QT_TRANSLATE_NOOP("cli", "Rows read: %1"), outcome.rowsRead);
    if (options.answers) {
        print(QT_TRANSLATE_NOOP("cli", "Answers stored: %1"), outcome.answersMade);
    } else {
        print(QT_TRANSLATE_NOOP("cli", "New listings: %1"), outcome.listingsMade);
        print(QT_TRANSLATE_NOOP("cli", "New clinics: %1"), outcome.clinicsMade);
        print(QT_TRANSLATE_NOOP("cli", "New practitioners: %1"), outcome.practitionersMade);
        print(QT_TRANSLATE_NOOP("cli", "New laboratories: %1"), outcome.laboratoriesMade);
        print(QT_TRANSLATE_NOOP("cli", "Records completed: %1"), outcome.recordsUpdated);
    }
    print(QT_TRANSLATE_NOOP("cli", "Rows with nothing new: %1"), outcome.unchanged);
    print(QT_TRANSLATE_NOOP("cli", "Rows refused: %1"), outcome.rejected);
}

/// One line that says why the exit code is not 0.
QString rejectsLine(const services::ImportOutcome &outcome)
{
    const exchange::Reject first = outcome.rejects.value(0);
    const QString count = QLocale().toString(outcome.rejected);
    return outcome.rejectsPath.isEmpty()
        ? QCoreApplication::translate(
            "cli", "touchstone: rows refused: %1, the first in line %2: %3")
              .arg(count)
              .arg(first.line)
              .arg(first.reason)
        : QCoreApplication::translate("cli",
            "touchstone: rows refused: %1, the first in line %2: %3 They are in %4; mend and "
            "import that file.")
              .arg(count)
              .arg(first.line)
              .arg(first.reason, outcome.rejectsPath);
}

} // namespace

int runImport(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    const auto opened = openDirectory(service, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    services::ExchangeService exchange(&service);
    const auto planned = plan(options, exchange, console);
    if (!planned.isOk()) {
        return console.fail(planned.error());
    }
    const auto progress = std::make_shared<services::Progress>();
    const auto outcome = options.answers
        ? console.wait(exchange.importAnswers(planned->request, progress), progress)
        : console.wait(exchange.importRecords(planned->request, progress), progress);
    if (!outcome.isOk()) {
        return console.fail(outcome.error());
    }
    printOutcome(*outcome, *planned, options, &console);
    if (outcome->rejected == 0) {
        return Done;
    }
    if (!console.flush().isOk()) {
        return Failed;
    }
    console.complain(rejectsLine(*outcome));
    return DoneWithRejects;
}

int runExport(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    const auto opened = openDirectory(service, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    const domain::ListingQuery query = listingQuery(options, service, clock);
    services::ExchangeService exchange(&service);
    if (auto isFree = checkFree(options.file, options.replace); !isFree.isOk()) {
        return console.fail(isFree.error());
    }
    const auto progress = std::make_shared<services::Progress>();
    const auto rows = console.wait(
        exchange.exportListings(query, options.file, options.replace, progress), progress);
    if (!rows.isOk()) {
        return console.fail(rows.error());
    }
    console.write(QCoreApplication::translate("cli", "Wrote %1 listings to %2.\n")
                      .arg(QLocale().toString(*rows), options.file));
    return Done;
}

} // namespace touchstone::cli
