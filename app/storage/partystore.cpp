// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/partystore.h"

#include "storage/pagecursor.h"
#include "storage/recordrows.h"
#include "storage/searchindex.h"
#include "storage/sqlfile.h"

namespace touchstone::storage {

using namespace domain;

namespace {

QString part(const QString &name)
{
    return sql::fragment(QStringLiteral("party"), name);
}

} // namespace

PartyStore::PartyStore(Session &session) : m_session(session) { }

Result<Page<PartyRow>> PartyStore::page(
    const PartyQuery &query, const PageCursor &after, int limit) const
{
    Page<PartyRow> page;
    if (query.kind == SubjectKind::Listing) {
        return page;
    }
    const qsizetype size = qBound(1, limit, 1000);
    const QString table = tableOf(query.kind);
    const QString order = QStringLiteral("party-") + table;
    QHash<QString, QString> parts{{QStringLiteral("table"), table},
        {QStringLiteral("columns"), part(table)}, {QStringLiteral("after"), QString()}};
    QVariantList last;
    if (!after.isEmpty()) {
        TRY_ASSIGN(last, readCursor(after, order, 2));
        parts.insert(QStringLiteral("after"), part(QStringLiteral("after_row")));
    }
    QString expression;
    const bool searches = !query.search.trimmed().isEmpty();
    if (searches) {
        TRY_ASSIGN(expression, SearchIndex(m_session.connection()).expression(query.search));
        if (expression.isEmpty()) {
            return page;
        }
    }
    Query statement(m_session.connection(),
        searches ? QStringLiteral("party_hits") : QStringLiteral("party_page"), parts);
    statement.bind(":trashed", query.trashed ? 1 : 0).bind(":limit", size + 1);
    if (searches) {
        statement.bindText(":expression", expression);
    }
    if (!last.isEmpty()) {
        statement.bind(":last_name", last.at(0)).bind(":last_id", last.at(1));
    }
    TRY(statement.run());
    while (statement.next()) {
        if (page.rows.size() == size) {
            page.next = makeCursor(order, last);
            break;
        }
        PartyRow row;
        row.ref = {query.kind, statement.integer()};
        row.uuid = uuidText(statement.bytes());
        last = {statement.variant(), row.ref.id};
        row.name = statement.text();
        row.city = statement.text();
        row.region = statement.text();
        row.country = statement.text();
        row.detail = statement.text();
        row.trashed = statement.flag();
        row.example = statement.flag();
        row.listings = static_cast<int>(statement.integer());
        const qint64 rank = statement.integer();
        if (row.listings > 0) {
            row.lowestShownTenths = 1000 - rank / 10'000 % 10'000;
            row.lowestBand = static_cast<Band>(statement.integer());
        }
        page.rows.append(row);
    }
    TRY(statement.finish());
    return page;
}

Result<std::optional<SubjectRef>> PartyStore::findByUuid(const QString &uuid) const
{
    const QByteArray bytes = uuidBytes(uuid);
    if (bytes.isEmpty()) {
        return std::optional<SubjectRef>();
    }
    for (const SubjectKind kind : {SubjectKind::Listing, SubjectKind::Clinic,
             SubjectKind::Practitioner, SubjectKind::Laboratory}) {
        Query query(m_session.connection(), QStringLiteral("record_by_uuid"),
            {{QStringLiteral("table"), tableOf(kind)}});
        TRY(query.bind(":uuid", bytes).run());
        if (query.next()) {
            return std::optional(SubjectRef{kind, query.integer()});
        }
        TRY(query.finish());
    }
    return std::optional<SubjectRef>();
}

} // namespace touchstone::storage
