// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sharedworld.h"
#include "support/testsupport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// assign, review, snapshot and assessors, as several people on a server, and as one on a file.
class ReviewCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void workIsGivenAndFound();
    void theWholeWay();
    void twoAssessors();
    void mistakes_data();
    void mistakes();
    void aloneOnAFile();

private:
    [[nodiscard]] Run as(const QString &person, const QStringList &arguments) const
    {
        return m_world->as(person, arguments);
    }
    [[nodiscard]] QJsonDocument json(const QString &person, const QStringList &arguments) const
    {
        return m_world->json(person, arguments);
    }

    std::unique_ptr<SharedWorld> m_world;
    QStringList m_listings;
};

void ReviewCommandsTest::initTestCase()
{
    m_world = std::make_unique<SharedWorld>(QList<SharedWorld::Person>{
        {u"ann"_s, u"advisor"_s}, {u"al"_s, u"advisor"_s}, {u"vera"_s, u"reviewer"_s}});
    const QString csv = m_world->write(u"clinics.csv"_s,
        "clinic,city,country,treatment,condition\n"
        "Aurora Clinic,Gent,BE,Fat-derived cells,Knee arthrosis\n"
        "Borealis,Lyon,FR,Bone marrow cells,Back pain\n");
    QCOMPARE(as(u"ann"_s, {u"import"_s, u"clinics"_s, csv}).exitCode, 0);
    for (const QJsonValue &row : json(u"ann"_s, {u"list"_s, u"--sort"_s, u"clinic"_s}).array()) {
        m_listings.append(row[u"id"_s].toString());
    }
    QCOMPARE(m_listings.size(), 2);
}

void ReviewCommandsTest::workIsGivenAndFound()
{
    const Run given = as(u"ann"_s, {u"assign"_s, m_listings[0], u"al"_s});
    QCOMPARE(given.err, QByteArray());
    QVERIFY2(given.out.contains("al"), given.out.constData());
    const QJsonArray mine = json(u"al"_s, {u"list"_s, u"--assigned-to"_s, u"me"_s}).array();
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine[0][u"assignees"_s].toArray(), QJsonArray{u"al"_s});
    QCOMPARE(mine[0][u"review"_s].toString(), u"not_started"_s);
    QCOMPARE(json(u"ann"_s, {u"list"_s, u"--assigned-to"_s, u"me"_s}).array().size(), 0);
    const Run off = as(u"al"_s, {u"assign"_s, m_listings[0], u"me"_s, u"--off"_s});
    QCOMPARE(off.exitCode, 0);
    QCOMPARE(json(u"al"_s, {u"list"_s, u"--assigned-to"_s, u"me"_s}).array().size(), 0);
    const Run stranger = as(u"ann"_s, {u"assign"_s, m_listings[0], u"nobody"_s});
    QCOMPARE(stranger.exitCode, 1);
    QCOMPARE(stranger.err.count('\n'), 1);
}

void ReviewCommandsTest::theWholeWay()
{
    const QString id = m_listings[0];
    const auto step = [&](const QString &person, const QString &word) {
        return as(person, {u"review"_s, id, u"--step"_s, word});
    };
    QCOMPARE(step(u"ann"_s, u"start"_s).exitCode, 0);
    QCOMPARE(step(u"ann"_s, u"assess"_s).exitCode, 0);
    QCOMPARE(step(u"ann"_s, u"review"_s).exitCode, 1); // no reviewer
    QCOMPARE(as(u"vera"_s,
                 {u"review"_s, id, u"--step"_s, u"return"_s, u"--remark"_s, u"which licence?"_s})
                 .exitCode,
        0);
    QJsonObject now = json(u"ann"_s, {u"review"_s, id}).object();
    QCOMPARE(now[u"state"_s].toString(), u"draft"_s);
    QCOMPARE(now[u"remark"_s].toString(), u"which licence?"_s);
    QCOMPARE(now[u"steps"_s].toArray(), QJsonArray{u"assess"_s});
    QCOMPARE(step(u"ann"_s, u"assess"_s).exitCode, 0);
    QCOMPARE(step(u"vera"_s, u"review"_s).exitCode, 0);
    QCOMPARE(step(u"vera"_s, u"sign"_s).exitCode, 0);
    now = json(u"ann"_s, {u"review"_s, id}).object();
    QCOMPARE(now[u"state"_s].toString(), u"signed"_s);
    QCOMPARE(now[u"assessed"_s][u"by"_s].toString(), u"ann"_s);
    QCOMPARE(now[u"signed"_s][u"by"_s].toString(), u"vera"_s);
    QCOMPARE(json(u"ann"_s, {u"list"_s, u"--review"_s, u"signed"_s}).array().size(), 1);

    const QJsonArray snapshots = json(u"ann"_s, {u"snapshot"_s, u"list"_s, id}).array();
    QCOMPARE(snapshots.size(), 1);
    const QString snapshot = snapshots[0][u"id"_s].toString();
    const QJsonObject check = json(u"ann"_s, {u"snapshot"_s, u"verify"_s, snapshot}).object();
    QCOMPARE(check[u"confirmed"_s].toBool(), true);
    QCOMPARE(check[u"listing"_s].toString(), id);
    const Run shown = as(u"ann"_s, {u"snapshot"_s, u"show"_s, snapshot});
    QCOMPARE(QString::fromLatin1(
                 QCryptographicHash::hash(shown.out, QCryptographicHash::Sha256).toHex()),
        check[u"sha256"_s].toString());
    const QJsonObject review = json(u"ann"_s, {u"show"_s, id}).object()[u"review"_s].toObject();
    QCOMPARE(review[u"snapshots"_s].toArray().size(), 1);
    QVERIFY(as(u"ann"_s, {u"show"_s, id}).out.contains("vera"));
    QCOMPARE(as(u"ann"_s, {u"check"_s}).exitCode, 0);
}

