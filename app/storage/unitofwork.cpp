// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unitofwork.h"

#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/searchindex.h"
#include "storage/unitstate.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

Error changedSince()
{
    return Error{ErrorCode::Conflict,
        Text::tr(
            "This record was changed since you opened it. Nothing was overwritten; load it again."),
        {}, {}};
}

Error notFound(const char *what)
{
    return Error{ErrorCode::NotFound, Text::tr("This record is not there any more."),
        QLatin1String(what), {}};
}

SubjectRef refOf(ClinicId id)
{
    return {SubjectKind::Clinic, id.value()};
}
SubjectRef refOf(PractitionerId id)
{
    return {SubjectKind::Practitioner, id.value()};
}
SubjectRef refOf(LaboratoryId id)
{
    return {SubjectKind::Laboratory, id.value()};
}
SubjectRef refOf(ListingId id)
{
    return {SubjectKind::Listing, id.value()};
}

} // namespace

struct UnitOfWork::Private : UnitState
{
    using UnitState::UnitState;

    enum class Uuid { New, Own };
    template <typename Record, typename RecordId>
    Result<Record> save(const Record &record, RecordId Record::*id, Uuid uuid = Uuid::New);
    Result<qint64> matchKeyOf(const Clinic &clinic) { return matchHash(keys().clinic(clinic)); }
    Result<qint64> matchKeyOf(const Practitioner &record)
    {
        return matchHash(keys().practitioner(record));
    }
    Result<qint64> matchKeyOf(const Laboratory &record)
    {
        return matchHash(keys().laboratory(record));
    }
    Result<qint64> matchKeyOf(const Listing &listing);
    template <typename Record> Result<> checkReferences(const Record &) { return {}; }
    Result<> checkReferences(const Listing &listing);
    Result<> afterSaving(const Clinic &record);
    Result<> afterSaving(const Practitioner &record);
    Result<> afterSaving(const Laboratory &record);
    Result<> afterSaving(const Listing &record);
    Result<> rematchListings(PractitionerId practitioner);
    Result<int> move(const QList<SubjectRef> &records, bool toTrash);
    Result<bool> moveOne(const SubjectRef &ref, bool toTrash);
};

UnitOfWork::UnitOfWork(Session &session, ChangeKind kind, const QString &person)
    : m_d(std::make_unique<Private>(session, kind, person))
{
}

UnitOfWork::~UnitOfWork() = default;

Result<> UnitOfWork::begin()
{
    return m_d->begin();
}

Result<qint64> UnitOfWork::Private::matchKeyOf(const Listing &listing)
{
    QString practitionerKey;
    if (listing.practitioner.isValid()) {
        TRY_ASSIGN(const auto practitioner, findRecord(connection(), listing.practitioner));
        if (practitioner) {
            practitionerKey = keys().practitioner(*practitioner);
        }
    }
    return matchHash(keys().listing(listing, practitionerKey));
}

Result<> UnitOfWork::Private::checkReferences(const Listing &listing)
{
    for (const SubjectRef &party :
        {refOf(listing.clinic), refOf(listing.practitioner), refOf(listing.laboratory)}) {
        if (party.id == 0 && party.kind != SubjectKind::Clinic) {
            continue;
        }
        TRY_ASSIGN(const auto status, statusOf(party));
        if (!status) {
            return notFound("party of a listing");
        }
    }
    return {};
}

Result<> UnitOfWork::Private::afterSaving(const Clinic &record)
{
    const QString names = SearchIndex::namesOf(record);
    return search().putParty(refOf(record.id), names, SearchIndex::wordsOf(record, names));
}

Result<> UnitOfWork::Private::afterSaving(const Practitioner &record)
{
    const QString names = SearchIndex::namesOf(record);
    return search().putParty(refOf(record.id), names, SearchIndex::wordsOf(record, names));
}

Result<> UnitOfWork::Private::afterSaving(const Laboratory &record)
{
    const QString names = SearchIndex::namesOf(record);
    return search().putParty(refOf(record.id), names, SearchIndex::wordsOf(record, names));
}

