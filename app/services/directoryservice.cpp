// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directoryservice.h"

#include "services/assessmentreader.h"
#include "services/directoryprivate.h"
#include "storage/listingstore.h"
#include "storage/maintenance.h"
#include "storage/partystore.h"
#include "storage/scorestore.h"
#include "storage/serveraddress.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace touchstone::services {

namespace {

/// Hands counts on to `progress` and its wish to stop back.
storage::ProgressCallback callback(const ProgressPtr &progress)
{
    return [progress](qint64 done) {
        if (progress) {
            progress->setDone(done);
        }
        return !progress || !progress->isCancelled();
    };
}

Error filesOnlyError(const QString &place)
{
    return {ErrorCode::Invalid,
        QCoreApplication::translate("services",
            "Backups are made of files and become files. A directory on a server is backed up and "
            "restored on the server, by its owner."),
        {}, {place, 0, 0, {}}};
}

domain::ChangeNotice everythingChanged()
{
    domain::ChangeNotice notice;
    notice.everything = true;
    return notice;
}

} // namespace

DirectoryService::DirectoryService(const Clock &clock, QString person, QObject *parent)
    : QObject(parent), m_d(std::make_shared<Private>(this, clock, std::move(person)))
{
}

DirectoryService::~DirectoryService()
{
    m_d->shutDown();
}

// ── Directories ───────────────────────────────────────────────────────────────────────────────

QFuture<Result<DirectoryInfo>> DirectoryService::create(const QString &path, NewDirectory contents)
{
    return m_d->freely<DirectoryInfo>(
        Private::Writer, [d = m_d, path, contents] { return d->createFile(path, contents); });
}

QFuture<Result<DirectoryInfo>> DirectoryService::open(const QString &place, const QString &password)
{
    return m_d->freely<DirectoryInfo>(
        Private::Writer, [d = m_d, place, password] { return d->openPlace(place, password); });
}

QFuture<Result<domain::ServerLook>> DirectoryService::look(
    const QString &address, const QString &password)
{
    return m_d->freely<domain::ServerLook>(
        Private::Background, [d = m_d, address, password] { return d->lookAt(address, password); });
}

bool DirectoryService::isAddress(const QString &place)
{
    return storage::ServerAddress::isServer(place);
}

void DirectoryService::setFollowing(bool following)
{
    m_d->setFollowing(following);
}

void DirectoryService::setBusyPause(int milliseconds)
{
    m_d->setBusyPause(milliseconds);
}

ConnectionState DirectoryService::connectionState() const
{
    return m_d->connectionState();
}

void DirectoryService::enter(const domain::SubjectRef &record)
{
    m_d->move(record, true);
}

void DirectoryService::leave(const domain::SubjectRef &record)
{
    m_d->move(record, false);
}

QList<domain::Presence> DirectoryService::presence() const
{
    return m_d->presence();
}

void DirectoryService::close()
{
    m_d->close();
}

bool DirectoryService::isOpen() const
{
    return m_d->isOpen();
}

DirectoryInfo DirectoryService::info() const
{
    return m_d->info();
}

QFuture<Result<int>> DirectoryService::rescoreDue()
{
    return m_d->onLane<int>(Private::Writer, [d = m_d](storage::Session &session) -> Result<int> {
        TRY_ASSIGN(const int scored, storage::ScoreStore(session).rescoreDue(d->clock().today()));
        if (scored > 0) {
            d->announce(session, everythingChanged());
        }
        return scored;
    });
}

QFuture<Result<int>> DirectoryService::rescoreAll(const ProgressPtr &progress)
{
    return m_d->onLane<int>(
        Private::Writer, [d = m_d, progress](storage::Session &session) -> Result<int> {
            if (progress) {
                TRY_ASSIGN(const auto counts, storage::ListingStore(session).counts({}));
                progress->setTotal(counts.all);
            }
            TRY_ASSIGN(const int scored,
                // Opening has made stored scores true already: who asks for more doubts them.
                storage::ScoreStore(session).rebuild(d->clock().today(), callback(progress)));
            d->announce(session, everythingChanged());
            return scored;
        });
}

