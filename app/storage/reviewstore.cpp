// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reviewstore.h"

#include "storage/connection.h"
#include "storage/recordrows.h"

namespace touchstone::storage {

using namespace domain;

namespace {

Signature readSignature(Query &query)
{
    Signature signature;
    signature.person = query.text();
    const QDateTime at = query.time();
    if (!signature.person.isEmpty()) {
        signature.atUtc = at;
    }
    return signature;
}

Snapshot readSnapshot(Query &query)
{
    Snapshot snapshot;
    snapshot.id = SnapshotId(query.integer());
    snapshot.uuid = uuidText(query.bytes());
    snapshot.listing = ListingId(query.integer());
    snapshot.number = static_cast<int>(query.integer());
    snapshot.sha256 = query.text();
    snapshot.signedBy = readSignature(query);
    return snapshot;
}

Result<QStringList> names(Query &query)
{
    QStringList list;
    TRY(query.run());
    while (query.next()) {
        list.append(query.text());
    }
    TRY(query.finish());
    return list;
}

} // namespace

ReviewStore::ReviewStore(Session &session) : m_session(session) { }

Result<ReviewRecord> ReviewStore::latest(ListingId listing) const
{
    ReviewRecord record;
    record.listing = listing;
    Query query(m_session.connection(), QStringLiteral("assessment_latest"));
    TRY(query.bind(":listing_id", listing.value()).run());
    if (query.next()) {
        record.id = AssessmentId(query.integer());
        record.number = static_cast<int>(query.integer());
        record.state = static_cast<ReviewState>(query.integer());
        record.revision = query.integer();
        record.contentSha256 = query.text();
        record.remark = query.text();
        record.started = readSignature(query);
        record.assessed = readSignature(query);
        record.reviewed = readSignature(query);
        record.signedBy = readSignature(query);
    }
    TRY(query.finish());
    return record;
}

Result<QString> ReviewStore::assessedSha256(ListingId listing, int number) const
{
    Query query(m_session.connection(), QStringLiteral("assessment_content"));
    TRY(query.bind(":listing_id", listing.value()).bind(":number", number).run());
    const QString sha256 = query.next() ? query.text() : QString();
    TRY(query.finish());
    return sha256;
}

Result<QStringList> ReviewStore::assignees(ListingId listing) const
{
    Query query(m_session.connection(), QStringLiteral("assignment_list"));
    query.bind(":listing_id", listing.value());
    return names(query);
}

Result<QStringList> ReviewStore::people() const
{
    Query query(m_session.connection(), QStringLiteral("people_list"));
    return names(query);
}

Result<QList<Snapshot>> ReviewStore::snapshots(ListingId listing) const
{
    QList<Snapshot> snapshots;
    Query query(m_session.connection(), QStringLiteral("snapshot_list"));
    TRY(query.bind(":listing_id", listing.value()).run());
    while (query.next()) {
        snapshots.append(readSnapshot(query));
    }
    TRY(query.finish());
    return snapshots;
}

Result<std::optional<Snapshot>> ReviewStore::snapshot(const QString &uuid) const
{
    std::optional<Snapshot> snapshot;
    Query query(m_session.connection(), QStringLiteral("snapshot_find"));
    TRY(query.bind(":uuid", uuidBytes(uuid)).run());
    if (query.next()) {
        snapshot = readSnapshot(query);
        snapshot->content = query.text().toUtf8();
    }
    TRY(query.finish());
    return snapshot;
}

} // namespace touchstone::storage
