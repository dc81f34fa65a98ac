// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/broughtreviews.h"

#include "domain/snapshot.h"
#include "services/assessmentreader.h"
#include "storage/assessorstore.h"
#include "storage/reviewstore.h"
#include "storage/reviewwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace touchstone::services {

using namespace domain;
using storage::AssessorStore;
using storage::AssessorWriter;
using storage::ReviewStore;
using storage::ReviewWriter;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(services)
};

std::optional<ReviewStep> reviewStepOf(RecordAction action)
{
    switch (action) {
    case RecordAction::AssessmentStarted:
        return ReviewStep::Start;
    case RecordAction::Assessed:
        return ReviewStep::Assess;
    case RecordAction::Returned:
        return ReviewStep::Return;
    case RecordAction::Reviewed:
        return ReviewStep::Review;
    case RecordAction::Signed:
        return ReviewStep::Sign;
    default:
        return std::nullopt;
    }
}

ReviewState stateBefore(ReviewStep step, int number)
{
    switch (step) {
    case ReviewStep::Start:
        return number > 1 ? ReviewState::Signed : ReviewState::NotStarted;
    case ReviewStep::Assess:
        return ReviewState::Draft;
    case ReviewStep::Return:
    case ReviewStep::Review:
        return ReviewState::Assessed;
    case ReviewStep::Sign:
        return ReviewState::Reviewed;
    }
    return ReviewState::NotStarted;
}

QString standingText(const ReviewRecord &record)
{
    const QString person = lastSignature(record).person;
    return person.isEmpty()
        ? label(record.state)
        : Text::tr("%1 (%2)", "state of a review, person").arg(label(record.state), person);
}

} // namespace

BroughtReviews::BroughtReviews(
    storage::Session &copy, storage::Session &home, QStringList me, QDate today)
    : m_steps(copy, home), m_copy(copy), m_home(home), m_me(std::move(me)), m_today(today)
{
}

Result<> BroughtReviews::preview(BringBackPreview *preview)
{
    m_preview = preview;
    return goThrough();
}

Result<> BroughtReviews::take(storage::UnitOfWork &unit, BringBackOutcome *outcome)
{
    m_unit = &unit;
    m_outcome = outcome;
    TRY(goThrough());
    return outcome->steps > 0 ? m_steps.remember() : Result<>();
}

Result<> BroughtReviews::goThrough()
{
    TRY(m_steps.look());
    return m_steps.forEachListing([this](const QList<Step> &steps) -> Result<> {
        TRY_ASSIGN(Place place, placeOf(steps.first()));
        for (const Step &step : steps) {
            TRY(bring(&place, step));
        }
        return {};
    });
}

Result<BroughtReviews::Place> BroughtReviews::placeOf(const Step &first)
{
    Place place;
    place.local = first.local;
    TRY_ASSIGN(place.home, m_steps.atHome(first.uuid));
    TRY_ASSIGN(const ReviewRecord copied, ReviewStore(m_copy).latest(place.local));
    place.copiedNumber = copied.number;
    for (const QString &name : m_me) {
        TRY_ASSIGN(place.copied, AssessorStore(m_copy).pair(place.local, name));
        if (place.copied.find(name) != nullptr) {
            break;
        }
    }
    TRY(readPlace(&place));
    place.standing = standingText(place.record);
    return place;
}

Result<> BroughtReviews::readPlace(Place *place) const
{
    if (!place->home.isValid()) {
        return {};
    }
    const ReviewStore reviews(m_home);
    TRY_ASSIGN(place->record, reviews.latest(place->home));
    TRY_ASSIGN(place->assignees, reviews.assignees(place->home));
    TRY_ASSIGN(place->pair, AssessorStore(m_home).pair(place->home, m_home.directory().person()));
    return {};
}

BroughtStep BroughtReviews::told(const Step &step) const
{
    BroughtStep told;
    told.uuid = step.uuid;
    told.title = step.title;
    told.action = step.action;
    told.criterion = step.criterion;
    told.person = step.person;
    told.atUtc = step.atUtc;
    return told;
}

QString BroughtReviews::whose(const Step &step) const
{
    return m_me.contains(step.person)
        ? QString()
        : Text::tr("%1 made this step in the file. Only they can bring it back, logged in as "
                   "themselves.")
              .arg(step.person);
}

Result<QString> BroughtReviews::stranger(const QStringList &people)
{
    if (!m_people) {
        TRY_ASSIGN(m_people, ReviewStore(m_home).people());
    }
    for (const QString &person : people) {
        if (!m_people->contains(person)) {
            return Text::tr("%1 is nobody who may write in this directory.").arg(person);
        }
    }
    return QString();
}

