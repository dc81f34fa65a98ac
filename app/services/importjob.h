// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/rejectsfile.h"
#include "services/exchangeservice.h"
#include "storage/bulkimport.h"

namespace touchstone::services {

/// Reads a CSV file's first rows; the mapping is one remembered for its header, else a guess.
Result<exchange::CsvPreview> readPreview(storage::Session &session, const QString &path);

/// One import from its file to the commit. Thread: the session's.
class ImportJob
{
public:
    ImportJob(
        storage::Session &session, ImportRequest request, ProgressPtr progress, QString person);

    Result<ImportOutcome> importRecords();
    Result<ImportOutcome> importAnswers(QDate today);
    /// What the commit touched; empty after a dry run.
    [[nodiscard]] const domain::ChangeNotice &notice() const { return m_notice; }

private:
    /// Reads the file and hands each row to `takeRow`, which gives back the Reject where it
    /// refuses.
    using TakeRow
        = std::function<Result<std::optional<exchange::Reject>>(const exchange::CsvRow &)>;
    Result<> readRows(const exchange::CsvReader &reader, const TakeRow &takeRow);
    Result<std::optional<exchange::Reject>> takeRecord(
        const exchange::CsvRow &row, const QStringList &header);
    Result<> refuse(const exchange::Reject &reject, const QStringList &header);
    Result<ImportOutcome> finish();

    storage::Session &m_session;
    ImportRequest m_request;
    ProgressPtr m_progress;
    storage::BulkImport m_import;
    std::optional<exchange::RejectsFile> m_rejects;
    ImportOutcome m_outcome;
    domain::ChangeNotice m_notice;
};

} // namespace touchstone::services
