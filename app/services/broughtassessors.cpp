// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BroughtReviews about two assessors beside each other.
#include "services/assessmentreader.h"
#include "services/broughtreviews.h"
#include "storage/assessorstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::services {

using namespace domain;
using storage::AssessorWriter;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(services)
};

bool sameAnswer(const Answer &one, const Answer &other)
{
    return sayTheSame(one, other) && one.note == other.note && one.source == other.source;
}

} // namespace

// The file's journal names one after the other; the directory takes both at once.
Result<> BroughtReviews::nameAssessors(Place *place, const Step &step)
{
    QStringList names;
    for (const Assessor &each : std::as_const(place->copied.assessors)) {
        names.append(each.person);
    }
    if (!place->copied.isNamed()
        || (place->pair.find(names.first()) != nullptr
            && place->pair.find(names.last()) != nullptr)) {
        return {};
    }
    BroughtStep told = this->told(step);
    told.mine = names.join(QLatin1String(", "));
    TRY_ASSIGN(told.obstacle, stranger(names));
    if (!place->pair.assessors.isEmpty()) {
        told.theirs = place->pair.assessors.first().person;
        told.obstacle = Text::tr("Two assessors are named there already, and they are others.");
    }
    TRY_ASSIGN(const bool done, attempt(step, told, [&]() -> Result<> {
        TRY(AssessorWriter(*m_unit).name(place->home, names.first(), names.last()));
        return readPlace(place);
    }));
    if (done && m_unit == nullptr) {
        place->pair.assessors
            = {Assessor{names.first(), {}, false, {}}, Assessor{names.last(), {}, false, {}}};
        place->record.state = ReviewState::Draft;
        place->record.number = std::max(place->record.number, place->copiedNumber);
    }
    return {};
}

Result<> BroughtReviews::answers(Place *place, const Step &step)
{
    BroughtStep told = this->told(step);
    told.obstacle = whose(step);
    if (!told.obstacle.isEmpty()) {
        TRY(attempt(step, told, {}));
        return {};
    }
    const QString me = m_home.directory().person();
    const Assessor *there = place->pair.find(me);
    if (there == nullptr || place->record.number != place->copiedNumber) {
        told.obstacle = Text::tr("You are not one of the two assessors of this listing.");
    } else if (place->record.state != ReviewState::Draft) {
        told.obstacle = Text::tr("Two people assess a draft; the assessment there is complete.");
    } else if (there->hasFinished()) {
        told.obstacle = Text::tr("You have finished there; your answers stay as they are.");
    }
    const auto here = std::find_if(m_me.cbegin(), m_me.cend(),
        [&](const QString &name) { return place->copied.find(name) != nullptr; });
    const Answers given = here == m_me.cend() ? Answers() : place->copied.find(*here)->answers;
    const Answers known = there == nullptr ? Answers() : there->answers;
    QStringList criteria = given.keys();
    criteria.sort();
    for (const QString &criterion : std::as_const(criteria)) {
        const Answer answer = given.value(criterion);
        const Answer old = known.value(criterion);
        // One entry may stand for many answers; each counts with the last that changed it.
        if (answer.changedUtc != step.atUtc || sameAnswer(answer, old)) {
            continue;
        }
        BroughtStep one = told;
        one.criterion = criterion;
        one.mine = label(answer.state);
        one.theirs = old.revision > 0 ? label(old.state) : QString();
        if (one.obstacle.isEmpty() && old.revision > 0
            && old.changedUtc > m_steps.origin().takenUtc) {
            one.obstacle = Text::tr(
                "You answered this in the directory too, and differently; that answer stays.");
        }
        TRY_ASSIGN(const bool done, attempt(step, one, [&] {
            return AssessorWriter(*m_unit).answer(place->home, criterion, answer);
        }));
        place->answersStay = place->answersStay || !done;
    }
    return {};
}

Result<> BroughtReviews::finish(Place *place, const Step &step)
{
    const Assessor *there = place->pair.find(m_home.directory().person());
    BroughtStep told = this->told(step);
    told.obstacle = whose(step);
    if (told.obstacle.isEmpty() && there != nullptr && there->hasFinished()) {
        return {};
    }
    if (told.obstacle.isEmpty() && there == nullptr) {
        told.obstacle = Text::tr("You are not one of the two assessors of this listing.");
    } else if (told.obstacle.isEmpty() && place->answersStay) {
        told.obstacle = Text::tr("Not all of your answers could be taken over.");
    } else if (told.obstacle.isEmpty() && place->record.state != ReviewState::Draft) {
        told.obstacle = Text::tr("Two people assess a draft; the assessment there is complete.");
    }
    const auto work = [&]() -> Result<> {
        TRY(AssessorWriter(*m_unit).finish(place->home));
        return readPlace(place);
    };
    TRY(attempt(step, told, work));
    return {};
}

Result<> BroughtReviews::reconcile(Place *place, const Step &step)
{
    const Reconciliation decided = place->copied.reconciled.value(step.criterion);
    const auto there = place->pair.reconciled.constFind(step.criterion);
    if (decided.criterion.isEmpty()
        || (there != place->pair.reconciled.cend() && there->taken == decided.taken)) {
        return {};
    }
    BroughtStep told = this->told(step);
    told.mine = decided.taken;
    told.obstacle = whose(step);
    if (told.obstacle.isEmpty() && there != place->pair.reconciled.cend()) {
        told.theirs = there->taken;
        told.obstacle = Text::tr("%1 decided this in the directory already, and differently.")
                            .arg(there->decided.person);
    }
    TRY(attempt(step, told, [&]() -> Result<> {
        const CataloguePtr &catalogue = m_home.directory().catalogue();
        TRY_ASSIGN(const SubjectRef subject,
            answeredSubject(m_home, place->home, *catalogue, step.criterion));
        TRY_ASSIGN(const Assessment here, readAssessment(m_copy, place->local, catalogue, m_today));
        TRY_ASSIGN(const Assessment now, readAssessment(m_home, place->home, catalogue, m_today));
        const auto given = [&](const AssessorPair &pair) {
            const Assessor *taken = pair.find(decided.taken);
            return taken != nullptr ? taken->answers.value(step.criterion) : Answer();
        };
        if (!sameAnswer(here.answers.value(step.criterion), now.answers.value(step.criterion))
            || (place->pair.bothFinished()
                && !sameAnswer(given(place->copied), given(place->pair)))) {
            return Error{ErrorCode::Conflict,
                Text::tr("What was approved in the file is not what the listing says here. Look at "
                         "it, and take the step here."),
                {}, {}};
        }
        return AssessorWriter(*m_unit).reconcile(
            place->home, subject, decided, now.answers.value(step.criterion));
    }));
    return {};
}

} // namespace touchstone::services
