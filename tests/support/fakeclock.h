// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <functional>

namespace touchstone::test {

/// A clock that moves only when told. Not thread-safe while it is being moved.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime nowUtc = QDateTime(QDate(2026, 9, 14), QTime(10, 0), Qt::UTC))
        : m_now(std::move(nowUtc))
    {
    }
    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    [[nodiscard]] QDate today() const override { return m_now.date(); }
    void set(const QDateTime &nowUtc)
    {
        m_now = nowUtc;
        if (onSet) {
            onSet(m_now);
        }
    }
    void addDays(int days) { set(m_now.addDays(days)); }

    std::function<void(const QDateTime &nowUtc)> onSet; ///< for a server's clock to follow

private:
    QDateTime m_now;
};

} // namespace touchstone::test
