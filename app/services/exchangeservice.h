// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvdocument.h"
#include "exchange/importplan.h"
#include "services/directoryservice.h"

namespace touchstone::services {

/// What an import did, or would do.
struct ImportOutcome
{
    qint64 rowsRead = 0;
    qint64 listingsMade = 0, clinicsMade = 0, practitionersMade = 0, laboratoriesMade = 0;
    qint64 recordsUpdated = 0; ///< known records that gained or changed fields
    qint64 unchanged = 0; ///< rows that said nothing new
    qint64 answersMade = 0;
    qint64 rejected = 0; ///< rows refused
    QList<exchange::Reject> rejects; ///< the first kRejectsListed of them; all are in the file
    QString rejectsPath; ///< where refused rows were written; empty when none
    bool dryRun = false;
    bool operator==(const ImportOutcome &) const = default;
};

/// Most refused rows an ImportOutcome holds.
inline constexpr qsizetype kRejectsListed = 1000;

struct ImportRequest
{
    QString path;
    exchange::Mapping mapping; ///< not looked at for answers
    QString rejectsPath; ///< file for refused rows, made when there are any; must not exist; empty:
                         ///< none
    bool dryRun = false;
};

/// Files in and out, on the directory's threads. Thread: the window's.
class ExchangeService : public QObject
{
    Q_OBJECT

public:
    explicit ExchangeService(DirectoryService *directory, QObject *parent = nullptr);

    /// Reads the first rows and guesses what each column means; a mapping remembered for the same
    /// header wins. Errors: NotFound, Invalid with line and column, Denied.
    QFuture<Result<exchange::CsvPreview>> preview(const QString &path);
    /// One transaction: everything or nothing; refused rows are listed and do not stop the others.
    /// Clinics, practitioners, laboratories and listings that are already there are found again and
    /// completed, never doubled. Remembers the mapping for this header. `progress` counts rows; its
    /// total is an estimate until the end. Errors: Conflict when `rejectsPath` exists; Cancelled;
    /// Invalid with file, line and column for a file that cannot be read; then nothing was stored.
    QFuture<Result<ImportOutcome>> importRecords(
        const ImportRequest &request, const ProgressPtr &progress = {});
    /// Answers: columns listing (UUID), criterion, state, tier, checked_on, valid_until, asked_on,
    /// reason, note, source.
    QFuture<Result<ImportOutcome>> importAnswers(
        const ImportRequest &request, const ProgressPtr &progress = {});
    /// Writes the listings of `query` in its order as CSV (or XLSX by the ending). Formulas in
    /// cells are disarmed. Value: rows written. Errors: Conflict when the file exists and not
    /// `replace`; Invalid when the query's search stopped counting (ListCounts::capped).
    QFuture<Result<qint64>> exportListings(const domain::ListingQuery &query, const QString &path,
        bool replace, const ProgressPtr &progress = {});

private:
    DirectoryService *m_directory;
};

} // namespace touchstone::services
