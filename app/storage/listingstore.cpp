// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listingstore.h"

#include "storage/listquerysql.h"
#include "storage/pagecursor.h"
#include "storage/recordrows.h"
#include "storage/scorer.h"
#include "storage/sqlfile.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

// Rows are handed out in groups of this many.
constexpr qsizetype kRowsAtOnce = 500;

QString limitPart()
{
    return sql::fragment(QStringLiteral("listing_filters"), QStringLiteral("limit"));
}

void bindAll(NativeStatement &statement, const QHash<QString, QVariant> &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const int mark = statement.markOf(value.key().toLatin1().constData());
        if (value.value().typeId() == QMetaType::QString) {
            statement.bindText(mark, value.value().toString());
        } else {
            statement.bind(mark, value.value().toLongLong());
        }
    }
}

ListingRow readRow(NativeRow query)
{
    ListingRow row;
    row.id = ListingId(query.integer());
    row.uuid = uuidText(query.bytes());
    row.clinicId = ClinicId(query.integer());
    row.clinic = query.text();
    row.practitioner = query.text();
    row.laboratory = query.text();
    row.city = query.text();
    row.region = query.text();
    row.country = query.text();
    row.treatment = query.text();
    row.condition = query.text();
    row.kind = static_cast<TreatmentKind>(query.integer());
    row.goal = static_cast<Goal>(query.integer());
    row.offer = fromCode<Offer>(query.text()).value_or(Offer::Routine);
    row.price.minorUnits = query.integer();
    row.price.currency = query.text();
    row.score.hasScore = query.flag();
    row.score.shownTenths = static_cast<int>(query.integer());
    row.score.reachTenths = static_cast<int>(query.integer());
    row.score.checkedTenths = static_cast<int>(query.integer());
    row.score.rawReachTenths = static_cast<int>(query.integer());
    row.score.band = static_cast<Band>(query.integer());
    row.score.flagsRaised = static_cast<int>(query.integer());
    row.score.flagsOpen = static_cast<int>(query.integer());
    row.score.flagsHalfMet = static_cast<int>(query.integer());
    row.score.checksDone = static_cast<int>(query.integer());
    row.score.checksAsked = static_cast<int>(query.integer());
    row.score.nextChangeOn = query.day();
    const QDate due = query.day();
    row.dueOn = due.toJulianDay() == kNeverDue ? QDate() : due;
    row.revision = query.integer();
    row.changedUtc = query.time();
    row.trashed = query.flag();
    row.example = query.flag();
    row.review = static_cast<ReviewState>(query.integer());
    row.assignees = query.text().split(u'\n', Qt::SkipEmptyParts);
    return row;
}

QString cursorName(const ListingQuery &query)
{
    return QStringLiteral("listing-%1-%2").arg(int(query.sort)).arg(query.descending ? 1 : 0);
}

} // namespace

ListingStore::ListingStore(Session &session) : m_session(session) { }

Result<std::optional<Listing>> ListingStore::find(ListingId id) const
{
    return findRecord(m_session.connection(), id);
}

Result<Listing> ListingStore::load(ListingId id) const
{
    TRY_ASSIGN(auto record, find(id));
    if (!record) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("storage", "There is no such listing."), {}, {}};
    }
    return std::move(*record);
}

Result<Page<ListingRow>> ListingStore::page(
    const ListingQuery &query, const PageCursor &after, int limit) const
{
    Page<ListingRow> page;
    const qsizetype size = qBound(1, limit, 1000);
    TRY_ASSIGN(ListingSql sql, listingSql(m_session.connection(), query));
    if (sql.matchesNothing) {
        return page;
    }
    const qsizetype sortCount = sortColumns(query.sort).size();
    if (!after.isEmpty()) {
        TRY_ASSIGN(const QVariantList last, readCursor(after, cursorName(query), sortCount + 1));
        sql.continueAfter(query, last);
    }
    if (m_session.connection().isServer()) {
        return pageAtOnce(query, sql, size);
    }
    sql.selectSortColumns(query);
    sql.parts.insert(QStringLiteral("limit"), limitPart());
    const ReadTransaction reading(m_session.connection());
    QList<ListingId> keys;
    QVariantList last;
    bool more = false;
    TRY_ASSIGN(NativeStatement * statement, m_session.connection().keptNative(sql.name, sql.parts));
    bindAll(*statement, sql.values);
    statement->bind(statement->markOf(":limit"), size + 1);
    while (true) {
        TRY_ASSIGN(const bool row, statement->step());
        if (!row) {
            break;
        }
        if (keys.size() == size) {
            more = true;
            statement->reset();
            break;
        }
        if (keys.size() + 1 == size) {
            for (int i = 0; i < static_cast<int>(sortCount); ++i) {
                last.append(statement->variant(i));
            }
        }
        keys.append(ListingId(statement->integer(static_cast<int>(sortCount))));
    }
    if (more) {
        last.append(keys.last().value());
        page.next = makeCursor(cursorName(query), last);
    }
    TRY_ASSIGN(page.rows, rows(keys));
    return page;
}

// Keys and rows by one statement, which is of one moment by itself: each way to a server and back
// takes longer than what is read there.
Result<Page<ListingRow>> ListingStore::pageAtOnce(
    const ListingQuery &query, const ListingSql &sql, qsizetype size) const
{
    Connection &connection = m_session.connection();
    TRY_ASSIGN(NativeStatement * statement,
        connection.keptNative(QStringLiteral("listing_rows"),
            sql.partsOfPage(connection, query, size + 1), sql.planning()));
    bindAll(*statement, sql.values);
    const int sortCount = static_cast<int>(sortColumns(query.sort).size());
    Page<ListingRow> page;
    QVariantList last;
    while (true) {
        TRY_ASSIGN(const bool row, statement->step());
        if (!row) {
            return page;
        }
        if (page.rows.size() == size) {
            page.next = makeCursor(cursorName(query), last);
            statement->reset();
            return page;
        }
        page.rows.append(readRow(NativeRow(*statement, sortCount + 1)));
        if (page.rows.size() == size) {
            for (int i = 0; i <= sortCount; ++i) {
                last.append(statement->variant(i));
            }
        }
    }
}

