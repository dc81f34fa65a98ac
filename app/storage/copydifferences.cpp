// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/copydifferences.h"

#include "storage/answerstore.h"
#include "storage/journalstore.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/scorer.h"
#include "storage/settingstore.h"
#include "storage/takenalong.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

constexpr SubjectKind kParties[]
    = {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory};

Result<QString> uuidOf(Connection &connection, const SubjectRef &subject)
{
    Query query(connection, QStringLiteral("record_uuid"),
        {{QStringLiteral("table"), tableOf(subject.kind)}});
    TRY(query.bind(":id", subject.id).run());
    const QString uuid = query.next() ? uuidText(query.bytes()) : QString();
    TRY(query.finish());
    return uuid;
}

// 0 when there is none.
Result<qint64> keyOf(Connection &connection, SubjectKind kind, const QString &uuid)
{
    Query query(
        connection, QStringLiteral("record_by_uuid"), {{QStringLiteral("table"), tableOf(kind)}});
    TRY(query.bind(":uuid", uuidBytes(uuid)).run());
    const qint64 key = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return key;
}

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

Result<CopyDifferences::Changes> CopyDifferences::changesAfter(Session &session, qint64 after) const
{
    Changes changes;
    Query query(session.connection(), QStringLiteral("journal_after"));
    TRY(query.bind(":after", after).run());
    while (query.next()) {
        const auto action = static_cast<RecordAction>(query.integer());
        Key key;
        key.subject.kind = static_cast<SubjectKind>(query.integer());
        key.subject.id = query.integer();
        key.criterion = static_cast<int>(query.integer());
        const QJsonObject before = jsonObject(query.text().toUtf8());
        const QJsonObject now = jsonObject(query.text().toUtf8());
        if (!changesRecord(action)) {
            changes.steps += action == RecordAction::SetAside ? 0 : 1;
            continue;
        }
        if (!changes.all.contains(key)) {
            changes.order.prepend(key);
        }
        // Newest first: what an older entry says of a field stands further back.
        Change &change = changes.all[key];
        change.created = change.created || action == RecordAction::Created;
        for (const QString &field : before.keys() + now.keys()) {
            // What an entry leaves out said nothing.
            change.before.insert(
                field, before.contains(field) ? before.value(field) : QJsonValue());
        }
    }
    TRY(query.finish());
    return changes;
}

Result<> CopyDifferences::readOrigin()
{
    TRY_ASSIGN(const auto origin, takenAlongFrom(m_copy));
    if (!origin) {
        return Error{ErrorCode::Invalid,
            Text::tr("This file was not taken along from a shared directory, so there is nothing "
                     "to bring back. To fill an empty directory from it, use move-in."),
            {}, {}};
    }
    m_origin = *origin;
    if (m_origin.change == 0) {
        return {};
    }
    Query known(m_home.connection(), QStringLiteral("change_known"));
    TRY(known.bind(":id", m_origin.change)
            .bindText(":person", m_origin.changePerson)
            .bind(":at_ms", m_origin.changeMs)
            .run());
    const bool isHome = known.next();
    TRY(known.finish());
    if (isHome) {
        return {};
    }
    return Error{ErrorCode::Invalid,
        Text::tr("This file was taken along from %1. The directory that is open is another one, or "
                 "was restored to a time before. Nothing was changed.")
            .arg(m_origin.from),
        {}, {}};
}

Result<> CopyDifferences::look()
{
    // Each side of one moment; a unit that is under way is one already.
    const ReadTransaction copied(m_copy.connection());
    const ReadTransaction there(m_home.connection());
    TRY(readOrigin());
    TRY_ASSIGN(m_newest, JournalStore(m_copy).newestChange());
    TRY_ASSIGN(const auto brought, SettingStore(m_home).value(settingKey()));
    const qint64 since = std::max(m_origin.change, brought ? brought->toLongLong() : 0);
    TRY_ASSIGN(const Changes mine, changesAfter(m_copy, since));
    TRY_ASSIGN(const Changes theirs, changesAfter(m_home, m_origin.change));
    m_steps = mine.steps;
    QSet<QString> seen;
    const auto nameOf
        = [](const QString &uuid, const QString &criterion) { return uuid + u'/' + criterion; };
    for (const Key &key : mine.order) {
        TRY_ASSIGN(const QString uuid, uuidOf(m_copy.connection(), key.subject));
        seen.insert(nameOf(uuid, m_copy.scorer().codeOf(key.criterion)));
        const Change change = mine.all.value(key);
        TRY(lookAt(key, &change));
    }
    for (const Key &key : theirs.order) {
        TRY_ASSIGN(const QString uuid, uuidOf(m_home.connection(), key.subject));
        if (!seen.contains(nameOf(uuid, m_home.scorer().codeOf(key.criterion)))) {
            TRY(lookAt(key, nullptr));
        }
    }
    return {};
}

