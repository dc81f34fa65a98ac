// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"
#include "domain/score.h"
#include "exchange/csvdocument.h"

#include <QString>

#include <memory>
#include <optional>

/// Lists of listings as files for spreadsheets.
namespace touchstone::exchange {

/// Everything one line of an export says.
struct ExportRow
{
    domain::Clinic clinic;
    std::optional<domain::Practitioner> practitioner;
    std::optional<domain::Laboratory> laboratory;
    domain::Listing listing;
    domain::ScoreSummary score;
};

/// Column names of an export, in order. guessMapping() reads them back; those of the score are
/// ignored there, since a score is never typed in.
QStringList exportHeader();

/// How an export says what is no single text of a record. Other names that have no kind stand with
/// the trading names.
QString exportNames(const QList<domain::OtherName> &names, domain::NameKind kind);
QString exportLicences(const QList<domain::Credential> &credentials);
/// "12.50" with as many decimals as the currency has.
QString exportAmount(qint64 minorUnits, int digits);

/// Writes listings as CSV, or as XLSX when the path ends so, in memory that does not grow with the
/// rows. The file appears under its name only with commit(); without it nothing is left behind.
/// Reading the file back by readRow() gives the same records. Not thread-safe.
class ListingExport
{
public:
    /// Errors: Conflict when the file exists and not `replace`; Invalid for another ending; Denied;
    /// NotFound for a missing folder.
    static Result<ListingExport> create(const QString &path, bool replace);
    ListingExport(ListingExport &&) noexcept;
    ListingExport &operator=(ListingExport &&) noexcept;
    ~ListingExport();

    /// Errors: Full, Denied; Invalid when a sheet would have more rows or longer cells than XLSX
    /// allows.
    Result<> write(const ExportRow &row);
    /// Whether writeLine() can be used: the quick way for long lists.
    [[nodiscard]] bool isCsv() const;
    /// A row whose cells appendCsvCell() made, in the order of exportHeader(), commas between.
    /// Errors: Full, Denied.
    Result<> writeLine(QByteArrayView line);
    /// Value: rows written, the header not counted.
    Result<qint64> commit();

private:
    class Sink;
    class CsvSink;
    class XlsxSink;
    explicit ListingExport(std::unique_ptr<Sink> sink);

    std::unique_ptr<Sink> m_sink;
    qint64 m_rows = 0;
};

} // namespace touchstone::exchange
