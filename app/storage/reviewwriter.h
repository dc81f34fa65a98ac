// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "storage/unitofwork.h"

namespace touchstone::storage {

/// Assignments, steps of a review and signatures, as parts of a unit. On a server its triggers say
/// who and when, and refuse what the person may not do; in a file this does. Undo does not know
/// them. Thread: the session's.
class ReviewWriter
{
public:
    explicit ReviewWriter(UnitOfWork &unit);

    /// Gives a listing to a person, or takes it off them; what is so already is left as it is.
    /// Errors: NotFound for the listing; Invalid for a person who may not write there.
    Result<> assign(ListingId listing, const QString &person);
    Result<> unassign(ListingId listing, const QString &person);

    /// Takes a step from the assessment `read`. `contentSha256`: of what the listing says now
    /// (domain/snapshot.h). A signature also needs `content`. Errors: as domain::mayTake();
    /// Conflict when somebody took a step since `read`, when what was assessed has changed since,
    /// and when the answers of two assessors are not one yet.
    Result<domain::ReviewRecord> take(domain::ReviewStep step, const domain::ReviewRecord &read,
        const QString &remark, const QString &contentSha256, const QByteArray &content = {});

private:
    Result<> store(const domain::ReviewRecord &before, const domain::ReviewRecord &after);
    Result<> sign(const domain::ReviewRecord &record, const QByteArray &content);

    UnitOfWork &m_unit;
};

/// The key of somebody who may be given work here. Errors: Invalid for anybody else.
Result<qint64> keyOfColleague(UnitState &state, const QString &person);

/// Starts the assessment `number` of a listing.
Result<> startAssessment(UnitState &state, ListingId listing, int number);

/// At a unit's end: what `change` changed after it was signed belongs to the next assessment, which
/// is started. A server sees to that itself.
Result<> renewAssessments(UnitState &state, qint64 change);

} // namespace touchstone::storage
