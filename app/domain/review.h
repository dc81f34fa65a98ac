// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "domain/vocabulary.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// How a listing's assessment comes to be signed: draft → assessed → reviewed by somebody else →
/// signed and frozen. What changes afterwards belongs to the next assessment.
namespace touchstone::domain {

using AssessmentId = Id<struct AssessmentTag>;
using SnapshotId = Id<struct SnapshotTag>;

enum class ReviewStep : quint8 {
    Start, ///< a new assessment: the first, or the next after a signed one
    Assess, ///< the assessor says it is complete
    Return, ///< back to draft: withdrawn by the assessor, or sent back by a reviewer
    Review, ///< a second person has gone through it and agrees
    Sign, ///< frozen under a name
};

/// Who did a step, and when.
struct Signature
{
    QString person; ///< empty when it has not been done
    QDateTime atUtc;
    bool operator==(const Signature &) const = default;
};

/// One assessment of one listing.
struct ReviewRecord
{
    AssessmentId id; ///< invalid when the listing has none yet
    ListingId listing;
    int number = 0; ///< counts up from 1 for each listing
    ReviewState state = ReviewState::NotStarted;
    qint64 revision = 0; ///< counts up with each step
    Signature started, assessed, reviewed, signedBy;
    QString contentSha256; ///< of what was assessed, without its day; a review
                           ///< and a signature hold for that and nothing else
    QString remark; ///< of the last step, such as why it was sent back
    bool operator==(const ReviewRecord &) const = default;
};

/// The state a step leads to; nothing when it does not go from `from`.
std::optional<ReviewState> stateAfter(ReviewState from, ReviewStep step);

/// The smallest role that may take the step: reading takes none, starting, assessing and returning
/// an advisor, reviewing and signing a reviewer. Who may take a step may do so on anybody's
/// assessment, but nobody reviews what they assessed themselves.
PersonRole roleFor(ReviewStep step);

/// `start`, `assess`, `return`, `review`, `sign`: as commands name it.
QString code(ReviewStep step);
std::optional<ReviewStep> reviewStepOf(const QString &code);

/// Whether `person` with `role` may take `step` now. Errors, with a sentence to show: Denied (role;
/// one's own assessment), Conflict (the step does not go from this state).
Result<> mayTake(
    ReviewStep step, const ReviewRecord &record, const QString &person, PersonRole role);

/// The step that leads on from `state`: start, assess, review, sign, and start again.
ReviewStep nextStep(ReviewState state);

/// Who did the last step, and when; nobody before the first. Of a draft that was sent back it is
/// who started it.
Signature lastSignature(const ReviewRecord &record);

/// The steps `person` may take now, in order; what a window offers.
QList<ReviewStep> stepsFor(const ReviewRecord &record, const QString &person, PersonRole role);

/// The record after `step`, its signatures set and, after a return, cleared. Errors as mayTake().
Result<ReviewRecord> taken(ReviewStep step, ReviewRecord record, const QString &person,
    PersonRole role, const QDateTime &nowUtc);

} // namespace touchstone::domain
