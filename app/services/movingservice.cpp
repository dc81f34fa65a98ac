// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/movingservice.h"

#include "services/broughtreviews.h"
#include "services/directoryprivate.h"
#include "storage/bringback.h"
#include "storage/directoryfile.h"
#include "storage/directorymove.h"
#include "storage/takenalong.h"

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

/// The file that comes back, open for reading.
struct Copy
{
    std::unique_ptr<storage::DirectoryFile> file;
    std::unique_ptr<storage::Session> session; ///< goes first
};

Result<Copy> openCopy(const QString &path, const storage::Session &home, const Clock &clock)
{
    storage::OpenOptions options;
    options.catalogue = home.directory().catalogue();
    Copy copy;
    TRY_ASSIGN(copy.file, storage::DirectoryFile::open(path, clock, options));
    TRY_ASSIGN(copy.session, storage::Session::open(*copy.file, storage::Session::Role::Reader));
    return copy;
}

Result<> isShared(const storage::Session &session)
{
    return session.directory().isShared()
        ? Result<>()
        : Result<>(Error{ErrorCode::Invalid,
            QCoreApplication::translate("services",
                "A file is brought back into the shared directory it was taken along from. Open "
                "that first."),
            {}, {}});
}

BroughtReviews reviewsOf(
    const Copy &copy, storage::Session &session, const DirectoryService::Private &d)
{
    return {*copy.session, session, {session.directory().person(), d.person()}, d.clock().today()};
}

// After the records and in a change of its own: what is signed is what stands, and Undo, which
// knows no steps, can take the records back.
Result<> takeReviews(const Copy &copy, storage::Session &session, DirectoryService::Private &d,
    domain::BringBackOutcome *outcome)
{
    storage::UnitOfWork unit(session, domain::ChangeKind::Import, d.person());
    TRY(unit.begin());
    domain::BringBackOutcome after = *outcome;
    TRY(reviewsOf(copy, session, d).take(unit, &after));
    TRY_ASSIGN(const domain::ChangeNotice notice, unit.commit());
    *outcome = after;
    d.announce(session, notice);
    return {};
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
            return storage::DirectoryMove(
                std::move(parsed), password, follower(progress), d->patience())
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
            return storage::DirectoryMove(
                std::move(parsed), password, follower(progress), d->patience())
                .moveOut(path, d->clock());
        });
}

QFuture<Result<domain::MoveReport>> MovingService::takeAlong(
    const QString &path, const ProgressPtr &progress)
{
    const auto d = m_directory->internals();
    return d->onLane<domain::MoveReport>(
        Lane::Background, [d, path, progress](storage::Session &session) {
            return storage::takeAlong(session, path, d->clock(), follower(progress));
        });
}

QFuture<Result<domain::BringBackPreview>> MovingService::previewBringBack(const QString &file)
{
    const auto d = m_directory->internals();
    return d->onLane<domain::BringBackPreview>(
        Lane::Background, [d, file](storage::Session &session) -> Result<domain::BringBackPreview> {
            TRY(isShared(session));
            TRY_ASSIGN(const Copy copy, openCopy(file, session, d->clock()));
            TRY_ASSIGN(domain::BringBackPreview preview,
                storage::CopyDifferences(*copy.session, session).preview());
            TRY(reviewsOf(copy, session, *d).preview(&preview));
            return preview;
        });
}

QFuture<Result<domain::BringBackOutcome>> MovingService::bringBack(
    const QString &file, const domain::SideChoices &choices)
{
    const auto d = m_directory->internals();
    return d->onLane<domain::BringBackOutcome>(Lane::Writer,
        [d, file, choices](storage::Session &session) -> Result<domain::BringBackOutcome> {
            TRY(isShared(session));
            if (session.role() != storage::Session::Role::Writer) {
                return readOnlyError(session.directory().readOnlyReason());
            }
            TRY_ASSIGN(const Copy copy, openCopy(file, session, d->clock()));
            storage::UnitOfWork unit(session, domain::ChangeKind::Import, d->person());
            TRY(unit.begin());
            TRY_ASSIGN(domain::BringBackOutcome outcome,
                storage::BringBack(*copy.session, session).accept(unit, choices));
            TRY_ASSIGN(outcome.notice, unit.commit());
            d->announce(session, outcome.notice);
            if (const auto done = takeReviews(copy, session, *d, &outcome); !done) {
                if (!outcome.notice.change.isValid()) {
                    return done.error(); // nothing was stored at all
                }
                outcome.refuse(
                    {QCoreApplication::translate("services", "Steps of reviews made in the file"),
                        {}, {}, done.error().message});
            }
            return outcome;
        });
}

} // namespace touchstone::services
