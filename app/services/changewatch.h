// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace touchstone::storage {
class ChangeFeed;
class Directory;
} // namespace touchstone::storage

namespace touchstone::services {

/// Follows a shared directory on a thread of its own: says what others change within a second, and
/// whether the server answers. Connects again with growing pauses (a quarter of a second to eight)
/// and then first tells what changed meanwhile.
class ChangeWatch
{
public:
    /// Called on the watch's thread.
    struct Listener
    {
        std::function<void(const domain::ChangeNotice &)> changed;
        /// Empty when the server answers again, else the translated reason.
        std::function<void(const QString &)> offlineChanged;
    };

    /// `seen`: the newest change that is known already.
    ChangeWatch(
        std::shared_ptr<const storage::Directory> directory, qint64 seen, Listener listener);
    ~ChangeWatch(); ///< joins; waits for a connection attempt under way
    ChangeWatch(const ChangeWatch &) = delete;
    ChangeWatch &operator=(const ChangeWatch &) = delete;

    /// Any thread: the backend whose changes need no telling (storage::Session::backend).
    void setOwnBackend(int backend) { m_own = backend; }
    /// Any thread: a connection was lost; look now whether the server answers, without a pause.
    void lookNow();
    /// Any thread: why the server does not answer; empty when it does.
    [[nodiscard]] QString offlineReason() const;

private:
    void run();
    void follow(storage::ChangeFeed &feed);
    void setOffline(const QString &reason);
    void pause(int milliseconds);

    const std::shared_ptr<const storage::Directory> m_directory; ///< with the service's sessions
    const Listener m_listener;
    qint64 m_seen;
    std::atomic<int> m_own{0};
    mutable std::mutex m_mutex; ///< over what follows
    std::condition_variable m_wake;
    storage::ChangeFeed *m_feed = nullptr; ///< while it waits
    QString m_offline;
    bool m_stopping = false, m_doubted = false;
    std::thread m_thread; ///< last: starts when the rest is made
};

} // namespace touchstone::services
