// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverkit.h"

#include <QDir>
#include <QStorageInfo>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace touchstone::test {

namespace {

// Reads until the test is gone, then ends what it started and cleans up.
const char kKeeper[] = R"(
trap '' INT TERM
cat >/dev/null
for file in "$0"/*/postmaster.pid "$0"/*/data/postmaster.pid; do
    test -e "$file" || continue
    server=$(head -n 1 "$file")
    kill -QUIT "$server"
    while kill -0 "$server" 2>/dev/null; do sleep 0.02; done
done
rm -rf "$0"
)";

// In memory where there is room: the servers insist on every byte being on the disk.
QString roomyFolder()
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool roomy
        = memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > 3'000'000'000;
    return roomy ? memory.rootPath() : QStringLiteral("/tmp");
}

} // namespace

ServerKit::ServerKit() : m_folder(roomyFolder() + QStringLiteral("/touchstone-kit-XXXXXX"))
{
    const QDir scripts(QStringLiteral(PROJECT_SOURCE_DIR "/packaging/server"));
    QDir().mkpath(path(QStringLiteral("kit")));
    for (const QFileInfo &script : scripts.entryInfoList(QDir::Files)) {
        // To where the user without rights can read them.
        if (!QFile::copy(script.filePath(), path(QStringLiteral("kit/") + script.fileName()))) {
            qFatal("cannot copy %s", qPrintable(script.filePath()));
        }
    }
    PostgresCluster::giveAway(m_folder.path());
    m_keeper.start(QStringLiteral("sh"),
        {QStringLiteral("-c"), QString::fromLatin1(kKeeper), m_folder.path()});
    if (!m_keeper.waitForStarted()) {
        qFatal("cannot run sh");
    }
}

ServerKit::~ServerKit()
{
    m_keeper.closeWriteChannel();
    if (!m_keeper.waitForFinished()) {
        qWarning("servers in %s did not end", qPrintable(m_folder.path()));
    }
}

int ServerKit::freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(handle, reinterpret_cast<sockaddr *>(&address), size) != 0
        || getsockname(handle, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        qFatal("there is no free port");
    }
    close(handle);
    return ntohs(address.sin_port);
}

PostgresCluster::Ended ServerKit::run(
    const QString &script, const QString &home, const QStringList &arguments) const
{
    QStringList all = arguments;
    all << QStringLiteral("--home") << path(home);
    return PostgresCluster::run(path(QStringLiteral("kit/") + script), all);
}

QString ServerKit::sql(
    const QString &socketFolder, int port, const QString &statement, const QString &database) const
{
    const auto ended = PostgresCluster::run(PostgresCluster::programs() + QStringLiteral("/psql"),
        {QStringLiteral("-XAtq"), QStringLiteral("-h"), path(socketFolder), QStringLiteral("-p"),
            QString::number(port), QStringLiteral("-U"), QStringLiteral("postgres"),
            QStringLiteral("-d"), database, QStringLiteral("-c"), statement});
    return QString::fromUtf8(ended.out + ended.err).trimmed();
}

} // namespace touchstone::test
