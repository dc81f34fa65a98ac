// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"
#include "domain/scoreinput.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace touchstone;
using namespace touchstone::domain;

namespace {

const QDate kAsOf(2026, 9, 1);

ScoringCatalogue miniCatalogue()
{
    const auto catalogue
        = readScoringCatalogue(test::readFile(test::testDataPath(u"score/mini-1.json"_qs)));
    return catalogue.isOk() ? *catalogue : ScoringCatalogue();
}

QJsonObject data(const QString &file)
{
    return QJsonDocument::fromJson(test::readFile(test::testDataPath(file))).object();
}

QJsonObject vector(const QString &name)
{
    const QJsonArray vectors = data(u"score/vectors.json"_qs)[u"vectors"].toArray();
    for (const QJsonValue &entry : vectors) {
        if (entry[u"vector"].toString() == name) {
            return entry.toObject();
        }
    }
    return {};
}

Score scoreOf(const QString &name, QDate asOf = kAsOf)
{
    const ScoringCatalogue catalogue = miniCatalogue();
    const auto answers = readScoringAnswers(
        QJsonDocument(vector(name)[u"answers"].toObject()).toJson(), catalogue.rules);
    return answers.isOk() ? score(catalogue.rules, *answers, asOf) : Score();
}

int tenths(const QJsonValue &points)
{
    return qRound(points.toDouble() * 10);
}

} // namespace

class TestScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsOfTheScoringNote_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonArray vectors = data(u"score/vectors.json"_qs)[u"vectors"].toArray();
        QCOMPARE(vectors.size(), 16);
        for (const QJsonValue &entry : vectors) {
            const QString name
                = entry[u"vector"].toString() + u' ' + entry[u"situation"].toString();
            QTest::newRow(qPrintable(name)) << entry.toObject();
        }
    }
    void vectorsOfTheScoringNote()
    {
        QFETCH(QJsonObject, expected);
        const Score result = scoreOf(expected[u"vector"].toString());
        QCOMPARE(result.weight, expected[u"weight"].toInt());
        QCOMPARE(result.hasScore, !expected[u"shown"].isNull());
        QCOMPARE(result.rawShownTenths, tenths(expected[u"raw_shown"]));
        QCOMPARE(result.shownTenths, tenths(expected[u"shown"]));
        QCOMPARE(result.reachTenths, tenths(expected[u"reach"]));
        QCOMPARE(result.checkedTenths, tenths(expected[u"checked"]));
        QCOMPARE(result.ofCheckedTenths.has_value(), !expected[u"of_checked"].isNull());
        QCOMPARE(result.ofCheckedTenths.value_or(0), tenths(expected[u"of_checked"]));
        QCOMPARE(code(result.band), expected[u"band"].toString());
    }

    void linesOfV4_data()
    {
        QTest::addColumn<int>("reliability");
        QTest::addColumn<qint64>("earned"); // hundredths of a weight point
        QTest::addColumn<qint64>("lost");
        QTest::addColumn<qint64>("open");
        QTest::newRow("m-licence") << 10000 << 1000LL << 0LL << 0LL;
        QTest::newRow("m-board") << 9000 << 630LL << 0LL << 70LL;
        QTest::newRow("m-status") << 10000 << 500LL << 500LL << 0LL;
        QTest::newRow("m-trials") << 10000 << 0LL << 1000LL << 0LL;
        QTest::newRow("m-consent") << 10000 << 700LL << 0LL << 0LL;
        QTest::newRow("m-price") << 10000 << 400LL << 0LL << 0LL;
        QTest::newRow("m-refund") << 0 << 0LL << 0LL << 200LL;
    }
    void linesOfV4()
    {
        QFETCH(int, reliability);
        QFETCH(qint64, earned);
        QFETCH(qint64, lost);
        QFETCH(qint64, open);
        const Score result = scoreOf(u"V4"_qs);
        const QList<ScoringRule> rules = miniCatalogue().rules;
        for (const ScoreLine &line : result.lines) {
            if (rules.at(line.criterion).id == QLatin1String(QTest::currentDataTag())) {
                QCOMPARE(line.reliability, reliability);
                QCOMPARE(line.earned, earned * kPointScale / 100);
                QCOMPARE(line.lost, lost * kPointScale / 100);
                QCOMPARE(line.open, open * kPointScale / 100);
                return;
            }
        }
        QFAIL("no such line");
    }

    void nextChangeIsTheDayTheScoreMoves()
    {
        QCOMPARE(scoreOf(u"V8"_qs).nextChangeOn, QDate(2026, 10, 28));
        QCOMPARE(scoreOf(u"V2"_qs).nextChangeOn, QDate(2026, 10, 31));
        QVERIFY(!scoreOf(u"V1"_qs).nextChangeOn.isValid());
        QVERIFY(!scoreOf(u"V14"_qs).nextChangeOn.isValid());
        // The licence of V8 expires that day, its flag opens, and the ceiling of 60 holds.
        QCOMPARE(scoreOf(u"V8"_qs, QDate(2026, 10, 27)).shownTenths, 750);
        QCOMPARE(scoreOf(u"V8"_qs, QDate(2026, 10, 28)).shownTenths, 600);
    }

    void caseOfAnExpiryDateOnTheDocument()
    {
        const ScoringRule rule{u"a"_qs, 10, std::nullopt, Tier::Document, 0};
        AnswerFacts answer{AnswerState::Met, Tier::Document,
            qint32(QDate(2020, 1, 1).toJulianDay()), qint32(kAsOf.toJulianDay())};
        Score result = score({&rule, 1}, {&answer, 1}, kAsOf);
        QCOMPARE(result.lines.first().freshness, 10000); // the day itself still counts
        QCOMPARE(result.nextChangeOn, kAsOf.addDays(1));
        result = score({&rule, 1}, {&answer, 1}, kAsOf.addDays(1));
        QCOMPARE(result.lines.first().freshness, 0);
        QVERIFY(!result.nextChangeOn.isValid());
        answer.validUntilDay = 0;
        result = score({&rule, 1}, {&answer, 1}, kAsOf);
        QCOMPARE(result.lines.first().freshness, 10000); // never ages
        QVERIFY(!result.nextChangeOn.isValid());
    }

    void agesInTwoSteps_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("freshness");
        QTest::addColumn<int>("changesAfter");
        QTest::newRow("checked after the day asked about") << -5 << 10000 << 91;
        QTest::newRow("same day") << 0 << 10000 << 91;
        QTest::newRow("last fresh day") << 90 << 10000 << 91;
        QTest::newRow("first half day") << 91 << 5000 << 180;
        QTest::newRow("last half day") << 179 << 5000 << 180;
        QTest::newRow("first day of nothing") << 180 << 0 << 0;
    }
    void agesInTwoSteps()
    {
        QFETCH(int, days);
        QFETCH(int, freshness);
        QFETCH(int, changesAfter);
        const ScoringRule rule{u"a"_qs, 10, std::nullopt, Tier::Document, 3};
        const QDate checked = kAsOf.addDays(-days);
        const AnswerFacts answer{
            AnswerState::Partly, Tier::Document, qint32(checked.toJulianDay()), 0};
        const Score result = score({&rule, 1}, {&answer, 1}, kAsOf);
        QCOMPARE(result.lines.first().freshness, freshness);
        QCOMPARE(result.nextChangeOn, changesAfter == 0 ? QDate() : checked.addDays(changesAfter));
    }

    void calibrationListings_data()
    {
        QTest::addColumn<QJsonObject>("listing");
        const QJsonArray listings = data(u"score/calibration.json"_qs)[u"listings"].toArray();
        QCOMPARE(listings.size(), 4);
        for (const QJsonValue &listing : listings) {
            QTest::newRow(qPrintable(listing[u"listing"].toString())) << listing.toObject();
        }
    }
    void calibrationListings()
    {
        QFETCH(QJsonObject, listing);
        const auto catalogue = Catalogue::builtIn();
        VERIFY_OK(catalogue);
        const auto factsOf = [](const QString &words) {
            const QStringList parts = words.split(u'/');
            return AnswerFacts{*fromCode<AnswerState>(parts.at(0)), *fromCode<Tier>(parts.value(1)),
                qint32(QDate(2026, 8, 1).toJulianDay()), 0};
        };
        QList<AnswerFacts> answers(50, factsOf(listing[u"default"].toString()));
        const QJsonObject groups = listing[u"answers"].toObject();
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            for (const QJsonValue &id : group->toArray()) {
                const int index = (*catalogue)->indexOf(id.toString());
                QVERIFY2(index >= 0, qPrintable(id.toString()));
                answers[index] = factsOf(group.key());
            }
        }
        const Score result = score((*catalogue)->rules(), answers, kAsOf);
        QCOMPARE(result.weight, listing[u"weight"].toInt());
        QCOMPARE(result.rawShownTenths, tenths(listing[u"raw_shown"]));
        QCOMPARE(result.shownTenths, tenths(listing[u"shown"]));
        QCOMPARE(result.reachTenths, tenths(listing[u"reach"]));
        QCOMPARE(result.checkedTenths, tenths(listing[u"checked"]));
        QCOMPARE(result.triggered.size(), listing[u"triggered"].toInt());
        QCOMPARE(result.openFlags.size(), listing[u"open"].toInt());
        QCOMPARE(code(result.band), listing[u"band"].toString());
    }

    void partsAreRoundedSoThatTheyAddUp()
    {
        const QList<qint64> thirds = {1, 1, 1};
        QCOMPARE(apportionTenths(thirds, 3, 1000), QList<int>({334, 333, 333}));
        QCOMPARE(apportionTenths(QList<qint64>{5, -5, 0}, 3000, 0), QList<int>({2, -2, 0}));
        QCOMPARE(apportionTenths(QList<qint64>(), 10, 0), QList<int>());
        QCOMPARE(apportionTenths(thirds, 0, 0), QList<int>({0, 0, 0}));
    }

    void weightPartsRoundHalfUp()
    {
        QCOMPARE(weightTenths(122'500'000), 12);
        QCOMPARE(weightTenths(125'000'000), 13);
        QCOMPARE(weightTenths(0), 0);
    }
};

QTEST_GUILESS_MAIN(TestScore)
#include "tst_score.moc"