Result<> UnitOfWork::Private::afterSaving(const Listing &)
{
    return {};
}

// A practitioner's key is part of the keys of the listings that name them.
Result<> UnitOfWork::Private::rematchListings(PractitionerId practitioner)
{
    TRY_ASSIGN(const QList<qint64> listings, listingsOf(refOf(practitioner)));
    for (const qint64 id : listings) {
        TRY_ASSIGN(const auto listing, findRecord(connection(), ListingId(id)));
        TRY_ASSIGN(const qint64 key, matchKeyOf(*listing));
        Query query(connection(), QStringLiteral("listing_match_set"));
        TRY(query.bind(":id", id).bind(":match_key", key).run());
    }
    return {};
}

template <typename Record, typename RecordId>
Result<Record> UnitOfWork::Private::save(const Record &record, RecordId Record::*id, Uuid uuid)
{
    TRY(checkReferences(record));
    TRY_ASSIGN(const qint64 matchKey, matchKeyOf(record));
    Record stored = record;
    QJsonObject before, after;
    RecordAction action = RecordAction::Created;
    bool rematch = false;
    if ((record.*id).isValid()) {
        TRY_ASSIGN(const auto old, findRecord(connection(), record.*id));
        if (!old) {
            return notFound("record to save");
        }
        if (old->info.revision != record.info.revision) {
            return changedSince();
        }
        std::tie(before, after) = difference(toJson(*old), toJson(record));
        if (after.isEmpty()) {
            return *old;
        }
        action = RecordAction::Changed;
        TRY_ASSIGN(const qint64 oldKey, matchKeyOf(*old));
        rematch = oldKey != matchKey;
        TRY_ASSIGN(const bool written, updateRecord(connection(), record, nowMs(), matchKey));
        if (!written) {
            return changedSince();
        }
        stored.info = old->info;
        ++stored.info.revision;
        stored.info.changedUtc = now();
    } else {
        RowHead head;
        head.uuid = uuid == Uuid::New ? newUuidBytes() : uuidBytes(record.info.uuid);
        head.nowMs = nowMs();
        head.example = record.info.example;
        head.matchKey = matchKey;
        TRY_ASSIGN(const qint64 key, insertRecord(connection(), record, head));
        stored.*id = RecordId(key);
        stored.info = RecordInfo{uuidText(head.uuid), 1, now(), now(), false, head.example};
        after = withoutEmpty(toJson(record));
    }
    const SubjectRef ref = refOf(stored.*id);
    touch(ref);
    TRY(afterSaving(stored));
    if constexpr (std::is_same_v<Record, Practitioner>) {
        if (rematch) {
            TRY(rematchListings(stored.id));
        }
    }
    TRY(journal(action, ref, before, after));
    return stored;
}

Result<Clinic> UnitOfWork::save(const Clinic &clinic)
{
    return m_d->guard([&] { return m_d->save(clinic, &Clinic::id); });
}

Result<Practitioner> UnitOfWork::save(const Practitioner &practitioner)
{
    return m_d->guard([&] { return m_d->save(practitioner, &Practitioner::id); });
}

Result<Laboratory> UnitOfWork::save(const Laboratory &laboratory)
{
    return m_d->guard([&] { return m_d->save(laboratory, &Laboratory::id); });
}

Result<Listing> UnitOfWork::save(const Listing &listing)
{
    return m_d->guard([&] { return m_d->save(listing, &Listing::id); });
}

