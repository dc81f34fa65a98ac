// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/rejectsfile.h"
#include "services/exchangeservice.h"
#include "storage/bulkimport.h"
#include "storage/importpreparer.h"

#include <vector>

namespace touchstone::services {

/// Reads a CSV file's first rows; the mapping is one remembered for its header, else a guess.
Result<exchange::CsvPreview> readPreview(storage::Session &session, const QString &path);

/// One import from its file to the commit. Thread: the session's; the file is read on another.
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
    using Refusal = Result<std::optional<exchange::Reject>>;
    /// Reads the file and hands what each row says to `store`, which gives back the Reject where it
    /// refuses. Rows are read by `read` on a thread of their own while others are stored on this
    /// one; order and outcome are those of the file.
    template <typename Said>
    Result<> takeRows(const exchange::CsvReader &reader,
        const std::function<Said(const exchange::CsvRow &)> &read,
        const std::function<Refusal(const exchange::CsvRow &, const Said &)> &store);
    Result<> begin();
    using PreparedRecords = std::vector<storage::PreparedRecord>;
    using SaidRecords = std::variant<PreparedRecords, exchange::Reject>;
    using SaidAnswer = std::variant<exchange::AnswerRow, exchange::Reject>;
    Refusal storeRecords(const exchange::CsvRow &row, const SaidRecords &said);
    Refusal storeAnswer(const exchange::CsvRow &row, const SaidAnswer &said);
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
