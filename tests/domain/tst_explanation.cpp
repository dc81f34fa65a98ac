// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/difference.h"
#include "domain/explanation.h"
#include "support/testsupport.h"

#include <rapidcheck.h>

using namespace touchstone;
using namespace touchstone::domain;

namespace {

const QDate kAsOf(2026, 9, 1);

Answer answer(AnswerState state, Tier tier, QDate checkedOn = QDate(2026, 8, 1))
{
    Answer result;
    result.state = state;
    result.tier = tier;
    result.checkedOn = checkedOn;
    return result;
}

ListingFacts kneeFacts()
{
    ListingFacts facts;
    facts.kind = TreatmentKind::MarrowConcentrate;
    facts.goal = Goal::Disease;
    facts.route = Route::Joint;
    facts.exemptionClaimed = YesNo::No;
    facts.country = QStringLiteral("US");
    facts.region = QStringLiteral("US-TX");
    return facts;
}

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

    CataloguePtr m_catalogue;

    Score scoreOf(const Answers &answers, QDate asOf = kAsOf) const
    {
        return score(
            m_catalogue->rules(), effectiveAnswers(*m_catalogue, kneeFacts(), answers), asOf);
    }
    [[nodiscard]] ScoreInputs inputs(const Answers &answers, QDate asOf = kAsOf) const
    {
        return {m_catalogue, kneeFacts(), answers, asOf};
    }
    [[nodiscard]] int index(const char *id) const
    {
        return m_catalogue->indexOf(QString::fromLatin1(id));
    }
    [[nodiscard]] Answers anyAnswers() const
    {
        Answers answers;
        for (const ScoringRule &rule : m_catalogue->rules()) {
            Answer one;
            one.state
                = *rc::gen::element(AnswerState::Met, AnswerState::Partly, AnswerState::NotMet,
                    AnswerState::Declined, AnswerState::Unknown, AnswerState::NotApplicable);
            if (one.state != AnswerState::Unknown && one.state != AnswerState::NotApplicable) {
                one.tier = *rc::gen::element(Tier::Register, Tier::Document, Tier::Hearsay);
                one.checkedOn = kAsOf.addDays(-*rc::gen::inRange(0, 500));
            }
            answers.insert(rule.id, one);
        }
        return answers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS")) {
            qputenv("RC_PARAMS", "max_success=200");
        }
        const auto catalogue = Catalogue::builtIn();
        VERIFY_OK(catalogue);
        m_catalogue = *catalogue;
    }

    void sectionsShareOutTheListing()
    {
        QVERIFY(rc::check("sums of sections", [this] {
            const Score result = scoreOf(anyAnswers());
            const QList<SectionScore> sections = sectionScores(*m_catalogue, result);
            RC_ASSERT(sections.size() == 8);
            int weight = 0;
            int earned = 0;
            int asked = 0;
            qsizetype flags = 0;
            for (const SectionScore &section : sections) {
                weight += section.weight;
                earned += section.earnedTenths;
                asked += section.checksAsked;
                flags += section.triggered.size();
                RC_ASSERT(0 <= section.shownTenths && section.shownTenths <= section.reachTenths);
                RC_ASSERT(section.reachTenths <= 1000);
            }
            RC_ASSERT(weight == result.weight);
            RC_ASSERT(earned == result.rawShownTenths);
            RC_ASSERT(asked == summaryOf(result).checksAsked);
            RC_ASSERT(flags == result.triggered.size());
        }));
    }

    void sectionScoreHasNoLimits()
    {
        Answers answers;
        for (const Criterion &criterion : m_catalogue->criteria()) {
            answers.insert(criterion.rule.id, answer(AnswerState::Met, Tier::Register));
        }
        answers[u"people-licence"_qs].state = AnswerState::NotMet;
        const Score result = scoreOf(answers);
        QCOMPARE(result.shownTenths, 100);
        const SectionScore people = sectionScores(*m_catalogue, result).first();
        QCOMPARE(people.section, u"people"_qs);
        QCOMPARE(people.weight, 49);
        QCOMPARE(people.shownTenths, 796); // 39 of 49
        QCOMPARE(people.triggered, QList<int>{index("people-licence")});
    }

    void openChecksComeRedFlagsFirstThenByPoints()
    {
        const Score result = scoreOf({});
        const QList<NextCheck> checks = nextChecks(*m_catalogue, result);
        QCOMPARE(checks.size(), summaryOf(result).checksAsked);
        QVERIFY(checks.first().redFlag);
        QVERIFY(checks.first().liftsCeiling);
        for (qsizetype i = 1; i < checks.size(); ++i) {
            const NextCheck &one = checks.at(i - 1);
            const NextCheck &two = checks.at(i);
            QVERIFY(one.redFlag >= two.redFlag);
            if (one.redFlag == two.redFlag) {
                QVERIFY(one.settlesTenths >= two.settlesTenths);
                if (one.settlesTenths == two.settlesTenths) {
                    QVERIFY(one.effortMinutes <= two.effortMinutes);
                }
            }
        }
    }

    void settledChecksAreNotListed()
    {
        Answers answers;
        answers[u"people-licence"_qs] = answer(AnswerState::Met, Tier::Register);
        answers[u"people-performs"_qs] = answer(AnswerState::Met, Tier::Statement);
        for (const NextCheck &check : nextChecks(*m_catalogue, scoreOf(answers))) {
            QVERIFY(check.criterion != index("people-licence"));
            if (check.criterion == index("people-performs")) {
                const int whole = scoreOf(answers).weight;
                QCOMPARE(check.settlesTenths, qRound(4 * 0.6 * 1000 / whole));
            }
        }
    }

    void limitsNameTheirCauses()
    {
        Answers answers;
        for (const Criterion &criterion : m_catalogue->criteria()) {
            answers.insert(criterion.rule.id, answer(AnswerState::Met, Tier::Register));
        }
        QVERIFY(limits(*m_catalogue, scoreOf(answers)).isEmpty());

        answers[u"mkt-honest-badges"_qs].state = AnswerState::NotMet;
        answers[u"facility-licence"_qs].state = AnswerState::Partly;
        answers[u"lab-identified"_qs] = Answer();
        const QList<Limit> found = limits(*m_catalogue, scoreOf(answers));
        QCOMPARE(found.size(), 3);
        QVERIFY(found.at(0).kind == LimitKind::Cap);
        QCOMPARE(found.at(0).points, 40);
        QCOMPARE(found.at(0).criteria, QList<int>{index("mkt-honest-badges")});
        QVERIFY(found.at(0).binding);
        QVERIFY(found.at(1).kind == LimitKind::OpenFlags);
        QVERIFY(!found.at(1).binding);
        QVERIFY(found.at(2).kind == LimitKind::HalfMet);
        QCOMPARE(limitText(*m_catalogue, found.at(0)),
            u"Held at 40: "_qs + m_catalogue->find(u"mkt-honest-badges"_qs)->title);
        QCOMPARE(
            limitText(*m_catalogue, found.at(1)), u"Shown at most 60: one red-flag check open"_qs);

        answers[u"mkt-honest-badges"_qs].state = AnswerState::Met;
        const QList<Limit> lifted = limits(*m_catalogue, scoreOf(answers));
        QCOMPARE(lifted.size(), 2);
        QVERIFY(lifted.at(0).binding); // 60 holds Shown, 70 holds Could reach
        QVERIFY(lifted.at(1).binding);
    }

    void agesInWords_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("validUntil");
        QTest::addColumn<QString>("expected");
        QTest::newRow("fresh") << 30 << QDate()
                               << u"Counts whole. From 31 Oct 2026 it counts half."_qs;
        QTest::newRow("ageing")
            << 123 << QDate()
            << u"Older than 3 months, so it counts half. From 28 Oct 2026 it counts nothing."_qs;
        QTest::newRow("expired") << 200 << QDate()
                                 << u"Older than 6 months, so it counts nothing."_qs;
        QTest::newRow("document ends")
            << 30 << QDate(2026, 9, 10) << u"Counts whole. From 11 Sep 2026 it counts nothing."_qs;
        QTest::newRow("document ended")
            << 30 << QDate(2026, 8, 31)
            << u"The document ended on 31 Aug 2026, so it counts nothing."_qs;
    }
    void agesInWords()
    {
        QFETCH(int, days);
        QFETCH(QDate, validUntil);
        QFETCH(QString, expected);
        const ScoringRule rule{u"a"_qs, 10, std::nullopt, Tier::Document, 3};
        Answer one = answer(AnswerState::Met, Tier::Document, kAsOf.addDays(-days));
        if (days == 30) {
            one.checkedOn = QDate(2026, 8, 1);
        }
        one.validUntil = validUntil;
        QCOMPARE(freshnessText(rule, factsOf(one), kAsOf), expected);
        one.state = AnswerState::NotMet; // an adverse finding does not age
        QCOMPARE(freshnessText(rule, factsOf(one), kAsOf), QString());
    }

    void evidenceInWords()
    {
        const ScoringRule rule{u"a"_qs, 10, std::nullopt, Tier::Register, 3};
        QCOMPARE(evidenceText(rule, factsOf(answer(AnswerState::Met, Tier::Statement))),
            u"Clinic's statement: counts 40 %. Official register: would count whole."_qs);
        QCOMPARE(evidenceText(rule, factsOf(answer(AnswerState::NotMet, Tier::Statement))),
            u"Clinic's statement: counts 90 %. Official register: would count whole."_qs);
        QCOMPARE(evidenceText(rule, factsOf(answer(AnswerState::Met, Tier::Register))), QString());
        QCOMPARE(evidenceText(rule, AnswerFacts()), QString());
    }

    void scopeStandsBesideTheNumber()
    {
        ScoreSummary summary;
        summary.checksDone = 26;
        summary.checksAsked = 37;
        QCOMPARE(scopeText(summary, QDate(2026, 9, 14)),
            u"on paper, as of 14 Sep 2026, from 26 of 37 checks"_qs);
    }

    void onlyWhatIsShownBeatsWhatCouldBeReached()
    {
        ScoreSummary low;
        low.hasScore = true;
        low.shownTenths = 100;
        low.reachTenths = 399;
        ScoreSummary high = low;
        high.shownTenths = 400;
        high.reachTenths = 900;
        QVERIFY(compareOnPaper(high, low) == Comparison::FirstBetter);
        QVERIFY(compareOnPaper(low, high) == Comparison::SecondBetter);
        low.reachTenths = 400;
        QVERIFY(compareOnPaper(high, low) == Comparison::CannotTell);
        QVERIFY(compareOnPaper(high, ScoreSummary()) == Comparison::CannotTell);
    }

    void causesOfADifference()
    {
        Answers before;
        before[u"people-licence"_qs] = answer(AnswerState::Met, Tier::Register); // ages
        before[u"people-discipline"_qs]
            = answer(AnswerState::Met, Tier::Register, QDate(2026, 4, 1)); // expires
        before[u"people-board-cert"_qs] = answer(AnswerState::Met, Tier::Statement);
        before[u"people-performs"_qs] = answer(AnswerState::Met, Tier::Document);
        Answers after = before;
        after[u"people-board-cert"_qs].tier = Tier::Register;
        after[u"people-performs"_qs].state = AnswerState::NotMet;
        after[u"people-experience"_qs] = answer(AnswerState::NotMet, Tier::Document);

        const Difference found = difference(inputs(before), inputs(after, QDate(2026, 11, 15)));
        QVERIFY(!found.rulesChanged);
        QCOMPARE(found.rulesTenths, 0);
        QHash<int, LineChange> lines;
        for (const LineChange &line : found.lines) {
            lines.insert(line.criterion, line);
        }
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[index("people-licence")].cause == ChangeCause::Aged);
        QVERIFY(lines[index("people-discipline")].cause == ChangeCause::Expired);
        QVERIFY(lines[index("people-board-cert")].cause == ChangeCause::EvidenceAdded);
        QVERIFY(lines[index("people-performs")].cause == ChangeCause::AnswerChanged);
        QVERIFY(lines[index("people-experience")].cause == ChangeCause::AnswerChanged);
        QCOMPARE(lines[index("people-experience")].shownTenths, 0);
        QVERIFY(lines[index("people-experience")].reachTenths < 0);
        QVERIFY(found.tenthsOf(ChangeCause::Aged) < 0);
        QVERIFY(found.tenthsOf(ChangeCause::EvidenceAdded) > 0);
        QCOMPARE(label(ChangeCause::Aged), u"aged"_qs);
    }

    void otherRulesAreAStepOfTheirOwn()
    {
        Answers answers;
        answers[u"people-licence"_qs] = answer(AnswerState::Met, Tier::Register);
        ScoreInputs before = inputs(answers);
        ScoreInputs after = inputs(answers);
        after.facts.vulnerable = YesNo::Yes; // one criterion more applies
        const Difference found = difference(before, after);
        QVERIFY(found.rulesChanged);
        QVERIFY(found.rulesTenths < 0);
        QVERIFY(found.lines.isEmpty());
        QCOMPARE(found.limitsTenths, 0);
    }

    void aDifferenceAlwaysAddsUp()
    {
        QVERIFY(rc::check("rules + lines + limits = change of Shown", [this] {
            ScoreInputs before = inputs(anyAnswers());
            ScoreInputs after = inputs(anyAnswers(), kAsOf.addDays(*rc::gen::inRange(0, 400)));
            after.facts.offer = *rc::gen::element(Offer::Routine, Offer::Trial);
            const Difference found = difference(before, after);
            int sum = found.rulesTenths + found.limitsTenths;
            for (const LineChange &line : found.lines) {
                sum += line.shownTenths;
            }
            RC_ASSERT(found.shownAfterTenths - found.shownBeforeTenths == sum);
        }));
    }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
