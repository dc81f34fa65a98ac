// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresconnection.h"

#include "storage/answeringplace.h"
#include "storage/englishwords.h"
#include "storage/postgresbatch.h"
#include "storage/postgreserror.h"
#include "storage/sqlfile.h"
#include "storage/tlsfault.h"

#include <QSqlDriver>
#include <QSqlError>

#include <libpq-fe.h>

#include <future>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::storage {

namespace {

using ResultPtr = std::unique_ptr<PGresult, decltype(&PQclear)>;

pg_conn *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    // Qt names the type as the library's header does: by the structure behind the name.
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0 && qstrcmp(handle.typeName(), "PGconn*") != 0) {
        return nullptr;
    }
    return *static_cast<pg_conn *const *>(handle.constData());
}

// Notices are for logs of the server.
void ignoreNotice(void *, const PGresult *) { }

/// How long is waited for a server that is asked to stop what it does.
constexpr int kCancelMs = 1'000;

QString dialect()
{
    return QStringLiteral("postgres");
}

} // namespace

PostgresConnection::PostgresConnection(
    QString name, const QSqlDatabase &database, ServerAddress address, std::shared_ptr<Lines> lines)
    : Connection(std::move(name), database, dialect()), m_address(std::move(address)),
      m_lines(std::move(lines))
{
    stand();
}

void PostgresConnection::stand()
{
    m_handle = handleOf(database());
    m_line = std::make_shared<PostgresStatement::Line>();
    m_line->handle = m_handle;
    m_place = {QString::fromUtf8(PQhost(m_handle)), QString::fromUtf8(PQhostaddr(m_handle)),
        QString::fromUtf8(PQport(m_handle))};
    PQsetNoticeReceiver(m_handle, ignoreNotice, nullptr);
    takeHandles();
}

void PostgresConnection::takeHandles()
{
    const std::lock_guard lock(m_cancelling);
    m_cancel = std::shared_ptr<pg_cancel>(PQgetCancel(m_handle), &PQfreeCancel);
    const int socket = PQsocket(m_handle);
    m_socket = socket < 0 ? -1 : ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
    if (m_lines && m_socket >= 0) {
        m_lines->add(m_socket);
    }
}

void PostgresConnection::dropHandles()
{
    const std::lock_guard lock(m_cancelling);
    m_cancel.reset();
    if (m_socket >= 0) {
        if (m_lines) {
            m_lines->takeOut(m_socket);
        }
        ::close(std::exchange(m_socket, -1));
    }
}

/// A connection by QtSql, under its name there.
struct PostgresConnection::Opened
{
    QString name;
    QSqlDatabase database;
};

Result<PostgresConnection::Opened> PostgresConnection::connectTo(const ServerAddress &address,
    const QString &password, const std::function<bool()> &keepWaiting,
    const ServerAddress::Place &first)
{
    QString text = address.connectionText();
    if (keepWaiting) {
        // The library's own way of connecting cannot be given up: what it waits for is looked at
        // before.
        TRY_ASSIGN(const auto places, findAnswering(address, keepWaiting, first));
        text = address.connectionText(places);
    }
    Opened opened;
    opened.name = newName();
    opened.database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), opened.name);
    opened.database.setConnectOptions(text);
    opened.database.setPassword(password);
    const EnglishWords english;
    if (opened.database.open() && handleOf(opened.database) != nullptr) {
        return opened;
    }
    QString words = opened.database.isValid()
        ? opened.database.lastError().databaseText()
        : QStringLiteral("the Qt driver for PostgreSQL is not installed");
    words += u'\n' + tlsFault(words, address.rootFile());
    opened.database = QSqlDatabase();
    QSqlDatabase::removeDatabase(opened.name);
    return errorOfConnecting(words, address.displayText());
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const ServerAddress &address,
    const QString &password, const Patience &patience, const ServerAddress::Place &first)
{
    TRY_ASSIGN(Opened opened, connectTo(address, password, patience.keepWaiting, first));
    return std::unique_ptr<PostgresConnection>(
        new PostgresConnection(opened.name, opened.database, address, patience.lines));
}

PostgresConnection::~PostgresConnection()
{
    m_line->ended = true;
    dropHandles();
    leaveDatabase();
}

