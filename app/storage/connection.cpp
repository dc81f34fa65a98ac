// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/sqlfile.h"
#include "storage/storagelog.h"

#include <QDate>
#include <QDateTime>
#include <QSqlError>

#include <atomic>

namespace touchstone::storage {

namespace {

QString statementKey(const QString &name, const QHash<QString, QString> &parts)
{
    QString key = name;
    if (!parts.isEmpty()) {
        QStringList keys = parts.keys();
        keys.sort();
        for (const QString &part : std::as_const(keys)) {
            key += u'\x1f' + parts.value(part);
        }
    }
    return key;
}

} // namespace

Connection::Connection(QString name, QSqlDatabase database, QString dialect)
    : m_name(std::move(name)), m_database(std::move(database)), m_dialect(std::move(dialect))
{
}

Connection::~Connection()
{
    forgetStatements(); // a file ends after its statements
    leaveDatabase();
}

void Connection::leaveDatabase()
{
    m_native.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name); // QtSql asks a server to forget while its driver is there
    m_prepared.clear();
}

void Connection::forgetStatements()
{
    m_prepared.clear();
    m_native.clear();
}

void Connection::takeDatabase(const QString &name, const QSqlDatabase &database)
{
    leaveDatabase();
    m_name = name;
    m_database = database;
}

QString Connection::newName()
{
    static std::atomic<int> counter{0};
    return QStringLiteral("touchstone-%1").arg(++counter);
}

QString Connection::text(const QString &name, const QHash<QString, QString> &parts) const
{
    return sql::query(name, parts, m_dialect);
}

QString Connection::fragment(const char *file, const QString &part) const
{
    return sql::fragment(QLatin1String(file), part, m_dialect);
}

Result<QSqlQuery *> Connection::prepared(const QString &name, const QHash<QString, QString> &parts)
{
    const QString key = statementKey(name, parts);
    if (const auto found = m_prepared.constFind(key); found != m_prepared.cend()) {
        return found->get();
    }
    auto query = std::make_shared<QSqlQuery>(m_database);
    // A file gives row by row; a server's rows come at once, so that another query may run between.
    query->setForwardOnly(handle() != nullptr);
    if (!query->prepare(text(name, parts))) {
        return errorOf(query->lastError(), name);
    }
    m_prepared.insert(key, query);
    return query.get();
}

Result<NativeStatement> Connection::native(
    const QString &name, const QHash<QString, QString> &parts)
{
    return prepareNative(text(name, parts), name, Way::Whole);
}

Result<NativeStatement> Connection::walk(const QString &name, const QHash<QString, QString> &parts)
{
    return prepareNative(text(name, parts), name, Way::InParts);
}

Result<NativeStatement> Connection::gathering(
    const QString &name, const QHash<QString, QString> &parts)
{
    if (!isServer()) {
        return native(name, parts);
    }
    const QStringList statement = sql::script(QStringLiteral("gathering/") + name, parts);
    return prepareNative(statement.first(), name, Way::Gathered);
}

Result<NativeStatement> Connection::copying(
    const QString &name, const QHash<QString, QString> &parts)
{
    if (!isServer()) {
        return native(name, parts);
    }
    const QStringList copy = sql::script(QStringLiteral("copying/") + name, parts);
    return prepareNative(copy.first(), name, Way::Copied);
}

Result<NativeStatement *> Connection::keptNative(
    const QString &name, const QHash<QString, QString> &parts, Planning planning)
{
    const QString key = statementKey(name, parts);
    if (const auto found = m_native.constFind(key); found != m_native.cend()) {
        return found->get();
    }
    const Way way = planning == Planning::Once ? Way::Whole : Way::PlannedEachTime;
    TRY_ASSIGN(NativeStatement statement, prepareNative(text(name, parts), name, way));
    return m_native.insert(key, std::make_shared<NativeStatement>(std::move(statement)))->get();
}

Result<> Connection::begin()
{
    if (auto done = execute(fragment("session", QStringLiteral("begin"))); !done) {
        rollback(); // on a server the wait for the others is inside the transaction
        return done;
    }
    return {};
}

Result<> Connection::beginReading()
{
    return execute(fragment("session", QStringLiteral("begin_reading")));
}

