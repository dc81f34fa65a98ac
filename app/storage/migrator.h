// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/sqlfile.h"

namespace touchstone::storage {

class Connection;

/// Brings a schema to the newest version, one transaction a step, each with its row in
/// schema_version.
class Migrator
{
public:
    enum class Outcome {
        UpToDate,
        Upgraded,
        NewerIncompatible, ///< the schema is from a later program
        BadFiles, ///< numbers with gaps, or a released step changed since it was applied
        Failed, ///< a step failed and was taken back
    };

    Migrator(Connection &connection, QList<sql::Migration> migrations);

    /// The version the file has; 0 for an empty one. Errors: as the connection's.
    Result<int> version();
    [[nodiscard]] int latest() const;

    struct Report
    {
        Outcome outcome = Outcome::UpToDate;
        int from = 0, to = 0;
        QString detail; ///< untranslated: which step, and why it failed
        std::optional<Error> error; ///< for Failed
    };
    Report run(const Clock &clock);

private:
    Result<> apply(const sql::Migration &migration, const Clock &clock);
    Connection &m_connection;
    QList<sql::Migration> m_migrations;
};

} // namespace touchstone::storage
