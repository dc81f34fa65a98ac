// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/commitdoubt.h"
#include "storage/directory.h"

#include <optional>

namespace touchstone::storage {

class Connection;
class Scorer;

/// One thread's connection to a directory; stores read and write through it. Made, used and
/// destroyed on one thread. Any number may read; one that writes waits up to ten seconds for
/// another.
class Session
{
public:
    enum class Role { Reader, Writer };

    /// Errors: Denied for a Writer of a read-only directory; Busy, Corrupt.
    static Result<std::unique_ptr<Session>> open(const Directory &directory, Role role);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] const Directory &directory() const { return m_directory; }
    [[nodiscard]] Role role() const { return m_role; }
    /// Makes what runs on this session now fail with Cancelled; a server is asked to, and waited
    /// for. Any thread, while the session lives.
    void interrupt();
    /// The same for a session that nobody needs any more: waits for no server, whose connection
    /// ends (Offline). Any thread, while the session lives.
    void breakOff();

    /// Whether the connection still stands, as far as this side was told; always for a file.
    [[nodiscard]] bool isAlive();
    /// Connects to a server again after the connection was lost; outside units. Errors: as opening.
    Result<> reconnect();
    /// The server's number for this session, 0 for a file; says whose change a notice is.
    [[nodiscard]] int backend() const;

    /// For this layer's own classes: the unit of which it is not known whether it was stored.
    [[nodiscard]] const std::optional<CommitDoubt> &doubt() const { return m_doubt; }
    void setDoubt(const std::optional<CommitDoubt> &doubt) { m_doubt = doubt; }
    [[nodiscard]] Connection &connection() const { return *m_connection; }
    [[nodiscard]] Scorer &scorer() const { return *m_scorer; }

private:
    Session(const Directory &directory, Role role, std::unique_ptr<Connection> connection);
    const Directory &m_directory;
    Role m_role;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Scorer> m_scorer;
    std::optional<CommitDoubt> m_doubt;
};

/// The author of changes through `session`: who is logged in, or for a file who says so.
QString authorOf(const Session &session, const QString &person);

/// Called now and then in long work with the items done; false asks to stop (Cancelled).
using ProgressCallback = std::function<bool(qint64 done)>;

} // namespace touchstone::storage
