// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

struct pg_conn;
struct pg_result;

namespace touchstone::storage {

/// The Error of a server's five-letter state: Offline, Denied, Conflict, Busy, Full, Cancelled,
/// NotFound, Internal for the rest. `detail` is for the log.
Error errorOfState(const QString &state, const QString &detail);

/// The Error of what came back from a statement, which may be nothing; `what` names it for the log.
Error errorOfResult(pg_conn *handle, const pg_result *result, const QString &what);

/// The Error of a connection that did not come about, by the client library's own words.
Error errorOfConnecting(const QString &words, const QString &address);

} // namespace touchstone::storage
