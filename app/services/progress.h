// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QtGlobal>

namespace touchstone::services {

/// Shared between a long job and whoever watches it: counts up, and asks it to stop. Any thread.
class Progress
{
public:
    void setTotal(qint64 total) { m_total.store(total, std::memory_order_relaxed); }
    void setDone(qint64 done) { m_done.store(done, std::memory_order_relaxed); }
    /// Items in all; 0 while unknown.
    [[nodiscard]] qint64 total() const { return m_total.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 done() const { return m_done.load(std::memory_order_relaxed); }
    /// The job stops at the next item, rolls back and reports Cancelled.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_total{0};
    std::atomic<qint64> m_done{0};
    std::atomic<bool> m_cancelled{false};
};

using ProgressPtr = std::shared_ptr<Progress>;

} // namespace touchstone::services
