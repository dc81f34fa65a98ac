// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement.h"
#include "support/testsupport.h"

#include <rapidcheck.h>

#include <array>
#include <vector>

using namespace touchstone;
using namespace touchstone::domain;
using namespace Qt::Literals::StringLiterals;

class TestAgreement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textbooks_data();
    void textbooks();
    void nothingToCompare();
    void statesAreRanked();
    void whatCountsForWhat();
    void kappaStaysInItsRange();
    void orderOfAssessorsDoesNotMatter();
};

Q_DECLARE_METATYPE(std::vector<int>)

void TestAgreement::textbooks_data()
{
    QTest::addColumn<std::vector<int>>("pairs");
    QTest::addColumn<int>("categories");
    QTest::addColumn<int>("kappa");
    // 85 xeromammograms by two radiologists; normal, benign, suspect, cancer. Weighted kappa 0.57
    // (D. G. Altman, Practical Statistics for Medical Research, 1991, 14.3).
    QTest::newRow("Altman 1991, mammograms")
        << std::vector{21, 12, 0, 0, 4, 17, 1, 0, 3, 9, 15, 2, 0, 0, 0, 1} << 4 << 568;
    // Two readers, yes or no, 50 proposals: 35 alike, 25 by chance: (0.7 - 0.5) / (1 - 0.5).
    QTest::newRow("two categories are plain kappa") << std::vector{20, 5, 10, 15} << 2 << 400;
    // 100 subjects, each category alone against the rest: 0.69, 0.50 and 0.77 (J. L. Fleiss,
    // Statistical Methods for Rates and Proportions, 2nd ed., 1981, 13.1).
    QTest::newRow("Fleiss 1981, first against the rest") << std::vector{75, 5, 5, 15} << 2 << 688;
    QTest::newRow("Fleiss 1981, second against the rest") << std::vector{4, 6, 1, 89} << 2 << 500;
    QTest::newRow("Fleiss 1981, third against the rest") << std::vector{10, 0, 5, 85} << 2 << 773;
    // By hand: 2·(3 + 2 + 4) + (1 + 1 + 1) = 21 of 24 alike; by chance 4·(4·3 + 3·4 + 5·3) / 12 =
    // 13 of 24: (21 - 13) / (24 - 13).
    QTest::newRow("by hand") << std::vector{3, 1, 0, 1, 2, 0, 0, 1, 4} << 3 << 727;
    QTest::newRow("full agreement") << std::vector{5, 0, 0, 0, 3, 0, 0, 0, 2} << 3 << 1000;
    QTest::newRow("as chance would have it") << std::vector{4, 4, 4, 4} << 2 << 0;
    QTest::newRow("full contradiction") << std::vector{0, 5, 5, 0} << 2 << -1000;
}

void TestAgreement::textbooks()
{
    QFETCH(std::vector<int>, pairs);
    QFETCH(int, categories);
    QFETCH(int, kappa);
    const auto found = linearWeightedKappaThousandths(pairs, categories);
    QVERIFY(found.has_value());
    QCOMPARE(*found, kappa);
}

void TestAgreement::nothingToCompare()
{
    QVERIFY(!linearWeightedKappaThousandths(std::array{0, 0, 0, 0}, 2));
    QVERIFY(!linearWeightedKappaThousandths(std::array{9, 0, 0, 0}, 2));
    const AssessorAgreement none = agreement({{u"a"_s}, {u"b"_s}});
    QCOMPARE(none, AssessorAgreement());
}

void TestAgreement::statesAreRanked()
{
    using enum AnswerState;
    const auto of = [](AnswerState second) {
        // One pair of each kind beside it, so that kappa is defined.
        return *agreement({{u"x"_s, Met, second}, {u"y"_s, NotMet, NotMet}, {u"z"_s, Met, Met}})
                    .kappaThousandths;
    };
    QCOMPARE(of(Met), 1000);
    QVERIFY(of(Partly) < 1000);
    QVERIFY(of(NotMet) < of(Partly));
    QCOMPARE(of(Declined), of(NotMet));
}

void TestAgreement::whatCountsForWhat()
{
    using enum AnswerState;
    const AssessorAgreement found = agreement({
        {u"both-unknown"_s, Unknown, Unknown},
        {u"met"_s, Met, Met},
        {u"declined"_s, Declined, NotMet},
        {u"one-unknown"_s, Met, Unknown},
        {u"not-applicable"_s, NotApplicable, NotApplicable},
        {u"applicable"_s, NotApplicable, Met},
        {u"partly"_s, Partly, NotMet},
    });
    QCOMPARE(found.judged, 6);
    QCOMPARE(found.ranked, 3);
    QCOMPARE(found.same, 3);
    QCOMPARE(found.percentTenths, 500);
    // Pairs: met/met, not met/not met, partly/not met. (15 - 9) / (18 - 9).
    QCOMPARE(found.kappaThousandths, 667);
    QCOMPARE(found.different,
        (QStringList{u"declined"_s, u"one-unknown"_s, u"applicable"_s, u"partly"_s}));
}

void TestAgreement::kappaStaysInItsRange()
{
    QVERIFY(rc::check("kappa is at most 1, and 1 only on the diagonal", [] {
        std::array<int, 9> pairs{};
        bool diagonal = true;
        for (size_t i = 0; i < pairs.size(); ++i) {
            pairs[i] = *rc::gen::inRange(0, 6);
            diagonal &= i % 4 == 0 || pairs[i] == 0;
        }
        if (const auto kappa = linearWeightedKappaThousandths(pairs, 3)) {
            RC_ASSERT(*kappa <= 1000 && *kappa >= -1000);
            RC_ASSERT((*kappa == 1000) == diagonal);
        }
    }));
}

void TestAgreement::orderOfAssessorsDoesNotMatter()
{
    QVERIFY(rc::check("swapping the two changes nothing", [] {
        QList<AnswerPair> one, other;
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i) {
            const auto first = static_cast<AnswerState>(*rc::gen::inRange(0, 6));
            const auto second = static_cast<AnswerState>(*rc::gen::inRange(0, 6));
            one.append({QString::number(i), first, second});
            other.append({QString::number(i), second, first});
        }
        RC_ASSERT(agreement(one) == agreement(other));
    }));
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
