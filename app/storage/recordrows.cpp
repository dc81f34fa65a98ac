// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordrows.h"

#include "base/text.h"

#include <QUuid>

namespace touchstone::storage {

using namespace domain;

QByteArray uuidBytes(const QString &uuid)
{
    const QUuid value = QUuid::fromString(uuid);
    return value.isNull() ? QByteArray() : value.toRfc4122();
}

QString uuidText(QByteArrayView bytes)
{
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

qint64 matchHash(const QString &key)
{
    // FNV-1a over UTF-16 units with the finish of MurmurHash3, which spreads short keys over all
    // bits.
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const QChar c : key) {
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    }
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    hash *= 0xc4ceb9fe1a85ec53ULL;
    hash ^= hash >> 33;
    return static_cast<qint64>(hash);
}

QString tableOf(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Listing:
        return QStringLiteral("listing");
    case SubjectKind::Clinic:
        return QStringLiteral("clinic");
    case SubjectKind::Practitioner:
        return QStringLiteral("practitioner");
    case SubjectKind::Laboratory:
        return QStringLiteral("laboratory");
    }
    return {};
}

Result<QString> findUuid(Connection &connection, const SubjectRef &subject)
{
    Query query(connection, QStringLiteral("record_uuid"),
        {{QStringLiteral("table"), tableOf(subject.kind)}});
    TRY(query.bind(":id", subject.id).run());
    const QString uuid = query.next() ? uuidText(query.bytes()) : QString();
    TRY(query.finish());
    return uuid;
}

Result<qint64> findKey(Connection &connection, SubjectKind kind, const QString &uuid)
{
    Query query(
        connection, QStringLiteral("record_by_uuid"), {{QStringLiteral("table"), tableOf(kind)}});
    TRY(query.bind(":uuid", uuidBytes(uuid)).run());
    const qint64 key = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return key;
}

Result<qint64> findPerson(Connection &connection, const QString &name)
{
    Query query(connection, QStringLiteral("person_find"));
    TRY(query.bindText(":name", name).run());
    const qint64 key = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return key;
}

