// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/takenalong.h"
#include "storage/directorymove.h"

namespace touchstone::storage {

/// Writes what `from`, a shared directory, has at one moment to the new file `path`, which knows
/// where it comes from: BringBack merges it later. It holds what this person may read. Errors:
/// Conflict when the file exists; Denied, Full, Offline, Cancelled; Invalid for a file.
Result<domain::MoveReport> takeAlong(
    Session &from, const QString &path, const Clock &clock, const MoveProgress &onProgress = {});

/// Where the file was taken along from; nothing when it is a directory of its own.
Result<std::optional<domain::TakenAlong>> takenAlongFrom(Connection &connection);

/// Where `copy` was taken along from, which is `home`. Errors: Invalid when it was not taken along,
/// or from another directory.
Result<domain::TakenAlong> originOf(Session &copy, Session &home);

} // namespace touchstone::storage
