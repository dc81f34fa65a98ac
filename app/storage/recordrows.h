// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordfields.h"
#include "storage/connection.h"

#include <QDateTime>

#include <optional>

/// Rows of the record tables and the values they hold: the one place where one becomes the other.
namespace touchstone::storage {

/// A UUID as the tables keep it, and as the rest of the program does.
QByteArray uuidBytes(const QString &uuid); ///< empty when it is none
QString uuidText(QByteArrayView bytes);

/// The stored form of a match key: stable for ever, since files keep it.
qint64 matchHash(const QString &key);

/// Name of the table of a kind of record.
QString tableOf(domain::SubjectKind kind);

/// A record's UUID by its key, empty when there is none; and its key by its UUID, 0 for none.
Result<QString> findUuid(Connection &connection, const domain::SubjectRef &subject);
Result<qint64> findKey(Connection &connection, domain::SubjectKind kind, const QString &uuid);
/// The key of somebody who has written something, 0 for nobody.
Result<qint64> findPerson(Connection &connection, const QString &name);

/// Binds the scalar fields of a record in order; `Sink` is QuerySink or NativeSink.
template <typename Sink> class FieldBinder
{
public:
    explicit FieldBinder(Sink &sink) : m_sink(sink) { }
    void text(const char *, const QString &value) { m_sink.text(value); }
    void flag(const char *, bool value) { m_sink.integer(value ? 1 : 0); }
    void integer(const char *, qint64 value) { m_sink.integer(value); }
    template <typename Word> void word(const char *, Word value)
    {
        m_sink.text(domain::code(value));
    }
    template <typename Tag> void id(const char *, Id<Tag> value) { m_sink.id(value.value()); }
    void names(const char *, const QList<domain::OtherName> &) { }
    void credentials(const char *, const QList<domain::Credential> &) { }
    void accreditations(const char *, const QList<domain::Accreditation> &) { }

private:
    Sink &m_sink;
};

class QuerySink
{
public:
    explicit QuerySink(Query &query) : m_query(query) { }
    void text(const QString &value)
    {
        m_query.add(value.isNull() ? QString::fromLatin1("") : value);
    }
    void integer(qint64 value) { m_query.add(value); }
    void id(qint64 value)
    {
        m_query.add(value > 0 ? QVariant(value) : QVariant(QMetaType(QMetaType::LongLong)));
    }
    void blob(const QByteArray &value) { m_query.add(value); }

private:
    Query &m_query;
};

class NativeSink
{
public:
    explicit NativeSink(NativeStatement &statement) : m_statement(statement) { }
    void text(const QString &value)
    {
        ++m_mark;
        value.isEmpty() ? m_statement.bindText(m_mark, QByteArrayView())
                        : m_statement.bindText(m_mark, value);
    }
    void utf8(QByteArrayView value) { m_statement.bindText(++m_mark, value); }
    void integer(qint64 value) { m_statement.bind(++m_mark, value); }
    void id(qint64 value) { m_statement.bindId(++m_mark, value); }
    void blob(const QByteArray &value) { m_statement.bindBlob(++m_mark, value); }

private:
    NativeStatement &m_statement;
    int m_mark = 0;
};

/// Reads the scalar fields of a record in order; `Row` is Query or NativeRow.
template <typename Row> class FieldReader
{
public:
    explicit FieldReader(Row &row) : m_row(row) { }
    void text(const char *, QString &value) { value = m_row.text(); }
    void flag(const char *, bool &value) { value = m_row.flag(); }
    void integer(const char *, qint64 &value) { value = m_row.integer(); }
    template <typename Word> void word(const char *, Word &value)
    {
        value = domain::fromCode<Word>(m_row.text()).value_or(Word());
    }
    template <typename Tag> void id(const char *, Id<Tag> &value)
    {
        value = Id<Tag>(m_row.integer());
    }
    void names(const char *, QList<domain::OtherName> &) { }
    void credentials(const char *, QList<domain::Credential> &) { }
    void accreditations(const char *, QList<domain::Accreditation> &) { }

private:
    Row &m_row;
};

/// Reads what the row of a stored record begins with.
template <typename Row> void readHead(Row &row, domain::RecordInfo *info)
{
    info->uuid = uuidText(row.bytes());
    info->revision = row.integer();
    info->createdUtc = row.time();
    info->changedUtc = row.time();
    info->trashed = row.flag();
    info->example = row.flag();
}

/// What the row of a new record begins with.
struct RowHead
{
    qint64 id = 0; ///< 0 lets the engine choose
    QByteArray uuid;
    qint64 nowMs = 0;
    bool example = false;
    qint64 matchKey = 0;
};

template <typename Sink> void bindHead(Sink &sink, const RowHead &head)
{
    sink.id(head.id);
    sink.blob(head.uuid);
    sink.integer(head.nowMs);
    sink.integer(head.nowMs);
    sink.integer(head.example ? 1 : 0);
    sink.integer(head.matchKey);
}

/// Nothing when there is no such record.
Result<std::optional<domain::Clinic>> findRecord(Connection &connection, ClinicId id);
Result<std::optional<domain::Practitioner>> findRecord(Connection &connection, PractitionerId id);
Result<std::optional<domain::Laboratory>> findRecord(Connection &connection, LaboratoryId id);
Result<std::optional<domain::Listing>> findRecord(Connection &connection, ListingId id);

/// Inserts the record with its lists. Value: its id.
Result<qint64> insertRecord(
    Connection &connection, const domain::Clinic &record, const RowHead &head);
Result<qint64> insertRecord(
    Connection &connection, const domain::Practitioner &record, const RowHead &head);
Result<qint64> insertRecord(
    Connection &connection, const domain::Laboratory &record, const RowHead &head);
Result<qint64> insertRecord(
    Connection &connection, const domain::Listing &record, const RowHead &head);

/// Updates the record and its lists where the stored revision is `record.info.revision`; false when
/// it is another.
Result<bool> updateRecord(
    Connection &connection, const domain::Clinic &record, qint64 nowMs, qint64 matchKey);
Result<bool> updateRecord(
    Connection &connection, const domain::Practitioner &record, qint64 nowMs, qint64 matchKey);
Result<bool> updateRecord(
    Connection &connection, const domain::Laboratory &record, qint64 nowMs, qint64 matchKey);
Result<bool> updateRecord(
    Connection &connection, const domain::Listing &record, qint64 nowMs, qint64 matchKey);

} // namespace touchstone::storage
