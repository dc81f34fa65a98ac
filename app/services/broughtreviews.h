// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessors.h"
#include "domain/takenalong.h"
#include "storage/copiedsteps.h"
#include "storage/unitofwork.h"

namespace touchstone::services {

/// Steps of reviews that were made in a working copy become steps in its directory, by the rules
/// that hold there: whoever brings them makes them, as themselves, with the rights they have there;
/// nobody reviews what they assessed; and what was approved in the file must be what the listing
/// says there. So a person brings their own steps only, and a step from draft to signed that cannot
/// be taken keeps the later ones of its listing waiting. What was taken back again in the file is
/// no step. Thread: that of both sessions.
class BroughtReviews
{
public:
    /// `me`: the names under which who brings the file worked in it.
    BroughtReviews(storage::Session &copy, storage::Session &home, QStringList me, QDate today);

    /// What take() would do, as far as it can be told before the records have become one. Errors:
    /// as storage::CopiedSteps::look().
    Result<> preview(domain::BringBackPreview *preview);
    /// Takes them over inside `unit`, which was begun on the directory's session after the records
    /// came back, and which the caller commits. `outcome` gets the steps taken and those that stay
    /// in the file. Errors: as preview(), storage::ReviewWriter and storage::AssessorWriter
    /// where they are not about one step.
    Result<> take(storage::UnitOfWork &unit, domain::BringBackOutcome *outcome);

private:
    /// One listing while its steps are gone through.
    struct Place
    {
        ListingId local, home;
        QString standing; ///< translated: where it stood in the directory at first
        domain::ReviewRecord record; ///< where it stands there after the steps so far
        domain::AssessorPair pair; ///< likewise
        QStringList assignees; ///< likewise
        int copiedNumber = 0; ///< the assessment that the file's two assessors belong to
        domain::AssessorPair copied; ///< those of the file
        bool waits = false; ///< a step from draft to signed stayed behind
        bool answersStay = false; ///< or an answer did
    };
    using Step = storage::CopiedStep;

    Result<> goThrough();
    Result<Place> placeOf(const Step &first);
    Result<> readPlace(Place *place) const;
    Result<> bring(Place *place, const Step &step);
    Result<> assign(Place *place, const Step &step);
    Result<> review(Place *place, const Step &step);
    Result<> nameAssessors(Place *place, const Step &step);
    Result<> answers(Place *place, const Step &step);
    Result<> finish(Place *place, const Step &step);
    Result<> reconcile(Place *place, const Step &step);

    /// Does `work` unless something is in the way or this only looks, and notes what came of it.
    /// Value: whether it was done, or would be.
    Result<bool> attempt(
        const Step &step, domain::BroughtStep told, const std::function<Result<>()> &work);
    [[nodiscard]] domain::BroughtStep told(const Step &step) const;
    [[nodiscard]] QString whose(const Step &step) const; ///< empty for one's own
    Result<QString> stranger(const QStringList &people); ///< empty for who may write there

    storage::CopiedSteps m_steps;
    storage::Session &m_copy, &m_home;
    const QStringList m_me;
    const QDate m_today;
    std::optional<QStringList> m_people; ///< who may be given work in the directory
    domain::BringBackPreview *m_preview = nullptr; ///< while preview() runs
    storage::UnitOfWork *m_unit = nullptr; ///< while take() runs
    domain::BringBackOutcome *m_outcome = nullptr; ///< likewise
};

} // namespace touchstone::services
