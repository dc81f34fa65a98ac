// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DirectoryService that reads and changes single records.
#include "domain/difference.h"
#include "domain/validation.h"
#include "services/assessmentreader.h"
#include "services/directoryprivate.h"
#include "storage/answerstore.h"
#include "storage/clinicstore.h"
#include "storage/journalstore.h"
#include "storage/laboratorystore.h"
#include "storage/listingstore.h"
#include "storage/practitionerstore.h"
#include "storage/undolog.h"

namespace touchstone::services {

namespace {

using storage::Session;
using storage::UnitOfWork;

/// Checks the rules of the record, then stores it as a change of its own.
template <typename Record> auto saving(const Record &record)
{
    return [record](UnitOfWork &unit, Session &) -> Result<Record> {
        TRY(domain::asResult(domain::validate(record)));
        return unit.save(record);
    };
}

domain::ScoreInputs inputsOf(const domain::Assessment &assessment)
{
    return {assessment.catalogue, domain::factsOf(assessment.listing, assessment.clinic.place),
        assessment.answers, assessment.asOf};
}

} // namespace

// ── Records ───────────────────────────────────────────────────────────────────────────────────

QFuture<Result<domain::Clinic>> DirectoryService::loadClinic(ClinicId id)
{
    return m_d->onLane<domain::Clinic>(
        Private::Reader, [id](Session &session) { return storage::ClinicStore(session).load(id); });
}

QFuture<Result<domain::Practitioner>> DirectoryService::loadPractitioner(PractitionerId id)
{
    return m_d->onLane<domain::Practitioner>(Private::Reader,
        [id](Session &session) { return storage::PractitionerStore(session).load(id); });
}

QFuture<Result<domain::Laboratory>> DirectoryService::loadLaboratory(LaboratoryId id)
{
    return m_d->onLane<domain::Laboratory>(Private::Reader,
        [id](Session &session) { return storage::LaboratoryStore(session).load(id); });
}

QFuture<Result<domain::Listing>> DirectoryService::loadListing(ListingId id)
{
    return m_d->onLane<domain::Listing>(Private::Reader,
        [id](Session &session) { return storage::ListingStore(session).load(id); });
}

QFuture<Result<domain::Clinic>> DirectoryService::saveClinic(const domain::Clinic &clinic)
{
    return m_d->asChange<domain::Clinic>(saving(clinic));
}

QFuture<Result<domain::Practitioner>> DirectoryService::savePractitioner(
    const domain::Practitioner &practitioner)
{
    return m_d->asChange<domain::Practitioner>(saving(practitioner));
}

QFuture<Result<domain::Laboratory>> DirectoryService::saveLaboratory(
    const domain::Laboratory &laboratory)
{
    return m_d->asChange<domain::Laboratory>(saving(laboratory));
}

QFuture<Result<domain::Listing>> DirectoryService::saveListing(const domain::Listing &listing)
{
    return m_d->asChange<domain::Listing>(saving(listing));
}

QFuture<Result<int>> DirectoryService::trash(const QList<domain::SubjectRef> &records)
{
    return m_d->asChange<int>(
        [records](UnitOfWork &unit, Session &) { return unit.trash(records); });
}

QFuture<Result<int>> DirectoryService::restore(const QList<domain::SubjectRef> &records)
{
    return m_d->asChange<int>(
        [records](UnitOfWork &unit, Session &) { return unit.restore(records); });
}

// ── Assessment ────────────────────────────────────────────────────────────────────────────────

QFuture<Result<domain::Assessment>> DirectoryService::assessment(
    ListingId id, const QString &language)
{
    return m_d->onLane<domain::Assessment>(
        Private::Reader, [d = m_d, id, language](Session &session) -> Result<domain::Assessment> {
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, language));
            return readAssessment(session, id, catalogue, d->clock().today());
        });
}

QFuture<Result<domain::Assessment>> DirectoryService::assessmentOn(
    ListingId id, QDate day, const QString &language)
{
    return m_d->onLane<domain::Assessment>(Private::Reader,
        [d = m_d, id, day, language](Session &session) -> Result<domain::Assessment> {
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, language));
            return readAssessmentOn(session, id, catalogue, day);
        });
}

QFuture<Result<domain::Assessment>> DirectoryService::saveAnswer(ListingId listing,
    const QString &criterion, const domain::Answer &answer, const QString &language)
{
    return m_d->asChange<domain::Assessment>(
        [d = m_d, listing, criterion, answer, language](
            UnitOfWork &unit, Session &session) -> Result<domain::Assessment> {
            const QDate today = d->clock().today();
            TRY(domain::asResult(domain::validate(answer, today)));
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, language));
            TRY_ASSIGN(const domain::SubjectRef subject,
                answeredSubject(session, listing, *catalogue, criterion));
            TRY(unit.saveAnswer(subject, criterion, answer));
            return readAssessment(session, listing, catalogue, today);
        });
}

QFuture<Result<QList<domain::Answer>>> DirectoryService::answerHistory(
    const domain::SubjectRef &subject, const QString &criterion)
{
    return m_d->onLane<QList<domain::Answer>>(
        Private::Reader, [subject, criterion](Session &session) {
            return storage::AnswerStore(session).history(subject, criterion);
        });
}

QFuture<Result<ScoreChange>> DirectoryService::scoreChange(ListingId id, QDate from, QDate to)
{
    return m_d->onLane<ScoreChange>(
        Private::Reader, [id, from, to](Session &session) -> Result<ScoreChange> {
            const domain::CataloguePtr &catalogue = session.directory().catalogue();
            TRY_ASSIGN(const auto before, readAssessmentOn(session, id, catalogue, from));
            TRY_ASSIGN(const auto after, readAssessmentOn(session, id, catalogue, to));
            const domain::Difference moved = domain::difference(inputsOf(before), inputsOf(after));
            ScoreChange change{from, to};
            change.factsTenths = moved.tenthsOf(domain::ChangeCause::AnswerChanged)
                + moved.tenthsOf(domain::ChangeCause::EvidenceAdded);
            change.ageingTenths = moved.tenthsOf(domain::ChangeCause::Aged)
                + moved.tenthsOf(domain::ChangeCause::Expired);
            change.rulesTenths = moved.rulesTenths;
            change.limitsTenths = moved.limitsTenths;
            return change;
        });
}

// ── History ───────────────────────────────────────────────────────────────────────────────────

QFuture<Result<QList<domain::JournalEntry>>> DirectoryService::journal(
    const domain::SubjectRef &subject, qint64 before, int limit)
{
    return m_d->onLane<QList<domain::JournalEntry>>(
        Private::Reader, [subject, before, limit](Session &session) {
            return storage::JournalStore(session).entries(subject, before, limit);
        });
}

QFuture<Result<QString>> DirectoryService::undo()
{
    return m_d->stepping(&storage::UndoLog::undo);
}

QFuture<Result<QString>> DirectoryService::redo()
{
    return m_d->stepping(&storage::UndoLog::redo);
}

} // namespace touchstone::services
