// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::storage {

/// Why a server's certificate was not accepted, in OpenSSL's own words such as "certificate has
/// expired"; empty when that cannot be found out. The client library of PostgreSQL says only that
/// it was not: this asks the same server for its certificate once more and sends nothing else.
/// `words`: what the library said, which names the server. `rootFile`: the authorities trusted.
/// Waits at most some seconds. Any thread.
QString tlsFault(const QString &words, const QString &rootFile);

} // namespace touchstone::storage