Result<bool> BroughtReviews::attempt(
    const Step &step, BroughtStep told, const std::function<Result<>()> &work)
{
    if (told.obstacle.isEmpty() && m_unit != nullptr) {
        const Result<> done = work();
        if (!done && done.error().code != ErrorCode::Invalid
            && done.error().code != ErrorCode::Conflict
            && done.error().code != ErrorCode::NotFound) {
            return done.error(); // not this step's fault
        }
        told.obstacle = done ? QString() : done.error().message;
    }
    const bool done = told.obstacle.isEmpty();
    if (m_unit == nullptr) {
        m_preview->add(told);
    } else if (done) {
        ++m_outcome->steps;
    } else {
        m_outcome->refuse({told.title, told.criterion, label(told.action), told.obstacle});
        m_steps.keep(step);
    }
    return done;
}

Result<> BroughtReviews::bring(Place *place, const Step &step)
{
    if (m_unit != nullptr && !place->home.isValid()) {
        BroughtStep lost = told(step);
        lost.obstacle = Text::tr("The listing itself could not be taken over.");
        TRY(attempt(step, lost, {}));
        return {};
    }
    switch (step.action) {
    case RecordAction::Assigned:
    case RecordAction::Unassigned:
        return assign(place, step);
    case RecordAction::AssessorNamed:
        return nameAssessors(place, step);
    case RecordAction::AssessorAnswered:
        return answers(place, step);
    case RecordAction::AssessorFinished:
        return finish(place, step);
    case RecordAction::Reconciled:
        return reconcile(place, step);
    default:
        return reviewStepOf(step.action) ? review(place, step) : Result<>();
    }
}

Result<> BroughtReviews::assign(Place *place, const Step &step)
{
    const bool on = step.action == RecordAction::Assigned;
    const QString person = step.named();
    if (place->assignees.contains(person) == on) {
        return {};
    }
    BroughtStep told = this->told(step);
    (on ? told.mine : told.before) = person;
    told.theirs = place->assignees.join(QLatin1String(", "));
    if (on) {
        TRY_ASSIGN(told.obstacle, stranger({person}));
    }
    TRY_ASSIGN(const bool done, attempt(step, told, [&] {
        ReviewWriter writer(*m_unit);
        return on ? writer.assign(place->home, person) : writer.unassign(place->home, person);
    }));
    if (done) {
        on ? place->assignees.append(person) : void(place->assignees.removeAll(person));
    }
    return {};
}

Result<> BroughtReviews::review(Place *place, const Step &step)
{
    const ReviewStep what = *reviewStepOf(step.action);
    const int number = step.number();
    ReviewRecord &record = place->record;
    TRY_ASSIGN(const QString approved, ReviewStore(m_copy).assessedSha256(place->local, number));
    const bool approves = what != ReviewStep::Start && what != ReviewStep::Return;
    const ReviewState leadsTo = *stateAfter(stateBefore(what, number), what);
    const bool isSo = approves
        ? record.number == number && record.state >= leadsTo && record.contentSha256 == approved
        : what == ReviewStep::Start ? record.number >= number
                                    : record.number == number && record.state == leadsTo;
    if (isSo && !place->waits) {
        return {};
    }
    const QString me = m_home.directory().person();
    BroughtStep told = this->told(step);
    told.before = label(stateBefore(what, number));
    told.mine = label(leadsTo);
    told.theirs = place->standing;
    // An assessment starts by itself where something signed is changed, whoever changes it.
    told.obstacle = what == ReviewStep::Start ? QString() : whose(step);
    if (told.obstacle.isEmpty() && place->waits) {
        told.obstacle = Text::tr("It waits for the step before it.");
    } else if (told.obstacle.isEmpty() && record.number > number) {
        told.obstacle
            = Text::tr("The directory is at assessment no. %1 already.").arg(record.number);
    } else if (told.obstacle.isEmpty() && what == ReviewStep::Return
        && lastSignature(record).person != me
        && lastSignature(record).atUtc > m_steps.origin().takenUtc) {
        told.obstacle = Text::tr("The review went on there since the file was taken along.");
    } else if (told.obstacle.isEmpty()) {
        const auto may = mayTake(what, record, me, m_home.directory().role());
        told.obstacle = may ? QString() : may.error().message;
    }
    const QString remark = step.after.value(QLatin1String("remark")).toString();
    TRY_ASSIGN(const bool done, attempt(step, told, [&]() -> Result<> {
        TRY_ASSIGN(const Assessment now,
            readAssessment(m_home, place->home, m_home.directory().catalogue(), m_today));
        const QString stands = contentSha256(now);
        if (approves && stands != approved) {
            return Error{ErrorCode::Conflict,
                Text::tr("What was approved in the file is not what the listing says here. Look at "
                         "it, and take the step here."),
                {}, {}};
        }
        TRY_ASSIGN(record,
            ReviewWriter(*m_unit).take(what, record, remark, stands,
                what == ReviewStep::Sign ? snapshotContent(now, record) : QByteArray()));
        return {};
    }));
    place->waits = place->waits || !done;
    if (done && m_unit == nullptr) {
        const auto after = taken(what, record, me, m_home.directory().role(), step.atUtc);
        record = after ? *after : record;
        record.contentSha256 = what == ReviewStep::Assess ? approved : record.contentSha256;
    }
    if (what == ReviewStep::Start && done) {
        place->pair = {};
    }
    return {};
}

} // namespace touchstone::services
