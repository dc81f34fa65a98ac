// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace touchstone::storage {

/// The Error of a server's five-letter state: Offline, Denied, Conflict, Busy, Full, Cancelled,
/// NotFound, Internal for the rest. `detail` is for the log.
Error errorOfState(const QString &state, const QString &detail);

/// The Error of a connection that did not come about, by the client library's own words.
Error errorOfConnecting(const QString &words, const QString &address);

} // namespace touchstone::storage
