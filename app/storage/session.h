// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/directory.h"

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
    /// Makes what runs on this session now fail with Cancelled. The one function any thread may
    /// call, while the session lives.
    void interrupt();

    /// For this layer's own classes.
    [[nodiscard]] Connection &connection() const { return *m_connection; }
    [[nodiscard]] Scorer &scorer() const { return *m_scorer; }

private:
    Session(const Directory &directory, Role role, std::unique_ptr<Connection> connection);
    const Directory &m_directory;
    Role m_role;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Scorer> m_scorer;
};

/// The author of changes through `session`: who is logged in, or for a file who says so.
QString authorOf(const Session &session, const QString &person);

/// Called now and then in long work with the items done; false asks to stop (Cancelled).
using ProgressCallback = std::function<bool(qint64 done)>;

} // namespace touchstone::storage
