// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/lines.h"
#include "storage/postgresstatement.h"
#include "storage/serveraddress.h"

#include <functional>
#include <memory>
#include <mutex>

struct pg_cancel;
struct pg_conn;

namespace touchstone::storage {

/// A connection to a shared directory on a PostgreSQL server.
class PostgresConnection final : public Connection
{
public:
    /// An empty password leaves it to PGPASSWORD and PGPASSFILE. Errors: Offline; PasswordNeeded
    /// (there was none, or a wrong one); Denied (certificate, rights); NotFound; Busy; Cancelled
    /// when the patience was over. Of several hosts, where `patience` is asked, `first` is tried
    /// first.
    static Result<std::unique_ptr<PostgresConnection>> open(const ServerAddress &address,
        const QString &password = {}, const Patience &patience = {},
        const ServerAddress::Place &first = {});
    ~PostgresConnection() override;

    Result<> execute(const QString &statement) override;
    /// Sends one statement as the last word of this connection and does not wait for the answer.
    void sendLast(const QString &statement);
    /// Runs the statements of sql/PATH.sql one after the other; `parts` as for prepared().
    Result<> executeScript(const QString &path, const QHash<QString, QString> &parts);
    /// Runs `copy` (COPY … FROM STDIN, in its text form) on the rows that `more` appends, piece by
    /// piece, until it says false. When `more` fails nothing is stored, the transaction is lost and
    /// its error is given back.
    Result<> copyIn(const QString &copy, const std::function<Result<bool>(QByteArray *rows)> &more);
    [[nodiscard]] bool inTransaction() const override;
    [[nodiscard]] bool isAlive() override;
    Result<> reconnect(const std::function<bool()> &keepWaiting) override;
    [[nodiscard]] int backend() const override;
    /// Of the address's, where it stands.
    [[nodiscard]] const ServerAddress::Place &place() const { return m_place; }
    void setEnding() override { m_line->ended = true; }
    void interrupt() override;
    void breakOff() override;
    [[nodiscard]] qint64 changes() const override { return m_changes; }
    [[nodiscard]] qint64 insertedId(QSqlQuery &query) const override;
    [[nodiscard]] Error errorOf(const QSqlError &error, const QString &what) const override;

    /// What others said by NOTIFY.
    struct Notification
    {
        int backend = 0; ///< who said it, by the server's word
        QByteArray text; ///< theirs: may say anything
    };
    /// Waits until the server sends something, `wake` can be read, or the time is over, and takes
    /// what was said. Errors: Offline.
    Result<QList<Notification>> notifications(int wake, int milliseconds);

    [[nodiscard]] QString tlsProtocol() const; ///< empty for none
    /// A password as the server keeps it, so that the words themselves never leave this program.
    [[nodiscard]] Result<QString> scramVerifier(
        const QString &person, const QString &password) const;
    static QString quotedName(QString name);
    static QString quotedText(QString text);

private:
    struct Opened;
    static Result<Opened> connectTo(const ServerAddress &address, const QString &password,
        const std::function<bool()> &keepWaiting, const ServerAddress::Place &first);
    PostgresConnection(QString name, const QSqlDatabase &database, ServerAddress address,
        std::shared_ptr<Lines> lines);
    Result<NativeStatement> prepareNative(
        const QString &sql, const QString &name, Way way) override;
    void ran(const QSqlQuery &query) override;
    void stand(); ///< takes what is there of the new database()
    void takeHandles();
    void dropHandles();
    ServerAddress m_address;
    ServerAddress::Place m_place; ///< where it stands, or stood last
    std::shared_ptr<Lines> m_lines; ///< shared with who may hang up; null: nobody
    pg_conn *m_handle = nullptr;
    PostgresStatement::LinePtr m_line; ///< shared with the statements
    std::mutex m_cancelling; ///< over m_cancel and m_socket, which other threads use
    std::shared_ptr<pg_cancel> m_cancel; ///< shared with requests under way
    int m_socket = -1; ///< a second hold on the connection's socket: libpq may close its own
    qint64 m_changes = 0;
};

} // namespace touchstone::storage
