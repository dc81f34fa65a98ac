// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// Reading and writing CSV as the world writes it.
namespace touchstone::exchange {

/// How a file is encoded and cut into cells, found out from its first bytes.
struct CsvDialect {
    QByteArray encoding = "UTF-8"; ///< ICU name; UTF-8, UTF-16LE/BE, windows-1252
    char separator = ','; ///< , ; tab or |
    qint64 headerLine = 1; ///< title rows before the header are skipped
    bool operator==(const CsvDialect &) const = default;
};

/// One row of cells with the line it begins on (from 1).
struct CsvRow {
    qint64 line = 0;
    QStringList cells;
};

/// Called for each row after the header; returning an error stops the reading.
using CsvRowHandler = std::function<Result<>(const CsvRow &)>;

/// What a CSV file looks like and a first idea of what its columns mean.
struct CsvPreview;

/// Streams a CSV file of any size in constant memory.
class CsvReader
{
public:
    /// Finds the dialect and the header. Errors: NotFound, Denied; Invalid with line and column for
    /// text in no encoding, for a binary file, an empty file, a row or cell of absurd length.
    static Result<CsvReader> open(const QString &path);

    [[nodiscard]] const CsvDialect &dialect() const { return m_dialect; }
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] qint64 fileSize() const { return m_fileSize; }

    /// Reads all rows after the header in file order. `bytesRead` of the file so far is given to
    /// `onProgress` now and then; it returns false to stop (Cancelled). A quote left open at the end
    /// of the file is Invalid with the line it began on.
    Result<qint64> readRows(const CsvRowHandler &onRow,
        const std::function<bool(qint64 bytesRead)> &onProgress = {}) const;

private:
    QString m_path;
    CsvDialect m_dialect;
    QStringList m_header;
    qint64 m_fileSize = 0;
};

/// One cell as RFC 4180 writes it. Text a spreadsheet would run (= + - @ tab CR first) gets a
/// leading apostrophe; readers of ours take it off again.
QString csvCell(const QString &text);

} // namespace touchstone::exchange
