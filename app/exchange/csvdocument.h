// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <memory>

class QSaveFile;

/// Reading and writing CSV as the world writes it.
namespace touchstone::exchange {

/// How a file is encoded and cut into cells, found out from its bytes.
struct CsvDialect
{
    QByteArray encoding = "UTF-8"; ///< UTF-8, UTF-16LE, UTF-16BE or windows-1252
    char separator = ','; ///< , ; tab or |
    qint64 headerLine = 1; ///< title rows before the header are skipped
    bool isDamaged = false; ///< some bytes are no text: the rows that hold them say so
    bool operator==(const CsvDialect &) const = default;
};

/// One row of cells with the line it begins on (from 1).
struct CsvRow
{
    qint64 line = 0;
    QStringList cells; ///< damaged bytes as U+FFFD
    qsizetype damagedCell = -1; ///< the first that holds bytes which are no text
    bool operator==(const CsvRow &) const = default;
};

/// Called for each row after the header; returning an error stops the reading.
using CsvRowHandler = std::function<Result<>(const CsvRow &)>;

/// Longest cell in bytes of UTF-8, and the most columns a row may have; more is refused.
inline constexpr qsizetype kMaxCsvCellBytes = 1'000'000;
inline constexpr qsizetype kMaxCsvColumns = 10'000;

/// Streams a CSV file of any size in constant memory.
class CsvReader
{
public:
    /// Reads the file once to find its encoding, and its first rows to find separator and header.
    /// Errors: NotFound, Denied; Invalid with file, line and column for a damaged header, damaged
    /// UTF-16, a binary file, an empty file, a row or cell of absurd length, a quote never closed.
    static Result<CsvReader> open(const QString &path);

    [[nodiscard]] const CsvDialect &dialect() const { return m_dialect; }
    /// Trimmed names, one for each column and each different: a column without one is "Column 3",
    /// a second "Phone" is "Phone (2)". Empty columns at the right end are left out.
    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] qint64 fileSize() const { return m_fileSize; }

    /// Reads all rows after the header in file order and gives their number; rows without any text
    /// are passed over. A row has at least as many cells as the header; more only where text stands
    /// in them. `bytesRead` of the file so far is given to `onProgress` now and then; it returns
    /// false to stop (Cancelled). A quote left open at the end of the file is Invalid with the line
    /// it began on; a file that changed since open() is Conflict.
    Result<qint64> readRows(const CsvRowHandler &onRow,
        const std::function<bool(qint64 bytesRead)> &onProgress = {}) const;

private:
    CsvReader() = default;

    QString m_path;
    CsvDialect m_dialect;
    QStringList m_header;
    qint64 m_fileSize = 0;
    qint64 m_skipBytes = 0; ///< byte order mark
};

/// One cell as RFC 4180 writes it. Text a spreadsheet would run (= + - @ tab CR first) gets a
/// leading apostrophe; readers of ours take it off again.
QString csvCell(const QString &text);

/// Appends the same as UTF-8, the quick way for long files.
void appendCsvCell(QByteArray *line, QStringView text);

/// The same of text that is UTF-8 already.
void appendCsvCell(QByteArray *line, QByteArrayView utf8);

/// True when appendCsvCell() would append `utf8` as it is. May be false of some others.
bool isPlainCsvCell(QByteArrayView utf8);

/// Takes off the apostrophe csvCell() put before a formula.
QString withoutFormulaGuard(const QString &cell);

/// Writes a CSV file row by row: UTF-8 with a byte order mark (spreadsheets need it), CRLF, the
/// file appears under its name only with commit().
class CsvWriter
{
public:
    /// Errors: Conflict when the file exists and not `replace`; Denied; NotFound for a missing
    /// folder.
    static Result<CsvWriter> create(const QString &path, bool replace);
    CsvWriter(CsvWriter &&) noexcept;
    CsvWriter &operator=(CsvWriter &&) noexcept;
    ~CsvWriter(); ///< without commit() nothing is left behind

    /// Errors: Full, Denied.
    Result<> writeRow(const QStringList &cells);
    /// A row already in the form of appendCsvCell(), without its line end.
    Result<> writeLine(QByteArrayView line);
    Result<> commit();

private:
    explicit CsvWriter(std::unique_ptr<QSaveFile> file);
    Result<> flush();

    std::unique_ptr<QSaveFile> m_file;
    QByteArray m_buffer;
};

} // namespace touchstone::exchange