// `key` is the copy's where `mine` says what happened there, else the directory's.
Result<> CopyDifferences::lookAt(const Key &key, const Change *mine)
{
    if (key.criterion > 0) {
        return lookAtAnswer(key, mine);
    }
    switch (key.subject.kind) {
    case SubjectKind::Clinic:
        return lookAtRecord(key, mine, &Clinic::id, &clinics);
    case SubjectKind::Practitioner:
        return lookAtRecord(key, mine, &Practitioner::id, &practitioners);
    case SubjectKind::Laboratory:
        return lookAtRecord(key, mine, &Laboratory::id, &laboratories);
    case SubjectKind::Listing:
        return lookAtRecord(key, mine, &Listing::id, &listings);
    }
    return {};
}

Result<qint64> CopyDifferences::homeKey(const SubjectRef &local)
{
    if (local.id <= 0) {
        return qint64(0);
    }
    if (const auto known = m_homeKeys.constFind(local); known != m_homeKeys.cend()) {
        return *known;
    }
    TRY_ASSIGN(const QString uuid, uuidOf(m_copy.connection(), local));
    TRY_ASSIGN(qint64 key, keyOf(m_home.connection(), local.kind, uuid));
    key = key > 0 ? key : kProvisional + local.id;
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
Result<> CopyDifferences::lookAtRecord(
    const Key &key, const Change *change, RecordId Record::*, QList<CopiedRecord<Record>> *list)
{
    Connection &copy = m_copy.connection();
    Connection &home = m_home.connection();
    TRY_ASSIGN(const QString uuid, uuidOf(change != nullptr ? copy : home, key.subject));
    TRY_ASSIGN(const qint64 local, keyOf(copy, key.subject.kind, uuid));
    TRY_ASSIGN(const qint64 there, keyOf(home, key.subject.kind, uuid));
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
        list->append(pair);
        return {};
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
        list->append(pair);
        return {};
    }
    Record base = change != nullptr && change->created ? Record() : *mine;
    bool wasTrashed = mine->info.trashed;
    if (change != nullptr) {
        if (!change->created) {
            applyJson(change->before, &base);
        }
        const QJsonValue trash = change->before.value(kTrashField);
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
    if (!difference.fields.isEmpty()) {
        list->append(pair);
    }
    return {};
}

Result<Answer> CopyDifferences::answerOf(
    Session &session, const SubjectRef &subject, const QString &criterion) const
{
    if (subject.id <= 0 || subject.id >= kProvisional) {
        return Answer();
    }
    TRY_ASSIGN(const Answers all, AnswerStore(session).answersOf(subject));
    return all.value(criterion);
}

Result<> CopyDifferences::lookAtAnswer(const Key &key, const Change *change)
{
    Session &known = change != nullptr ? m_copy : m_home;
    const SubjectKind kind = key.subject.kind;
    TRY_ASSIGN(const QString uuid, uuidOf(known.connection(), key.subject));
    TRY_ASSIGN(const qint64 local, keyOf(m_copy.connection(), kind, uuid));
    TRY_ASSIGN(const qint64 there, keyOf(m_home.connection(), kind, uuid));
    CopiedAnswer pair;
    RecordDifference &difference = pair.difference;
    pair.local = {kind, local};
    difference.kind = kind;
    difference.uuid = uuid;
    difference.criterion = known.scorer().codeOf(key.criterion);
    TRY_ASSIGN(difference.title,
        titleOf(local > 0 ? m_copy.connection() : m_home.connection(),
            {kind, local > 0 ? local : there}));
    TRY_ASSIGN(pair.mine, answerOf(m_copy, pair.local, difference.criterion));
    TRY_ASSIGN(pair.theirs, answerOf(m_home, {kind, there}, difference.criterion));
    pair.base = pair.mine;
    if (change != nullptr) {
        applyJson(change->before, &pair.base);
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
    if (!difference.fields.isEmpty()) {
        answers.append(pair);
    }
    return {};
}

BringBackPreview CopyDifferences::preview() const
{
    BringBackPreview preview;
    preview.copy = m_origin;
    preview.steps = m_steps;
    const auto add = [&](SubjectKind kind, const auto &list) {
        for (const auto &pair : list) {
            preview.records.append(pair.difference);
        }
        for (const CopiedAnswer &answer : answers) {
            if (answer.difference.kind == kind) {
                preview.records.append(answer.difference);
            }
        }
    };
    add(SubjectKind::Clinic, clinics);
    add(SubjectKind::Practitioner, practitioners);
    add(SubjectKind::Laboratory, laboratories);
    add(SubjectKind::Listing, listings);
    return preview;
}

} // namespace touchstone::storage
