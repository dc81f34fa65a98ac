// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "cli/recordjson.h"
#include "cli/table.h"
#include "exchange/csvdocument.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kPageRows = 500;

QString isoDay(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

/// Tenths for other programs: always a point.
QString plainTenths(qint64 tenths)
{
    return QString::number(tenths / 10) + u'.' + QString::number(tenths % 10);
}

QString placeOf(const QString &city, const QString &country)
{
    return city.isEmpty() || country.isEmpty() ? city + country : city + u", "_s + country;
}

/// How rows of one kind are printed in each format.
template <typename Row> struct Printer;

template <> struct Printer<domain::ListingRow>
{
    static QList<Table::Column> columns()
    {
        return {{QCoreApplication::translate("cli", "Clinic")},
            {QCoreApplication::translate("cli", "Treatment"), false, 30},
            {QCoreApplication::translate("cli", "Condition"), false, 24},
            {QCoreApplication::translate("cli", "Place"), false, 22},
            {QCoreApplication::translate("cli", "Result")},
            {QCoreApplication::translate("cli", "Shown"), true},
            {QCoreApplication::translate("cli", "Reach"), true},
            {QCoreApplication::translate("cli", "Checked"), true},
            {QCoreApplication::translate("cli", "Red flags"), true},
            {QCoreApplication::translate("cli", "Id"), false, 0}};
    }
    static QStringList cells(const domain::ListingRow &row)
    {
        const auto points = [&row](int tenths) {
            return row.score.hasScore ? domain::tenthsText(tenths) : u"–"_s;
        };
        return {row.clinic, row.treatment, row.condition, placeOf(row.city, row.country),
            domain::label(row.score.band), points(row.score.shownTenths),
            points(row.score.reachTenths), points(row.score.checkedTenths),
            QLocale().toString(row.score.flagsRaised), row.uuid};
    }
    static QStringList csvHeader()
    {
        return {u"id"_s, u"clinic"_s, u"practitioner"_s, u"laboratory"_s, u"city"_s, u"region"_s,
            u"country"_s, u"treatment"_s, u"kind"_s, u"condition"_s, u"goal"_s, u"offer"_s,
            u"price_minor_units"_s, u"currency"_s, u"band"_s, u"shown"_s, u"reach"_s, u"checked"_s,
            u"flags_raised"_s, u"flags_half_met"_s, u"flags_open"_s, u"checks_done"_s,
            u"checks_asked"_s, u"due_on"_s, u"next_change_on"_s, u"changed_at"_s, u"example"_s,
            u"review"_s, u"assignees"_s};
    }
    static QStringList csvCells(const domain::ListingRow &row)
    {
        const domain::ScoreSummary &score = row.score;
        const auto points
            = [&score](int tenths) { return score.hasScore ? plainTenths(tenths) : QString(); };
        return {row.uuid, row.clinic, row.practitioner, row.laboratory, row.city, row.region,
            row.country, row.treatment, domain::code(row.kind), row.condition,
            domain::code(row.goal), domain::code(row.offer),
            row.price.isSet() ? QString::number(row.price.minorUnits) : QString(),
            row.price.currency, domain::code(score.band), points(score.shownTenths),
            points(score.reachTenths), points(score.checkedTenths),
            QString::number(score.flagsRaised), QString::number(score.flagsHalfMet),
            QString::number(score.flagsOpen), QString::number(score.checksDone),
            QString::number(score.checksAsked), isoDay(row.dueOn), isoDay(score.nextChangeOn),
            row.changedUtc.toUTC().toString(Qt::ISODateWithMs), row.example ? u"1"_s : u"0"_s,
            domain::code(row.review), row.assignees.join(u"; "_s)};
    }
    static void json(JsonWriter *json, const domain::ListingRow &row) { writeRow(json, row); }
};

template <> struct Printer<domain::PartyRow>
{
    static QList<Table::Column> columns()
    {
        return {{QCoreApplication::translate("cli", "Name"), false, 48},
            {QCoreApplication::translate("cli", "Place"), false, 24},
            {QCoreApplication::translate("cli", "Detail")},
            {QCoreApplication::translate("cli", "Listings"), true},
            {QCoreApplication::translate("cli", "Lowest result")},
            {QCoreApplication::translate("cli", "Id"), false, 0}};
    }
    static QStringList cells(const domain::PartyRow &row)
    {
        return {row.name, placeOf(row.city, row.country), row.detail,
            QLocale().toString(row.listings),
            row.lowestShownTenths < 0 ? u"–"_s : domain::label(row.lowestBand), row.uuid};
    }
    static QStringList csvHeader()
    {
        return {u"id"_s, u"kind"_s, u"name"_s, u"city"_s, u"region"_s, u"country"_s, u"detail"_s,
            u"listings"_s, u"lowest_band"_s, u"lowest_shown"_s, u"example"_s};
    }
    static QStringList csvCells(const domain::PartyRow &row)
    {
        const bool scored = row.lowestShownTenths >= 0;
        return {row.uuid, domain::code(row.ref.kind), row.name, row.city, row.region, row.country,
            row.detail, QString::number(row.listings),
            scored ? domain::code(row.lowestBand) : QString(),
            scored ? plainTenths(row.lowestShownTenths) : QString(), row.example ? u"1"_s : u"0"_s};
    }
    static void json(JsonWriter *json, const domain::PartyRow &row) { writeRow(json, row); }
};

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (!line.isEmpty()) {
            line += ',';
        }
        exchange::appendCsvCell(&line, cell);
    }
    return line + '\n';
}

