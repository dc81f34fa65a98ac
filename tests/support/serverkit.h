// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/postgrescluster.h"

namespace touchstone::test {

/// The scripts of packaging/server as a user without rights runs them: servers below a temporary
/// folder, each in a home of its own, on loopback and Unix sockets. They end with the test, also
/// when it crashes.
class ServerKit
{
public:
    ServerKit();
    ~ServerKit();
    ServerKit(const ServerKit &) = delete;
    ServerKit &operator=(const ServerKit &) = delete;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static int freePort();

    /// Runs packaging/server/SCRIPT on the server of path(`home`), to its end.
    [[nodiscard]] PostgresCluster::Ended run(
        const QString &script, const QString &home, const QStringList &arguments = {}) const;
    /// A statement as the one who rules the server, by the socket in `socketFolder`; the rows, or
    /// what psql complains of.
    [[nodiscard]] QString sql(const QString &socketFolder, int port, const QString &statement,
        const QString &database = QStringLiteral("postgres")) const;

private:
    QTemporaryDir m_folder;
    QProcess m_keeper; ///< ends the servers when its input ends
};

} // namespace touchstone::test
