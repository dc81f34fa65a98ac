// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/copydifferences.h"

#include "storage/journalstore.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/scorer.h"
#include "storage/settingstore.h"
#include "storage/takenalong.h"
#include "storage/unitstate.h"

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

constexpr SubjectKind kParties[]
    = {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory};

Result<QString> titleOf(Connection &connection, const SubjectRef &subject)
{
    Query query(connection, tableOf(subject.kind) + QStringLiteral("_status"));
    TRY(query.bind(":id", subject.id).run());
    QString title;
    if (query.next()) {
        query.integer();
        query.integer();
        title = query.text();
    }
    TRY(query.finish());
    return title;
}

Result<bool> isTrashed(Connection &connection, const SubjectRef &subject)
{
    Query query(connection, tableOf(subject.kind) + QStringLiteral("_status"));
    TRY(query.bind(":id", subject.id).run());
    bool trashed = false;
    if (query.next()) {
        query.integer();
        trashed = query.flag();
    }
    TRY(query.finish());
    return trashed;
}

/// The fields to show, parties by the names that `connection` has for them.
Result<QJsonObject> shown(Connection &connection, const QJsonObject &all, const QStringList &fields)
{
    QJsonObject some;
    for (const QString &field : fields) {
        if (all.contains(field)) {
            some.insert(field, all.value(field));
        }
    }
    for (const SubjectKind party : kParties) {
        const QString field = tableOf(party);
        if (some.value(field).isDouble()) {
            TRY_ASSIGN(
                const QString title, titleOf(connection, {party, some.value(field).toInteger()}));
            some.insert(field, title);
        }
    }
    return some;
}

QStringList namesOf(const QList<FieldDifference> &fields)
{
    QStringList names;
    for (const FieldDifference &field : fields) {
        names += field.field.fields;
    }
    return names;
}

} // namespace

QString CopyDifferences::settingKey() const
{
    return QStringLiteral("brought_back/") + m_origin.id;
}

Result<> CopyDifferences::look()
{
    // Each side of one moment; a unit that is under way is one already.
    const ReadTransaction copied(m_copy.connection());
    const ReadTransaction there(m_home.connection());
    TRY_ASSIGN(m_origin, originOf(m_copy, m_home));
    TRY_ASSIGN(m_newest, JournalStore(m_copy).newestChange());
    TRY_ASSIGN(const auto brought, SettingStore(m_home).value(settingKey()));
    m_since = std::max(m_origin.change, brought ? brought->toLongLong() : 0);
    m_keys = {};
    m_mine.clear();
    TRY(readKeys(m_copy, m_since, true));
    return readKeys(m_home, m_origin.change, false);
}

Result<> CopyDifferences::readKeys(Session &session, qint64 after, bool isMine)
{
    TRY_ASSIGN(NativeStatement rows, session.connection().native(QStringLiteral("copied_keys")));
    rows.bind(1, after);
    while (true) {
        TRY_ASSIGN(const bool row, rows.step());
        if (!row) {
            return {};
        }
        const auto kind = static_cast<size_t>(rows.integer(0));
        Key key;
        key.subject = {static_cast<SubjectKind>(kind), rows.integer(1)};
        key.criterion = static_cast<int>(rows.integer(2));
        key.made = rows.integer(3) != 0;
        key.isMine = isMine;
        (key.criterion > 0 ? m_keys[kind].answers : m_keys[kind].records).push_back(key);
        if (isMine) {
            m_mine.insert({key.subject, key.criterion});
        }
    }
}

// Whether the file changed the same record or answer.
Result<bool> CopyDifferences::isMineToo(const Key &theirs)
{
    TRY_ASSIGN(const QString uuid, findUuid(m_home.connection(), theirs.subject));
    TRY_ASSIGN(const qint64 local, findKey(m_copy.connection(), theirs.subject.kind, uuid));
    const int criterion = theirs.criterion == 0
        ? 0
        : m_copy.scorer().numberOf(m_home.scorer().codeOf(theirs.criterion));
    return m_mine.contains({{theirs.subject.kind, local}, criterion});
}

Result<> CopyDifferences::forEach(Whose whose, DifferenceVisitor *visitor)
{
    const ReadTransaction copied(m_copy.connection());
    const ReadTransaction there(m_home.connection());
    const auto showAll = [&](const std::vector<Key> &keys) -> Result<> {
        for (const Key &key : keys) {
            if (!key.isMine) {
                if (whose == Whose::Mine) {
                    continue;
                }
                TRY_ASSIGN(const bool shown, isMineToo(key));
                if (shown) {
                    continue;
                }
            }
            TRY(show(key, visitor));
        }
        return {};
    };
    for (const SubjectKind kind : {SubjectKind::Clinic, SubjectKind::Practitioner,
             SubjectKind::Laboratory, SubjectKind::Listing}) {
        TRY(showAll(m_keys[size_t(kind)].records));
        TRY(showAll(m_keys[size_t(kind)].answers));
    }
    return {};
}

