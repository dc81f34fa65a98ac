// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/copydifferences.h"
#include "storage/unitofwork.h"

namespace touchstone::storage {

/// A file that was taken along becomes one with its directory again: field by field, by the one way
/// in. One record is in memory at a time. Thread: that of both sessions.
class BringBack : private DifferenceVisitor
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
    Result<> see(const CopiedRecord<domain::Clinic> &pair) override { return take(pair); }
    Result<> see(const CopiedRecord<domain::Practitioner> &pair) override { return take(pair); }
    Result<> see(const CopiedRecord<domain::Laboratory> &pair) override { return take(pair); }
    Result<> see(const CopiedRecord<domain::Listing> &pair) override { return take(pair); }
    Result<> see(const CopiedAnswer &pair) override;
    template <typename Record> Result<> take(const CopiedRecord<Record> &pair);
    template <typename Record> Result<> takeOne(const CopiedRecord<Record> &pair);
    template <typename Record> Result<> takeNew(const CopiedRecord<Record> &pair);
    Result<> takeAnswer(const CopiedAnswer &pair);
    Result<> toTrash();
    Result<> setAside(const domain::SubjectRef &subject, const QString &criterion,
        const QJsonObject &written, const QStringList &fields);
    Result<> refuse(const QString &title, const QString &criterion, const Error &error);
    Result<> remember();

    CopyDifferences m_differences;
    Session &m_home;
    UnitOfWork *m_unit = nullptr; ///< while accept() runs
    domain::SideChoices m_choices;
    domain::BringBackOutcome m_outcome;
    bool m_anyNews = false;
    QList<QPair<domain::SubjectRef, QString>> m_toTrash; ///< with what they are called
};

} // namespace touchstone::storage
