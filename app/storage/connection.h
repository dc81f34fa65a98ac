// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/nativestatement.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

struct sqlite3;

namespace touchstone::storage {

/// Whether a server keeps the plan of a statement, or looks at the values each time: which way is
/// the best to find a word depends on how many have it.
enum class Planning { Once, EachTime };

/// One thread's connection to a directory, whatever engine holds it. Statements are prepared once
/// and kept. What an engine says in its own dialect stands in sql/queries/ENGINE and
/// sql/fragments/ENGINE under the name of the shared file.
class Connection
{
public:
    virtual ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// SQLite's own handle; null on a server.
    [[nodiscard]] virtual sqlite3 *handle() const { return nullptr; }
    /// Not a file but a server, which itself writes people, changes, the journal and earlier
    /// answers.
    [[nodiscard]] bool isServer() const { return handle() == nullptr; }

    /// Runs one statement that takes and gives nothing (a pragma, DDL).
    virtual Result<> execute(const QString &statement) = 0;

    /// A QtSql query over the named file, prepared once for each `parts`. Not to be used twice at
    /// once.
    Result<QSqlQuery *> prepared(const QString &name, const QHash<QString, QString> &parts = {});
    /// The same by the engine's own interface, for bulk paths; `:name` marks count from 1 in order.
    Result<NativeStatement> native(const QString &name, const QHash<QString, QString> &parts = {});
    /// The same for a long read, of which a server gives so many rows at a time. Inside a
    /// transaction.
    Result<NativeStatement> walk(const QString &name, const QHash<QString, QString> &parts = {});
    /// The same for writing a row at a time whose outcome nobody asks for: a file gets each as it
    /// comes, a server many at once by sql/gathering/NAME.sql, at the latest with
    /// NativeStatement::send(). Whoever reads what was written, or writes the same row again, sends
    /// first. Inside a transaction, which an error of one row ends.
    Result<NativeStatement> gathering(
        const QString &name, const QHash<QString, QString> &parts = {});
    /// The same for rows that are new for certain, which a server takes by sql/copying/NAME.sql,
    /// and only when they are sent.
    Result<NativeStatement> copying(const QString &name, const QHash<QString, QString> &parts = {});
    /// The same, prepared once for each `parts` and kept: for short reads that come again and
    /// again. Not to be used twice at once; who leaves before its last row resets it.
    Result<NativeStatement *> keptNative(const QString &name,
        const QHash<QString, QString> &parts = {}, Planning planning = Planning::Once);
    /// The text of a named query, in this engine's dialect.
    [[nodiscard]] QString text(const QString &name, const QHash<QString, QString> &parts) const;
    /// A part of a fragment file, likewise.
    [[nodiscard]] QString fragment(const char *file, const QString &part) const;

    /// Begins to write, waiting ten seconds for other writers. Errors: Busy, Denied, Full, Offline.
    Result<> begin();
    /// Begins for ReadTransaction.
    Result<> beginReading();
    Result<> commit();
    void rollback();
    [[nodiscard]] virtual bool inTransaction() const = 0;

    /// Inside a transaction: changes after it can be taken back alone.
    Result<> savepoint();
    Result<> releaseSavepoint();
    void rollbackToSavepoint();

    /// Whether a commit waits for the disk (single edits) or leaves that to the next checkpoint
    /// (bulk).
    Result<> setDurable(bool durable);

    /// Whether the connection still stands, as far as this side was told.
    [[nodiscard]] virtual bool isAlive() { return true; }
    /// Connects to a server again after the connection was lost. Queries and kept statements are
    /// prepared anew; other statements have to be. Gives up when `keepWaiting` says so. Errors: as
    /// opening; Offline when given up.
    virtual Result<> reconnect(const std::function<bool()> &keepWaiting)
    {
        Q_UNUSED(keepWaiting)
        return {};
    }
    /// The server's number for this connection; 0 for a file.
    [[nodiscard]] virtual int backend() const { return 0; }

    /// Makes what runs now fail with Cancelled. Any thread. Asks the server, and waits for it.
    virtual void interrupt() = 0;
    /// Makes what runs now fail, and waits for nobody: a connection to a server ends with it. Any
    /// thread.
    virtual void breakOff() { interrupt(); }

    /// Whoever uses the connection goes, and then it: nothing is said to a server any more, which
    /// may be silent, and which forgets statements by itself.
    virtual void setEnding() { }

    /// Rows the last statement wrote.
    [[nodiscard]] virtual qint64 changes() const = 0;
    /// The key that `query`, which has run, gave its row.
    [[nodiscard]] virtual qint64 insertedId(QSqlQuery &query) const = 0;
    /// The Error of a query; `what` names the statement for the log.
    [[nodiscard]] virtual Error errorOf(const QSqlError &error, const QString &what) const = 0;

protected:
    /// `dialect`: the engine's folder under sql/queries and sql/fragments, empty for the default.
    Connection(QString name, QSqlDatabase database, QString dialect);
    /// A name for QSqlDatabase that nothing else has.
    static QString newName();
    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }
    virtual void ran(const QSqlQuery &query) { Q_UNUSED(query) }
    /// How a server runs a statement; a file knows one way only.
    enum class Way { Whole, PlannedEachTime, InParts, Gathered, Copied };
    virtual Result<NativeStatement> prepareNative(const QString &sql, const QString &name, Way way)
        = 0;
    void forgetStatements();
    /// For destructors of engines: ends the connection, and then forgets without a word to it what
    /// was prepared.
    void leaveDatabase();
    /// Leaves for another connection.
    void takeDatabase(const QString &name, const QSqlDatabase &database);

private:
    friend class Query;
    QString m_name;
    QSqlDatabase m_database;
    QString m_dialect;
    QHash<QString, std::shared_ptr<QSqlQuery>>
        m_prepared; ///< shared with nobody: QHash wants copies
    QHash<QString, std::shared_ptr<NativeStatement>> m_native; ///< likewise
};

/// While it lives, all that is read is of one moment, and a file is locked once for all of it.
/// Does nothing inside a transaction.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Connection *m_connection = nullptr; ///< null when there is nothing to end
};

/// One run of a named query: bind, run, then read the columns of each row from left to right.
class Query
{
public:
    Query(Connection &connection, const QString &name, const QHash<QString, QString> &parts = {});
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const char *mark, const QVariant &value);
    Query &bindText(const char *mark, const QString &value); ///< never NULL
    Query &bindId(const char *mark, qint64 id); ///< NULL for 0
    Query &bindDay(const char *mark, const QDate &day); ///< NULL when invalid
    Query &add(const QVariant &value); ///< the next mark in the order of the file
    Result<> run();
    /// Moves to the next row. An error while stepping shows in finish().
    bool next();
    /// Errors that came up between run() and here.
    Result<> finish();

    [[nodiscard]] QVariant variant() { return value(); }
    qint64 integer(); ///< 0 for NULL
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] bool flag() { return integer() != 0; }
    [[nodiscard]] QDate day();
    [[nodiscard]] QDateTime time();

    [[nodiscard]] qint64 rowsWritten() const;
    [[nodiscard]] qint64 insertedId() const;

private:
    QVariant value();
    Connection &m_connection;
    QString m_name;
    QSqlQuery *m_query = nullptr;
    std::optional<Error> m_error;
    int m_column = 0, m_mark = 0;
};

} // namespace touchstone::storage
