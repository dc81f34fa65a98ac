// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace touchstone {

/// Where "now" comes from. Passed in, so that tests and `--as-of` decide what day it is; nothing
/// but SystemClock asks the computer. Thread-safe.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The present instant, in UTC.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;

    /// The present day where the user is: answers and as-of dates are days on a person's calendar.
    [[nodiscard]] virtual QDate today() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] QDate today() const override;
};

} // namespace touchstone
