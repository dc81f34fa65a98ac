// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessors.h"
#include "storage/unitofwork.h"

namespace touchstone::storage {

/// Reads what two assessors answer beside each other. Thread: the session's.
class AssessorStore
{
public:
    explicit AssessorStore(Session &session);

    /// The two of a listing's latest assessment, as `person` may see them: their own answers, and
    /// everybody's once both have finished. On a server the database decides that for who is logged
    /// in.
    Result<domain::AssessorPair> pair(ListingId listing, const QString &person) const;
    /// Errors: Conflict when two were named whose answers are not one yet.
    Result<> requireReconciled(domain::AssessmentId assessment) const;

private:
    Result<QList<domain::Assessor>> assessors(
        domain::AssessmentId assessment, const QString &person) const;
    Result<QHash<QString, domain::Reconciliation>> reconciled(domain::AssessmentId id) const;

    Session &m_session;
};

/// Writes it, as parts of a unit that Undo does not know; the author is the unit's. Thread: the
/// session's.
class AssessorWriter
{
public:
    explicit AssessorWriter(UnitOfWork &unit);

    /// Names the two who assess the listing's draft, which is started if there is none. Errors:
    /// Conflict when it is no draft, or two are named already; Invalid for the same person twice or
    /// one who may not write there.
    Result<> name(ListingId listing, const QString &first, const QString &second);
    /// Stores an answer of the unit's author. Errors: Denied for who is no assessor of it, or has
    /// finished; Invalid for a criterion the catalogue does not have.
    Result<> answer(ListingId listing, const QString &criterion, const domain::Answer &answer);
    /// The author has answered all they mean to. Errors: as answer().
    Result<> finish(ListingId listing);
    /// Two answers become the listing's: `answer` is stored with `subject`, over whatever stands
    /// there. Errors: Conflict before both have finished, or when the assessment is no draft any
    /// more; Invalid when `taken` is neither of them.
    Result<> reconcile(ListingId listing, const domain::SubjectRef &subject,
        const domain::Reconciliation &decided, const domain::Answer &answer);

private:
    Result<domain::AssessorPair> mine(ListingId listing);

    UnitOfWork &m_unit;
};

} // namespace touchstone::storage
