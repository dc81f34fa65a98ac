// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace touchstone::storage {

/// Copies the whole database to the new file `path`, which appears under its name only when whole
/// and on the disk. Errors: Conflict when it exists; Full, Denied, Cancelled.
Result<> copyDatabase(
    Connection &connection, const QString &path, const ProgressCallback &onProgress);

/// The name under which a file is written that is to be `path` when it is whole; what another run
/// of this program left there is gone.
QString unfinishedName(const QString &path);
/// Takes away an unfinished file and what the engine keeps beside it.
void discardUnfinished(const QString &unfinished);
/// Gives it its name once it is on the disk, or takes it away. Errors: Conflict when `path` exists.
Result<> giveName(const QString &unfinished, const QString &path);

/// SHA-256 of a file's bytes in lower-case hexadecimal. Errors: Denied.
Result<QString> fileSha256(const QString &path);

} // namespace touchstone::storage