/// Walks all pages up to the limit and prints each row as it comes.
template <typename Row, typename NextPage>
Result<qint64> printRows(const Options &options, Console &console, const NextPage &nextPage)
{
    Table table(Printer<Row>::columns(), &console);
    QByteArray out;
    JsonWriter json(&out);
    if (options.format == Format::Json) {
        json.beginArray();
    } else if (options.format == Format::Csv) {
        console.write(csvLine(Printer<Row>::csvHeader()));
    }
    qint64 left = options.limit > 0 ? options.limit : std::numeric_limits<qint64>::max();
    qint64 printed = 0;
    domain::PageCursor cursor;
    do {
        TRY_ASSIGN(const domain::Page<Row> page,
            console.wait(nextPage(cursor, int(std::min<qint64>(left, kPageRows)))));
        for (const Row &row : page.rows) {
            switch (options.format) {
            case Format::Table:
                table.addRow(Printer<Row>::cells(row));
                break;
            case Format::Csv:
                console.write(csvLine(Printer<Row>::csvCells(row)));
                break;
            case Format::Json:
                Printer<Row>::json(&json, row);
                console.write(std::exchange(out, {}));
                break;
            }
        }
        left -= page.rows.size();
        printed += page.rows.size();
        cursor = page.next;
    } while (!cursor.isEmpty() && left > 0);
    if (options.format == Format::Json) {
        json.endArray();
        console.write(out);
    } else if (options.format == Format::Table) {
        table.finish();
    }
    return printed;
}

/// A search looks at a capped number of hits; a list that ends there says so.
Result<> sayWhereSearchStopped(services::DirectoryService &service,
    const domain::ListingQuery &query, qint64 printed, Console &console)
{
    TRY_ASSIGN(const services::ListCounts counts, console.wait(service.listingCounts(query)));
    if (counts.capped && printed >= counts.matching) {
        TRY(console.flush());
        console.complain(QCoreApplication::translate("cli",
            "touchstone: more than %1 listings match the search; these are the first found. Narrow "
            "the search to see them all.")
                             .arg(QLocale().toString(counts.matching)));
    }
    return {};
}

Result<> list(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    if (options.kind == domain::SubjectKind::Listing) {
        const domain::ListingQuery query = listingQuery(options, service, clock);
        TRY_ASSIGN(const qint64 printed,
            printRows<domain::ListingRow>(
                options, console, [&](const domain::PageCursor &cursor, int limit) {
                    return service.listingPage(query, cursor, limit);
                }));
        return query.search.isEmpty() ? Result<>()
                                      : sayWhereSearchStopped(service, query, printed, console);
    }
    domain::PartyQuery query;
    query.kind = options.kind;
    query.search = options.query.search;
    TRY(printRows<domain::PartyRow>(
        options, console, [&](const domain::PageCursor &cursor, int limit) {
            return service.partyPage(query, cursor, limit);
        }));
    return {};
}

} // namespace

int runList(const Options &options, Console &console, const Clock &clock)
{
    const auto printed = list(options, console, clock);
    return printed.isOk() ? int(Done) : console.fail(printed.error());
}

} // namespace touchstone::cli
