// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// Directories between files and servers, as commands.
class SharedMovingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileMovesInAndComesBack();
    void mistakes_data();
    void mistakes();
    void aWorkingCopyGoesOutAndComesBack();
    void choicesThatAreNone_data();
    void choicesThatAreNone();
    void spanish();

private:
    [[nodiscard]] QString address(const QString &name) const { return m_cluster->address(name); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Run at(const QString &name, const QStringList &arguments,
        const QStringList &environment = {}) const
    {
        return runProgram(QStringList{u"--directory"_s, address(name)} + arguments, environment);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresCluster> m_cluster;
};

void SharedMovingTest::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    QCOMPARE(runProgram({u"init"_s, path(u"example.touchstone"_s), u"--sample"_s}).exitCode, 0);
}

void SharedMovingTest::aFileMovesInAndComesBack()
{
    const QString file = path(u"example.touchstone"_s);
    const QString back = path(u"back.touchstone"_s);
    QCOMPARE(at(u"vetting"_s, {u"shared"_s, u"init"_s}).exitCode, 0);
    const Run in = at(u"vetting"_s, {u"shared"_s, u"move-in"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(in.err, QByteArray());
    QCOMPARE(in.exitCode, 0);
    const QJsonObject report = QJsonDocument::fromJson(in.out).object();
    QVERIFY(report[u"rows"_s].toInt() > 2'000);
    QCOMPARE(report[u"from"_s].toString(), file);
    const QJsonArray tables = report[u"tables"_s].toArray();
    QVERIFY(tables.size() > 30);
    for (const auto &table : tables) {
        QCOMPARE(table[u"rows_from"_s], table[u"rows_to"_s]);
        QCOMPARE(table[u"sha256_from"_s].toString().size(), 64);
        QCOMPARE(table[u"sha256_from"_s], table[u"sha256_to"_s]);
    }
    for (const QString &place : {file, address(u"vetting"_s)}) {
        const Run check = runProgram({u"--directory"_s, place, u"check"_s});
        QCOMPARE(check.err, QByteArray());
        QCOMPARE(check.exitCode, 0);
    }
    // What is listed there is what is listed here.
    const auto listed = [](const QString &place) {
        return runProgram({u"--directory"_s, place, u"list"_s, u"--format"_s, u"json"_s}).out;
    };
    QVERIFY(listed(file).size() > 1'000);
    QCOMPARE(listed(address(u"vetting"_s)), listed(file));

    const Run out = at(u"vetting"_s, {u"shared"_s, u"move-out"_s, back});
    QCOMPARE(out.err, QByteArray());
    QCOMPARE(out.exitCode, 0);
    QVERIFY2(out.out.contains("Both sides were counted and compared"), out.out.constData());
    QCOMPARE(listed(back), listed(file));
    QCOMPARE(runProgram({u"--directory"_s, back, u"check"_s}).exitCode, 0);
}

void SharedMovingTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a file that is none")
        << QStringList{u"move-in"_s, u"/nowhere/none.touchstone"_s} << QByteArray("no such file");
    QTest::newRow("a server instead of a file") << QStringList{u"move-in"_s,
        m_cluster->address(u"vetting"_s)} << QByteArray("Only a file moves");
    QTest::newRow("into a directory that is used")
        << QStringList{u"move-in"_s, path(u"example.touchstone"_s)} << QByteArray("is not empty");
    QTest::newRow("onto a file that is there") << QStringList{u"move-out"_s,
        path(u"example.touchstone"_s)} << QByteArray("exists already");
    QTest::newRow("into a folder that is not there") << QStringList{u"move-out"_s,
        path(u"none/here.touchstone"_s)} << QByteArray("folder does not exist");
}

void SharedMovingTest::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const Run run = at(u"vetting"_s, QStringList{u"shared"_s} + arguments);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(words), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(run.out, QByteArray());
    // Without an address there is nowhere to move to, and a file is none.
    QCOMPARE(runProgram(QStringList{u"shared"_s} + arguments).exitCode, 1);
    QCOMPARE(
        runProgram(QStringList{u"--directory"_s, path(u"x.touchstone"_s), u"shared"_s} + arguments)
            .exitCode,
        1);
}

void SharedMovingTest::aWorkingCopyGoesOutAndComesBack()
{
    const QString file = path(u"along.touchstone"_s);
    const QStringList words{u"PGPASSWORD=ann-secret"_s};
    const auto ann = [&](const QStringList &arguments) {
        return runProgram(
            QStringList{u"--directory"_s, m_cluster->address(u"vetting"_s, u"ann"_s), u"shared"_s}
                + arguments,
            words);
    };
    QCOMPARE(runProgram({u"--directory"_s, address(u"vetting"_s), u"shared"_s, u"add-person"_s,
                            u"ann"_s, u"--role"_s, u"advisor"_s},
                 {}, "ann-secret\n")
                 .exitCode,
        0);
    const Run out = ann({u"take-along"_s, file});
    QCOMPARE(out.err, QByteArray());
    QCOMPARE(out.exitCode, 0);
    QCOMPARE(ann({u"bring-back"_s, file}).out.count("Added: 0. Changed: 0."), 1);

    // Edited without the server: new listings, and an answer that was another before.
    const QString csv = path(u"more.csv"_s);
    QFile rows(csv);
    QVERIFY(rows.open(QIODevice::WriteOnly));
    rows.write("clinic,city,country,treatment\nOffline Clinic,Gent,BE,Fat\n");
    rows.close();
    QCOMPARE(runProgram({u"--directory"_s, file, u"import"_s, u"clinics"_s, csv}).exitCode, 0);
    const auto answered = [&](const QString &place, const QByteArray &state) {
        const QJsonArray listed
            = QJsonDocument::fromJson(runProgram({u"--directory"_s, file, u"list"_s, u"--format"_s,
                                                     u"json"_s, u"--sort"_s, u"clinic"_s})
                                          .out)
                  .array();
        QFile answers(path(u"answers.csv"_s));
        if (!answers.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            qFatal("no file");
        }
        answers.write("listing,criterion,state,tier,checked_on,note\n"
            + listed[0][u"id"_s].toString().toUtf8() + ",cost-written-quote," + state
            + ",document,2026-01-02,same note\n");
        answers.close();
        return runProgram({u"--directory"_s, place, u"import"_s, u"answers"_s,
                              path(u"answers.csv"_s), u"--format"_s, u"json"_s})
            .exitCode;
    };
    QCOMPARE(answered(file, "met"), 0);
    QCOMPARE(answered(address(u"vetting"_s), "partly"), 0);

    const Run table = ann({u"bring-back"_s, file, u"--dry-run"_s});
    QCOMPARE(table.err, QByteArray());
    QVERIFY2(table.out.contains("on both sides") && table.out.contains("new in the file"),
        table.out.constData());
    const Run dry = ann({u"bring-back"_s, file, u"--dry-run"_s, u"--format"_s, u"json"_s});
    const QJsonObject preview = QJsonDocument::fromJson(dry.out).object();
    QCOMPARE(preview[u"added"_s].toInt(), 2);
    QCOMPARE(preview[u"both"_s].toInt(), 1);
    QCOMPARE(preview[u"person"_s].toString(), u"ann"_s);
    QJsonObject conflict;
    for (const auto &record : preview[u"records"_s].toArray()) {
        if (record[u"criterion"_s].toString() == u"cost-written-quote"_s) {
            conflict = record.toObject();
        }
    }
    QCOMPARE(conflict[u"fields"_s][0][u"changed"_s].toString(), u"both"_s);
    QCOMPARE(conflict[u"ours"_s][u"state"_s].toString(), u"met"_s);
    QCOMPARE(conflict[u"theirs"_s][u"state"_s].toString(), u"partly"_s);

    const Run open = ann({u"bring-back"_s, file});
    QCOMPARE(open.exitCode, 1);
    QVERIFY2(
        open.err.contains("1 field was changed on both sides") && open.err.contains("--take ours"),
        open.err.constData());
    QFile choices(path(u"choices.json"_s));
    QVERIFY(choices.open(QIODevice::WriteOnly));
    choices.write(QJsonDocument(QJsonArray{QJsonObject{{u"record"_s, conflict[u"record"_s]},
                                    {u"criterion"_s, u"cost-written-quote"_s},
                                    {u"field"_s, u"finding"_s}, {u"take"_s, u"theirs"_s}}})
                      .toJson());
    choices.close();
    const Run taken = ann(
        {u"bring-back"_s, file, u"--choices"_s, choices.fileName(), u"--format"_s, u"json"_s});
    QCOMPARE(taken.err, QByteArray());
    QCOMPARE(taken.exitCode, 0);
    const QJsonObject outcome = QJsonDocument::fromJson(taken.out).object();
    QCOMPARE(outcome[u"added"_s].toInt(), 2);
    QCOMPARE(outcome[u"set_aside"_s].toInt(), 1);
    const Run again = ann({u"bring-back"_s, file, u"--take"_s, u"ours"_s});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.out.contains("Added: 0. Changed: 0."), again.out.constData());

    // A review is worked on in it too, under the name of who took it along.
    const QString listing = QJsonDocument::fromJson(
        runProgram({u"--directory"_s, file, u"list"_s, u"--format"_s, u"json"_s}).out)[0][u"id"_s]
                                .toString();
    QCOMPARE(runProgram({u"--directory"_s, file, u"review"_s, listing, u"--step"_s, u"start"_s})
                 .exitCode,
        0);
    const Run steps = ann({u"bring-back"_s, file, u"--dry-run"_s, u"--format"_s, u"json"_s});
    const QJsonArray brought = QJsonDocument::fromJson(steps.out).object()[u"steps"_s].toArray();
    QCOMPARE(brought.size(), 1);
    QCOMPARE(brought[0][u"record"_s].toString(), listing);
    QCOMPARE(brought[0][u"step"_s].toString(), u"assessment_started"_s);
    QCOMPARE(brought[0][u"person"_s].toString(), u"ann"_s);
    QVERIFY(brought[0][u"refused"_s].isNull());
    const Run reviewed = ann({u"bring-back"_s, file});
    QCOMPARE(reviewed.err, QByteArray());
    QVERIFY2(reviewed.out.contains("Steps of reviews taken over: 1."), reviewed.out.constData());

    const Run check = at(u"vetting"_s, {u"check"_s});
    QCOMPARE(check.err, QByteArray());
    QCOMPARE(check.exitCode, 0);
    QCOMPARE(runProgram({u"--directory"_s, file, u"check"_s}).exitCode, 0);
}

void SharedMovingTest::choicesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{[");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("no record") << QByteArray(R"([{"field":"a","take":"ours"}])");
    QTest::newRow("no side") << QByteArray(
        R"([{"record":"0197c1f0-0000-7000-8000-000000000000","field":"a","take":"mine"}])");
    QTest::newRow("no object") << QByteArray("[1]");
}

void SharedMovingTest::choicesThatAreNone()
{
    QFETCH(QByteArray, json);
    QFile choices(path(u"bad.json"_s));
    QVERIFY(choices.open(QIODevice::WriteOnly | QIODevice::Truncate));
    choices.write(json);
    choices.close();
    const Run run = at(u"vetting"_s,
        {u"shared"_s, u"bring-back"_s, path(u"along.touchstone"_s), u"--choices"_s,
            choices.fileName()});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("choices cannot be read"), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
}

void SharedMovingTest::spanish()
{
    const Run run = at(u"vetting"_s, {u"shared"_s, u"move-in"_s, path(u"example.touchstone"_s)},
        {u"LANGUAGE=es"_s, u"LC_ALL=es_ES.UTF-8"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("no está vacío"), run.err.constData());
}

QTEST_GUILESS_MAIN(SharedMovingTest)
#include "tst_sharedmoving.moc"