void ReviewCommandsTest::twoAssessors()
{
    const QString id = m_listings[1];
    const auto answers = [&](const QByteArray &state) {
        return m_world->write(QString::fromLatin1(state) + u".json"_s,
            "{\"cost-written-quote\": {\"state\": \"" + state
                + "\", \"tier\": \"document\", \"checked_on\": \"2026-01-05\"}, "
                  "\"cost-if-it-goes-wrong\": {\"state\": \"met\", \"tier\": \"document\", "
                  "\"checked_on\": \"2026-01-05\"}}");
    };
    QCOMPARE(as(u"vera"_s, {u"assessors"_s, id, u"--name"_s, u"ann"_s, u"al"_s}).err, QByteArray());
    QCOMPARE(as(u"ann"_s, {u"assessors"_s, id, u"--answers"_s, answers("met"), u"--finish"_s}).err,
        QByteArray());
    QJsonObject pair = json(u"al"_s, {u"assessors"_s, id}).object();
    QCOMPARE(pair[u"criteria"_s].toArray().size(), 0); // not before both have finished
    QVERIFY(pair[u"agreement"_s].isNull());
    QCOMPARE(
        as(u"al"_s, {u"assessors"_s, id, u"--answers"_s, answers("not_met"), u"--finish"_s}).err,
        QByteArray());
    pair = json(u"vera"_s, {u"assessors"_s, id}).object();
    QCOMPARE(pair[u"criteria"_s].toArray().size(), 2);
    QCOMPARE(pair[u"agreement"_s][u"percent"_s].toDouble(), 50.0);
    QCOMPARE(as(u"ann"_s, {u"review"_s, id, u"--step"_s, u"assess"_s}).exitCode, 1);
    const QString decisions = m_world->write(u"decided.json"_s,
        "{\"cost-written-quote\": {\"taken\": \"al\", \"remark\": \"the quote has no total\"}}");
    const QJsonObject done
        = json(u"vera"_s, {u"assessors"_s, id, u"--decide"_s, decisions}).object();
    for (const QJsonValue &each : done[u"criteria"_s].toArray()) {
        QVERIFY(each[u"decided"_s].toBool()); // what both say alike too
    }
    const QJsonObject answered = json(u"ann"_s, {u"show"_s, id}).object();
    QCOMPARE(answered[u"answers"_s][u"cost-written-quote"_s][u"state"_s].toString(), u"not_met"_s);
    QCOMPARE(as(u"ann"_s, {u"review"_s, id, u"--step"_s, u"assess"_s}).exitCode, 0);
}

void ReviewCommandsTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    const QString id = u"01990000-0000-7000-8000-000000000009"_s;
    const QString list = m_world->write(u"list.json"_s, "[1]");
    const QString word
        = m_world->write(u"word.json"_s, "{\"cost-written-quote\": {\"state\": \"good\"}}");
    QTest::newRow("no such step") << QStringList{u"review"_s, id, u"--step"_s, u"approve"_s} << 2;
    QTest::newRow("no such state") << QStringList{u"list"_s, u"--review"_s, u"done"_s} << 2;
    QTest::newRow("no such listing") << QStringList{u"review"_s, id} << 1;
    QTest::newRow("no such snapshot") << QStringList{u"snapshot"_s, u"verify"_s, id} << 1;
    QTest::newRow("one assessor") << QStringList{u"assessors"_s, id, u"--name"_s, u"ann"_s} << 2;
    QTest::newRow("answers are no object")
        << QStringList{u"assessors"_s, u"LISTING"_s, u"--answers"_s, list} << 1;
    QTest::newRow("a state there is not")
        << QStringList{u"assessors"_s, u"LISTING"_s, u"--answers"_s, word} << 1;
    QTest::newRow("clinics have no review")
        << QStringList{u"list"_s, u"--kind"_s, u"clinics"_s, u"--review"_s, u"signed"_s} << 2;
}

void ReviewCommandsTest::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    arguments.replaceInStrings(u"LISTING"_s, m_listings[0]);
    const Run run = as(u"ann"_s, arguments);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
}

void ReviewCommandsTest::aloneOnAFile()
{
    const QString file = m_world->path(u"own.touchstone"_s);
    const auto on = [&](const QStringList &arguments) {
        return runProgram(QStringList{u"--directory"_s, file} + arguments);
    };
    QCOMPARE(on({u"init"_s, file, u"--sample"_s}).exitCode, 0);
    const QString id = QJsonDocument::fromJson(
        on({u"list"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"json"_s}).out)[0][u"id"_s]
                           .toString();
    QCOMPARE(on({u"review"_s, id, u"--step"_s, u"start"_s}).exitCode, 0);
    QCOMPARE(on({u"review"_s, id, u"--step"_s, u"assess"_s}).exitCode, 0);
    const Run shown = on({u"review"_s, id});
    QVERIFY2(shown.out.contains("second person"), shown.out.constData());
    QVERIFY2(!shown.out.contains("--step review"), shown.out.constData());
    const Run refused = on({u"review"_s, id, u"--step"_s, u"review"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("second person"), refused.err.constData());
}

QTEST_GUILESS_MAIN(ReviewCommandsTest)
#include "tst_reviewcommands.moc"
