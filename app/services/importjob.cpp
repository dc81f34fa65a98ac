// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importjob.h"

#include "services/directoryprivate.h"
#include "services/readahead.h"
#include "storage/settingstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

#include <utility>
#include <vector>

namespace touchstone::services {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kSampleRows = 50;
// What is read ahead of the writing: enough that neither waits, little enough to stay small.
constexpr std::size_t kBatchRows = 128;
constexpr std::size_t kBatchesAhead = 4;

QString mappingKey(const QStringList &header)
{
    return u"import-mapping:"_s + exchange::headerKey(header);
}

/// Errors that refuse one row; any other ends the import.
bool concernsOneRow(const Error &error)
{
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound
        || error.code == ErrorCode::Conflict;
}

bool saysWhichClinic(const exchange::Mapping &mapping)
{
    using exchange::Field;
    return std::any_of(mapping.columns.cbegin(), mapping.columns.cend(), [](Field field) {
        return field == Field::ClinicName || field == Field::ClinicLegalName
            || field == Field::ListingUuid;
    });
}

Error cancelledImport()
{
    return {ErrorCode::Cancelled,
        QCoreApplication::translate("services", "The import was cancelled; nothing was stored."),
        {}, {}};
}

exchange::Reject rejectOf(const exchange::CsvRow &row, const Error &error)
{
    return {row.line, error.place.field, error.message, row.cells};
}

} // namespace

Result<exchange::CsvPreview> readPreview(storage::Session &session, const QString &path)
{
    TRY_ASSIGN(const auto reader, exchange::CsvReader::open(path));
    exchange::CsvPreview preview;
    preview.dialect = reader.dialect();
    preview.header = reader.header();
    preview.bytes = reader.fileSize();
    // Enough is enough: the reading is stopped by an error of our own.
    const auto read = reader.readRows([&preview](const exchange::CsvRow &row) -> Result<> {
        preview.sample.append(row);
        return preview.sample.size() < kSampleRows ? Result<>() : Result<>(cancelledError());
    });
    if (!read.isOk() && preview.sample.size() < kSampleRows) {
        return read.error();
    }
    TRY_ASSIGN(
        const auto remembered, storage::SettingStore(session).value(mappingKey(preview.header)));
    if (remembered) {
        const auto mapping = exchange::Mapping::fromJson(
            QJsonDocument::fromJson(remembered->toUtf8()).object(), preview.header);
        if (mapping.isOk()) {
            preview.guess = *mapping;
            preview.remembered = true;
            return preview;
        }
    }
    preview.guess = exchange::guessMapping(preview.header, preview.sample);
    return preview;
}

ImportJob::ImportJob(
    storage::Session &session, ImportRequest request, ProgressPtr progress, QString person)
    : m_session(session), m_request(std::move(request)), m_progress(std::move(progress)),
      m_import(session, std::move(person))
{
    m_outcome.dryRun = m_request.dryRun;
}

Result<> ImportJob::refuse(const exchange::Reject &reject, const QStringList &header)
{
    ++m_outcome.rejected;
    if (m_outcome.rejects.size() < kRejectsListed) {
        m_outcome.rejects.append(reject);
    }
    if (m_request.rejectsPath.isEmpty()) {
        return {};
    }
    if (!m_rejects) {
        TRY_ASSIGN(m_rejects, exchange::RejectsFile::create(m_request.rejectsPath, header));
    }
    return m_rejects->write(reject);
}

Result<> ImportJob::begin()
{
    if (!m_request.rejectsPath.isEmpty() && QFileInfo::exists(m_request.rejectsPath)) {
        return Error{ErrorCode::Conflict,
            QCoreApplication::translate("services",
                "The file for refused rows, %1, exists already. Nothing was imported. Move it "
                "away or name another.")
                .arg(m_request.rejectsPath),
            {}, {m_request.rejectsPath, 0, 0, {}}};
    }
    if (m_session.role() != storage::Session::Role::Writer) {
        return readOnlyError(m_session.directory().readOnlyReason());
    }
    return m_import.begin();
}

template <typename Said>
Result<> ImportJob::takeRows(const exchange::CsvReader &reader,
    const std::function<Said(const exchange::CsvRow &)> &read,
    const std::function<Refusal(const exchange::CsvRow &, const Said &)> &store)
{
    TRY(begin());
    struct Batch
    {
        std::vector<std::pair<exchange::CsvRow, Said>> rows;
        qint64 rowsSoFar = 0;
        qint64 bytesSoFar = 0;
    };
    Result<> ended; // how the reading ended; told by the last batch's absence
    const auto produce = [&](const typename ReadAhead<Batch>::Give &give) {
        Batch batch;
        qint64 rows = 0;
        qint64 bytes = 0;
        const auto pass = [&] {
            batch.rowsSoFar = rows;
            batch.bytesSoFar = bytes;
            return give(std::exchange(batch, {}));
        };
        const auto onRow = [&](const exchange::CsvRow &row) -> Result<> {
            ++rows;
            batch.rows.emplace_back(row, read(row));
            return batch.rows.size() < kBatchRows || pass() ? Result<>()
                                                            : Result<>(cancelledError());
        };
        const auto onBytes = [&](qint64 bytesRead) {
            bytes = bytesRead;
            return !m_progress || !m_progress->isCancelled();
        };
        if (const auto done = reader.readRows(onRow, onBytes); !done.isOk()) {
            ended = done.error();
        }
        pass(); // what was read before an error is still judged, as its refusals come first
    };
    ReadAhead<Batch> batches(kBatchesAhead, produce);
    while (auto batch = batches.next()) {
        for (const auto &[row, said] : batch->rows) {
            ++m_outcome.rowsRead;
            if (m_progress) {
                m_progress->setDone(m_outcome.rowsRead);
                if (m_progress->isCancelled()) {
                    return cancelledImport();
                }
            }
            TRY_ASSIGN(const auto refused, store(row, said));
            if (refused) {
                TRY(refuse(*refused, reader.header()));
            }
        }
        if (m_progress && batch->bytesSoFar > 0) {
            // Rows are what people count; how many there will be follows from the bytes.
            const double share = double(reader.fileSize()) / double(batch->bytesSoFar);
            m_progress->setTotal(qint64(double(batch->rowsSoFar) * share));
        }
        batches.done(std::move(*batch));
    }
    if (!ended.isOk()) {
        return ended.error().code == ErrorCode::Cancelled ? cancelledImport() : ended.error();
    }
    return {};
}

