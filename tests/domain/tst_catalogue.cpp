// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"
#include "domain/registerbook.h"
#include "domain/validation.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace touchstone;
using namespace touchstone::domain;

namespace {

QByteArray file(const QString &name)
{
    return test::readFile(test::testDataPath(u"../../resources/catalogue/"_qs + name));
}

QStringList list(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        texts.append(element.toString());
    }
    return texts;
}

QJsonObject ruleJson(const FactRule &rule)
{
    QJsonArray parts;
    for (const FactRule &part : rule.parts) {
        parts.append(ruleJson(part));
    }
    switch (rule.kind) {
    case FactRule::Kind::Fact:
        return {{u"fact"_qs, rule.fact}, {u"in"_qs, QJsonArray::fromStringList(rule.values)}};
    case FactRule::Kind::Not:
        return {{u"not"_qs, parts.first()}};
    case FactRule::Kind::All:
        return {{u"all"_qs, parts}};
    case FactRule::Kind::Any:
        return {{u"any"_qs, parts}};
    case FactRule::Kind::Always:
        break;
    }
    return {};
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

    CataloguePtr m_english, m_spanish;

    void compareTexts(const Criterion &criterion, const QJsonObject &json)
    {
        const QList<std::pair<QString, QString>> texts = {
            {criterion.title, u"title"_qs},
            {criterion.question, u"question"_qs},
            {criterion.why, u"why"_qs},
            {criterion.met, u"met"_qs},
            {criterion.partly, u"partly"_qs},
            {criterion.notMet, u"not_met"_qs},
            {criterion.declined, u"declined"_qs},
            {criterion.ask, u"ask"_qs},
            {criterion.settle, u"settle"_qs},
            {criterion.lift, u"lift"_qs},
            {criterion.effort, u"effort"_qs},
        };
        for (const auto &[text, key] : texts) {
            QVERIFY2(!text.trimmed().isEmpty(), qPrintable(criterion.rule.id + u' ' + key));
            QCOMPARE(text, json[key].toString());
        }
        QCOMPARE(criterion.verify, list(json[u"verify"]));
        QVERIFY(!criterion.verify.isEmpty());
        QCOMPARE(criterion.onlyWhenText, json[u"only_when_text"].toString());
        QCOMPARE(criterion.treatmentsText, json[u"treatments_text"].toString());
        QCOMPARE(criterion.jurisdictionsText, json[u"jurisdictions_text"].toString());
        // What can make a criterion not apply has words for it.
        QCOMPARE(
            criterion.onlyWhenText.isEmpty(), criterion.onlyWhen.kind == FactRule::Kind::Always);
        QCOMPARE(criterion.treatmentsText.isEmpty(), criterion.treatments.isEmpty());
        QVERIFY(
            criterion.elsewhere == Elsewhere::Applies || !criterion.jurisdictionsText.isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto english = Catalogue::builtIn();
        VERIFY_OK(english);
        m_english = *english;
        const auto spanish = Catalogue::builtIn(u"criteria-1.0.0"_qs, u"es"_qs);
        VERIFY_OK(spanish);
        m_spanish = *spanish;
    }

    void everyFieldOfEveryCriterionIsRead()
    {
        const QJsonArray criteria
            = QJsonDocument::fromJson(file(u"criteria-1.0.0.json"_qs))[u"criteria"].toArray();
        QCOMPARE(criteria.size(), 50);
        QCOMPARE(m_english->criteria().size(), 50);
        for (int i = 0; i < 50; ++i) {
            const Criterion &criterion = m_english->criteria().at(i);
            const QJsonObject json = criteria.at(i).toObject();
            QCOMPARE(criterion.number, i + 1);
            QCOMPARE(criterion.number, json[u"number"].toInt());
            QCOMPARE(criterion.rule.id, json[u"id"].toString());
            QCOMPARE(criterion.section, json[u"section"].toString());
            QCOMPARE(code(criterion.scope), json[u"scope"].toString());
            QCOMPARE(criterion.rule.weight, json[u"weight"].toInt());
            QCOMPARE(criterion.rule.cap.has_value(), !json[u"red_flag_cap"].isNull());
            QCOMPARE(criterion.rule.cap.value_or(0), json[u"red_flag_cap"].toInt());
            QCOMPARE(code(criterion.rule.evidenceNeeded), json[u"evidence_needed"].toString());
            QCOMPARE(criterion.rule.staleAfterMonths, json[u"stale_after_months"].toInt());
            QCOMPARE(criterion.jurisdictions, list(json[u"jurisdictions"]));
            QCOMPARE(criterion.elsewhere == Elsewhere::IfAnswered,
                json[u"elsewhere"].toString() == u"if_answered");
            QStringList treatments;
            for (TreatmentKind kind : criterion.treatments) {
                treatments.append(code(kind));
            }
            QCOMPARE(treatments.isEmpty() ? QStringList(u"ALL"_qs) : treatments,
                list(json[u"treatments"]));
            QCOMPARE(ruleJson(criterion.onlyWhen), json[u"only_when"].toObject());
            QCOMPARE(criterion.triage, json[u"triage"].toInt());
            QCOMPARE(criterion.effortMinutes, json[u"effort_minutes"].toInt());
            QVERIFY(criterion.effortMinutes > 0);
            QCOMPARE(criterion.sources, list(json[u"sources"]));
            QVERIFY(!criterion.sources.isEmpty());
            compareTexts(criterion, json);
            QCOMPARE(m_english->indexOf(criterion.rule.id), i);
            QCOMPARE(m_english->find(criterion.rule.id), &criterion);
            QCOMPARE(m_english->rules().at(i).id, criterion.rule.id);
        }
    }

    void totalsAreThoseOfTheChecklist()
    {
        QCOMPARE(m_english->totalWeight(), 338);
        QHash<QString, int> weights;
        QHash<int, int> caps;
        int flags = 0;
        for (const Criterion &criterion : m_english->criteria()) {
            weights[criterion.section] += criterion.rule.weight;
            QVERIFY(QList<int>({2, 4, 7, 10}).contains(criterion.rule.weight));
            flags += criterion.rule.cap ? 1 : 0;
            ++caps[criterion.rule.cap.value_or(0)];
        }
        QCOMPARE(flags, 22);
        QCOMPARE(caps[10] + caps[20] + caps[25] + caps[40], 22);
        const QList<std::pair<QString, int>> expected = {{u"people"_qs, 49}, {u"lab"_qs, 46},
            {u"evidence"_qs, 42}, {u"regulation"_qs, 48}, {u"consent"_qs, 46}, {u"safety"_qs, 45},
            {u"marketing"_qs, 29}, {u"cost-followup"_qs, 33}};
        QCOMPARE(m_english->sections().size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(m_english->sections().at(i).id, expected.at(i).first);
            QCOMPARE(weights.value(expected.at(i).first), expected.at(i).second);
        }
    }

    void triageIsTheTenInOrder()
    {
        QStringList ids;
        for (int index : m_english->triage()) {
            ids.append(m_english->criteria().at(index).rule.id);
        }
        QCOMPARE(ids,
            QStringList({u"people-licence"_qs, u"people-discipline"_qs, u"people-scope-match"_qs,
                u"lab-identified"_qs, u"product-identity"_qs, u"evidence-human-trial"_qs,
                u"reg-product-status"_qs, u"reg-enforcement"_qs, u"consent-written"_qs,
                u"mkt-honest-badges"_qs}));
    }

    void spanishIsComplete()
    {
        const QJsonObject texts
            = QJsonDocument::fromJson(file(u"criteria-1.0.0.es.json"_qs)).object();
        const QJsonObject criteria = texts[u"criteria"].toObject();
        QCOMPARE(criteria.size(), 50);
        for (const Criterion &criterion : m_spanish->criteria()) {
            const Criterion *english = m_english->find(criterion.rule.id);
            compareTexts(criterion, criteria[criterion.rule.id].toObject());
            QVERIFY2(criterion.question != english->question, qPrintable(criterion.rule.id));
            QCOMPARE(criterion.onlyWhenText.isEmpty(), english->onlyWhenText.isEmpty());
            QCOMPARE(criterion.treatmentsText.isEmpty(), english->treatmentsText.isEmpty());
            QCOMPARE(criterion.jurisdictionsText.isEmpty(), english->jurisdictionsText.isEmpty());
            QCOMPARE(criterion.verify.size(), english->verify.size());
        }
        for (qsizetype i = 0; i < 8; ++i) {
            QVERIFY(m_spanish->sections().at(i).title != m_english->sections().at(i).title);
        }
        for (qsizetype i = 0; i < m_english->badges().size(); ++i) {
            QVERIFY(m_spanish->badges().at(i).proves != m_english->badges().at(i).proves);
        }
        QCOMPARE(m_spanish->sha256(), m_english->sha256());
    }

    void badgesAndSourcesAreThere()
    {
        QCOMPARE(m_english->badges().size(), 15);
        for (const Badge &badge : m_english->badges()) {
            QVERIFY(!badge.badge.isEmpty() && !badge.proves.isEmpty());
            QVERIFY(!badge.doesNotProve.isEmpty());
            QVERIFY(!badge.sources.isEmpty());
        }
        for (const Source &source : m_english->sources()) {
            QVERIFY2(!source.title.isEmpty(), qPrintable(source.id));
            QVERIFY2(source.address.isEmpty() || isWebAddress(source.address),
                qPrintable(source.address));
        }
    }

    void theFileIsFrozen()
    {
        const QByteArray written = file(u"criteria-1.0.0.sha256"_qs).trimmed().left(64);
        QCOMPARE(m_english->sha256(), QString::fromLatin1(written));
        QCOMPARE(m_english->sha256().size(), 64);
        QCOMPARE(m_english->version(), u"criteria-1.0.0"_qs);
    }

    void versionsNobodyHasAreNotFound()
    {
        const auto missing = Catalogue::builtIn(u"criteria-9.9.9"_qs);
        QVERIFY(!missing.isOk());
        QVERIFY(missing.error().code == ErrorCode::NotFound);
        QCOMPARE((*Catalogue::builtIn(u"criteria-1.0.0"_qs, u"fr"_qs))
                     ->find(u"people-licence"_qs)
                     ->title,
            m_english->find(u"people-licence"_qs)->title);
        QCOMPARE(m_english->indexOf(u"no-such"_qs), -1);
        QVERIFY(m_english->find(u"no-such"_qs) == nullptr);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("field");
        QTest::newRow("weight is no number")
            << QByteArray("\"weight\": 10") << QByteArray("\"weight\": \"x\"")
            << u"criteria[0].weight"_qs;
        QTest::newRow("weight missing")
            << QByteArray("\"weight\": 10,") << QByteArray() << u"criteria[0].weight"_qs;
        QTest::newRow("section unknown")
            << QByteArray("\"section\": \"people\"") << QByteArray("\"section\": \"folk\"")
            << u"criteria[0].section"_qs;
        QTest::newRow("scope unknown")
            << QByteArray("\"scope\": \"practitioner\"") << QByteArray("\"scope\": \"town\"")
            << u"criteria[0].scope"_qs;
        QTest::newRow("evidence too weak")
            << QByteArray("\"evidence_needed\": \"register\"")
            << QByteArray("\"evidence_needed\": \"hearsay\"") << u"criteria[0].evidence_needed"_qs;
        QTest::newRow("question empty")
            << QByteArray("\"question\": \"Does the doctor who will treat")
            << QByteArray("\"question\": \" \", \"old\": \"Does") << u"criteria[0].question"_qs;
        QTest::newRow("source not listed")
            << QByteArray("\"R30\",") << QByteArray("\"R3000\",") << u"criteria[0].sources"_qs;
        QTest::newRow("id twice") << QByteArray("\"id\": \"people-discipline\"")
                                  << QByteArray("\"id\": \"people-licence\"")
                                  << u"criteria[1].id"_qs;
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, field);
        QByteArray json = file(u"criteria-1.0.0.json"_qs);
        const qsizetype start = json.indexOf("\"criteria\"");
        const qsizetype place = json.indexOf(before, start);
        QVERIFY(place > 0);
        json.replace(place, before.size(), after);
        const auto result = Catalogue::read(json);
        QVERIFY(!result.isOk());
        QVERIFY(result.error().code == ErrorCode::Invalid);
        QCOMPARE(result.error().place.field, field);
        QVERIFY(result.error().message.contains(field));
    }

    void brokenTextNamesLineAndColumn()
    {
        const auto result = Catalogue::read("{\n  \"catalogue\": \"ñandú\" 12\n}");
        QVERIFY(!result.isOk());
        QCOMPARE(result.error().place.line, 2);
        QVERIFY(result.error().place.column >= 24 && result.error().place.column <= 26);
    }

    void aTranslationOfAnotherVersionIsRefused()
    {
        QByteArray texts = file(u"criteria-1.0.0.es.json"_qs);
        texts.replace("criteria-1.0.0", "criteria-2.0.0");
        const auto result = Catalogue::read(file(u"criteria-1.0.0.json"_qs), texts);
        QVERIFY(!result.isOk());
        QCOMPARE(result.error().place.field, u"catalogue"_qs);
    }

    void everyCriterionOfARegisterExists()
    {
        const auto book = RegisterBook::builtIn();
        VERIFY_OK(book);
        for (const Register &entry : (*book)->registers()) {
            QVERIFY2(!entry.criteria.isEmpty(), qPrintable(entry.id));
            for (const RegisterUse &use : entry.criteria) {
                QVERIFY2(m_english->find(use.criterion), qPrintable(entry.id + use.criterion));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
