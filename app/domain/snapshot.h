// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "domain/review.h"

#include <QByteArray>
#include <QStringList>

/// What a signature freezes: everything an assessment says, as bytes that stay the same.
///
/// `{"format":"touchstone-snapshot-1", "listing", "clinic", "practitioner", "laboratory",
/// "answers", "catalogue", "model", "as_of", "rules", "result", "review"}`: canonical JSON
/// (domain/recompute.h). Records by the field names of domain/recordfields.h with `id`, their UUID;
/// fields that say nothing are left out. An answer has what counted (state, tier, days), and beside
/// it note, reason, source, who recorded it and when; `recorded_state` where it says another state
/// than counted, since the criterion does not apply. Private notes are in it: it is a record of
/// this directory, not a report.
namespace touchstone::domain {

/// `record` is the reviewed assessment about to be signed.
QByteArray snapshotContent(const Assessment &assessment, const ReviewRecord &record);

/// SHA-256 of what is assessed: the same without the day, what was computed for it, the review, and
/// who recorded an answer when. Equal means a review still holds.
QString contentSha256(const Assessment &assessment);

struct Snapshot
{
    SnapshotId id;
    QString uuid;
    ListingId listing;
    int number = 0; ///< of the assessment it froze
    QString sha256; ///< as signed
    Signature signedBy;
    QByteArray content; ///< empty in lists
    bool operator==(const Snapshot &) const = default;
};

/// What looking at a snapshot again found.
struct SnapshotCheck
{
    QString listing; ///< UUID
    QString clinic, treatment, condition;
    QDate asOf;
    QString catalogue, model;
    Score score; ///< as it comes out now
    QString sha256; ///< of the bytes as they are now
    QStringList differences; ///< translated sentences; empty: confirmed
    [[nodiscard]] bool isConfirmed() const { return differences.isEmpty(); }
};

/// Hashes the content, computes its score again and compares both. Errors: Invalid when it is no
/// snapshot; TooNew for a later format or model.
Result<SnapshotCheck> checkSnapshot(const QByteArray &content, const QString &sha256);

} // namespace touchstone::domain
