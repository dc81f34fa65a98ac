// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/review.h"

#include <QCoreApplication>

#include <array>

namespace touchstone::domain {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(review)
};

constexpr std::array kSteps = {"start", "assess", "return", "review", "sign"};

QString wrongState(ReviewStep step, ReviewState state)
{
    switch (step) {
    case ReviewStep::Start:
        return Text::tr("This listing is being assessed already.");
    case ReviewStep::Assess:
        return state == ReviewState::NotStarted || state == ReviewState::Signed
            ? Text::tr("Start an assessment first.")
            : Text::tr("This assessment is complete already.");
    case ReviewStep::Return:
        return state == ReviewState::Signed
            ? Text::tr("This assessment is signed and stays as it is. Start a new one instead.")
            : Text::tr("This assessment is still a draft.");
    case ReviewStep::Review:
        return state == ReviewState::Reviewed || state == ReviewState::Signed
            ? Text::tr("This assessment has been reviewed already.")
            : Text::tr("An assessment is reviewed when it is complete, not before.");
    case ReviewStep::Sign:
        return state == ReviewState::Signed
            ? Text::tr("This assessment is signed already.")
            : Text::tr("An assessment is signed after somebody else has reviewed it, not before.");
    }
    return {};
}

} // namespace

std::optional<ReviewState> stateAfter(ReviewState from, ReviewStep step)
{
    using enum ReviewState;
    switch (step) {
    case ReviewStep::Start:
        return from == NotStarted || from == Signed ? std::optional(Draft) : std::nullopt;
    case ReviewStep::Assess:
        return from == Draft ? std::optional(Assessed) : std::nullopt;
    case ReviewStep::Return:
        return from == Assessed || from == Reviewed ? std::optional(Draft) : std::nullopt;
    case ReviewStep::Review:
        return from == Assessed ? std::optional(Reviewed) : std::nullopt;
    case ReviewStep::Sign:
        return from == Reviewed ? std::optional(Signed) : std::nullopt;
    }
    return std::nullopt;
}

QString code(ReviewStep step)
{
    return QLatin1String(kSteps[static_cast<size_t>(step)]);
}

std::optional<ReviewStep> reviewStepOf(const QString &code)
{
    for (size_t i = 0; i < kSteps.size(); ++i) {
        if (code == QLatin1String(kSteps[i])) {
            return static_cast<ReviewStep>(i);
        }
    }
    return std::nullopt;
}

PersonRole roleFor(ReviewStep step)
{
    return step == ReviewStep::Review || step == ReviewStep::Sign ? PersonRole::Reviewer
                                                                  : PersonRole::Advisor;
}

Result<> mayTake(
    ReviewStep step, const ReviewRecord &record, const QString &person, PersonRole role)
{
    if (role < roleFor(step)) {
        return Error{ErrorCode::Denied,
            Text::tr("This takes the role “%1” in this directory; yours is “%2”.")
                .arg(label(roleFor(step)), label(role)),
            {}, {}};
    }
    if (!stateAfter(record.state, step)) {
        return Error{ErrorCode::Conflict, wrongState(step, record.state), {}, {}};
    }
    if (step == ReviewStep::Review && record.assessed.person == person) {
        return Error{ErrorCode::Denied,
            Text::tr("You assessed this listing yourself. A review is the look of a second person; "
                     "ask somebody else."),
            {}, {}};
    }
    return {};
}

ReviewStep nextStep(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return ReviewStep::Assess;
    case ReviewState::Assessed:
        return ReviewStep::Review;
    case ReviewState::Reviewed:
        return ReviewStep::Sign;
    case ReviewState::NotStarted:
    case ReviewState::Signed:
        break;
    }
    return ReviewStep::Start;
}

Signature lastSignature(const ReviewRecord &record)
{
    switch (record.state) {
    case ReviewState::NotStarted:
        break;
    case ReviewState::Draft:
        return record.started;
    case ReviewState::Assessed:
        return record.assessed;
    case ReviewState::Reviewed:
        return record.reviewed;
    case ReviewState::Signed:
        return record.signedBy;
    }
    return {};
}

QList<ReviewStep> stepsFor(const ReviewRecord &record, const QString &person, PersonRole role)
{
    using enum ReviewStep;
    QList<ReviewStep> steps;
    for (const ReviewStep step : {Start, Assess, Return, Review, Sign}) {
        if (mayTake(step, record, person, role)) {
            steps.append(step);
        }
    }
    return steps;
}

Result<ReviewRecord> taken(ReviewStep step, ReviewRecord record, const QString &person,
    PersonRole role, const QDateTime &nowUtc)
{
    TRY(mayTake(step, record, person, role));
    const Signature signature{person, nowUtc};
    record.state = *stateAfter(record.state, step);
    ++record.revision;
    switch (step) {
    case ReviewStep::Start:
        record = ReviewRecord{AssessmentId(), record.listing, record.number + 1, record.state, 1,
            signature, {}, {}, {}, {}, {}};
        break;
    case ReviewStep::Assess:
        record.assessed = signature;
        break;
    case ReviewStep::Return:
        record.assessed = record.reviewed = Signature();
        record.contentSha256.clear();
        break;
    case ReviewStep::Review:
        record.reviewed = signature;
        break;
    case ReviewStep::Sign:
        record.signedBy = signature;
        break;
    }
    return record;
}

} // namespace touchstone::domain
