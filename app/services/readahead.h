// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace touchstone::services {

/// Makes batches on a thread of its own while the caller works on the earlier ones, a few ahead at
/// most. The caller gets them in the order they were given, and hands each back when it is done
/// with it: what was allocated on the other thread is freed there. Thread: the caller's; what
/// `produce` uses must outlive this object.
template <typename Batch> class ReadAhead
{
public:
    /// Waits for room; false when nobody wants any more.
    using Give = std::function<bool(Batch)>;

    /// `produce` runs on the other thread, gives its batches and returns. It must not throw.
    ReadAhead(std::size_t mostAhead, std::function<void(const Give &)> produce)
        : m_mostAhead(mostAhead), m_thread([this, make = std::move(produce)] {
              make([this](Batch batch) { return put(std::move(batch)); });
              end();
          })
    {
    }
    ~ReadAhead() ///< what is not taken is dropped; returns when `produce` has
    {
        {
            const std::lock_guard lock(m_mutex);
            m_unwanted = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// Gives a batch back.
    void done(Batch batch)
    {
        const std::lock_guard lock(m_mutex);
        m_done.push_back(std::move(batch));
    }

    /// The next batch; nothing after the last. All that `produce` did before is then seen here.
    std::optional<Batch> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ended || !m_batches.empty(); });
        if (m_batches.empty()) {
            return std::nullopt;
        }
        std::optional<Batch> batch(std::move(m_batches.front()));
        m_batches.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return batch;
    }

private:
    bool put(Batch batch)
    {
        std::vector<Batch> done; // freed at the end, without the lock
        std::unique_lock lock(m_mutex);
        done.swap(m_done);
        m_changed.wait(lock, [this] { return m_unwanted || m_batches.size() < m_mostAhead; });
        if (m_unwanted) {
            return false;
        }
        m_batches.push_back(std::move(batch));
        lock.unlock();
        m_changed.notify_all();
        return true;
    }
    void end()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
    }

    const std::size_t m_mostAhead;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::vector<Batch> m_done;
    bool m_ended = false;
    bool m_unwanted = false;
    std::thread m_thread; ///< last: starts when the rest is made
};

} // namespace touchstone::services
