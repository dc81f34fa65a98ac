// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DirectoryService for people who edit the same records at once.
#include "domain/validation.h"
#include "services/assessmentreader.h"
#include "services/directoryprivate.h"
#include "storage/mergedsave.h"

namespace touchstone::services {

namespace {

using storage::MergedSave;
using storage::Session;
using storage::UnitOfWork;

template <typename Record> auto merging(const domain::Edit<Record> &edit)
{
    return [edit](UnitOfWork &unit, Session &) -> Result<domain::Saved<Record>> {
        TRY(domain::asResult(domain::validate(edit.mine)));
        return MergedSave(unit).save(edit);
    };
}

template <typename Record>
auto settingAside(const domain::SubjectRef &record, const domain::SetAside<Record> &aside)
{
    return [record, aside](UnitOfWork &unit, Session &) -> Result<std::monostate> {
        return MergedSave(unit).setAside(record, aside);
    };
}

} // namespace

QFuture<Result<domain::Saved<domain::Clinic>>> DirectoryService::save(
    const domain::Edit<domain::Clinic> &edit)
{
    return m_d->asChange<domain::Saved<domain::Clinic>>(merging(edit));
}

QFuture<Result<domain::Saved<domain::Practitioner>>> DirectoryService::save(
    const domain::Edit<domain::Practitioner> &edit)
{
    return m_d->asChange<domain::Saved<domain::Practitioner>>(merging(edit));
}

QFuture<Result<domain::Saved<domain::Laboratory>>> DirectoryService::save(
    const domain::Edit<domain::Laboratory> &edit)
{
    return m_d->asChange<domain::Saved<domain::Laboratory>>(merging(edit));
}

QFuture<Result<domain::Saved<domain::Listing>>> DirectoryService::save(
    const domain::Edit<domain::Listing> &edit)
{
    return m_d->asChange<domain::Saved<domain::Listing>>(merging(edit));
}

QFuture<Result<>> DirectoryService::setAside(
    const domain::SubjectRef &record, const domain::SetAside<domain::Clinic> &aside)
{
    return m_d->asChange<std::monostate>(settingAside(record, aside));
}

QFuture<Result<>> DirectoryService::setAside(
    const domain::SubjectRef &record, const domain::SetAside<domain::Practitioner> &aside)
{
    return m_d->asChange<std::monostate>(settingAside(record, aside));
}

QFuture<Result<>> DirectoryService::setAside(
    const domain::SubjectRef &record, const domain::SetAside<domain::Laboratory> &aside)
{
    return m_d->asChange<std::monostate>(settingAside(record, aside));
}

QFuture<Result<>> DirectoryService::setAside(
    const domain::SubjectRef &record, const domain::SetAside<domain::Listing> &aside)
{
    return m_d->asChange<std::monostate>(settingAside(record, aside));
}

QFuture<Result<>> DirectoryService::setAside(const domain::SubjectRef &subject,
    const QString &criterion, const domain::SetAside<domain::Answer> &aside)
{
    return m_d->asChange<std::monostate>(
        [subject, criterion, aside](UnitOfWork &unit, Session &) -> Result<std::monostate> {
            return MergedSave(unit).setAside(subject, criterion, aside);
        });
}

QFuture<Result<SavedAnswer>> DirectoryService::saveAnswer(ListingId listing,
    const QString &criterion, const domain::Edit<domain::Answer> &edit, const QString &language)
{
    // The assessment is read before the commit: nothing that can fail comes after it, so an error
    // never speaks of something that is stored.
    return m_d->asChange<SavedAnswer>(
        [d = m_d, listing, criterion, edit, language](
            UnitOfWork &unit, Session &session) -> Result<SavedAnswer> {
            const QDate today = d->clock().today();
            TRY(domain::asResult(domain::validate(edit.mine, today)));
            TRY_ASSIGN(const auto catalogue, d->catalogue(session, language));
            TRY_ASSIGN(const domain::SubjectRef subject,
                answeredSubject(session, listing, *catalogue, criterion));
            SavedAnswer result;
            TRY_ASSIGN(result.saved, MergedSave(unit).saveAnswer(subject, criterion, edit));
            TRY_ASSIGN(result.assessment, readAssessment(session, listing, catalogue, today));
            return result;
        });
}

} // namespace touchstone::services
