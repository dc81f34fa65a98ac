// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changewatch.h"

#include "storage/changefeed.h"

namespace touchstone::services {

namespace {

constexpr int kFirstPauseMs = 250;
constexpr int kLongestPauseMs = 8'000;
constexpr int kHeartbeatMs = 30'000;
constexpr int kPatienceMs = 500; ///< with a server, at the end

static_assert(2 * kHeartbeatMs < storage::ChangeFeed::kStaleMs, "one heartbeat may be lost");

} // namespace

ChangeWatch::ChangeWatch(
    std::shared_ptr<const storage::Directory> directory, qint64 seen, Listener listener)
    : m_directory(std::move(directory)), m_listener(std::move(listener)), m_seen(seen),
      m_thread([this] { run(); })
{
}

ChangeWatch::~ChangeWatch()
{
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        if (m_feed != nullptr) {
            m_feed->wake();
        }
        m_wake.notify_all();
        const bool ended = m_wake.wait_for(
            lock, std::chrono::milliseconds(kPatienceMs), [this] { return m_ended; });
        if (!ended && m_feed != nullptr) {
            m_feed->breakOff();
        }
    }
    m_thread.join();
}

void ChangeWatch::lookNow()
{
    {
        const std::lock_guard lock(m_mutex);
        m_doubted = true;
        if (m_feed != nullptr) {
            m_feed->wake();
        }
    }
    m_wake.notify_all();
}

QString ChangeWatch::offlineReason() const
{
    const std::lock_guard lock(m_mutex);
    return m_offline;
}

void ChangeWatch::setPresent(const QSet<domain::SubjectRef> &subjects)
{
    const std::lock_guard lock(m_mutex);
    if (m_present == subjects) {
        return;
    }
    m_present = subjects;
    m_moved = true;
    if (m_feed != nullptr) {
        m_feed->wake();
    }
}

bool ChangeWatch::meet(storage::ChangeFeed &feed)
{
    QSet<domain::SubjectRef> present;
    bool moved = false;
    {
        const std::lock_guard lock(m_mutex);
        present = m_present;
        std::swap(moved, m_moved);
    }
    const bool beats = m_heartbeat.hasExpired();
    const bool told = feed.takePresenceTold();
    if (moved || beats) {
        m_heartbeat.setRemainingTime(kHeartbeatMs);
        if (!feed.setPresent(present)) {
            return false;
        }
    }
    if (told || beats) { // connections that died tell nobody: looked for now and then
        const auto others = feed.others();
        if (!others) {
            return false;
        }
        tellPresence(*others);
    }
    return true;
}

void ChangeWatch::tellPresence(const QList<domain::Presence> &others)
{
    if (others != m_others) {
        m_others = others;
        m_listener.presenceChanged(others);
    }
}

void ChangeWatch::setOffline(const QString &reason)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_offline == reason) {
            return;
        }
        m_offline = reason;
    }
    m_listener.offlineChanged(reason);
}

void ChangeWatch::pause(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(
        lock, std::chrono::milliseconds(milliseconds), [this] { return m_stopping || m_doubted; });
    m_doubted = false;
}

void ChangeWatch::run()
{
    int pauseMs = kFirstPauseMs;
    const auto stopping = [this] {
        const std::lock_guard lock(m_mutex);
        return m_stopping;
    };
    while (!stopping()) {
        // A server that hangs must not hold up a window that closes.
        auto feed
            = storage::ChangeFeed::open(*m_directory, m_seen, [&stopping] { return !stopping(); });
        if (!feed.isOk() && feed.error().code == ErrorCode::Cancelled) {
            pause(pauseMs); // the program leaves, and this is stopped next
            continue;
        }
        if (!feed.isOk()) {
            tellPresence({});
            setOffline(feed.error().message);
            pause(pauseMs);
            pauseMs = std::min(2 * pauseMs, kLongestPauseMs);
            continue;
        }
        setOffline({});
        pauseMs = kFirstPauseMs;
        m_heartbeat.setRemainingTime(0); // a new connection is on no record yet
        follow(**feed);
        m_seen = (*feed)->seen();
    }
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_wake.notify_all();
}

// Until the connection is lost or nobody wants to know any more.
void ChangeWatch::follow(storage::ChangeFeed &feed)
{
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping) {
                m_feed = nullptr;
                return;
            }
            m_feed = &feed;
        }
        // Whoever moves from here on wakes the wait.
        const auto notices = meet(feed)
            ? feed.wait(static_cast<int>(m_heartbeat.remainingTime()), m_own.load())
            : Result<QList<domain::ChangeNotice>>(Error{ErrorCode::Offline, {}, {}, {}});
        bool doubted = false;
        {
            const std::lock_guard lock(m_mutex);
            m_feed = nullptr;
            std::swap(doubted, m_doubted);
        }
        if (!notices.isOk()) {
            return;
        }
        for (const domain::ChangeNotice &notice : *notices) {
            m_listener.changed(notice);
        }
        if (doubted && notices->isEmpty()) {
            return; // a new connection tells
        }
    }
}

} // namespace touchstone::services
