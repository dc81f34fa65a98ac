// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/journal.h"
#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// What one row of a file says; ids are invalid.
struct ImportRecord
{
    QString listingUuid; ///< names a listing of this directory; empty or unknown: by its match key
    domain::Clinic clinic;
    std::optional<domain::Practitioner> practitioner;
    std::optional<domain::Laboratory> laboratory;
    domain::Listing listing;
};

struct AnswerRecord
{
    QString listingUuid;
    QString criterion;
    domain::Answer answer; ///< `revision` is not looked at
};

struct PreparedRecord;

/// Thousands of records in one transaction: all or nothing. Known records are found by their match
/// keys (DirectoryFile) and completed: empty fields are filled and other names added; what is there
/// is never overwritten. Goes to the engine directly, since rows by the million do; what is stored,
/// journalled, scored and indexed is the same as through a UnitOfWork, and one undo takes it all
/// back. Thread: the session's.
class BulkImport
{
public:
    enum class RowResult { Made, Updated, Unchanged };

    /// What one record led to. A made listing counts as Made, whatever its parties.
    struct RowOutcome
    {
        RowResult result = RowResult::Unchanged;
        bool clinicMade = false, practitionerMade = false, laboratoryMade = false;
        int recordsUpdated = 0; ///< known records that gained something
    };

    struct Totals
    {
        qint64 listingsMade = 0, clinicsMade = 0, practitionersMade = 0, laboratoriesMade = 0;
        qint64 recordsUpdated = 0, unchanged = 0, answersMade = 0;
    };

    BulkImport(
        Session &session, QString person, domain::ChangeKind kind = domain::ChangeKind::Import);
    ~BulkImport(); ///< takes everything back unless finish() was called
    BulkImport(const BulkImport &) = delete;
    BulkImport &operator=(const BulkImport &) = delete;

    /// Errors: Denied (reader's session), Busy, Full.
    Result<> begin();

    /// Stores one row. Errors: Invalid, NotFound, Conflict refuse this row alone and write nothing
    /// of it; any other ends the import. Rules of records are the caller's to check.
    Result<RowOutcome> add(const ImportRecord &record);
    /// The same of a row that an ImportPreparer prepared, on whatever thread, with the match keys
    /// of this directory.
    Result<RowOutcome> add(const PreparedRecord &prepared);
    /// Stores one answer with the subject its criterion's scope names; one that says nothing new is
    /// Unchanged. Errors as for add(): NotFound for the listing or a party it lacks, Invalid for
    /// the criterion.
    Result<RowOutcome> addAnswer(const AnswerRecord &record);

    [[nodiscard]] const Totals &totals() const;

    /// Scores, indexes and commits. Errors: Full, Busy, Cancelled; then nothing was stored.
    Result<domain::ChangeNotice> finish(const ProgressCallback &onProgress = {});
    /// Takes everything back: how a dry run ends.
    void abort();

    struct Private;

private:
    std::unique_ptr<Private> m_d;
};

} // namespace touchstone::storage