namespace {

constexpr const char *tableName(const Clinic &)
{
    return "clinic";
}
constexpr const char *tableName(const Practitioner &)
{
    return "practitioner";
}
constexpr const char *tableName(const Laboratory &)
{
    return "laboratory";
}
constexpr const char *tableName(const Listing &)
{
    return "listing";
}

QString queryName(const char *table, const char *verb)
{
    return QLatin1String(table) + u'_' + QLatin1String(verb);
}

QHash<QString, QString> tablePart(const char *table)
{
    return {{QStringLiteral("table"), QLatin1String(table)}};
}

Result<> readNames(Connection &connection, const char *table, qint64 id, QList<OtherName> *names)
{
    Query query(connection, QStringLiteral("name_list"), tablePart(table));
    TRY(query.bind(":id", id).run());
    while (query.next()) {
        OtherName name;
        name.name = query.text();
        name.kind = fromCode<NameKind>(query.text()).value_or(NameKind::Other);
        names->append(name);
    }
    return query.finish();
}

Result<> writeNames(
    Connection &connection, const char *table, qint64 id, const QList<OtherName> &names)
{
    Query clear(connection, QStringLiteral("name_clear"), tablePart(table));
    TRY(clear.bind(":id", id).run());
    int position = 0;
    for (const OtherName &name : names) {
        Query add(connection, QStringLiteral("name_add"), tablePart(table));
        TRY(add.bind(":id", id)
                .bind(":position", ++position)
                .bindText(":name", name.name)
                .bindText(":kind", code(name.kind))
                .run());
    }
    return {};
}

Result<> readLists(Connection &connection, Clinic *record)
{
    return readNames(connection, "clinic", record->id.value(), &record->otherNames);
}

Result<> readLists(Connection &connection, Practitioner *record)
{
    TRY(readNames(connection, "practitioner", record->id.value(), &record->otherNames));
    Query query(connection, QStringLiteral("credential_list"));
    TRY(query.bind(":id", record->id.value()).run());
    while (query.next()) {
        Credential credential;
        credential.registerName = query.text();
        credential.number = query.text();
        credential.status = query.text();
        record->credentials.append(credential);
    }
    return query.finish();
}

Result<> readLists(Connection &connection, Laboratory *record)
{
    TRY(readNames(connection, "laboratory", record->id.value(), &record->otherNames));
    Query query(connection, QStringLiteral("accreditation_list"));
    TRY(query.bind(":id", record->id.value()).run());
    while (query.next()) {
        Accreditation accreditation;
        accreditation.body = query.text();
        accreditation.number = query.text();
        accreditation.validUntil = query.day();
        record->accreditations.append(accreditation);
    }
    return query.finish();
}

Result<> readLists(Connection &, Listing *)
{
    return {};
}

Result<> writeLists(Connection &connection, qint64 id, const Clinic &record)
{
    return writeNames(connection, "clinic", id, record.otherNames);
}

Result<> writeLists(Connection &connection, qint64 id, const Practitioner &record)
{
    TRY(writeNames(connection, "practitioner", id, record.otherNames));
    Query clear(connection, QStringLiteral("credential_clear"));
    TRY(clear.bind(":id", id).run());
    int position = 0;
    for (const Credential &credential : record.credentials) {
        Query add(connection, QStringLiteral("credential_add"));
        TRY(add.bind(":id", id)
                .bind(":position", ++position)
                .bindText(":register_name", credential.registerName)
                .bindText(":number", credential.number)
                .bindText(":status", credential.status)
                .run());
    }
    return {};
}

Result<> writeLists(Connection &connection, qint64 id, const Laboratory &record)
{
    TRY(writeNames(connection, "laboratory", id, record.otherNames));
    Query clear(connection, QStringLiteral("accreditation_clear"));
    TRY(clear.bind(":id", id).run());
    int position = 0;
    for (const Accreditation &accreditation : record.accreditations) {
        Query add(connection, QStringLiteral("accreditation_add"));
        TRY(add.bind(":id", id)
                .bind(":position", ++position)
                .bindText(":body", accreditation.body)
                .bindText(":number", accreditation.number)
                .bindDay(":valid_until_day", accreditation.validUntil)
                .run());
    }
    return {};
}

Result<> writeLists(Connection &, qint64, const Listing &)
{
    return {};
}

template <typename Record> void bindNameKey(QuerySink &sink, const Record &record)
{
    sink.text(text::sortKey(record.name));
}
void bindNameKey(QuerySink &, const Listing &) { }

template <typename Record, typename RecordId>
Result<std::optional<Record>> find(Connection &connection, RecordId id)
{
    Record record;
    {
        Query query(connection, queryName(tableName(record), "find"));
        TRY(query.bind(":id", id.value()).run());
        if (!query.next()) {
            TRY(query.finish());
            return std::optional<Record>();
        }
        record.id = id;
        readHead(query, &record.info);
        visitFields(record, FieldReader(query));
    }
    TRY(readLists(connection, &record));
    return std::optional<Record>(std::move(record));
}

template <typename Record>
Result<qint64> insert(Connection &connection, const Record &record, const RowHead &head)
{
    qint64 id = 0;
    {
        Query query(connection, queryName(tableName(record), "insert"));
        QuerySink sink(query);
        bindHead(sink, head);
        bindNameKey(sink, record);
        visitFields(record, FieldBinder(sink));
        TRY(query.run());
        id = query.insertedId();
    }
    TRY(writeLists(connection, id, record));
    return id;
}

template <typename Record>
Result<bool> update(Connection &connection, const Record &record, qint64 nowMs, qint64 matchKey)
{
    {
        Query query(connection, queryName(tableName(record), "update"));
        QuerySink sink(query);
        sink.integer(nowMs);
        sink.integer(matchKey);
        bindNameKey(sink, record);
        visitFields(record, FieldBinder(sink));
        sink.integer(record.id.value());
        sink.integer(record.info.revision);
        TRY(query.run());
        if (query.rowsWritten() == 0) {
            return false;
        }
    }
    TRY(writeLists(connection, record.id.value(), record));
    return true;
}

} // namespace

Result<std::optional<Clinic>> findRecord(Connection &c, ClinicId id)
{
    return find<Clinic>(c, id);
}
Result<std::optional<Practitioner>> findRecord(Connection &c, PractitionerId id)
{
    return find<Practitioner>(c, id);
}
Result<std::optional<Laboratory>> findRecord(Connection &c, LaboratoryId id)
{
    return find<Laboratory>(c, id);
}
Result<std::optional<Listing>> findRecord(Connection &c, ListingId id)
{
    return find<Listing>(c, id);
}

Result<qint64> insertRecord(Connection &c, const Clinic &r, const RowHead &head)
{
    return insert(c, r, head);
}
Result<qint64> insertRecord(Connection &c, const Practitioner &r, const RowHead &head)
{
    return insert(c, r, head);
}
Result<qint64> insertRecord(Connection &c, const Laboratory &r, const RowHead &head)
{
    return insert(c, r, head);
}
Result<qint64> insertRecord(Connection &c, const Listing &r, const RowHead &head)
{
    return insert(c, r, head);
}

Result<bool> updateRecord(Connection &c, const Clinic &r, qint64 nowMs, qint64 matchKey)
{
    return update(c, r, nowMs, matchKey);
}
Result<bool> updateRecord(Connection &c, const Practitioner &r, qint64 nowMs, qint64 matchKey)
{
    return update(c, r, nowMs, matchKey);
}
Result<bool> updateRecord(Connection &c, const Laboratory &r, qint64 nowMs, qint64 matchKey)
{
    return update(c, r, nowMs, matchKey);
}
Result<bool> updateRecord(Connection &c, const Listing &r, qint64 nowMs, qint64 matchKey)
{
    return update(c, r, nowMs, matchKey);
}

} // namespace touchstone::storage
