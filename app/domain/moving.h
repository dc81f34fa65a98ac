// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What is known of a directory that moved between a file and a server.
namespace touchstone::domain {

/// One table on both sides.
struct MovedTable
{
    QString table; ///< its name in the schema
    qint64 rowsFrom = 0, rowsTo = 0;
    /// Of every row in the order of keys, each value with its kind and length; lower-case
    /// hexadecimal.
    QString sha256From, sha256To;

    [[nodiscard]] bool isEqual() const { return rowsFrom == rowsTo && sha256From == sha256To; }
    bool operator==(const MovedTable &) const = default;
};

struct MoveReport
{
    QString from, to; ///< path or address without anything secret
    QList<MovedTable> tables; ///< in the order in which they moved
    [[nodiscard]] qint64 rows() const
    {
        qint64 sum = 0;
        for (const MovedTable &table : tables) {
            sum += table.rowsTo;
        }
        return sum;
    }
};

} // namespace touchstone::domain
