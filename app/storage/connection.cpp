// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/sqlfile.h"
#include "storage/sqliteerror.h"
#include "storage/storagelog.h"

#include <QDate>
#include <QDateTime>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace touchstone::storage {

namespace {

QString sessionPart(const char *name)
{
    return sql::fragment(QStringLiteral("session"), QLatin1String(name));
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return nullptr;
    }
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Error errorOf(const QSqlError &error, const QString &what)
{
    return errorOfCode(
        error.nativeErrorCode().toInt(), what + QLatin1String(": ") + error.databaseText());
}

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

Connection::Connection(QString name, QSqlDatabase database)
    : m_name(std::move(name)), m_database(std::move(database)), m_handle(handleOf(m_database))
{
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    static std::atomic<int> counter{0};
    const QString name = QStringLiteral("touchstone-%1").arg(++counter);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    database.setDatabaseName(path);
    if (mode == Mode::ReadOnly) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    } else if (mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
        database.setDatabaseName(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)
            + QStringLiteral("?immutable=1"));
    }
    database.setConnectOptions(options);
    if (!database.open()) {
        Error error = errorOf(database.lastError(), path);
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return error;
    }
    std::unique_ptr<Connection> connection(new Connection(name, database));
    database = QSqlDatabase(); // or the name stays in use when what follows fails
    if (connection->m_handle == nullptr) {
        return Error{ErrorCode::Internal, QString(), QStringLiteral("no sqlite3 handle"), {}};
    }
    sqlite3_extended_result_codes(connection->m_handle, 1);
    if (mode == Mode::Create) {
        TRY(connection->execute(sessionPart("create")));
    }
    for (const QString &statement : sessionPart("each").split(u'\n')) {
        TRY(connection->execute(statement));
    }
    if (mode == Mode::ReadWrite || mode == Mode::Create) {
        TRY(connection->execute(sessionPart("writable")));
        TRY(connection->setDurable(true));
    }
    return connection;
}

Connection::~Connection()
{
    m_prepared.clear();
    m_native.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<> Connection::execute(const QString &statement)
{
    // Not by QtSql: it looks at pragmas' rows lazily and hides extended codes of BEGIN.
    if (sqlite3_exec(m_handle, statement.toUtf8().constData(), nullptr, nullptr, nullptr)
        != SQLITE_OK) {
        return lastError(m_handle, statement.left(80));
    }
    return {};
}

Result<QSqlQuery *> Connection::prepared(const QString &name, const QHash<QString, QString> &parts)
{
    const QString key = statementKey(name, parts);
    if (const auto found = m_prepared.constFind(key); found != m_prepared.cend()) {
        return found->get();
    }
    auto query = std::make_shared<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql::query(name, parts))) {
        return errorOf(query->lastError(), name);
    }
    m_prepared.insert(key, query);
    return query.get();
}

Result<NativeStatement> Connection::native(
    const QString &name, const QHash<QString, QString> &parts)
{
    return NativeStatement::prepare(m_handle, sql::query(name, parts), name);
}

Result<NativeStatement *> Connection::keptNative(
    const QString &name, const QHash<QString, QString> &parts)
{
    const QString key = statementKey(name, parts);
    if (const auto found = m_native.constFind(key); found != m_native.cend()) {
        return found->get();
    }
    TRY_ASSIGN(NativeStatement statement, native(name, parts));
    return m_native.insert(key, std::make_shared<NativeStatement>(std::move(statement)))->get();
}

Result<> Connection::begin()
{
    return execute(sessionPart("begin"));
}

Result<> Connection::beginReading()
{
    return execute(sessionPart("begin_reading"));
}

Result<> Connection::commit()
{
    return execute(sessionPart("commit"));
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
        if (const auto done = execute(sessionPart("rollback")); !done) {
            qCCritical(storageLog, "rolling back: %s", qPrintable(done.error().detail));
        }
    }
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<> Connection::savepoint()
{
    return execute(sessionPart("savepoint"));
}

Result<> Connection::releaseSavepoint()
{
    return execute(sessionPart("release"));
}

void Connection::rollbackToSavepoint()
{
    for (const char *part : {"back", "release"}) {
        if (const auto done = execute(sessionPart(part)); !done) {
            qCCritical(storageLog, "rolling back: %s", qPrintable(done.error().detail));
        }
    }
}

Result<> Connection::setDurable(bool durable)
{
    return execute(sessionPart(durable ? "durable" : "bulk"));
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
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
        m_error = errorOf(m_query->lastError(), m_name);
        return *m_error;
    }
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
        m_error = errorOf(m_query->lastError(), m_name);
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
    return sqlite3_last_insert_rowid(m_connection.handle());
}

} // namespace touchstone::storage
