// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteconnection.h"

#include "storage/sqlfile.h"
#include "storage/sqliteerror.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

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

Error failureOf(const QSqlError &error, const QString &what)
{
    return errorOfCode(
        error.nativeErrorCode().toInt(), what + QLatin1String(": ") + error.databaseText());
}

} // namespace

SqliteConnection::SqliteConnection(QString name, const QSqlDatabase &database)
    : Connection(std::move(name), database, {}), m_handle(handleOf(database))
{
}

Result<std::unique_ptr<Connection>> SqliteConnection::open(const QString &path, Mode mode)
{
    const QString name = newName();
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
        Error error = failureOf(database.lastError(), path);
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
        return error;
    }
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(name, database));
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
    return std::unique_ptr<Connection>(std::move(connection));
}

Result<> SqliteConnection::execute(const QString &statement)
{
    // Not by QtSql: it looks at pragmas' rows lazily and hides extended codes of BEGIN.
    if (sqlite3_exec(m_handle, statement.toUtf8().constData(), nullptr, nullptr, nullptr)
        != SQLITE_OK) {
        return lastError(m_handle, statement.left(80));
    }
    return {};
}

Result<NativeStatement> SqliteConnection::prepareNative(
    const QString &sql, const QString &name, Way)
{
    return NativeStatement::prepare(m_handle, sql, name);
}

bool SqliteConnection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void SqliteConnection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

qint64 SqliteConnection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 SqliteConnection::insertedId(QSqlQuery &) const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Error SqliteConnection::errorOf(const QSqlError &error, const QString &what) const
{
    return failureOf(error, what);
}

} // namespace touchstone::storage
