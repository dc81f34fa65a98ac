// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

struct sqlite3;

namespace touchstone::storage {

/// The Error of SQLite's extended result code: Full, Denied, Corrupt, Busy, Cancelled, Conflict
/// (a unique key or a reference), Invalid (no database), Internal for the rest. `detail` is for the
/// log.
Error errorOfCode(int extendedCode, const QString &detail);

/// The Error of the last failed call on `handle`; `what` names the statement for the log.
Error lastError(sqlite3 *handle, const QString &what);

} // namespace touchstone::storage