Result<> Connection::commit()
{
    return execute(fragment("session", QStringLiteral("commit")));
}

void Connection::rollback()
{
    if (inTransaction()) {
        // A statement still open would keep the transaction from ending.
        for (const auto &query : std::as_const(m_prepared)) {
            query->finish();
        }
        for (const auto &statement : std::as_const(m_native)) {
            statement->reset();
        }
        if (const auto done = execute(fragment("session", QStringLiteral("rollback"))); !done) {
            qCCritical(storageLog, "rolling back: %s", qPrintable(done.error().detail));
        }
    }
}

Result<> Connection::savepoint()
{
    return execute(fragment("session", QStringLiteral("savepoint")));
}

Result<> Connection::releaseSavepoint()
{
    return execute(fragment("session", QStringLiteral("release")));
}

void Connection::rollbackToSavepoint()
{
    for (const char *part : {"back", "release"}) {
        if (const auto done = execute(fragment("session", QLatin1String(part))); !done) {
            qCCritical(storageLog, "rolling back: %s", qPrintable(done.error().detail));
        }
    }
}

Result<> Connection::setDurable(bool durable)
{
    return execute(
        fragment("session", durable ? QStringLiteral("durable") : QStringLiteral("bulk")));
}

ReadTransaction::ReadTransaction(Connection &connection)
{
    if (!connection.inTransaction() && connection.beginReading()) {
        m_connection = &connection;
    }
}

ReadTransaction::~ReadTransaction()
{
    if (m_connection == nullptr) {
        return;
    }
    if (const auto done = m_connection->commit(); !done) {
        m_connection->rollback();
    }
}

Query::Query(Connection &connection, const QString &name, const QHash<QString, QString> &parts)
    : m_connection(connection), m_name(name)
{
    auto query = connection.prepared(name, parts);
    if (query.isOk()) {
        m_query = *query;
    } else {
        m_error = query.error();
    }
}

Query::~Query()
{
    if (m_query != nullptr) {
        m_query->finish();
    }
}

Query &Query::bind(const char *mark, const QVariant &value)
{
    if (m_query != nullptr) {
        m_query->bindValue(QLatin1String(mark), value);
    }
    return *this;
}

Query &Query::add(const QVariant &value)
{
    if (m_query != nullptr) {
        m_query->bindValue(m_mark++, value);
    }
    return *this;
}

Query &Query::bindText(const char *mark, const QString &value)
{
    return bind(mark, value.isNull() ? QString::fromLatin1("") : value);
}

Query &Query::bindId(const char *mark, qint64 id)
{
    return bind(mark, id > 0 ? QVariant(id) : QVariant(QMetaType(QMetaType::LongLong)));
}

Query &Query::bindDay(const char *mark, const QDate &day)
{
    return bind(mark,
        day.isValid() ? QVariant(day.toJulianDay()) : QVariant(QMetaType(QMetaType::LongLong)));
}

Result<> Query::run()
{
    if (m_error) {
        return *m_error;
    }
    if (!m_query->exec()) {
        m_error = m_connection.errorOf(m_query->lastError(), m_name);
        return *m_error;
    }
    m_connection.ran(*m_query);
    return {};
}

bool Query::next()
{
    m_column = 0;
    if (m_error || !m_query->next()) {
        return false;
    }
    return true;
}

Result<> Query::finish()
{
    if (!m_error && m_query->lastError().isValid()) {
        m_error = m_connection.errorOf(m_query->lastError(), m_name);
    }
    if (m_error) {
        return *m_error;
    }
    return {};
}

QVariant Query::value()
{
    return m_query->value(m_column++);
}

qint64 Query::integer()
{
    return value().toLongLong();
}

QString Query::text()
{
    return value().toString();
}

QByteArray Query::bytes()
{
    return value().toByteArray();
}

QDate Query::day()
{
    const QVariant day = value();
    return day.isNull() ? QDate() : QDate::fromJulianDay(day.toLongLong());
}

QDateTime Query::time()
{
    return QDateTime::fromMSecsSinceEpoch(integer(), Qt::UTC);
}

qint64 Query::rowsWritten() const
{
    return m_connection.changes();
}

qint64 Query::insertedId() const
{
    return m_connection.insertedId(*m_query);
}

} // namespace touchstone::storage