Result<QList<ListingId>> ListingStore::keys(const ListingQuery &query) const
{
    QList<ListingId> keys;
    TRY_ASSIGN(const ListingSql sql, listingSql(m_session.connection(), query));
    if (sql.matchesNothing) {
        return keys;
    }
    TRY_ASSIGN(NativeStatement * statement,
        m_session.connection().keptNative(sql.name, sql.parts, sql.planning()));
    bindAll(*statement, sql.values);
    while (true) {
        TRY_ASSIGN(const bool row, statement->step());
        if (!row) {
            break;
        }
        keys.append(ListingId(statement->integer(0)));
    }
    if (sql.name == QLatin1String("listing_hits") && keys.size() > kSearchCap) {
        keys.resize(kSearchCap);
    }
    return keys;
}

Result<QList<ListingRow>> ListingStore::rows(const QList<ListingId> &keys) const
{
    QList<ListingRow> rows;
    rows.reserve(keys.size());
    if (m_session.directory().isShared()) {
        TRY(rowsAtOnce(keys, &rows));
        return rows;
    }
    TRY_ASSIGN(NativeStatement * statement,
        m_session.connection().keptNative(QStringLiteral("listing_row")));
    const ReadTransaction reading(m_session.connection());
    // One key at a time: the engine finds a row faster than it reads a list of keys and sorts by
    // it.
    for (const ListingId key : keys) {
        statement->bind(1, key.value());
        TRY_ASSIGN(const bool found, statement->step());
        if (found) {
            rows.append(readRow(NativeRow(*statement)));
            statement->reset();
        }
    }
    return rows;
}

// A way to the server takes longer than finding a row there.
Result<> ListingStore::rowsAtOnce(const QList<ListingId> &keys, QList<ListingRow> *rows) const
{
    QByteArray list;
    for (const ListingId key : keys) {
        list += (list.isEmpty() ? '{' : ',') + QByteArray::number(key.value());
    }
    if (list.isEmpty()) {
        return {};
    }
    list += '}';
    Connection &connection = m_session.connection();
    TRY_ASSIGN(NativeStatement * statement,
        connection.keptNative(QStringLiteral("listing_rows"),
            {{QStringLiteral("columns"), {}},
                {QStringLiteral("listings"),
                    connection.fragment("listings", QStringLiteral("by_keys"))},
                {QStringLiteral("order"), QStringLiteral("o.place")}}));
    statement->bindText(1, QByteArrayView(list));
    while (true) {
        TRY_ASSIGN(const bool row, statement->step());
        if (!row) {
            return {};
        }
        rows->append(readRow(NativeRow(*statement)));
    }
}

Result<qint64> ListingStore::forEachRow(
    const ListingQuery &query, const std::function<Result<>(const ListingRow &)> &onRow) const
{
    TRY_ASSIGN(const QList<ListingId> all, keys(query));
    qint64 count = 0;
    for (qsizetype from = 0; from < all.size(); from += kRowsAtOnce) {
        TRY_ASSIGN(const QList<ListingRow> group, rows(all.mid(from, kRowsAtOnce)));
        for (const ListingRow &row : group) {
            TRY(onRow(row));
            ++count;
        }
    }
    return count;
}

Result<ListingStore::Counts> ListingStore::counts(const ListingQuery &query) const
{
    Counts counts;
    const auto count = [this](const ListingSql &sql) -> Result<qint64> {
        QHash<QString, QString> parts = sql.parts;
        parts.remove(QStringLiteral("order"));
        TRY_ASSIGN(NativeStatement * statement,
            m_session.connection().keptNative(sql.name == QLatin1String("listing_keys")
                    ? QStringLiteral("listing_count")
                    : QStringLiteral("listing_hits_count"),
                parts, sql.planning()));
        bindAll(*statement, sql.values);
        TRY_ASSIGN(const bool row, statement->step());
        const qint64 number = row ? statement->integer(0) : 0;
        statement->reset();
        return number;
    };
    TRY_ASSIGN(const ListingSql whole, listingSql(m_session.connection(), {}));
    TRY_ASSIGN(counts.all, count(whole));
    if (ListingQuery rest = query;
        rest.sort = ListingSort::Rank, rest.descending = false, rest == ListingQuery()) {
        counts.matching = counts.all;
        return counts;
    }
    TRY_ASSIGN(const ListingSql sql, listingSql(m_session.connection(), query));
    if (sql.matchesNothing) {
        return counts;
    }
    TRY_ASSIGN(counts.matching, count(sql));
    if (sql.name == QLatin1String("listing_hits") && counts.matching > kSearchCap) {
        counts.matching = kSearchCap;
        counts.capped = true;
    }
    return counts;
}

Result<QList<QPair<QString, qint64>>> ListingStore::countriesInUse() const
{
    QList<QPair<QString, qint64>> countries;
    Query query(m_session.connection(), QStringLiteral("listing_countries"));
    TRY(query.run());
    while (query.next()) {
        const QString country = query.text();
        countries.append({country, query.integer()});
    }
    TRY(query.finish());
    return countries;
}

} // namespace touchstone::storage
