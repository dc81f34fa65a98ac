// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace touchstone::domain {

/// Somebody else is on a record of a shared directory now.
struct Presence
{
    QString person;
    SubjectRef subject;
    QDateTime sinceUtc;
    bool operator==(const Presence &) const = default;
};

} // namespace touchstone::domain
