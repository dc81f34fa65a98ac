// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/exportreader.h"

#include "storage/connection.h"

#include <algorithm>
#include <vector>

namespace touchstone::storage {

using namespace domain;

struct ExportReader::Private
{
    explicit Private(Session &owner) : connection(owner.connection()) { }

    Result<> prepare();
    Result<std::vector<bool>> idsOf(const char *query);
    Result<> readRow(NativeStatement &row);
    Result<> readLists(qint64 clinic, qint64 practitioner);
    static bool holds(const std::vector<bool> &records, qint64 id)
    {
        return id > 0 && size_t(id) < records.size() && records[size_t(id)];
    }

    Connection &connection;
    std::optional<NativeStatement> lines, names, credentials;
    std::vector<bool> namedClinics, licensed; ///< by id: few records have lists, most are not asked
    ExportLine line;
};

ExportReader::ExportReader(Session &session) : m_d(std::make_unique<Private>(session)) { }
ExportReader::~ExportReader() = default;

Result<std::vector<bool>> ExportReader::Private::idsOf(const char *query)
{
    std::vector<bool> records;
    TRY_ASSIGN(NativeStatement rows, connection.native(QLatin1String(query)));
    while (true) {
        TRY_ASSIGN(const bool found, rows.step());
        if (!found) {
            return records;
        }
        const auto id = size_t(rows.integer(0));
        if (id >= records.size()) {
            records.resize(std::max(id + 1, records.size() * 2));
        }
        records[id] = true;
    }
}

Result<> ExportReader::Private::prepare()
{
    if (lines) {
        return {};
    }
    TRY_ASSIGN(namedClinics, idsOf("export_named"));
    TRY_ASSIGN(licensed, idsOf("export_licensed"));
    TRY_ASSIGN(names,
        connection.native(
            QStringLiteral("name_list"), {{QStringLiteral("table"), QStringLiteral("clinic")}}));
    TRY_ASSIGN(credentials, connection.native(QStringLiteral("credential_list")));
    TRY_ASSIGN(lines, connection.native(QStringLiteral("export_rows")));
    return {};
}

Result<> ExportReader::Private::readLists(qint64 clinic, qint64 practitioner)
{
    line.clinicNames.clear();
    line.credentials.clear();
    if (holds(namedClinics, clinic)) {
        names->bind(1, clinic);
        while (true) {
            TRY_ASSIGN(const bool found, names->step());
            if (!found) {
                break;
            }
            line.clinicNames.append(
                {names->string(0), fromCode<NameKind>(names->string(1)).value_or(NameKind::Other)});
        }
    }
    if (holds(licensed, practitioner)) {
        credentials->bind(1, practitioner);
        while (true) {
            TRY_ASSIGN(const bool found, credentials->step());
            if (!found) {
                break;
            }
            line.credentials.append(
                {credentials->string(0), credentials->string(1), credentials->string(2)});
        }
    }
    return {};
}

Result<> ExportReader::Private::readRow(NativeStatement &from)
{
    TRY(readLists(from.integer(1), from.integer(2)));
    line.uuid = from.bytes(3);
    int column = 4;
    for (QByteArrayView &text : line.texts) {
        text = from.text(column++);
    }
    line.priceMinor = from.integer(column++);
    line.band = static_cast<Band>(from.integer(column++));
    line.hasScore = from.integer(column++) != 0;
    for (int *value :
        {&line.shown, &line.reach, &line.checked, &line.flagsRaised, &line.flagsOpen}) {
        *value = static_cast<int>(from.integer(column++));
    }
    line.nextChangeDay = from.integer(column);
    return {};
}

Result<> ExportReader::read(std::span<const ListingId> keys,
    const std::function<Result<>(qsizetype position, const ExportLine &)> &onLine)
{
    Private &d = *m_d;
    const ReadTransaction reading(d.connection);
    TRY(d.prepare());
    std::vector<qsizetype> order(keys.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = qsizetype(i);
    }
    std::sort(order.begin(), order.end(), [keys](qsizetype a, qsizetype b) {
        return keys[size_t(a)].value() < keys[size_t(b)].value();
    });
    QByteArray list = "[";
    for (const qsizetype position : order) {
        list += QByteArray::number(keys[size_t(position)].value()) + ',';
    }
    list.chop(order.empty() ? 0 : 1);
    list += ']';
    // One statement for all keys takes half the time of one run for each.
    d.lines->bindText(1, QByteArrayView(list));
    while (true) {
        TRY_ASSIGN(const bool found, d.lines->step());
        if (!found) {
            return {};
        }
        auto done = d.readRow(*d.lines);
        if (done) {
            done = onLine(order[size_t(d.lines->integer(0))], d.line);
        }
        if (!done) {
            d.lines->reset(); // a row still open would keep the reading from ending
            return done;
        }
    }
}

} // namespace touchstone::storage
