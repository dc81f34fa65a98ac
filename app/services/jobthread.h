// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace touchstone::services {

/// One thread that runs jobs in the order they were posted.
class JobThread
{
public:
    using Job = std::function<void()>;

    JobThread();
    ~JobThread(); ///< runs what is posted, then joins
    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    /// Any thread. Jobs must not throw.
    void post(Job job);
    /// Returns when everything posted so far has run. Not from a job of this thread.
    void drain();
    /// The same, but returns false when that takes longer.
    bool drainFor(int milliseconds);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    std::thread m_thread; ///< last: starts when the rest is made
};

} // namespace touchstone::services