Result<bool> UnitOfWork::Private::moveOne(const SubjectRef &ref, bool toTrash)
{
    TRY_ASSIGN(const auto status, statusOf(ref));
    if (!status) {
        return notFound("record to move");
    }
    if (status->trashed == toTrash) {
        return false;
    }
    if (toTrash && ref.kind != SubjectKind::Listing) {
        Query users(connection(), QStringLiteral("listing_uses_party"),
            {{QStringLiteral("column"), tableOf(ref.kind) + QStringLiteral("_id")}});
        TRY(users.bind(":id", ref.id).run());
        if (users.next()) {
            return Error{ErrorCode::Conflict,
                Text::tr("Listings name this record. Move them to the trash first, or let them "
                         "name another."),
                {}, {}};
        }
    }
    if (!toTrash && ref.kind == SubjectKind::Listing) {
        TRY_ASSIGN(const auto listing, findRecord(connection(), ListingId(ref.id)));
        for (const SubjectRef &party :
            {refOf(listing->clinic), refOf(listing->practitioner), refOf(listing->laboratory)}) {
            if (party.id == 0) {
                continue;
            }
            TRY_ASSIGN(const auto partyStatus, statusOf(party));
            if (partyStatus && partyStatus->trashed) {
                return Error{ErrorCode::Conflict,
                    Text::tr("The clinic, practitioner or laboratory of this listing is in the "
                             "trash. Bring it back first."),
                    {}, {}};
            }
        }
    }
    Query query(connection(), QStringLiteral("record_trash"),
        {{QStringLiteral("table"), tableOf(ref.kind)}});
    TRY(query.bind(":id", ref.id)
            .bind(":trashed", toTrash ? 1 : 0)
            .bind(":changed_ms", nowMs())
            .run());
    const QString field = QStringLiteral("trashed");
    TRY(journal(toTrash ? RecordAction::Trashed : RecordAction::Restored, ref,
        QJsonObject{{field, !toTrash}}, QJsonObject{{field, toTrash}}));
    touch(ref);
    return true;
}

Result<int> UnitOfWork::Private::move(const QList<SubjectRef> &records, bool toTrash)
{
    // Listings go before their parties and come back after them.
    QList<SubjectRef> ordered = records;
    std::stable_sort(
        ordered.begin(), ordered.end(), [toTrash](const SubjectRef &a, const SubjectRef &b) {
            const bool aIsListing = a.kind == SubjectKind::Listing;
            const bool bIsListing = b.kind == SubjectKind::Listing;
            return toTrash ? aIsListing > bIsListing : aIsListing < bIsListing;
        });
    TRY(connection().savepoint());
    int moved = 0;
    for (const SubjectRef &ref : std::as_const(ordered)) {
        const auto one = moveOne(ref, toTrash);
        if (!one) {
            connection().rollbackToSavepoint();
            return one.error();
        }
        moved += *one ? 1 : 0;
    }
    TRY(connection().releaseSavepoint());
    return moved;
}

Result<Clinic> UnitOfWork::adopt(const Clinic &clinic)
{
    return m_d->guard([&] { return m_d->save(clinic, &Clinic::id, Private::Uuid::Own); });
}

Result<Practitioner> UnitOfWork::adopt(const Practitioner &practitioner)
{
    return m_d->guard(
        [&] { return m_d->save(practitioner, &Practitioner::id, Private::Uuid::Own); });
}

Result<Laboratory> UnitOfWork::adopt(const Laboratory &laboratory)
{
    return m_d->guard([&] { return m_d->save(laboratory, &Laboratory::id, Private::Uuid::Own); });
}

Result<Listing> UnitOfWork::adopt(const Listing &listing)
{
    return m_d->guard([&] { return m_d->save(listing, &Listing::id, Private::Uuid::Own); });
}

Result<int> UnitOfWork::trash(const QList<SubjectRef> &records)
{
    return m_d->guard([&] { return m_d->move(records, true); });
}

Result<int> UnitOfWork::restore(const QList<SubjectRef> &records)
{
    return m_d->guard([&] { return m_d->move(records, false); });
}

Result<Answer> UnitOfWork::saveAnswer(
    const SubjectRef &subject, const QString &criterion, const Answer &answer)
{
    return m_d->guard([&] { return m_d->saveAnswer(subject, criterion, answer); });
}

Result<> UnitOfWork::setAside(
    const SubjectRef &subject, const QString &criterion, const QJsonObject &fields)
{
    return m_d->guard([&] { return m_d->setAside(subject, criterion, fields); });
}

UnitState &UnitOfWork::state() const
{
    return *m_d;
}

Result<ChangeNotice> UnitOfWork::commit()
{
    return m_d->commit();
}

} // namespace touchstone::storage
