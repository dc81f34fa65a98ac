// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/commitdoubt.h"

#include "storage/connection.h"

namespace touchstone::storage {

Result<bool> isStored(Connection &connection, const CommitDoubt &doubt)
{
    Query query(connection, QStringLiteral("change_stored"));
    TRY(query.bind(":id", doubt.change)
            .bind(":person_id", doubt.person)
            .bind(":at_ms", doubt.atMs)
            .run());
    const bool stored = query.next();
    TRY(query.finish());
    return stored;
}

Result<bool> settle(Connection &connection, const CommitDoubt &doubt)
{
    {
        Query hangUp(connection, QStringLiteral("unit_hang_up"));
        TRY(hangUp.bind(":backend", doubt.backend).run());
        TRY(hangUp.finish());
    }
    TRY(connection.begin());
    auto stored = isStored(connection, doubt);
    connection.rollback();
    return stored;
}

} // namespace touchstone::storage
