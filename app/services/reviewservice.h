// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessors.h"
#include "domain/snapshot.h"
#include "services/directoryservice.h"

namespace touchstone::services {

/// Everything a page shows of a listing's review, as who is at the program may see it.
struct ReviewStatus
{
    domain::ReviewRecord record;
    QStringList assignees; ///< by name
    QList<domain::Snapshot> snapshots; ///< newest first, without their content
    domain::AssessorPair assessors; ///< of the latest assessment
    std::optional<domain::AssessorAgreement> agreement; ///< once both have finished
    QStringList unreconciled; ///< criteria two assessors answered and nobody decided yet
    bool changedSince = false; ///< it was assessed, and says something else now
    QString me;
    domain::PersonRole role = domain::PersonRole::Reader;
    QList<domain::ReviewStep> steps; ///< what I may take now, in order
    QString whyNotNext; ///< translated: why the step that leads on is not among them, else empty
};

struct VerifiedSnapshot
{
    domain::Snapshot snapshot; ///< with its content
    domain::SnapshotCheck check;
};

/// Who works on a listing, its review, and what was signed. Undo does not know these steps. Thread:
/// the window's.
class ReviewService : public QObject
{
    Q_OBJECT

public:
    explicit ReviewService(DirectoryService *directory, QObject *parent = nullptr);

    QFuture<Result<ReviewStatus>> status(ListingId listing);
    /// Takes a step from the assessment that was looked at; signing freezes the listing as of the
    /// clock's day. Errors: Denied for who may not; Conflict when somebody took a step since, when
    /// what was assessed has changed, when two assessors are not one yet, and for a step that does
    /// not go from there.
    QFuture<Result<domain::ReviewRecord>> take(
        domain::ReviewStep step, const domain::ReviewRecord &read, const QString &remark = {});

    /// Who may be given work: on a server everybody who may write, in a file all its authors.
    QFuture<Result<QStringList>> people();
    /// In one change. Errors: Invalid for somebody who may not write there; NotFound.
    QFuture<Result<>> assign(const QList<ListingId> &listings, const QString &person);
    QFuture<Result<>> unassign(const QList<ListingId> &listings, const QString &person);

    /// Reads a signed snapshot, hashes it and computes its score again. Errors: NotFound; Invalid
    /// and TooNew as domain::checkSnapshot().
    QFuture<Result<VerifiedSnapshot>> verify(const QString &uuid);
    QFuture<Result<QList<domain::Snapshot>>> snapshots(ListingId listing);

private:
    DirectoryService *m_directory;
};

} // namespace touchstone::services
