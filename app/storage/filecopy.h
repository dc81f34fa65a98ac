// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace touchstone::storage {

/// Copies the whole database to the new file `path`, which appears under its name only when whole
/// and on the disk. Errors: Conflict when it exists; Full, Denied, Cancelled.
Result<> copyDatabase(
    Connection &connection, const QString &path, const ProgressCallback &onProgress);

/// SHA-256 of a file's bytes in lower-case hexadecimal. Errors: Denied.
Result<QString> fileSha256(const QString &path);

} // namespace touchstone::storage
