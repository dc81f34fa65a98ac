// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/changewatch.h"

#include "storage/changefeed.h"

namespace touchstone::services {

namespace {

constexpr int kFirstPauseMs = 250;
constexpr int kLongestPauseMs = 8'000;
constexpr int kWaitMs = 30'000;

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
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (m_feed != nullptr) {
            m_feed->wake();
        }
    }
    m_wake.notify_one();
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
    m_wake.notify_one();
}

QString ChangeWatch::offlineReason() const
{
    const std::lock_guard lock(m_mutex);
    return m_offline;
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
        auto feed = storage::ChangeFeed::open(*m_directory, m_seen);
        if (!feed.isOk()) {
            setOffline(feed.error().message);
            pause(pauseMs);
            pauseMs = std::min(2 * pauseMs, kLongestPauseMs);
            continue;
        }
        setOffline({});
        pauseMs = kFirstPauseMs;
        follow(**feed);
        m_seen = (*feed)->seen();
    }
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
        const auto notices = feed.wait(kWaitMs, m_own.load());
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