ImportJob::Refusal ImportJob::storeRecords(const exchange::CsvRow &row, const SaidRecords &said)
{
    if (const auto *reject = std::get_if<exchange::Reject>(&said)) {
        return std::optional(*reject);
    }
    for (const storage::PreparedRecord &each : std::get<PreparedRecords>(said)) {
        const auto stored = m_import.add(each);
        if (!stored.isOk()) {
            if (concernsOneRow(stored.error())) {
                return std::optional(rejectOf(row, stored.error()));
            }
            return stored.error();
        }
    }
    return std::optional<exchange::Reject>();
}

ImportJob::Refusal ImportJob::storeAnswer(const exchange::CsvRow &row, const SaidAnswer &said)
{
    if (const auto *reject = std::get_if<exchange::Reject>(&said)) {
        return std::optional(*reject);
    }
    const auto &answer = std::get<exchange::AnswerRow>(said);
    const auto stored = m_import.addAnswer({answer.listingUuid, answer.criterion, answer.answer});
    if (stored.isOk()) {
        return std::optional<exchange::Reject>();
    }
    if (concernsOneRow(stored.error())) {
        return std::optional(rejectOf(row, stored.error()));
    }
    return stored.error();
}

Result<ImportOutcome> ImportJob::importRecords()
{
    TRY_ASSIGN(const auto reader, exchange::CsvReader::open(m_request.path));
    if (!saysWhichClinic(m_request.mapping)) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("services",
                "No column of %1 says which clinic a row is about, so nothing was imported. Say in "
                "the mapping which column holds the clinic's name.")
                .arg(m_request.path),
            {}, {m_request.path, reader.dialect().headerLine, 0, {}}};
    }
    storage::ImportPreparer preparer(m_session.directory().matchKeys());
    TRY(takeRows<SaidRecords>(
        reader,
        [&](const exchange::CsvRow &row) -> SaidRecords {
            auto read = exchange::readRow(row, reader.header(), m_request.mapping);
            if (auto *reject = std::get_if<exchange::Reject>(&read)) {
                return std::move(*reject);
            }
            auto &rows = std::get<QList<exchange::ImportRow>>(read);
            PreparedRecords prepared;
            prepared.reserve(size_t(rows.size()));
            for (exchange::ImportRow &each : rows) {
                prepared.push_back(preparer.prepare({std::move(each.listingUuid),
                    std::move(each.clinic), std::move(each.practitioner),
                    std::move(each.laboratory), std::move(each.listing)}));
            }
            return prepared;
        },
        [this](const exchange::CsvRow &row, const SaidRecords &said) {
            return storeRecords(row, said);
        }));
    TRY_ASSIGN(const ImportOutcome outcome, finish());
    if (!m_request.dryRun) {
        const QJsonObject mapping = m_request.mapping.toJson(reader.header());
        // A convenience: the rows are stored, and failing to remember this must not deny it.
        [[maybe_unused]] const auto remembered
            = storage::SettingStore(m_session).setValue(mappingKey(reader.header()),
                QString::fromUtf8(QJsonDocument(mapping).toJson(QJsonDocument::Compact)));
    }
    return outcome;
}

Result<ImportOutcome> ImportJob::importAnswers(QDate today)
{
    TRY_ASSIGN(const auto reader, exchange::CsvReader::open(m_request.path));
    TRY_ASSIGN(const auto columns, exchange::answerColumns(reader.header()));
    TRY(takeRows<SaidAnswer>(
        reader,
        [&](const exchange::CsvRow &row) {
            return exchange::readAnswerRow(row, reader.header(), columns, today);
        },
        [this](const exchange::CsvRow &row, const SaidAnswer &said) {
            return storeAnswer(row, said);
        }));
    return finish();
}

Result<ImportOutcome> ImportJob::finish()
{
    const storage::BulkImport::Totals &totals = m_import.totals();
    m_outcome.listingsMade = totals.listingsMade;
    m_outcome.clinicsMade = totals.clinicsMade;
    m_outcome.practitionersMade = totals.practitionersMade;
    m_outcome.laboratoriesMade = totals.laboratoriesMade;
    m_outcome.recordsUpdated = totals.recordsUpdated;
    m_outcome.unchanged = totals.unchanged;
    m_outcome.answersMade = totals.answersMade;
    if (m_rejects) { // first: rows that are not stored must not be lost to a full disk either
        TRY(m_rejects->commit());
        m_outcome.rejectsPath = m_request.rejectsPath;
    }
    if (m_request.dryRun) {
        m_import.abort();
    } else {
        auto stored
            = m_import.finish([this](qint64) { return !m_progress || !m_progress->isCancelled(); });
        if (!stored.isOk()) {
            if (m_rejects) {
                QFile::remove(m_outcome.rejectsPath);
            }
            return stored.error().code == ErrorCode::Cancelled ? cancelledImport() : stored.error();
        }
        m_notice = *stored;
    }
    if (m_progress) {
        m_progress->setTotal(m_outcome.rowsRead);
    }
    return m_outcome;
}

} // namespace touchstone::services
