// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchangeservice.h"

#include "exchange/listingexport.h"
#include "services/csvexport.h"
#include "services/directoryprivate.h"
#include "services/importjob.h"
#include "storage/listingstore.h"
#include "storage/recordreader.h"

#include <QCoreApplication>

namespace touchstone::services {

namespace {

using Lane = DirectoryService::Private;
using storage::Session;

/// A party for each key, read once. Rows of a list often share theirs.
template <typename Record, typename Key> class PartyCache
{
public:
    explicit PartyCache(storage::RecordReader &reader) : m_reader(reader) { }

    Result<Record> load(Key id)
    {
        if (const auto known = m_known.constFind(id); known != m_known.cend()) {
            return *known;
        }
        TRY_ASSIGN(const Record record, m_reader.load(id));
        if (m_known.size() >= kMostKept) {
            m_known.clear(); // a file of any length, in memory that does not grow with it
        }
        m_known.insert(id, record);
        return record;
    }

private:
    static constexpr qsizetype kMostKept = 4096;
    storage::RecordReader &m_reader;
    QHash<Key, Record> m_known;
};

Error exportCancelled()
{
    return Error{ErrorCode::Cancelled,
        QCoreApplication::translate("services", "The export was cancelled; no file was written."),
        {}, {}};
}

Result<qint64> writeListings(Session &session, const domain::ListingQuery &query,
    exchange::ListingExport *file, const std::function<bool()> &goOn, const ProgressPtr &progress)
{
    storage::ListingStore listings(session);
    TRY_ASSIGN(const auto counts, listings.counts(query));
    if (counts.capped) { // a search gives up early; a file that says nothing of it would mislead
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("services",
                "More than %1 listings match the search, and a search looks no further. No file "
                "was written. Narrow the search, or export without one.")
                .arg(counts.matching),
            {}, {}};
    }
    if (progress) {
        progress->setTotal(counts.matching);
    }
    const auto isStopped = [&] { return !goOn() || (progress && progress->isCancelled()); };
    if (file->isCsv()) {
        TRY_ASSIGN(const QList<ListingId> keys, listings.keys(query));
        TRY(CsvExport(session, file).write(keys, [&](qint64 done) -> Result<> {
            if (progress) {
                progress->setDone(done);
            }
            return isStopped() ? Result<>(exportCancelled()) : Result<>();
        }));
        return file->commit();
    }
    storage::RecordReader records(session);
    PartyCache<domain::Clinic, ClinicId> clinics(records);
    PartyCache<domain::Practitioner, PractitionerId> practitioners(records);
    PartyCache<domain::Laboratory, LaboratoryId> laboratories(records);
    qint64 done = 0;
    const auto onRow = [&](const domain::ListingRow &row) -> Result<> {
        if (isStopped()) {
            return exportCancelled();
        }
        exchange::ExportRow line;
        TRY_ASSIGN(line.listing, records.load(row.id));
        TRY_ASSIGN(line.clinic, clinics.load(line.listing.clinic));
        if (line.listing.practitioner.isValid()) {
            TRY_ASSIGN(line.practitioner, practitioners.load(line.listing.practitioner));
        }
        if (line.listing.laboratory.isValid()) {
            TRY_ASSIGN(line.laboratory, laboratories.load(line.listing.laboratory));
        }
        line.score = row.score;
        TRY(file->write(line));
        if (progress) {
            progress->setDone(++done);
        }
        return {};
    };
    TRY(listings.forEachRow(query, onRow));
    return file->commit();
}

} // namespace

ExchangeService::ExchangeService(DirectoryService *directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
}

QFuture<Result<exchange::CsvPreview>> ExchangeService::preview(const QString &path)
{
    return m_directory->internals()->onLane<exchange::CsvPreview>(
        Lane::Background, [path](Session &session) { return readPreview(session, path); });
}

QFuture<Result<ImportOutcome>> ExchangeService::importRecords(
    const ImportRequest &request, const ProgressPtr &progress)
{
    const auto d = m_directory->internals();
    return d->onLane<ImportOutcome>(
        Lane::Writer, [d, request, progress](Session &session) -> Result<ImportOutcome> {
            ImportJob job(session, request, progress, d->person());
            TRY_ASSIGN(const auto outcome, job.importRecords());
            d->announce(session, job.notice());
            return outcome;
        });
}

QFuture<Result<ImportOutcome>> ExchangeService::importAnswers(
    const ImportRequest &request, const ProgressPtr &progress)
{
    const auto d = m_directory->internals();
    return d->onLane<ImportOutcome>(
        Lane::Writer, [d, request, progress](Session &session) -> Result<ImportOutcome> {
            ImportJob job(session, request, progress, d->person());
            TRY_ASSIGN(const auto outcome, job.importAnswers(d->clock().today()));
            d->announce(session, job.notice());
            return outcome;
        });
}

QFuture<Result<qint64>> ExchangeService::exportListings(const domain::ListingQuery &query,
    const QString &path, bool replace, const ProgressPtr &progress)
{
    const auto d = m_directory->internals();
    const quint64 epoch = d->epoch();
    return d->onLane<qint64>(Lane::Background,
        [d, epoch, query, path, replace, progress](Session &session) -> Result<qint64> {
            TRY_ASSIGN(auto file, exchange::ListingExport::create(path, replace));
            return writeListings(
                session, query, &file, [d, epoch] { return d->epoch() == epoch; }, progress);
        });
}

} // namespace touchstone::services