QFuture<Result<CheckReport>> DirectoryService::check(const ProgressPtr &progress)
{
    return m_d->onLane<CheckReport>(
        Private::Background, [progress](storage::Session &session) -> Result<CheckReport> {
            TRY_ASSIGN(const auto found, storage::Maintenance(session).check(callback(progress)));
            return CheckReport{found.isSound(), found.records, found.answers, found.scores,
                found.problems, found.isDamaged, found.isMiscounted};
        });
}

QFuture<Result<BackupInfo>> DirectoryService::backup(const QString &path)
{
    return m_d->onLane<BackupInfo>(
        Private::Background, [path](storage::Session &session) -> Result<BackupInfo> {
            if (session.directory().isShared()) {
                return filesOnlyError(session.directory().path());
            }
            TRY_ASSIGN(const auto copy, storage::Maintenance(session).backup(path));
            return BackupInfo{copy.path, copy.sha256, copy.bytes};
        });
}

QFuture<Result<DirectoryInfo>> DirectoryService::restoreBackup(
    const QString &from, const QString &to)
{
    return m_d->freely<DirectoryInfo>(
        Private::Background, [d = m_d, from, to]() -> Result<DirectoryInfo> {
            for (const QString &place : {from, to}) {
                if (isAddress(place)) {
                    return filesOnlyError(place);
                }
            }
            TRY_ASSIGN(const auto copy, storage::Maintenance::restore(from, to, d->clock()));
            DirectoryInfo info;
            info.path = copy.path;
            info.title = QFileInfo(copy.path).completeBaseName();
            return info;
        });
}

// ── Lists ─────────────────────────────────────────────────────────────────────────────────────

QFuture<Result<domain::Page<domain::ListingRow>>> DirectoryService::listingPage(
    const domain::ListingQuery &query, const domain::PageCursor &after, int limit)
{
    return m_d->onLane<domain::Page<domain::ListingRow>>(
        Private::Reader, [query, after, limit](storage::Session &session) {
            return storage::ListingStore(session).page(query, after, limit);
        });
}

QFuture<Result<QList<ListingId>>> DirectoryService::listingKeys(const domain::ListingQuery &query)
{
    return m_d->onLane<QList<ListingId>>(
        Private::Reader,
        [query](storage::Session &session) { return storage::ListingStore(session).keys(query); },
        Private::Slot::Keys);
}

QFuture<Result<QList<domain::ListingRow>>> DirectoryService::listingRows(
    const QList<ListingId> &keys)
{
    return m_d->onLane<QList<domain::ListingRow>>(Private::Reader,
        [keys](storage::Session &session) { return storage::ListingStore(session).rows(keys); });
}

QFuture<Result<ListCounts>> DirectoryService::listingCounts(const domain::ListingQuery &query)
{
    return m_d->onLane<ListCounts>(
        Private::Reader,
        [query](storage::Session &session) -> Result<ListCounts> {
            TRY_ASSIGN(const auto counts, storage::ListingStore(session).counts(query));
            return ListCounts{counts.matching, counts.all, counts.capped};
        },
        Private::Slot::Count);
}

QFuture<Result<domain::Page<domain::PartyRow>>> DirectoryService::partyPage(
    const domain::PartyQuery &query, const domain::PageCursor &after, int limit)
{
    return m_d->onLane<domain::Page<domain::PartyRow>>(
        Private::Reader, [query, after, limit](storage::Session &session) {
            return storage::PartyStore(session).page(query, after, limit);
        });
}

QFuture<Result<QList<QPair<QString, qint64>>>> DirectoryService::countriesInUse()
{
    return m_d->onLane<QList<QPair<QString, qint64>>>(Private::Reader,
        [](storage::Session &session) { return storage::ListingStore(session).countriesInUse(); });
}

QFuture<Result<std::optional<domain::SubjectRef>>> DirectoryService::findByUuid(const QString &uuid)
{
    return m_d->onLane<std::optional<domain::SubjectRef>>(
        Private::Reader, [uuid](storage::Session &session) {
            return storage::PartyStore(session).findByUuid(uuid);
        });
}

domain::UndoState DirectoryService::undoState() const
{
    return m_d->undoState();
}

} // namespace touchstone::services
