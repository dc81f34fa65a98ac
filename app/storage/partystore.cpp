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
    TRY_ASSIGN(NativeStatement * statement,
        m_session.connection().keptNative(
            searches ? QStringLiteral("party_hits") : QStringLiteral("party_page"), parts,
            searches ? Planning::EachTime : Planning::Once));
    statement->bind(statement->markOf(":trashed"), query.trashed ? 1 : 0);
    statement->bind(statement->markOf(":limit"), size + 1);
    if (searches) {
        statement->bindText(statement->markOf(":expression"), expression);
    }
    if (!last.isEmpty()) {
        statement->bindText(statement->markOf(":last_name"), last.at(0).toString());
        statement->bind(statement->markOf(":last_id"), last.at(1).toLongLong());
    }
    while (true) {
        TRY_ASSIGN(const bool found, statement->step());
        if (!found) {
            return page;
        }
        if (page.rows.size() == size) {
            page.next = makeCursor(order, last);
            statement->reset();
            return page;
        }
        NativeRow columns(*statement);
        PartyRow row;
        row.ref = {query.kind, columns.integer()};
        row.uuid = uuidText(columns.bytes());
        last = {columns.variant(), row.ref.id};
        row.name = columns.text();
        row.city = columns.text();
        row.region = columns.text();
        row.country = columns.text();
        row.detail = columns.text();
        row.trashed = columns.flag();
        row.example = columns.flag();
        row.listings = static_cast<int>(columns.integer());
        const qint64 rank = columns.integer();
        if (row.listings > 0) {
            row.lowestShownTenths = 1000 - rank / 10'000 % 10'000;
            row.lowestBand = static_cast<Band>(columns.integer());
        }
        page.rows.append(row);
    }
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
