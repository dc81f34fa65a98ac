// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"
#include "domain/presence.h"

#include <QDeadlineTimer>
#include <QSet>

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
        /// Who else is on which record now; nobody while the server is away.
        std::function<void(const QList<domain::Presence> &)> presenceChanged;
    };

    /// `seen`: the newest change that is known already.
    ChangeWatch(
        std::shared_ptr<const storage::Directory> directory, qint64 seen, Listener listener);
    ~ChangeWatch(); ///< joins; a server that does not answer is not waited for
    ChangeWatch(const ChangeWatch &) = delete;
    ChangeWatch &operator=(const ChangeWatch &) = delete;

    /// Any thread: the backend whose changes need no telling (storage::Session::backend).
    void setOwnBackend(int backend) { m_own = backend; }
    /// Any thread: a connection was lost; look now whether the server answers, without a pause.
    void lookNow();
    /// Any thread: the records this program is on now.
    void setPresent(const QSet<domain::SubjectRef> &subjects);
    /// Any thread: why the server does not answer; empty when it does.
    [[nodiscard]] QString offlineReason() const;

private:
    void run();
    void follow(storage::ChangeFeed &feed);
    /// Says where this program is, and reads who else is where. False when the server is lost.
    bool meet(storage::ChangeFeed &feed);
    void tellPresence(const QList<domain::Presence> &others);
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
    QSet<domain::SubjectRef> m_present;
    bool m_stopping = false, m_ended = false, m_doubted = false, m_moved = false;
    QList<domain::Presence> m_others; ///< as told last; the watch's thread only
    QDeadlineTimer m_heartbeat; ///< likewise
    std::thread m_thread; ///< last: starts when the rest is made
};

} // namespace touchstone::services
