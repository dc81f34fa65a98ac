// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listquerysql.h"

#include "storage/listingstore.h"
#include "storage/searchindex.h"
#include "storage/sqlfile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace touchstone::storage {

using namespace domain;

namespace {

constexpr const char *kFilters = "listing_filters";

QString columns(ListingSort sort, const QString &suffix, const QString &table = QStringLiteral("s"))
{
    QStringList all = sortColumns(sort);
    all.append(QStringLiteral("listing_id"));
    for (QString &name : all) {
        name = table + u'.' + name + suffix;
    }
    return all.join(QLatin1String(", "));
}

QString directionOf(const ListingQuery &query)
{
    return query.descending ? QStringLiteral(" DESC") : QString();
}

template <typename Word> QString numbers(const QList<Word> &words)
{
    QJsonArray array;
    for (const Word word : words) {
        array.append(static_cast<int>(word));
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

QStringList sortColumns(ListingSort sort)
{
    QString first;
    switch (sort) {
    case ListingSort::Clinic:
        return {QStringLiteral("name_key")};
    case ListingSort::Rank:
        first = QStringLiteral("rank");
        break;
    case ListingSort::Treatment:
        first = QStringLiteral("treatment_key");
        break;
    case ListingSort::Condition:
        first = QStringLiteral("condition_key");
        break;
    case ListingSort::Place:
        first = QStringLiteral("place_key");
        break;
    case ListingSort::Band:
        first = QStringLiteral("band");
        break;
    case ListingSort::Shown:
        first = QStringLiteral("shown");
        break;
    case ListingSort::Reach:
        first = QStringLiteral("reach");
        break;
    case ListingSort::Checked:
        first = QStringLiteral("checked");
        break;
    case ListingSort::Flags:
        first = QStringLiteral("flags_key");
        break;
    case ListingSort::Due:
        first = QStringLiteral("due_day");
        break;
    case ListingSort::Changed:
        first = QStringLiteral("changed_ms");
        break;
    }
    return {first, QStringLiteral("name_key")};
}

Planning ListingSql::planning() const
{
    return name == QLatin1String("listing_hits") ? Planning::EachTime : Planning::Once;
}

void ListingSql::continueAfter(const ListingQuery &query, const QVariantList &last)
{
    QStringList marks;
    for (qsizetype i = 0; i < last.size(); ++i) {
        const QString mark = QStringLiteral(":last%1").arg(i);
        marks.append(mark);
        values.insert(mark, last.at(i));
    }
    parts.insert(QStringLiteral("after"),
        sql::fragment(QLatin1String(kFilters),
            query.descending ? QStringLiteral("before_row") : QStringLiteral("after_row"))
            .arg(columns(query.sort, {}), marks.join(QLatin1String(", "))));
}

void ListingSql::selectSortColumns(const ListingQuery &query)
{
    parts.insert(QStringLiteral("columns"), columns(query.sort, {}));
}

QHash<QString, QString> ListingSql::partsOfPage(
    const Connection &connection, const ListingQuery &query, qsizetype size) const
{
    const QString table = QStringLiteral("k");
    QHash<QString, QString> whole = parts; // what a score row has, need not be looked up again
    whole.insert(QStringLiteral("columns"), QStringLiteral("s.*"));
    return {{QStringLiteral("columns"), columns(query.sort, {}, table) + u','},
        {QStringLiteral("listings"),
            connection.fragment("listings", QStringLiteral("page"))
                .arg(connection.text(name, whole), QString::number(size))},
        {QStringLiteral("order"), columns(query.sort, directionOf(query), table)}};
}

Result<ListingSql> listingSql(Connection &connection, const ListingQuery &query)
{
    ListingSql result;
    result.name = QStringLiteral("listing_keys");
    if (!query.search.trimmed().isEmpty()) {
        TRY_ASSIGN(const QString expression, SearchIndex(connection).expression(query.search));
        result.matchesNothing = expression.isEmpty();
        result.name = QStringLiteral("listing_hits");
        result.values.insert(QStringLiteral(":expression"), expression);
        result.values.insert(QStringLiteral(":scan"), kScanCap);
        result.values.insert(QStringLiteral(":cap"), ListingStore::kSearchCap + 1);
    }
    QStringList filter;
    const auto narrow = [&](const char *name, const char *mark, const QVariant &value) {
        filter.append(connection.fragment(kFilters, QLatin1String(name)));
        if (mark != nullptr) {
            result.values.insert(QLatin1String(mark), value);
        }
    };
    if (!query.countries.isEmpty()) {
        narrow("countries", ":countries",
            QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(query.countries))
                                  .toJson(QJsonDocument::Compact)));
    }
    if (!query.kinds.isEmpty()) {
        narrow("kinds", ":kinds", numbers(query.kinds));
    }
    if (!query.goals.isEmpty()) {
        narrow("goals", ":goals", numbers(query.goals));
    }
    if (!query.bands.isEmpty()) {
        narrow("bands", ":bands", numbers(query.bands));
    }
    const char *source = "from_scores";
    const bool searches = result.name == QLatin1String("listing_hits");
    if (!query.assignedTo.isEmpty()) {
        result.values.insert(QStringLiteral(":assigned_to"), query.assignedTo);
        if (searches) {
            narrow("assigned", nullptr, {});
        } else {
            source = "from_assigned";
        }
    }
    if (!query.reviews.isEmpty()) {
        result.values.insert(QStringLiteral(":reviews"), numbers(query.reviews));
        // What nobody has started has no assessment to be found by.
        if (searches || !query.assignedTo.isEmpty()
            || query.reviews.contains(ReviewState::NotStarted)) {
            narrow("reviews", nullptr, {});
        } else {
            source = "from_reviews";
        }
    }
    switch (query.flags) {
    case ListingQuery::Flags::Any:
        break;
    case ListingQuery::Flags::Raised:
        narrow("flags_raised", nullptr, {});
        break;
    case ListingQuery::Flags::Open:
        narrow("flags_open", nullptr, {});
        break;
    case ListingQuery::Flags::None:
        narrow("flags_none", nullptr, {});
        break;
    }
    if (query.dueBefore.isValid()) {
        narrow("due", ":due_before", query.dueBefore.toJulianDay());
    }
    result.parts = {{QStringLiteral("columns"), QStringLiteral("s.listing_id")},
        // In the text: a server plans a statement without marks once, any other some times more.
        {QStringLiteral("trashed"), query.trashed ? QStringLiteral("1") : QStringLiteral("0")},
        {QStringLiteral("filter"), filter.join(u' ')}, {QStringLiteral("after"), QString()},
        {QStringLiteral("order"), columns(query.sort, directionOf(query))},
        {QStringLiteral("limit"), QString()},
        {QStringLiteral("source"), connection.fragment(kFilters, QLatin1String(source))}};
    return result;
}

} // namespace touchstone::storage
