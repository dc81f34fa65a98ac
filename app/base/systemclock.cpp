// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace touchstone {

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

QDate SystemClock::today() const
{
    return QDate::currentDate();
}

} // namespace touchstone
