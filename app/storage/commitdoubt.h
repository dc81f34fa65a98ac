// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace touchstone::storage {

class Connection;

/// A unit whose COMMIT was sent to a server and never answered: it may be stored or not.
struct CommitDoubt
{
    qint64 change = 0, person = 0, atMs = 0; ///< together they are this unit's and no other's
    int backend = 0; ///< the server's side of the connection that was lost
};

/// Whether the unit is stored, asked inside a writing transaction: that waited for the lost one to
/// end, and holds off any other. Errors: as the connection's; then it is not known yet.
Result<bool> isStored(Connection &connection, const CommitDoubt &doubt);

/// The same on a new connection outside transactions, after ending what the server still holds of
/// the lost one.
Result<bool> settle(Connection &connection, const CommitDoubt &doubt);

} // namespace touchstone::storage
