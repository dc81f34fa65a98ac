// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/copydifferences.h"
#include "storage/unitofwork.h"

namespace touchstone::storage {

/// A file that was taken along becomes one with its directory again: field by field, by the one way
/// in. Thread: that of both sessions.
class BringBack
{
public:
    /// `copy` reads the file; `home` is a writer's session of the directory.
    BringBack(Session &copy, Session &home);

    /// Merges inside `unit`, which was begun on `home` and which the caller commits. What both
    /// sides changed goes by `choices`; what is not taken of the file enters the history. A record
    /// that breaks a rule, or that the directory cannot take now, stays in the file and is named;
    /// the others do not wait for it. When nothing was refused the directory remembers what came
    /// back, so that the same file brings nothing twice. Errors: Conflict when a choice is missing,
    /// and then nothing was written; otherwise as CopyDifferences::look() and UnitOfWork.
    Result<domain::BringBackOutcome> accept(UnitOfWork &unit, const domain::SideChoices &choices);

private:
    template <typename Record> Result<> take(QList<CopiedRecord<Record>> &list);
    template <typename Record> Result<> takeOne(const CopiedRecord<Record> &pair);
    template <typename Record> Result<> takeNew(const CopiedRecord<Record> &pair);
    Result<> takeAnswer(const CopiedAnswer &pair);
    Result<> toTrash();
    Result<> setAside(const domain::SubjectRef &subject, const QString &criterion,
        const QJsonObject &written, const QStringList &fields);
    /// The listing's parties that came along, by the keys they have now. Errors: NotFound when one
    /// of them was refused.
    Result<> settle(domain::Listing *listing);
    template <typename Record> Result<> settle(Record *) { return {}; }
    Result<> refuse(const domain::RecordDifference &record, const Error &error);
    Result<> remember();

    CopyDifferences m_differences;
    Session &m_home;
    UnitOfWork *m_unit = nullptr; ///< while accept() runs
    domain::SideChoices m_choices;
    domain::BringBackOutcome m_outcome;
    QHash<domain::SubjectRef, qint64> m_made; ///< keys of new records, by provisional ones
    QList<QPair<domain::SubjectRef, domain::RecordDifference>> m_toTrash;
};

} // namespace touchstone::storage