Result<> PostgresConnection::execute(const QString &statement)
{
    const ResultPtr result(PQexec(m_handle, statement.toUtf8().constData()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        return {};
    }
    return errorOfResult(m_handle, result.get(), statement.left(80));
}

void PostgresConnection::sendLast(const QString &statement)
{
    PQsetnonblocking(m_handle, 1);
    PQsendQuery(m_handle, statement.toUtf8().constData());
    PQflush(m_handle);
}

Result<> PostgresConnection::executeScript(
    const QString &path, const QHash<QString, QString> &parts)
{
    for (const QString &statement : sql::script(path, parts)) {
        TRY(execute(statement));
    }
    return {};
}

Result<> PostgresConnection::copyIn(
    const QString &copy, const std::function<Result<bool>(QByteArray *rows)> &more)
{
    return copyRows(m_handle, copy.toUtf8(), copy.left(80), more);
}

Result<NativeStatement> PostgresConnection::prepareNative(
    const QString &sql, const QString &name, Way way)
{
    const auto mode = way == Way::InParts ? PostgresStatement::Mode::InParts
        : way == Way::PlannedEachTime     ? PostgresStatement::Mode::PlannedEachTime
        : way == Way::Gathered            ? PostgresStatement::Mode::Gathered
        : way == Way::Copied              ? PostgresStatement::Mode::Copied
                                          : PostgresStatement::Mode::Whole;
    TRY_ASSIGN(auto statement, PostgresStatement::prepare(m_line, sql, name, mode));
    return NativeStatement(std::move(statement));
}

bool PostgresConnection::inTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool PostgresConnection::isAlive()
{
    return PQstatus(m_handle) == CONNECTION_OK && PQconsumeInput(m_handle) == 1
        && PQstatus(m_handle) == CONNECTION_OK;
}

Result<> PostgresConnection::reconnect(const std::function<bool()> &keepWaiting)
{
    dropHandles(); // or the server would see no end of what was lost
    auto opened = connectTo(m_address, database().password(), keepWaiting, m_place);
    if (!opened) {
        const Error &error = opened.error();
        return error.code == ErrorCode::Cancelled ? errorOfState({}, error.detail) : error;
    }
    m_line->ended = true; // what was prepared on it is not known to the new one
    takeDatabase(opened->name, opened->database);
    stand();
    return {};
}

int PostgresConnection::backend() const
{
    return PQbackendPID(m_handle);
}

Result<QList<PostgresConnection::Notification>> PostgresConnection::notifications(
    int wake, int milliseconds)
{
    QList<Notification> said;
    const auto take = [&] {
        while (PGnotify *notify = PQnotifies(m_handle)) {
            said.append({notify->be_pid, QByteArray(notify->extra)});
            PQfreemem(notify);
        }
    };
    take(); // some came with the answers to statements
    if (said.isEmpty()) {
        pollfd inputs[] = {{PQsocket(m_handle), POLLIN, 0}, {wake, POLLIN, 0}};
        poll(inputs, 2, milliseconds);
        if (!isAlive()) {
            return errorOfState({}, QString::fromUtf8(PQerrorMessage(m_handle)));
        }
        take();
    }
    return said;
}

void PostgresConnection::interrupt()
{
    std::shared_ptr<pg_cancel> cancel;
    {
        const std::lock_guard lock(m_cancelling);
        cancel = m_cancel;
    }
    if (!cancel) {
        return; // it is connecting
    }
    // The library waits for the server as long as it takes; who asks is often the window.
    const auto asked = std::make_shared<std::promise<void>>();
    std::thread([cancel, asked] {
        char words[256];
        PQcancel(cancel.get(), words, sizeof words); // too late is as good
        asked->set_value();
    }).detach();
    asked->get_future().wait_for(std::chrono::milliseconds(kCancelMs));
}

void PostgresConnection::breakOff()
{
    const std::lock_guard lock(m_cancelling);
    if (m_socket >= 0) {
        ::shutdown(m_socket, SHUT_RDWR);
    }
}

void PostgresConnection::ran(const QSqlQuery &query)
{
    m_changes = query.numRowsAffected();
}

qint64 PostgresConnection::insertedId(QSqlQuery &query) const
{
    return query.next() ? query.value(0).toLongLong() : 0;
}

Error PostgresConnection::errorOf(const QSqlError &error, const QString &what) const
{
    return errorOfState(error.nativeErrorCode(), what + QLatin1String(": ") + error.databaseText());
}

QString PostgresConnection::tlsProtocol() const
{
    return PQsslInUse(m_handle) != 0 ? QString::fromLatin1(PQsslAttribute(m_handle, "protocol"))
                                     : QString();
}

Result<QString> PostgresConnection::scramVerifier(
    const QString &person, const QString &password) const
{
    char *verifier = PQencryptPasswordConn(
        m_handle, password.toUtf8().constData(), person.toUtf8().constData(), "scram-sha-256");
    if (verifier == nullptr) {
        return errorOfState(QStringLiteral("XX000"), QString::fromUtf8(PQerrorMessage(m_handle)));
    }
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

QString PostgresConnection::quotedName(QString name)
{
    return u'"' + name.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString PostgresConnection::quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("''")) + u'\'';
}

} // namespace touchstone::storage
