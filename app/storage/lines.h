// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>

namespace touchstone::storage {

/// The connections to servers that one part of the program holds, so that it can leave though a
/// server is silent: stands, and answers nothing. Any thread.
class Lines
{
public:
    Lines() = default;
    Lines(const Lines &) = delete;
    Lines &operator=(const Lines &) = delete;

    /// Ends every connection: what runs on it fails with Offline, now. One that is made later ends
    /// as soon as it stands. For good. Value: whether there was one.
    bool hangUp();
    [[nodiscard]] bool isHungUp() const;

    /// For connections: `socket` stays open until it is taken out.
    void add(int socket);
    void takeOut(int socket);

private:
    mutable std::mutex m_mutex;
    std::set<int> m_sockets;
    bool m_hungUp = false;
};

/// How long somebody waits for a server.
struct Patience
{
    /// Asked while a connection is made or made again; false gives up. Any thread. Empty waits.
    std::function<bool()> keepWaiting;
    std::shared_ptr<Lines> lines; ///< shared with who may hang up; null: nobody does
};

} // namespace touchstone::storage
