// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/difference.h"

#include "base/assert.h"

#include <QCoreApplication>

namespace touchstone::domain {

namespace {

struct DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceText)
};

/// The earlier answers, with the later catalogue's criteria, where the later ones apply.
QList<AnswerFacts> underLaterRules(
    const ScoreInputs &before, const Catalogue &later, const QList<AnswerFacts> &laterAnswers)
{
    QList<AnswerFacts> answers;
    answers.reserve(laterAnswers.size());
    for (qsizetype i = 0; i < laterAnswers.size(); ++i) {
        AnswerFacts answer;
        if (laterAnswers.at(i).state == AnswerState::NotApplicable) {
            answer.state = AnswerState::NotApplicable;
        } else {
            answer = factsOf(before.answers.value(later.criteria().at(i).rule.id));
            if (answer.state == AnswerState::NotApplicable) {
                answer = {}; // it applies now, and nothing was known
            }
        }
        answers.append(answer);
    }
    return answers;
}

bool sameRules(const ScoreInputs &before, const Catalogue &later,
    const QList<AnswerFacts> &beforeAnswers, const QList<AnswerFacts> &middle)
{
    if (before.catalogue->sha256() != later.sha256()) {
        return false;
    }
    for (qsizetype i = 0; i < middle.size(); ++i) {
        if ((beforeAnswers.at(i).state == AnswerState::NotApplicable)
            != (middle.at(i).state == AnswerState::NotApplicable)) {
            return false;
        }
    }
    return true;
}

ChangeCause causeOf(const AnswerFacts &before, const AnswerFacts &after,
    const ScoreLine &lineBefore, const ScoreLine &lineAfter)
{
    if (before.state != after.state) {
        return ChangeCause::AnswerChanged;
    }
    const bool sameEvidence = before.tier == after.tier && before.checkedOnDay == after.checkedOnDay
        && before.validUntilDay == after.validUntilDay;
    if (!sameEvidence) {
        return lineAfter.reliability > lineBefore.reliability ? ChangeCause::EvidenceAdded
                                                              : ChangeCause::AnswerChanged;
    }
    return lineAfter.freshness == 0 ? ChangeCause::Expired : ChangeCause::Aged;
}

} // namespace

QString label(ChangeCause cause)
{
    switch (cause) {
    case ChangeCause::AnswerChanged:
        return DifferenceText::tr("answer changed");
    case ChangeCause::EvidenceAdded:
        return DifferenceText::tr("evidence added");
    case ChangeCause::Aged:
        return DifferenceText::tr("aged");
    case ChangeCause::Expired:
        return DifferenceText::tr("expired");
    }
    return {};
}

int Difference::tenthsOf(ChangeCause cause) const
{
    int sum = 0;
    for (const LineChange &line : lines) {
        sum += line.cause == cause ? line.shownTenths : 0;
    }
    return sum;
}

Difference difference(const ScoreInputs &before, const ScoreInputs &after)
{
    Difference result;
    APP_ASSERT(before.catalogue && after.catalogue, return result);
    const Catalogue &later = *after.catalogue;
    const QList<AnswerFacts> answersBefore
        = effectiveAnswers(*before.catalogue, before.facts, before.answers);
    const QList<AnswerFacts> answersAfter = effectiveAnswers(later, after.facts, after.answers);
    const QList<AnswerFacts> answersMiddle = underLaterRules(before, later, answersAfter);

    const Score scoreBefore = score(before.catalogue->rules(), answersBefore, before.asOf);
    const Score scoreMiddle = score(later.rules(), answersMiddle, before.asOf);
    const Score scoreAfter = score(later.rules(), answersAfter, after.asOf);

    result.shownBeforeTenths = scoreBefore.shownTenths;
    result.shownAfterTenths = scoreAfter.shownTenths;
    result.rulesChanged = !sameRules(before, later, answersBefore, answersMiddle);
    result.rulesTenths = scoreMiddle.rawShownTenths - scoreBefore.rawShownTenths;
    result.limitsTenths = (scoreAfter.shownTenths - scoreAfter.rawShownTenths)
        - (scoreBefore.shownTenths - scoreBefore.rawShownTenths);

    QList<qint64> shown;
    QList<qint64> reach;
    for (qsizetype i = 0; i < answersAfter.size(); ++i) {
        const ScoreLine &from = scoreMiddle.lines.at(i);
        const ScoreLine &to = scoreAfter.lines.at(i);
        if (from.earned == to.earned && from.lost == to.lost && from.open == to.open) {
            continue;
        }
        const AnswerFacts &was = answersMiddle.at(i);
        const AnswerFacts &is = answersAfter.at(i);
        result.lines.append({to.criterion, causeOf(was, is, from, to), was.state, is.state, 0, 0});
        shown.append(to.earned - from.earned);
        reach.append(to.earned + to.open - from.earned - from.open);
    }
    const qint64 whole = scoreAfter.weight * kPointScale;
    const QList<int> shownTenths
        = apportionTenths(shown, whole, scoreAfter.rawShownTenths - scoreMiddle.rawShownTenths);
    const QList<int> reachTenths
        = apportionTenths(reach, whole, scoreAfter.rawReachTenths - scoreMiddle.rawReachTenths);
    for (qsizetype i = 0; i < result.lines.size(); ++i) {
        result.lines[i].shownTenths = shownTenths.at(i);
        result.lines[i].reachTenths = reachTenths.at(i);
    }
    return result;
}

} // namespace touchstone::domain
