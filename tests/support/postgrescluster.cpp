// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgrescluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>
#include <QUrl>

#include <libpq-fe.h>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace touchstone::test {

namespace {

constexpr int kStartMs = 60'000;

struct Account
{
    uid_t user = 0;
    gid_t group = 0;
};

// PostgreSQL refuses to run as root.
Account unprivileged()
{
    if (geteuid() != 0) {
        return {};
    }
    const passwd *account = getpwnam("postgres");
    if (account == nullptr) {
        qFatal("there is no user postgres; run packaging/install-packages build run test");
    }
    return {account->pw_uid, account->pw_gid};
}

void becomeUnprivileged(QProcess *process)
{
    const Account account = unprivileged();
    process->setWorkingDirectory(QDir::tempPath());
    process->setChildProcessModifier([account] {
        if (account.user != 0
            && (setgroups(0, nullptr) != 0 || setgid(account.group) != 0
                || setuid(account.user) != 0)) {
            _exit(126);
        }
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // a test that crashes takes its server along
    });
}

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace

QString PostgresCluster::programs()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    int newest = 0;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(versions.filePath(version + QStringLiteral("/bin/initdb")))) {
            newest = qMax(newest, version.toInt());
        }
    }
    if (newest < 15) {
        qFatal("PostgreSQL 15 is not installed; run packaging/install-packages build run test");
    }
    return versions.filePath(QString::number(newest) + QStringLiteral("/bin"));
}

PostgresCluster::Ended PostgresCluster::run(
    const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    becomeUnprivileged(&process);
    QProcessEnvironment own = environment;
    own.insert(QStringLiteral("HOME"), QDir::tempPath()); // not root's, which it may not read
    process.setProcessEnvironment(own);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end"};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        process.readAllStandardOutput(), process.readAllStandardError()};
}

void PostgresCluster::giveAway(const QString &folder)
{
    const Account account = unprivileged();
    if (account.user != 0
        && chown(QFile::encodeName(folder).constData(), account.user, account.group) != 0) {
        qFatal("cannot give away %s", qPrintable(folder));
    }
}

PostgresCluster::PostgresCluster() : m_folder(QStringLiteral("/tmp/touchstone-pg-XXXXXX"))
{
    giveAway(m_folder.path());
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const Ended made = run(programs() + QStringLiteral("/initdb"),
        {QStringLiteral("--pgdata"), data, QStringLiteral("--username=postgres"),
            QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
            QStringLiteral("--locale=C"), QStringLiteral("--no-sync")});
    if (made.exitCode != 0) {
        qFatal("initdb: %s", made.err.constData());
    }
    writeFile(data + QStringLiteral("/pg_hba.conf"),
        "local all postgres trust\nlocal replication postgres trust\nlocal all all "
        "scram-sha-256\n");
    start();
}

PostgresCluster::PostgresCluster(const PostgresCluster &primary)
    : m_folder(QStringLiteral("/tmp/touchstone-pg-XXXXXX"))
{
    giveAway(m_folder.path());
    const Ended made = run(programs() + QStringLiteral("/pg_basebackup"),
        {QStringLiteral("-h"), primary.socketFolder(), QStringLiteral("-U"),
            QStringLiteral("postgres"), QStringLiteral("-D"),
            m_folder.filePath(QStringLiteral("data")), QStringLiteral("-R"), QStringLiteral("-X"),
            QStringLiteral("stream"), QStringLiteral("-c"), QStringLiteral("fast"),
            QStringLiteral("--no-sync")});
    if (made.exitCode != 0) {
        qFatal("pg_basebackup: %s", made.err.constData());
    }
    start();
}

void PostgresCluster::start()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    m_server = std::make_unique<QProcess>();
    becomeUnprivileged(m_server.get());
    m_server->setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_server->setStandardOutputFile(QProcess::nullDevice());
    m_server->start(programs() + QStringLiteral("/postgres"),
        {QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(), QStringLiteral("-c"),
            QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"),
            QStringLiteral("-c"), QStringLiteral("shared_buffers=32MB"), QStringLiteral("-c"),
            QStringLiteral("max_connections=80")});
    QElapsedTimer timer;
    timer.start();
    while (!PlainClient(address(QStringLiteral("postgres"))).isConnected()) {
        if (timer.elapsed() > kStartMs || m_server->state() == QProcess::NotRunning) {
            qFatal("the server of the test did not start; see its log in %s",
                qPrintable(m_folder.path()));
        }
        QThread::msleep(20);
    }
}

PostgresCluster::~PostgresCluster()
{
    kill();
}

void PostgresCluster::kill()
{
    if (m_server->state() == QProcess::NotRunning) {
        return;
    }
    ::kill(static_cast<pid_t>(m_server->processId()), SIGQUIT);
    if (!m_server->waitForFinished(10'000)) {
        m_server->kill();
        m_server->waitForFinished();
    }
}

QString PostgresCluster::address(const QString &database, const QString &person) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(person)),
            QString::fromLatin1(QUrl::toPercentEncoding(database)),
            QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path())));
}

PlainClient::PlainClient(const QString &address, const QString &password)
{
    const QByteArray text = address.toUtf8();
    const QByteArray words = password.toUtf8();
    const char *const names[] = {"dbname", "password", nullptr};
    const char *const values[]
        = {text.constData(), password.isEmpty() ? nullptr : words.constData(), nullptr};
    m_handle = PQconnectdbParams(names, values, 1);
    PQsetNoticeReceiver(
        m_handle, [](void *, const PGresult *) {}, nullptr);
}

PlainClient::~PlainClient()
{
    PQfinish(m_handle);
}

bool PlainClient::isConnected() const
{
    return PQstatus(m_handle) == CONNECTION_OK;
}

QString PlainClient::error() const
{
    return QString::fromUtf8(PQerrorMessage(m_handle));
}

QString PlainClient::run(const QString &sql)
{
    PGresult *result = PQexec(m_handle, sql.toUtf8().constData());
    const ExecStatusType status = PQresultStatus(result);
    const bool done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    const QString state
        = done ? QString() : QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    PQclear(result);
    return done ? QString() : (state.isEmpty() ? QStringLiteral("lost") : state);
}

QStringList PlainClient::rows(const QString &sql)
{
    PGresult *result = PQexec(m_handle, sql.toUtf8().constData());
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        qFatal("%s: %s", qPrintable(sql), PQerrorMessage(m_handle));
    }
    QStringList rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList cells;
        for (int column = 0; column < PQnfields(result); ++column) {
            cells.append(QString::fromUtf8(PQgetvalue(result, row, column)));
        }
        rows.append(cells.join(u'|'));
    }
    PQclear(result);
    return rows;
}

} // namespace touchstone::test