Result<BringBackPreview> CopyDifferences::preview()
{
    class Lister : public DifferenceVisitor
    {
    public:
        BringBackPreview preview;
        Result<> see(const CopiedRecord<Clinic> &pair) override { return list(pair.difference); }
        Result<> see(const CopiedRecord<Practitioner> &pair) override
        {
            return list(pair.difference);
        }
        Result<> see(const CopiedRecord<Laboratory> &pair) override
        {
            return list(pair.difference);
        }
        Result<> see(const CopiedRecord<Listing> &pair) override { return list(pair.difference); }
        Result<> see(const CopiedAnswer &pair) override { return list(pair.difference); }

    private:
        Result<> list(const RecordDifference &difference)
        {
            preview.add(difference);
            return {};
        }
    };
    const ReadTransaction copied(m_copy.connection());
    const ReadTransaction there(m_home.connection());
    TRY(look());
    Lister lister;
    lister.preview.copy = m_origin;
    TRY(forEach(Whose::Everybodys, &lister));
    return lister.preview;
}

Result<> CopyDifferences::show(const Key &key, DifferenceVisitor *visitor)
{
    if (key.criterion > 0) {
        return showAnswer(key, visitor);
    }
    switch (key.subject.kind) {
    case SubjectKind::Clinic:
        return showRecord(key, &Clinic::id, visitor);
    case SubjectKind::Practitioner:
        return showRecord(key, &Practitioner::id, visitor);
    case SubjectKind::Laboratory:
        return showRecord(key, &Laboratory::id, visitor);
    case SubjectKind::Listing:
        return showRecord(key, &Listing::id, visitor);
    }
    return {};
}

// The fields that the file changed, as they were before.
Result<QJsonObject> CopyDifferences::fieldsBefore(const Key &mine) const
{
    QJsonObject fields;
    Query query(m_copy.connection(), QStringLiteral("copied_fields"));
    TRY(query.bind(":after", m_since)
            .bind(":subject_kind", int(mine.subject.kind))
            .bind(":subject_id", mine.subject.id)
            .bind(":criterion", mine.criterion)
            .run());
    while (query.next()) {
        const QJsonObject before = jsonObject(query.text().toUtf8());
        const QJsonObject now = jsonObject(query.text().toUtf8());
        // Newest first: what an older entry says of a field stands further back; what it leaves
        // out said nothing.
        for (const QString &field : before.keys() + now.keys()) {
            fields.insert(field, before.contains(field) ? before.value(field) : QJsonValue());
        }
    }
    TRY(query.finish());
    return fields;
}

Result<qint64> CopyDifferences::homeKey(const SubjectRef &local)
{
    if (local.id <= 0) {
        return qint64(0);
    }
    if (const auto known = m_homeKeys.constFind(local); known != m_homeKeys.cend()) {
        return *known;
    }
    TRY_ASSIGN(const QString uuid, findUuid(m_copy.connection(), local));
    TRY_ASSIGN(const qint64 key, findKey(m_home.connection(), local.kind, uuid));
    if (key == 0) {
        return kProvisional + local.id; // it may yet come
    }
    m_homeKeys.insert(local, key);
    return key;
}

Result<> CopyDifferences::map(Listing *listing)
{
    TRY_ASSIGN(const qint64 clinic, homeKey({SubjectKind::Clinic, listing->clinic.value()}));
    TRY_ASSIGN(const qint64 practitioner,
        homeKey({SubjectKind::Practitioner, listing->practitioner.value()}));
    TRY_ASSIGN(
        const qint64 laboratory, homeKey({SubjectKind::Laboratory, listing->laboratory.value()}));
    listing->clinic = ClinicId(clinic);
    listing->practitioner = PractitionerId(practitioner);
    listing->laboratory = LaboratoryId(laboratory);
    return {};
}

