// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checklistwords.h"

#include "domain/score.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::models {

using namespace domain;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistWords)
};

bool ages(AnswerState state)
{
    return state == AnswerState::Met || state == AnswerState::Partly;
}

constexpr int kDaysPerMonth = 30;

} // namespace

Ageing ageingOf(const ScoreLine &line)
{
    if (!ages(line.state) || line.freshness >= 10000)
        return Ageing::Fresh;
    return line.freshness > 0 ? Ageing::Ageing : Ageing::Expired;
}

QString ageingWords(Ageing ageing)
{
    switch (ageing) {
    case Ageing::Fresh:
        break;
    case Ageing::Ageing:
        return Words::tr("ageing, counts half");
    case Ageing::Expired:
        return Words::tr("expired, counts nothing");
    }
    return {};
}

QString tierWord(Tier tier)
{
    switch (tier) {
    case Tier::None:
        break;
    case Tier::Register:
        return Words::tr("register", "evidence");
    case Tier::Independent:
        return Words::tr("independent", "evidence");
    case Tier::Document:
        return Words::tr("document", "evidence");
    case Tier::Statement:
        return Words::tr("statement", "evidence");
    case Tier::Hearsay:
        return Words::tr("hearsay", "evidence");
    }
    return QStringLiteral("–");
}

QString dayText(QDate date, QDate today)
{
    if (!date.isValid())
        return {};
    // The day comes before the month in the pictures; translators may turn it round.
    const QString format = date.year() == today.year() ? Words::tr("d MMM", "date without year")
                                                       : Words::tr("d MMM yyyy", "date with year");
    return QLocale().toString(date, format);
}

QString answerLine(const Answer &answer, const ScoreLine &line, QDate today)
{
    const QString word = label(line.state);
    if (const QString aged = ageingWords(ageingOf(line)); !aged.isEmpty())
        return Words::tr("%1 · %2", "answer, how it has aged").arg(word, aged);
    switch (line.state) {
    case AnswerState::Unknown:
        return answer.askedOn.isValid()
            ? Words::tr("%1 · asked %2").arg(word, dayText(answer.askedOn, today))
            : word;
    case AnswerState::NotApplicable:
        return word;
    case AnswerState::Declined:
        if (answer.askedOn.isValid())
            return Words::tr("%1 · asked %2").arg(word, dayText(answer.askedOn, today));
        break;
    case AnswerState::Met:
    case AnswerState::Partly:
    case AnswerState::NotMet:
        break;
    }
    return Words::tr("%1 · %2", "answer, its evidence").arg(word, tierWord(answer.tier));
}

AgeingDays ageingDays(const ScoringRule &rule, const Answer &answer)
{
    AgeingDays days;
    if (!ages(answer.state) || !answer.checkedOn.isValid())
        return days;
    if (rule.staleAfterMonths > 0) {
        const qint64 fresh = qint64(rule.staleAfterMonths) * kDaysPerMonth;
        days.halfFrom = answer.checkedOn.addDays(fresh + 1);
        days.nothingFrom = answer.checkedOn.addDays(2 * fresh);
    }
    if (answer.validUntil.isValid()) {
        const QDate over = answer.validUntil.addDays(1);
        if (!days.nothingFrom.isValid() || over < days.nothingFrom)
            days.nothingFrom = over;
        if (days.halfFrom.isValid() && over <= days.halfFrom)
            days.halfFrom = {};
    }
    return days;
}

int tierFactor(const ScoringRule &rule, AnswerState state, Tier tier)
{
    // Asked of the model itself, so that the form can never disagree with the score.
    AnswerFacts facts;
    facts.state = state;
    facts.tier = tier;
    const QDate day(2026, 1, 1);
    facts.checkedOnDay = static_cast<qint32>(day.toJulianDay());
    const Score one = score({&rule, 1}, {&facts, 1}, day);
    return one.lines.isEmpty() ? 0 : one.lines.first().reliability;
}

QString tierEffect(const ScoringRule &rule, AnswerState state, Tier tier)
{
    const int factor = tierFactor(rule, state, tier);
    if (factor >= 10000)
        return Words::tr("counts in full");
    return Words::tr("counts %1 %").arg(factor / 100);
}

QString pointsText(qint64 scaledPoints)
{
    const qint64 tenths = (scaledPoints * 10 + kPointScale / 2) / kPointScale;
    if (tenths % 10 == 0)
        return QLocale().toString(tenths / 10);
    return tenthsText(static_cast<int>(tenths));
}

QString anchorText(const Criterion &criterion, AnswerState state)
{
    switch (state) {
    case AnswerState::Met:
        return criterion.met;
    case AnswerState::Partly:
        return criterion.partly;
    case AnswerState::NotMet:
        return criterion.notMet;
    case AnswerState::Declined:
        return criterion.declined;
    case AnswerState::Unknown:
        return Words::tr("nobody has found out yet, so all of it stays open.");
    case AnswerState::NotApplicable:
        return Words::tr(
            "the question makes no sense for this listing. Say why: the check then leaves "
            "the sum.");
    }
    return {};
}

bool isAnswered(AnswerState state)
{
    return state != AnswerState::Unknown && state != AnswerState::NotApplicable;
}

QString sharedWith(SubjectKind scope)
{
    switch (scope) {
    case SubjectKind::Listing:
        break;
    case SubjectKind::Clinic:
        return Words::tr("clinic");
    case SubjectKind::Practitioner:
        return Words::tr("doctor");
    case SubjectKind::Laboratory:
        return Words::tr("laboratory");
    }
    return {};
}

} // namespace touchstone::models
