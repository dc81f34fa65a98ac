// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

struct pg_conn;

namespace touchstone::test {

/// A PostgreSQL server of the test's own, on a Unix socket in a temporary folder, run by a user
/// without rights (postgres where the test is root). The test ends when there is no PostgreSQL.
/// The login "postgres" rules it without a password; everybody else needs theirs.
class PostgresCluster
{
public:
    PostgresCluster();
    /// A standby that follows `primary`, which must outlive it.
    explicit PostgresCluster(const PostgresCluster &primary);
    ~PostgresCluster();
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// postgresql://person@/database with the socket's folder.
    [[nodiscard]] QString address(
        const QString &database, const QString &person = QStringLiteral("postgres")) const;
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }

    /// Ends the server as a power cut would, and starts it again on what it left.
    void kill();
    void start();

    /// The folder of PostgreSQL's programs, such as initdb.
    static QString programs();
    /// Runs a program as the user without rights, to its end.
    struct Ended
    {
        int exitCode = -1;
        QByteArray out, err;
    };
    static Ended run(const QString &program, const QStringList &arguments,
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    /// Gives a folder to the user without rights.
    static void giveAway(const QString &folder);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
};

/// Any client of the server: what a person could type into psql.
class PlainClient
{
public:
    PlainClient(const QString &address, const QString &password = {});
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] QString error() const; ///< of the connection or the last statement
    /// Runs statements; the state of the first that failed, or empty.
    QString run(const QString &sql);
    /// Rows of one statement, columns joined by '|'. The test ends when it fails.
    QStringList rows(const QString &sql);
    QString value(const QString &sql) { return rows(sql).value(0); }

private:
    pg_conn *m_handle;
};

} // namespace touchstone::test
