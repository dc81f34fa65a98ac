// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scoreinput.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace touchstone;
using namespace touchstone::domain;

namespace {

const QByteArray kCatalogue = R"({"version": "t-1", "criteria": [
  {"id": "b", "weight": 7, "red_flag_cap": 20, "evidence_needed": "register", "stale_after_months": 3},
  {"id": "a", "weight": 10, "red_flag_cap": null, "evidence_needed": "document", "stale_after_months": 0},
  {"id": "c", "weight": 1, "red_flag_cap": 40, "evidence_needed": "independent", "stale_after_months": 12}]})";

ScoringCatalogue catalogue()
{
    const auto result = readScoringCatalogue(kCatalogue);
    return result.isOk() ? *result : ScoringCatalogue();
}

} // namespace

class TestScoreInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayBehindTheCalendarIsNull()
    {
        const auto catalogue = readScoringCatalogue(
            R"({"version":"x","criteria":[{"id":"a","weight":1,"evidence_needed":"register","stale_after_months":3}]})");
        QVERIFY(catalogue.isOk());
        const auto answers = readScoringAnswers(
            R"({"a":{"state":"met","tier":"register","checked_on":"9999-12-31"}})",
            catalogue->rules);
        QVERIFY(answers.isOk());
        const QDate asOf(2026, 9, 1);
        QVERIFY(scoreJson(*catalogue, score(catalogue->rules, *answers, asOf), asOf)
                    .contains("\"next_change_on\": null"));
    }
    void aNameThatStandsTwiceIsRefusedWhereItStands_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<qint64>("column");
        QTest::newRow("an answer") << QByteArray(R"({"a": {"state": "unknown"},
  "b": {"state": "unknown"}, "a": {"state": "unknown"}})")
                                   << qint64{2} << qint64{30};
        QTest::newRow("a member of an answer")
            << QByteArray(R"({"a": {"state": "unknown", "tier": null, "state": "met"}})")
            << qint64{1} << qint64{42};
        QTest::newRow("spelled with an escape")
            << QByteArray(R"({"a": {"state": "unknown"}, "\u0061": {"state": "unknown"}})")
            << qint64{1} << qint64{29};
    }
    void aNameThatStandsTwiceIsRefusedWhereItStands()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, line);
        QFETCH(qint64, column);
        const auto answers = readScoringAnswers(json, catalogue().rules);
        QVERIFY(!answers.isOk());
        QVERIFY(answers.error().code == ErrorCode::Invalid);
        QCOMPARE(answers.error().place.line, line);
        QCOMPARE(answers.error().place.column, column);
    }
    void namesMayRepeatInOtherObjectsAndInsideTexts()
    {
        const QByteArray json = "{\"a\": {\"state\": \"unknown\", \"note\": "
                                "\"\\\"state\\\": {[,\"}, \"b\": {\"state\": \"unknown\"}}";
        VERIFY_OK(readScoringAnswers(json, catalogue().rules));
    }
    void textOfTwoBytesACharacterIsNamedAsSuch()
    {
        const auto answers = readScoringAnswers(QByteArray("\xff\xfe{\0}\0", 6), catalogue().rules);
        QVERIFY(!answers.isOk());
        QVERIFY(answers.error().message.contains(u"UTF-8"_qs));
    }
    void readsTheSmallForm()
    {
        const auto result = readScoringCatalogue(kCatalogue);
        VERIFY_OK(result);
        QCOMPARE(result->version, u"t-1"_qs);
        QCOMPARE(result->rules.size(), 3);
        QCOMPARE(result->rules.at(0).cap.value_or(0), 20);
        QVERIFY(!result->rules.at(1).cap.has_value());
        QVERIFY(result->rules.at(2).evidenceNeeded == Tier::Independent);
    }

    void readsAFullCatalogueToo()
    {
        const auto result = readScoringCatalogue(test::readFile(
            test::testDataPath(u"../../resources/catalogue/criteria-1.0.0.json"_qs)));
        VERIFY_OK(result);
        QCOMPARE(result->version, u"criteria-1.0.0"_qs);
        QCOMPARE(result->rules.size(), 50);
    }

    void cataloguesThatAreRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("field");
        const auto row
            = [](const char *name, const char *before, const char *after, const char *field) {
                  QTest::newRow(name)
                      << QByteArray(before) << QByteArray(after) << QString::fromLatin1(field);
              };
        row("weight of nothing", "\"weight\": 7", "\"weight\": 0", "criteria[0].weight");
        row("negative weight", "\"weight\": 7", "\"weight\": -7", "criteria[0].weight");
        row("half a point", "\"weight\": 7", "\"weight\": 7.5", "criteria[0].weight");
        row("weight in words", "\"weight\": 7", "\"weight\": \"7\"", "criteria[0].weight");
        row("weight too large", "\"weight\": 7", "\"weight\": 1e300", "criteria[0].weight");
        row("cap above 100", "\"red_flag_cap\": 20", "\"red_flag_cap\": 101",
            "criteria[0].red_flag_cap");
        row("evidence word", "\"register\"", "\"regster\"", "criteria[0].evidence_needed");
        row("negative months", "\"stale_after_months\": 3", "\"stale_after_months\": -3",
            "criteria[0].stale_after_months");
        row("no id", "\"id\": \"b\"", "\"id\": \"\"", "criteria[0].id");
        row("id twice", "\"id\": \"a\"", "\"id\": \"b\"", "criteria[1].id");
        row("no version", "\"version\"", "\"verson\"", "version");
        row("no list", "\"criteria\"", "\"criterion\"", "criteria");
    }
    void cataloguesThatAreRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, field);
        QByteArray json = kCatalogue;
        json.replace(before, after);
        QVERIFY(json != kCatalogue);
        const auto result = readScoringCatalogue(json);
        QVERIFY(!result.isOk());
        QVERIFY(result.error().code == ErrorCode::Invalid);
        QCOMPARE(result.error().place.field, field);
        QVERIFY(result.error().message.contains(field));
    }

    void answersThatAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *json, const char *field) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(field);
        };
        row("no such criterion", R"({"z": {"state": "unknown"}})", "z");
        row("no object", R"({"a": "met"})", "a");
        row("state word", R"({"a": {"state": "yes"}})", "a.state");
        row("no state", R"({"a": {"tier": "register"}})", "a.state");
        row("tier word", R"({"a": {"state": "met", "tier": "web", "checked_on": "2026-08-01"}})",
            "a.tier");
        row("no tier", R"({"a": {"state": "not_met", "checked_on": "2026-08-01"}})", "a.tier");
        row("tier null",
            R"({"a": {"state": "declined", "tier": null, "checked_on": "2026-08-01"}})", "a.tier");
        row("no day", R"({"a": {"state": "partly", "tier": "register"}})", "a.checked_on");
        row("day that is not",
            R"({"a": {"state": "met", "tier": "register", "checked_on": "2026-02-30"}})",
            "a.checked_on");
        row("day in another form",
            R"({"a": {"state": "met", "tier": "register", "checked_on": "1/8/2026"}})",
            "a.checked_on");
        row("day is a number",
            R"({"a": {"state": "met", "tier": "register", "checked_on": 20260801}})",
            "a.checked_on");
        row("end that is not",
            R"({"a": {"state": "met", "tier": "register", "checked_on": "2026-08-01", "valid_until": "x"}})",
            "a.valid_until");
    }
    void answersThatAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const auto result = readScoringAnswers(json, catalogue().rules);
        QVERIFY(!result.isOk());
        QVERIFY(result.error().code == ErrorCode::Invalid);
        QCOMPARE(result.error().place.field, field);
        QVERIFY(result.error().message.contains(field));
    }

    void textThatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << QByteArray() << 1;
        QTest::newRow("list") << QByteArray("[]") << 1;
        QTest::newRow("cut off") << QByteArray("{\n\"a\": {\n") << 3;
        QTest::newRow("not text") << QByteArray("\xff\xfe\x00", 3) << 1;
    }
    void textThatIsNoJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, line);
        const auto result = readScoringAnswers(json, catalogue().rules);
        QVERIFY(!result.isOk());
        QCOMPARE(result.error().place.line, line);
        QVERIFY(result.error().place.column > 0);
    }

    void whatIsNotAnsweredIsUnknown()
    {
        const auto answers = readScoringAnswers("{}", catalogue().rules);
        VERIFY_OK(answers);
        QCOMPARE(answers->size(), 3);
        QVERIFY(answers->at(1).state == AnswerState::Unknown);
    }

    void resultIsWrittenInOrder()
    {
        const ScoringCatalogue rules = catalogue();
        const auto answers = readScoringAnswers(
            R"({"a": {"state": "partly", "tier": "statement", "checked_on": "2026-08-01", "valid_until": null},
                "c": {"state": "not_met", "tier": "register", "checked_on": "2026-08-01"}})",
            rules.rules);
        VERIFY_OK(answers);
        const QDate asOf(2026, 9, 1);
        const QByteArray json = scoreJson(rules, score(rules.rules, *answers, asOf), asOf);
        const QByteArray expected = R"({
  "model": "score-1.0",
  "catalogue": "t-1",
  "as_of": "2026-09-01",
  "weight": 18,
  "raw_shown": 11.1,
  "raw_reach": 83.3,
  "shown": 11.1,
  "reach": 40.0,
  "checked": 27.8,
  "of_checked": 40.0,
  "band": "serious_concern",
  "triggered": ["c"],
  "half_met": [],
  "open_red_flags": ["b"],
  "next_change_on": null,
  "lines": [
    {"id": "b", "weight": 7, "state": "unknown", "reliability": 0, "earned": 0.0, "lost": 0.0, "open": 7.0},
    {"id": "a", "weight": 10, "state": "partly", "reliability": 0.4, "earned": 2.0, "lost": 2.0, "open": 6.0},
    {"id": "c", "weight": 1, "state": "not_met", "reliability": 1, "earned": 0.0, "lost": 1.0, "open": 0.0}
  ]
}
)";
        QCOMPARE(json, expected);
    }

    void absentValuesAreNull()
    {
        const ScoringCatalogue rules = catalogue();
        const auto answers = readScoringAnswers(R"({"a": {"state": "not_applicable"},
            "b": {"state": "not_applicable"}, "c": {"state": "not_applicable"}})",
            rules.rules);
        VERIFY_OK(answers);
        const QDate asOf(2026, 9, 1);
        const QJsonObject json
            = QJsonDocument::fromJson(scoreJson(rules, score(rules.rules, *answers, asOf), asOf))
                  .object();
        for (const char *key : {"raw_shown", "raw_reach", "shown", "reach", "checked", "of_checked",
                 "next_change_on"}) {
            QVERIFY2(json[QLatin1String(key)].isNull(), key);
        }
        QCOMPARE(json[u"weight"].toInt(-1), 0);
        QCOMPARE(json[u"band"].toString(), u"none"_qs);
        QCOMPARE(json[u"lines"].toArray().size(), 3);
    }

    void idListsAreSorted()
    {
        const ScoringCatalogue rules = catalogue();
        const auto answers = readScoringAnswers("{}", rules.rules);
        const QDate asOf(2026, 9, 1);
        const QByteArray json = scoreJson(rules, score(rules.rules, *answers, asOf), asOf);
        QVERIFY(json.contains("\"open_red_flags\": [\"b\", \"c\"]"));
        QVERIFY(json.contains("\"of_checked\": null"));
    }
};

QTEST_GUILESS_MAIN(TestScoreInput)
#include "tst_scoreinput.moc"
