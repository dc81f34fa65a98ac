// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// `touchstone score` as other programs see it.
class ScoreCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void pointsKeepTheirDecimal();
    void refusals_data();
    void refusals();
    void outputThatCannotBeWritten();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }
    static QString miniCatalogue() { return testDataPath(u"score/mini-1.json"_s); }

    QTemporaryDir m_folder;
};

void ScoreCommandTest::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonObject file
        = QJsonDocument::fromJson(readFile(testDataPath(u"score/vectors.json"_s))).object();
    for (const QJsonValue &each : file.value("vectors"_L1).toArray()) {
        const QJsonObject vector = each.toObject();
        QTest::newRow(qPrintable(
            vector.value("vector"_L1).toString() + u' ' + vector.value("situation"_L1).toString()))
            << vector;
    }
}

void ScoreCommandTest::vectors()
{
    QFETCH(const QJsonObject, vector);
    const QString answers
        = write(u"answers.json"_s, QJsonDocument(vector.value("answers"_L1).toObject()).toJson());
    const Run run = runProgram({u"score"_s, u"--catalogue"_s, miniCatalogue(), u"--answers"_s,
        answers, u"--as-of"_s, u"2026-09-01"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    const QJsonObject score = QJsonDocument::fromJson(run.out).object();
    for (const QLatin1String member : {"weight"_L1, "raw_shown"_L1, "shown"_L1, "reach"_L1,
             "checked"_L1, "of_checked"_L1, "band"_L1}) {
        QVERIFY2(score.contains(member), member.data());
        QCOMPARE(score.value(member), vector.value(member));
    }
    QCOMPARE(score.value("model"_L1).toString(), u"score-1.0"_s);
    QCOMPARE(score.value("catalogue"_L1).toString(), u"mini-1"_s);
    QCOMPARE(score.value("as_of"_L1).toString(), u"2026-09-01"_s);
    QCOMPARE(score.value("lines"_L1).toArray().size(), 7);
}

void ScoreCommandTest::pointsKeepTheirDecimal()
{
    const QString answers = write(u"none.json"_s, "{}");
    const Run run = runProgram({u"score"_s, u"--catalogue"_s, miniCatalogue(), u"--answers"_s,
        answers, u"--as-of"_s, u"2026-09-01"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("\"reach\": 100.0"));
    QVERIFY(run.out.contains("\"of_checked\": null"));
    QVERIFY(run.out.contains("\"next_change_on\": null"));
}

void ScoreCommandTest::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArrayList>("says");
    const QString empty = write(u"empty.json"_s, "{}");
    const QString torn = write(u"torn.json"_s, "{\"m-licence\":\n  {\"state\" \"met\"}}");
    const QString state = write(u"state.json"_s, R"({"m-licence": {"state": "fine"}})");
    const QString stranger = write(u"stranger.json"_s, R"({"m-other": {"state": "unknown"}})");
    const QString undated
        = write(u"undated.json"_s, R"({"m-licence": {"state": "met", "tier": "register"}})");
    const auto score = [](const QString &catalogue, const QString &answers, const QString &day) {
        return QStringList{
            u"score"_s, u"--catalogue"_s, catalogue, u"--answers"_s, answers, u"--as-of"_s, day};
    };
    const QString mini = miniCatalogue();
    const QString day = u"2026-09-01"_s;
    const auto missing = m_folder.filePath(u"missing.json"_s);
    QTest::newRow("text that is no JSON names line and column")
        << score(mini, torn, day) << 1 << QByteArrayList{"torn.json", "line 2", "column 1"};
    QTest::newRow("a state nobody knows names the member")
        << score(mini, state, day) << 1 << QByteArrayList{"state.json", "m-licence.state"};
    QTest::newRow("a criterion the catalogue lacks is named")
        << score(mini, stranger, day) << 1 << QByteArrayList{"stranger.json", "m-other"};
    QTest::newRow("a finding without its day is named")
        << score(mini, undated, day) << 1 << QByteArrayList{"undated.json", "checked_on"};
    QTest::newRow("a file that is not there is named")
        << score(mini, missing, day) << 1 << QByteArrayList{"missing.json"};
    QTest::newRow("a catalogue that is not there is named") << score(
        u"criteria-9.9.9"_s, empty, day) << 1 << QByteArrayList{"criteria-9.9.9", "criteria-1.0.0"};
    QTest::newRow("a folder is no file")
        << score(mini, m_folder.path(), day) << 1 << QByteArrayList{"folder"};
    QTest::newRow("a day that is none")
        << score(mini, empty, u"2026-02-30"_s) << 2 << QByteArrayList{"--as-of", "2026-02-30"};
    QTest::newRow("a day left out") << QStringList{u"score"_s, u"--catalogue"_s, mini,
        u"--answers"_s, empty} << 2 << QByteArrayList{"--as-of"};
    QTest::newRow("an option nobody knows")
        << QStringList{u"score"_s, u"--fast"_s} << 2 << QByteArrayList{"touchstone score"};
    QTest::newRow("a command nobody knows")
        << QStringList{u"scroe"_s} << 2 << QByteArrayList{"touchstone --help"};
}

void ScoreCommandTest::refusals()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArrayList, says);
    const Run run = runProgram(arguments);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    for (const QByteArray &words : says) {
        QVERIFY2(run.err.contains(words), run.err.constData());
    }
}

void ScoreCommandTest::outputThatCannotBeWritten()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(TOUCHSTONE_BINARY),
        {u"score"_s, u"--catalogue"_s, miniCatalogue(), u"--answers"_s, write(u"none.json"_s, "{}"),
            u"--as-of"_s, u"2026-09-01"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardError().count('\n'), 1);
}

QTEST_GUILESS_MAIN(ScoreCommandTest)
#include "tst_scorecommand.moc"
