// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessors.h"
#include "services/directoryservice.h"

namespace touchstone::services {

/// One criterion decided: whose answer is taken, or a third that both agreed on.
struct Decision
{
    QString criterion;
    QString taken; ///< name of one of the two; empty: `answer`
    QString remark;
    domain::Answer answer; ///< looked at where nobody's is taken
};

/// Two people answer a listing independently of each other; then their answers become one. Undo
/// does not know these steps. Thread: the window's.
class AssessorService : public QObject
{
    Q_OBJECT

public:
    explicit AssessorService(DirectoryService *directory, QObject *parent = nullptr);

    /// The two of the latest assessment, as who is at the program may see them.
    QFuture<Result<domain::AssessorPair>> pair(ListingId listing);
    /// Names the two; starts the draft where there is none. Errors: Conflict when it is no draft or
    /// they are named already; Invalid for the same person twice or one who may not write there.
    QFuture<Result<>> name(ListingId listing, const QString &first, const QString &second);

    /// The listing with my own answers in place of its own, in the catalogue's `language`: nobody
    /// else's are in it.
    QFuture<Result<domain::Assessment>> mine(ListingId listing, const QString &language);
    /// Stores one of my answers and gives mine() back. Errors: Invalid with the field in
    /// `place.field`; Denied for who is none of the two, or has finished; NotFound when the party
    /// is missing.
    QFuture<Result<domain::Assessment>> saveMine(ListingId listing, const QString &criterion,
        const domain::Answer &answer, const QString &language);
    /// Stores several of my answers, in one change: all or none. Errors: as saveMine(), with the
    /// criterion before the field in `place.field`.
    QFuture<Result<>> saveAllMine(ListingId listing, const domain::Answers &answers);
    /// I have answered all I mean to: from here on mine stay as they are.
    QFuture<Result<>> finish(ListingId listing);
    /// In one change; each becomes the listing's answer. Errors: Conflict before both have
    /// finished; Invalid for a criterion neither answered, for a name that is neither's, and as
    /// saveMine() for a third answer.
    QFuture<Result<domain::AssessorPair>> reconcile(
        ListingId listing, const QList<Decision> &decisions);

private:
    DirectoryService *m_directory;
};

} // namespace touchstone::services
