// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QHash>
#include <QList>
#include <QString>

/// The tables of a directory as they go from one engine to the other, and what is compared.
namespace touchstone::storage {

class Connection;
class NativeStatement;

struct MovingTable
{
    enum class Kind { Integer, Text, Bytes };
    struct Column
    {
        QString name; ///< as a server has it
        Kind kind = Kind::Text;
    };
    QString name;
    QList<Column> columns;
    QStringList key; ///< names of columns; rows are read in this order
    bool isSearch = false; ///< full text: its key `id` is the row's own number in a file

    /// What the queries moving_*.sql leave open, for the engine of `connection`.
    [[nodiscard]] QHash<QString, QString> parts(const Connection &connection) const;
    /// Has a number of its own that a server's sequence gives out.
    [[nodiscard]] bool hasSequence() const;
    /// Rows that a directory has from its beginning, before anybody wrote.
    [[nodiscard]] bool isOfBeginning() const;
};

/// The tables that make a directory, each after those it names; columns as the file `connection`
/// has them. What is left out: schema_version, which is each engine's own; undo_entry, since undo
/// belongs to the session it was made in; what engines derive themselves.
Result<QList<MovingTable>> movingTables(Connection &connection);
/// Their names alone, and of those left out.
QStringList movingTableNames();
QStringList stayingTableNames();

/// The canonical SHA-256 of a table's rows, the same on both engines.
class TableDigest
{
public:
    /// The row at which `row` stands.
    void add(const NativeStatement &row, const MovingTable &table);
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] QString sha256() const;

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_row;
    qint64 m_rows = 0;
};

/// Appends the row at which `row` stands in the text form of COPY. Errors: Invalid, naming table,
/// row and column, for text that a server cannot keep: with a character of code 0, or no UTF-8.
Result<> appendCopyRow(const NativeStatement &row, const MovingTable &table, QByteArray *rows);

/// Binds the row at which `from` stands to the marks of `to`, in order.
void bindRow(const NativeStatement &from, const MovingTable &table, NativeStatement *to);

} // namespace touchstone::storage
