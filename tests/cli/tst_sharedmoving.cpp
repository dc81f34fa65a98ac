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

void SharedMovingTest::spanish()
{
    const Run run = at(u"vetting"_s, {u"shared"_s, u"move-in"_s, path(u"example.touchstone"_s)},
        {u"LANGUAGE=es"_s, u"LC_ALL=es_ES.UTF-8"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("no está vacío"), run.err.constData());
}

QTEST_GUILESS_MAIN(SharedMovingTest)
#include "tst_sharedmoving.moc"
