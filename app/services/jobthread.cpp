// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobthread.h"

#include <chrono>
#include <future>
#include <memory>

namespace touchstone::services {

JobThread::JobThread() : m_thread([this] { run(); }) { }

JobThread::~JobThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void JobThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void JobThread::drain()
{
    std::promise<void> reached;
    post([&reached] { reached.set_value(); });
    reached.get_future().wait();
}

bool JobThread::drainFor(int milliseconds)
{
    const auto reached = std::make_shared<std::promise<void>>(); // the job may outlive this call
    post([reached] { reached->set_value(); });
    return reached->get_future().wait_for(std::chrono::milliseconds(milliseconds))
        == std::future_status::ready;
}

void JobThread::run()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace touchstone::services
