// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/movingservice.h"

#include "services/directoryprivate.h"
#include "storage/directorymove.h"

#include <QCoreApplication>

namespace touchstone::services {

namespace {

using Lane = DirectoryService::Private;

storage::MoveProgress follower(const ProgressPtr &progress)
{
    if (!progress) {
        return {};
    }
    return [progress](qint64 done, qint64 total) {
        progress->setTotal(total);
        progress->setDone(done);
        return !progress->isCancelled();
    };
}

} // namespace

MovingService::MovingService(DirectoryService *directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
}

QFuture<Result<domain::MoveReport>> MovingService::moveIn(
    const QString &address, const QString &password, const ProgressPtr &progress)
{
    const auto d = m_directory->internals();
    return d->onLane<domain::MoveReport>(Lane::Background,
        [d, address, password, progress](storage::Session &session) -> Result<domain::MoveReport> {
            if (session.directory().isShared()) {
                return Error{ErrorCode::Invalid,
                    QCoreApplication::translate(
                        "services", "Only a file moves to a server. Open the file first."),
                    {}, {}};
            }
            TRY_ASSIGN(auto parsed, storage::ServerAddress::parse(address));
            return storage::DirectoryMove(std::move(parsed), password, follower(progress))
                .moveIn(session, session.directory().catalogue(), d->clock());
        });
}

QFuture<Result<domain::MoveReport>> MovingService::moveOut(const QString &address,
    const QString &password, const QString &path, const ProgressPtr &progress)
{
    const auto d = m_directory->internals();
    return d->freely<domain::MoveReport>(
        Lane::Background, [d, address, password, path, progress]() -> Result<domain::MoveReport> {
            TRY_ASSIGN(auto parsed, storage::ServerAddress::parse(address));
            return storage::DirectoryMove(std::move(parsed), password, follower(progress))
                .moveOut(path, d->clock());
        });
}

} // namespace touchstone::services
