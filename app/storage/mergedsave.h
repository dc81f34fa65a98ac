// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edit.h"
#include "storage/unitofwork.h"

namespace touchstone::storage {

/// Saves of people who edit the same records at once, inside a unit: what others changed since the
/// edit began is merged with it field by field; where both changed the same, nothing is stored and
/// the answer says what there is to choose from. Nothing is ever overwritten unseen. Thread: the
/// session's.
class MergedSave
{
public:
    explicit MergedSave(UnitOfWork &unit);

    /// Errors: as UnitOfWork::save(), without Conflict for an old revision; Invalid when mine and
    /// theirs together break a rule of domain/validation.h.
    Result<domain::Saved<domain::Clinic>> save(const domain::Edit<domain::Clinic> &edit);
    Result<domain::Saved<domain::Practitioner>> save(
        const domain::Edit<domain::Practitioner> &edit);
    Result<domain::Saved<domain::Laboratory>> save(const domain::Edit<domain::Laboratory> &edit);
    Result<domain::Saved<domain::Listing>> save(const domain::Edit<domain::Listing> &edit);
    /// The same for the answer of `subject`; Trashed says that the subject is in the trash.
    Result<domain::Saved<domain::Answer>> saveAnswer(const domain::SubjectRef &subject,
        const QString &criterion, const domain::Edit<domain::Answer> &edit);

    /// Puts what was written into the history of a record, in the trash too, and changes nothing.
    Result<> setAside(
        const domain::SubjectRef &subject, const domain::SetAside<domain::Clinic> &aside);
    Result<> setAside(
        const domain::SubjectRef &subject, const domain::SetAside<domain::Practitioner> &aside);
    Result<> setAside(
        const domain::SubjectRef &subject, const domain::SetAside<domain::Laboratory> &aside);
    Result<> setAside(
        const domain::SubjectRef &subject, const domain::SetAside<domain::Listing> &aside);
    Result<> setAside(const domain::SubjectRef &subject, const QString &criterion,
        const domain::SetAside<domain::Answer> &aside);

private:
    template <typename Record, typename RecordId>
    Result<domain::Saved<Record>> saveRecord(
        const domain::Edit<Record> &edit, RecordId Record::*id);
    template <typename Record>
    Result<> readAuthors(
        const domain::SubjectRef &subject, qint64 baseRevision, domain::Saved<Record> *saved) const;

    UnitOfWork &m_unit;
};

} // namespace touchstone::storage