template <typename Record, typename RecordId>
Result<> CopyDifferences::showRecord(const Key &key, RecordId Record::*, DifferenceVisitor *visitor)
{
    Connection &copy = m_copy.connection();
    Connection &home = m_home.connection();
    TRY_ASSIGN(const QString uuid, findUuid(key.isMine ? copy : home, key.subject));
    TRY_ASSIGN(const qint64 local, findKey(copy, key.subject.kind, uuid));
    TRY_ASSIGN(const qint64 there, findKey(home, key.subject.kind, uuid));
    std::optional<Record> mine, theirs;
    if (local > 0) {
        TRY_ASSIGN(auto found, findRecord(copy, RecordId(local)));
        mine = std::move(found);
    }
    if (there > 0) {
        TRY_ASSIGN(auto found, findRecord(home, RecordId(there)));
        theirs = std::move(found);
    }
    CopiedRecord<Record> pair;
    RecordDifference &difference = pair.difference;
    pair.local = local;
    difference.kind = key.subject.kind;
    difference.uuid = uuid;
    TRY_ASSIGN(
        difference.title, titleOf(mine ? copy : home, {key.subject.kind, mine ? local : there}));
    if (!mine) {
        difference.presence = RecordDifference::Presence::OnlyTheirs;
        const QJsonObject all = withoutEmpty(toJson(*theirs));
        TRY_ASSIGN(difference.theirs, shown(home, all, all.keys()));
        return visitor->see(pair);
    }
    if (!theirs) {
        if (mine->info.trashed) {
            return {}; // made and thrown away again
        }
        difference.presence = RecordDifference::Presence::OnlyMine;
        const QJsonObject all = withoutEmpty(toJson(*mine));
        TRY_ASSIGN(difference.mine, shown(copy, all, all.keys()));
        pair.isNew = true;
        pair.mine = *mine;
        TRY(map(&pair.mine));
        return visitor->see(pair);
    }
    const bool isMade = key.isMine && key.made;
    Record base = isMade ? Record() : *mine;
    bool wasTrashed = mine->info.trashed;
    if (key.isMine) {
        TRY_ASSIGN(const QJsonObject before, fieldsBefore(key));
        if (!isMade) {
            applyJson(before, &base);
        }
        const QJsonValue trash = before.value(kTrashField);
        wasTrashed = trash.isBool() ? trash.toBool() : wasTrashed;
    }
    pair.base = base;
    pair.mine = *mine;
    pair.theirs = *theirs;
    TRY(map(&pair.base));
    TRY(map(&pair.mine));
    difference.fields = compare(pair.base, pair.mine, pair.theirs);
    QStringList names = namesOf(difference.fields);
    TRY_ASSIGN(difference.base, shown(copy, toJson(base), names));
    TRY_ASSIGN(difference.mine, shown(copy, toJson(*mine), names));
    TRY_ASSIGN(difference.theirs, shown(home, toJson(*theirs), names));
    if (const auto trash
        = compareTrash(wasTrashed, mine->info.trashed, theirs->info.trashed, difference.fields)) {
        difference.fields.append(*trash);
        difference.base.insert(kTrashField, wasTrashed);
        difference.mine.insert(kTrashField, mine->info.trashed);
        difference.theirs.insert(kTrashField, theirs->info.trashed);
    }
    return difference.fields.isEmpty() ? Result<>() : visitor->see(pair);
}

Result<> CopyDifferences::showAnswer(const Key &key, DifferenceVisitor *visitor)
{
    Session &known = key.isMine ? m_copy : m_home;
    const SubjectKind kind = key.subject.kind;
    TRY_ASSIGN(const QString uuid, findUuid(known.connection(), key.subject));
    TRY_ASSIGN(const qint64 local, findKey(m_copy.connection(), kind, uuid));
    TRY_ASSIGN(const qint64 there, findKey(m_home.connection(), kind, uuid));
    CopiedAnswer pair;
    RecordDifference &difference = pair.difference;
    pair.local = {kind, local};
    difference.kind = kind;
    difference.uuid = uuid;
    difference.criterion = known.scorer().codeOf(key.criterion);
    TRY_ASSIGN(difference.title,
        titleOf(local > 0 ? m_copy.connection() : m_home.connection(),
            {kind, local > 0 ? local : there}));
    TRY_ASSIGN(pair.mine,
        findAnswer(
            m_copy.connection(), pair.local, m_copy.scorer().numberOf(difference.criterion)));
    TRY_ASSIGN(pair.theirs,
        findAnswer(
            m_home.connection(), {kind, there}, m_home.scorer().numberOf(difference.criterion)));
    pair.base = pair.mine;
    if (key.isMine) {
        TRY_ASSIGN(const QJsonObject before, fieldsBefore(key));
        applyJson(before, &pair.base);
    }
    if (local > 0 && there == 0) {
        TRY_ASSIGN(const bool thrownAway, isTrashed(m_copy.connection(), pair.local));
        if (thrownAway) {
            return {};
        }
    }
    difference.fields = compare(pair.base, pair.mine, pair.theirs);
    const QStringList names = namesOf(difference.fields);
    TRY_ASSIGN(difference.base, shown(m_copy.connection(), toJson(pair.base), names));
    TRY_ASSIGN(difference.mine, shown(m_copy.connection(), toJson(pair.mine), names));
    TRY_ASSIGN(difference.theirs, shown(m_home.connection(), toJson(pair.theirs), names));
    return difference.fields.isEmpty() ? Result<>() : visitor->see(pair);
}

} // namespace touchstone::storage
