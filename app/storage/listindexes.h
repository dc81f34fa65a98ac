// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace touchstone::storage {

class Connection;

/// Takes indexes away while many rows change and makes them again in one go, which is several times
/// quicker than moving entries one by one. Inside one transaction, so that a failure brings them
/// back.
class ListIndexes
{
public:
    enum class Which {
        OfNumbers, ///< on a score's points; likewise the next three on what else a score decides
        OfBand,
        OfFlags,
        OfDays,
        OfLists, ///< all of the table `score`
        OfRecords, ///< those of `score`, the parties and the journal
    };

    explicit ListIndexes(Connection &connection) : m_connection(connection) { }
    Result<> drop(Which which);
    Result<> restore();

private:
    Connection &m_connection;
    QStringList m_statements; ///< that make them again
};

} // namespace touchstone::storage
