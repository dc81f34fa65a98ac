// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assessorservice.h"

#include "domain/validation.h"
#include "services/assessmentreader.h"
#include "services/directoryprivate.h"
#include "storage/assessorstore.h"

#include <QCoreApplication>

namespace touchstone::services {

namespace {

using storage::AssessorStore;
using storage::AssessorWriter;
using storage::Session;
using storage::UnitOfWork;
using Lane = DirectoryService::Private;

Result<domain::Assessment> readMine(Session &session, ListingId listing, const QString &me,
    const domain::CataloguePtr &catalogue, QDate today)
{
    TRY_ASSIGN(domain::Assessment assessment, readAssessment(session, listing, catalogue, today));
    TRY_ASSIGN(const auto pair, AssessorStore(session).pair(listing, me));
    const domain::Assessor *own = pair.find(me);
    assessment.answers = own != nullptr ? own->answers : domain::Answers();
    domain::assess(&assessment);
    return assessment;
}

Result<> decide(UnitOfWork &unit, Session &session, ListingId listing,
    const domain::AssessorPair &pair, const Decision &decision, QDate today)
{
    const domain::Catalogue &catalogue = *session.directory().catalogue();
    const QString &criterion = decision.criterion;
    TRY_ASSIGN(
        const domain::SubjectRef subject, answeredSubject(session, listing, catalogue, criterion));
    domain::Answer answer = decision.answer;
    if (const domain::Assessor *taken = pair.find(decision.taken)) {
        answer = taken->answers.value(criterion);
    } else if (decision.taken.isEmpty()) {
        TRY(domain::asResult(domain::validate(answer, today)));
    }
    if (pair.bothFinished() && !pair.judged(catalogue).contains(criterion)) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate(
                "services", "Neither of the two answered %1, so there is nothing to decide.")
                .arg(criterion),
            {}, {{}, 0, 0, QStringLiteral("criterion")}};
    }
    return AssessorWriter(unit).reconcile(
        listing, subject, {criterion, decision.taken, decision.remark, {}}, answer);
}

} // namespace

AssessorService::AssessorService(DirectoryService *directory, QObject *parent)
    : QObject(parent), m_directory(directory)
{
}

QFuture<Result<domain::AssessorPair>> AssessorService::pair(ListingId listing)
{
    const auto d = m_directory->internals();
    return d->onLane<domain::AssessorPair>(Lane::Reader, [d, listing](Session &session) {
        return AssessorStore(session).pair(listing, d->info().me);
    });
}

QFuture<Result<>> AssessorService::name(
    ListingId listing, const QString &first, const QString &second)
{
    return m_directory->internals()->asChange<std::monostate>(
        [listing, first, second](UnitOfWork &unit, Session &) {
            return AssessorWriter(unit).name(listing, first, second);
        });
}

QFuture<Result<domain::Assessment>> AssessorService::mine(
    ListingId listing, const QString &language)
{
    const auto d = m_directory->internals();
    return d->onLane<domain::Assessment>(
        Lane::Reader, [d, listing, language](Session &session) -> Result<domain::Assessment> {
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, language));
            return readMine(session, listing, d->info().me, catalogue, d->clock().today());
        });
}

QFuture<Result<domain::Assessment>> AssessorService::saveMine(ListingId listing,
    const QString &criterion, const domain::Answer &answer, const QString &language)
{
    const auto d = m_directory->internals();
    return d->asChange<domain::Assessment>(
        [d, listing, criterion, answer, language](
            UnitOfWork &unit, Session &session) -> Result<domain::Assessment> {
            const QDate today = d->clock().today();
            TRY(domain::asResult(domain::validate(answer, today)));
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, language));
            TRY(answeredSubject(session, listing, *catalogue, criterion));
            TRY(AssessorWriter(unit).answer(listing, criterion, answer));
            return readMine(session, listing, d->info().me, catalogue, today);
        });
}

QFuture<Result<>> AssessorService::saveAllMine(ListingId listing, const domain::Answers &answers)
{
    const auto d = m_directory->internals();
    return d->asChange<std::monostate>([d, listing, answers](
                                           UnitOfWork &unit, Session &session) -> Result<> {
        const QDate today = d->clock().today();
        QStringList criteria = answers.keys();
        criteria.sort();
        for (const QString &criterion : std::as_const(criteria)) {
            const domain::Answer answer = answers.value(criterion);
            Result<> done = domain::asResult(domain::validate(answer, today));
            if (done) {
                TRY(answeredSubject(session, listing, *session.directory().catalogue(), criterion));
                done = AssessorWriter(unit).answer(listing, criterion, answer);
            }
            if (!done) {
                Error error = done.error();
                error.message = QCoreApplication::translate(
                    "services", "%1: %2", "criterion, what is wrong with its answer")
                                    .arg(criterion, error.message);
                error.place.field = criterion + u'.' + error.place.field;
                return error;
            }
        }
        return {};
    });
}

QFuture<Result<>> AssessorService::finish(ListingId listing)
{
    return m_directory->internals()->asChange<std::monostate>(
        [listing](UnitOfWork &unit, Session &) { return AssessorWriter(unit).finish(listing); });
}

QFuture<Result<domain::AssessorPair>> AssessorService::reconcile(
    ListingId listing, const QList<Decision> &decisions)
{
    const auto d = m_directory->internals();
    return d->asChange<domain::AssessorPair>([d, listing, decisions](UnitOfWork &unit,
                                                 Session &session) -> Result<domain::AssessorPair> {
        const QDate today = d->clock().today();
        const QString me = d->info().me;
        TRY_ASSIGN(const auto assessment,
            readAssessment(session, listing, session.directory().catalogue(), today));
        TRY_ASSIGN(const auto pair, AssessorStore(session).pair(listing, me));
        for (const Decision &decision : decisions) {
            TRY(decide(unit, session, listing, pair, decision, today));
        }
        return AssessorStore(session).pair(listing, me);
    });
}

} // namespace touchstone::services
