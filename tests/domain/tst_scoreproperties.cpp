// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/explanation.h"
#include "domain/score.h"
#include "support/testsupport.h"

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace touchstone;
using namespace touchstone::domain;

namespace {

/// A catalogue, answers to it and a day, all invented.
struct Case
{
    std::vector<ScoringRule> rules;
    std::vector<AnswerFacts> answers;
    QDate asOf;

    [[nodiscard]] Score score() const { return domain::score(rules, answers, asOf); }
};

std::ostream &operator<<(std::ostream &out, const Case &value)
{
    out << value.asOf.toString(Qt::ISODate).toStdString() << '\n';
    for (size_t i = 0; i < value.rules.size(); ++i) {
        const ScoringRule &rule = value.rules[i];
        const AnswerFacts &answer = value.answers[i];
        out << "weight " << rule.weight << " cap " << rule.cap.value_or(0) << " needs "
            << code(rule.evidenceNeeded).toStdString() << " stale " << rule.staleAfterMonths << ": "
            << code(answer.state).toStdString() << '/' << code(answer.tier).toStdString() << '/'
            << answer.checkedOnDay << '/' << answer.validUntilDay << '\n';
    }
    return out;
}

const qint32 kToday = static_cast<qint32>(QDate(2026, 9, 1).toJulianDay());

rc::Gen<Tier> anyTier()
{
    return rc::gen::element(
        Tier::Register, Tier::Independent, Tier::Document, Tier::Statement, Tier::Hearsay);
}

ScoringRule anyRule()
{
    ScoringRule rule;
    rule.weight = *rc::gen::element(1, 2, 4, 7, 10, 1000);
    const int cap = *rc::gen::element(0, 0, 10, 20, 25, 40);
    if (cap > 0) {
        rule.cap = cap;
    }
    rule.evidenceNeeded = *rc::gen::element(Tier::Register, Tier::Independent, Tier::Document);
    rule.staleAfterMonths = *rc::gen::element(0, 1, 3, 6, 12);
    return rule;
}

AnswerFacts anyAnswer()
{
    AnswerFacts answer;
    answer.state = *rc::gen::element(AnswerState::Met, AnswerState::Partly, AnswerState::NotMet,
        AnswerState::Declined, AnswerState::Unknown, AnswerState::NotApplicable);
    if (answer.state == AnswerState::Unknown || answer.state == AnswerState::NotApplicable) {
        return answer;
    }
    answer.tier = *anyTier();
    answer.checkedOnDay = kToday - *rc::gen::inRange(-10, 900);
    if (*rc::gen::inRange(0, 4) == 0) {
        answer.validUntilDay = answer.checkedOnDay + *rc::gen::inRange(0, 500);
    }
    return answer;
}

Case anyCase()
{
    Case value;
    const int count = *rc::gen::inRange(0, 60);
    for (int i = 0; i < count; ++i) {
        value.rules.push_back(anyRule());
        value.answers.push_back(anyAnswer());
    }
    value.asOf = QDate::fromJulianDay(kToday + *rc::gen::inRange(-400, 400));
    RC_LOG() << value; // shown when a property fails
    return value;
}

/// A case with an unknown answer at the place returned.
size_t withUnknown(Case *value)
{
    value->rules.push_back(anyRule());
    value->answers.push_back({});
    return value->rules.size() - 1;
}

AnswerFacts freshAnswer(const Case &value, size_t place, AnswerState state)
{
    return {
        state, value.rules[place].evidenceNeeded, static_cast<qint32>(value.asOf.toJulianDay()), 0};
}

} // namespace

class TestScoreProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS")) {
            qputenv("RC_PARAMS", "max_success=1500");
        }
    }

    void numbersStayInOrder()
    {
        QVERIFY(rc::check("0 <= Shown <= Reach <= 100", [] {
            const Score result = anyCase().score();
            RC_ASSERT(0 <= result.shownTenths);
            RC_ASSERT(result.shownTenths <= result.reachTenths);
            RC_ASSERT(result.reachTenths <= 1000);
            RC_ASSERT(result.shownTenths <= result.rawShownTenths);
            RC_ASSERT(result.reachTenths <= result.rawReachTenths);
            RC_ASSERT(result.hasScore == (result.band != Band::None));
        }));
    }

    void partsAddUpToTheWeight()
    {
        QVERIFY(rc::check("earned + lost + open = weight; reach - shown = 100 - checked", [] {
            const Case value = anyCase();
            const Score result = value.score();
            qint64 open = 0;
            qint64 known = 0;
            for (const ScoreLine &line : result.lines) {
                const qint64 weight = line.state == AnswerState::NotApplicable
                    ? 0
                    : value.rules[size_t(line.criterion)].weight * kPointScale;
                RC_ASSERT(line.earned + line.lost + line.open == weight);
                RC_ASSERT(line.earned >= 0 && line.lost >= 0 && line.open >= 0);
                open += line.open;
                known += line.earned + line.lost;
            }
            RC_ASSERT(open + known == result.weight * kPointScale);
            if (result.hasScore) { // each number is rounded by itself
                const int gap = result.rawReachTenths - result.rawShownTenths;
                RC_ASSERT(std::abs(gap - (1000 - result.checkedTenths)) <= 1);
            }
        }));
    }

    void sharesAddUpToTheNumbersAbove()
    {
        QVERIFY(rc::check("columns of shares add up", [] {
            const Score result = anyCase().score();
            int earned = 0;
            int lost = 0;
            int open = 0;
            for (const LineShare &share : lineShares(result)) {
                earned += share.earnedTenths;
                lost += share.lostTenths;
                open += share.openTenths;
                RC_ASSERT(
                    share.earnedTenths >= 0 && share.lostTenths >= 0 && share.openTenths >= 0);
            }
            RC_ASSERT(earned == result.rawShownTenths);
            RC_ASSERT(earned + open == result.rawReachTenths);
            RC_ASSERT(earned + lost + open == (result.hasScore ? 1000 : 0));
        }));
    }

    void learningSomethingGoodNeverLowersShown()
    {
        QVERIFY(rc::check("unknown to fresh, evidenced met", [] {
            Case value = anyCase();
            const size_t place = withUnknown(&value);
            const Score before = value.score();
            value.answers[place] = freshAnswer(value, place, AnswerState::Met);
            const Score after = value.score();
            RC_ASSERT(after.rawShownTenths >= before.rawShownTenths);
            RC_ASSERT(after.shownTenths >= before.shownTenths);
        }));
    }

    void learningSomethingBadNeverRaisesReach()
    {
        QVERIFY(rc::check("unknown to not met", [] {
            Case value = anyCase();
            const size_t place = withUnknown(&value);
            const Score before = value.score();
            value.answers[place] = freshAnswer(value, place, AnswerState::NotMet);
            value.answers[place].tier = *anyTier();
            const Score after = value.score();
            RC_ASSERT(after.reachTenths <= before.reachTenths);
            RC_ASSERT(after.rawShownTenths == before.rawShownTenths);
        }));
    }

    void strongerEvidenceNeverLowersShown()
    {
        QVERIFY(rc::check("the same favourable state from a stronger source", [] {
            Case value = anyCase();
            const size_t place = withUnknown(&value);
            value.answers[place] = freshAnswer(
                value, place, *rc::gen::element(AnswerState::Met, AnswerState::Partly));
            value.answers[place].checkedOnDay -= *rc::gen::inRange(0, 400);
            const Tier first = *anyTier();
            const Tier second = *anyTier();
            value.answers[place].tier = std::max(first, second);
            const Score weak = value.score();
            value.answers[place].tier = std::min(first, second);
            const Score strong = value.score();
            RC_ASSERT(strong.shownTenths >= weak.shownTenths);
            RC_ASSERT(strong.rawShownTenths >= weak.rawShownTenths);
        }));
    }

    void timeNeverRaisesChecked()
    {
        QVERIFY(rc::check("a later day", [] {
            Case value = anyCase();
            const Score before = value.score();
            value.asOf = value.asOf.addDays(*rc::gen::inRange(0, 1000));
            RC_ASSERT(value.score().checkedTenths <= before.checkedTenths);
        }));
    }

    void orderIsIrrelevant()
    {
        QVERIFY(rc::check("answers in another order", [] {
            const Case value = anyCase();
            std::vector<size_t> order(value.rules.size());
            std::iota(order.begin(), order.end(), size_t(0));
            // Keys drawn by the library, so that a failure can be repeated.
            std::vector<int> keys;
            for (size_t i = 0; i < order.size(); ++i) {
                keys.push_back(*rc::gen::inRange(0, 1000));
            }
            std::stable_sort(
                order.begin(), order.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
            Case shuffled;
            shuffled.asOf = value.asOf;
            for (size_t index : order) {
                shuffled.rules.push_back(value.rules[index]);
                shuffled.answers.push_back(value.answers[index]);
            }
            RC_ASSERT(summaryOf(value.score()) == summaryOf(shuffled.score()));
        }));
    }

    void nothingApplicableGivesNoScore()
    {
        QVERIFY(rc::check("not applicable on every line", [] {
            Case value = anyCase();
            for (AnswerFacts &answer : value.answers) {
                answer = {AnswerState::NotApplicable, Tier::None, 0, 0};
            }
            const Score result = value.score();
            RC_ASSERT(!result.hasScore);
            RC_ASSERT(result.band == Band::None);
            RC_ASSERT(result.shownTenths == 0 && result.reachTenths == 0);
            RC_ASSERT(!result.nextChangeOn.isValid());
        }));
    }

    void summaryWithoutLinesIsTheSame()
    {
        QVERIFY(rc::check("ScoreBase::with = scoreSummary, whatever applies", [] {
            Case value = anyCase();
            std::vector<bool> unanswered, answered;
            std::vector<IndexedAnswer> given;
            for (size_t i = 0; i < value.rules.size(); ++i) {
                AnswerFacts &answer = value.answers[i];
                answered.push_back(*rc::gen::inRange(0, 4) > 0);
                unanswered.push_back(answered.back() && *rc::gen::inRange(0, 4) > 0);
                if (answer.state != AnswerState::Unknown || *rc::gen::inRange(0, 2) > 0) {
                    given.insert(given.begin(), {static_cast<int>(i), answer});
                }
                const bool applies
                    = answer.state == AnswerState::Unknown ? unanswered[i] : answered[i];
                if (!applies) {
                    answer = {AnswerState::NotApplicable, Tier::None, 0, 0};
                }
            }
            const ScoreBase base(value.rules, unanswered, answered);
            RC_ASSERT(base.with(given, value.asOf)
                == scoreSummary(value.rules, value.answers, value.asOf));
        }));
        QVERIFY(rc::check("scoreSummary = summaryOf(score)", [] {
            const Case value = anyCase();
            RC_ASSERT(
                scoreSummary(value.rules, value.answers, value.asOf) == summaryOf(value.score()));
        }));
    }

    void nothingMovesBeforeTheDayNamed()
    {
        QVERIFY(rc::check("next_change_on is the first day a line changes", [] {
            Case value = anyCase();
            const Score now = value.score();
            if (!now.nextChangeOn.isValid()) {
                value.asOf = value.asOf.addYears(30);
                const Score later = value.score();
                for (qsizetype i = 0; i < now.lines.size(); ++i) {
                    RC_ASSERT(now.lines.at(i).reliability == later.lines.at(i).reliability);
                }
                return;
            }
            RC_ASSERT(now.nextChangeOn > value.asOf);
            value.asOf = now.nextChangeOn.addDays(-1);
            RC_ASSERT(value.score().lines == now.lines);
            value.asOf = now.nextChangeOn;
            RC_ASSERT(!(value.score().lines == now.lines));
        }));
    }

    void rumoursNeverTriggerAFlag()
    {
        QVERIFY(rc::check("hearsay against a clinic", [] {
            Case value = anyCase();
            for (AnswerFacts &answer : value.answers) {
                if (answer.tier != Tier::None) {
                    answer.tier = Tier::Hearsay;
                }
            }
            RC_ASSERT(value.score().triggered.isEmpty());
        }));
    }
};

QTEST_GUILESS_MAIN(TestScoreProperties)
#include "tst_scoreproperties.moc"
