// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reviewservice.h"

#include "services/assessmentreader.h"
#include "services/directoryprivate.h"
#include "storage/assessorstore.h"
#include "storage/reviewstore.h"
#include "storage/reviewwriter.h"

#include <QCoreApplication>

namespace touchstone::services {

namespace {

using domain::ReviewState;
using domain::ReviewStep;
using storage::Session;
using storage::UnitOfWork;
using Lane = DirectoryService::Private;

Result<domain::Assessment> readNow(Session &session, ListingId listing, QDate today)
{
    return readAssessment(session, listing, session.directory().catalogue(), today);
}

/// What stands in the way beside the rules of who may do what.
QString obstacle(const ReviewStatus &status, ReviewStep step)
{
    if ((step == ReviewStep::Review || step == ReviewStep::Sign) && status.changedSince) {
        return QCoreApplication::translate("services",
            "The listing was changed after it was assessed. Send it back to draft first.");
    }
    if (step != ReviewStep::Assess || status.assessors.assessors.isEmpty()) {
        return {};
    }
    if (!status.assessors.bothFinished()) {
        return QCoreApplication::translate(
            "services", "Two people assess this listing, and not both have finished.");
    }
    return status.unreconciled.isEmpty()
        ? QString()
        : QCoreApplication::translate(
            "services", "The answers of the two assessors are not one yet. Reconcile them first.");
}

Result<ReviewStatus> readStatus(
    Session &session, ListingId listing, const DirectoryInfo &info, QDate today)
{
    const storage::ReviewStore store(session);
    ReviewStatus status;
    status.me = info.me;
    status.role = info.role;
    TRY_ASSIGN(status.record, store.latest(listing));
    TRY_ASSIGN(status.assignees, store.assignees(listing));
    TRY_ASSIGN(status.snapshots, store.snapshots(listing));
    TRY_ASSIGN(status.assessors, storage::AssessorStore(session).pair(listing, status.me));
    status.agreement = status.assessors.agreement(*session.directory().catalogue());
    status.unreconciled = status.assessors.open(*session.directory().catalogue());
    if (status.record.state == ReviewState::Assessed
        || status.record.state == ReviewState::Reviewed) {
        TRY_ASSIGN(const auto now, readNow(session, listing, today));
        status.changedSince = domain::contentSha256(now) != status.record.contentSha256;
    }
    status.steps = domain::stepsFor(status.record, status.me, status.role);
    status.steps.removeIf([&status](ReviewStep step) { return !obstacle(status, step).isEmpty(); });
    const ReviewStep next = domain::nextStep(status.record.state);
    if (const auto may = domain::mayTake(next, status.record, status.me, status.role); !may) {
        status.whyNotNext = may.error().message;
    } else {
        status.whyNotNext = obstacle(status, next);
    }
    return status;
}

} // namespace

ReviewService::ReviewService(DirectoryService *directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
}

QFuture<Result<ReviewStatus>> ReviewService::status(ListingId listing)
{
    const auto d = m_directory->internals();
    return d->onLane<ReviewStatus>(Lane::Reader, [d, listing](Session &session) {
        return readStatus(session, listing, d->info(), d->clock().today());
    });
}

QFuture<Result<domain::ReviewRecord>> ReviewService::take(
    ReviewStep step, const domain::ReviewRecord &read, const QString &remark)
{
    const auto d = m_directory->internals();
    return d->asChange<domain::ReviewRecord>([d, step, read, remark](UnitOfWork &unit,
                                                 Session &session) -> Result<domain::ReviewRecord> {
        TRY_ASSIGN(const auto now, readNow(session, read.listing, d->clock().today()));
        return storage::ReviewWriter(unit).take(step, read, remark, domain::contentSha256(now),
            step == ReviewStep::Sign ? domain::snapshotContent(now, read) : QByteArray());
    });
}

QFuture<Result<QStringList>> ReviewService::people()
{
    return m_directory->internals()->onLane<QStringList>(
        Lane::Reader, [](Session &session) { return storage::ReviewStore(session).people(); });
}

QFuture<Result<>> ReviewService::assign(const QList<ListingId> &listings, const QString &person)
{
    return m_directory->internals()->asChange<std::monostate>(
        [listings, person](UnitOfWork &unit, Session &) -> Result<> {
            for (const ListingId listing : listings) {
                TRY(storage::ReviewWriter(unit).assign(listing, person));
            }
            return {};
        });
}

QFuture<Result<>> ReviewService::unassign(const QList<ListingId> &listings, const QString &person)
{
    return m_directory->internals()->asChange<std::monostate>(
        [listings, person](UnitOfWork &unit, Session &) -> Result<> {
            for (const ListingId listing : listings) {
                TRY(storage::ReviewWriter(unit).unassign(listing, person));
            }
            return {};
        });
}

QFuture<Result<VerifiedSnapshot>> ReviewService::verify(const QString &uuid)
{
    return m_directory->internals()->onLane<VerifiedSnapshot>(
        Lane::Reader, [uuid](Session &session) -> Result<VerifiedSnapshot> {
            TRY_ASSIGN(const auto found, storage::ReviewStore(session).snapshot(uuid));
            if (!found) {
                return Error{ErrorCode::NotFound,
                    QCoreApplication::translate(
                        "services", "This directory holds no signed snapshot with this id."),
                    uuid, {}};
            }
            TRY_ASSIGN(auto check, domain::checkSnapshot(found->content, found->sha256));
            return VerifiedSnapshot{*found, std::move(check)};
        });
}

QFuture<Result<QList<domain::Snapshot>>> ReviewService::snapshots(ListingId listing)
{
    return m_directory->internals()->onLane<QList<domain::Snapshot>>(Lane::Reader,
        [listing](Session &session) { return storage::ReviewStore(session).snapshots(listing); });
}

} // namespace touchstone::services
