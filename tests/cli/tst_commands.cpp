// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/testsupport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// The commands that work on a directory, as a shell sees them.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpOfEveryCommand_data();
    void helpOfEveryCommand();
    void listAsJson();
    void listAsCsvAndTable();
    void listNarrowsAndSorts();
    void listParties();
    void showAListing();
    void whatIsShownScoresTheSame();
    void importTakesRowsAndRefusesSome();
    void importAnswers();
    void importByAMapping();
    void aDryRunChangesNothing();
    void anImportSaysWhatItLeavesOut();
    void exportWritesOnce();
    void backupCheckRestore();
    void rescoreAsOf();
    void reports();
    void mistakes_data();
    void mistakes();
    void theDirectoryMayComeFromTheEnvironment();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Run on(const QString &directory, const QStringList &arguments) const
    {
        return runProgram(QStringList{u"--directory"_s, directory} + arguments);
    }
    [[nodiscard]] Run example(const QStringList &arguments) const
    {
        return on(path(u"example.touchstone"_s), arguments);
    }
    QString emptyDirectory(const QString &name) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    QJsonArray rows(const QStringList &arguments = {}) const;

    QTemporaryDir m_folder;
};

QString CommandsTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return file.fileName();
}

QString CommandsTest::emptyDirectory(const QString &name) const
{
    const Run run = runProgram({u"init"_s, path(name)});
    if (run.exitCode != 0) {
        qFatal("%s", run.err.constData());
    }
    return path(name);
}

QJsonArray CommandsTest::rows(const QStringList &arguments) const
{
    const Run run = example(QStringList{u"list"_s, u"--format"_s, u"json"_s} + arguments);
    if (run.exitCode != 0 || !run.err.isEmpty()) {
        qFatal("%s", run.err.constData());
    }
    return QJsonDocument::fromJson(run.out).array();
}

void CommandsTest::initTestCase()
{
    const Run run = runProgram({u"init"_s, path(u"example.touchstone"_s), u"--sample"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("invented"));
}

void CommandsTest::helpOfEveryCommand_data()
{
    QTest::addColumn<QStringList>("command");
    for (const QString &word : {u"init"_s, u"list"_s, u"show"_s, u"import"_s, u"export"_s,
             u"score"_s, u"rescore"_s, u"report"_s, u"check"_s, u"backup"_s, u"restore"_s}) {
        QTest::newRow(qPrintable(word)) << QStringList{word};
    }
    QTest::newRow("none") << QStringList{};
    QTest::newRow("report listing") << QStringList{u"report"_s, u"listing"_s};
    QTest::newRow("report directory") << QStringList{u"report"_s, u"directory"_s};
}

void CommandsTest::helpOfEveryCommand()
{
    QFETCH(const QStringList, command);
    const Run run = runProgram(command + QStringList{u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY2(run.out.contains("Usage: touchstone"), run.out.constData());
}

void CommandsTest::listAsJson()
{
    const QJsonArray all = rows();
    QVERIFY(all.size() > 20);
    for (const QJsonValue &each : all) {
        const QJsonObject row = each.toObject();
        QCOMPARE(row.value("id"_L1).toString().size(), 36);
        for (const QLatin1String member : {"clinic"_L1, "treatment"_L1, "country"_L1, "band"_L1,
                 "shown"_L1, "reach"_L1, "checked"_L1, "flags_open"_L1, "due_on"_L1}) {
            QVERIFY2(row.contains(member), member.data());
        }
    }
}

void CommandsTest::listAsCsvAndTable()
{
    const Run csv = example({u"list"_s, u"--format"_s, u"csv"_s, u"--limit"_s, u"3"_s});
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.out.count('\n'), 4);
    QVERIFY(csv.out.startsWith("id,clinic,"));
    const Run table = example({u"list"_s, u"--limit"_s, u"3"_s});
    QCOMPARE(table.exitCode, 0);
    QCOMPARE(table.out.count('\n'), 4);
    QVERIFY(table.out.startsWith("Clinic"));
}

void CommandsTest::listNarrowsAndSorts()
{
    for (const QJsonValue &row : rows({u"--band"_s, u"stop,fair"_s, u"--country"_s, u"us"_s})) {
        QVERIFY((QStringList{u"stop"_s, u"fair"_s}).contains(row["band"_L1].toString()));
        QCOMPARE(row["country"_L1].toString(), u"US"_s);
    }
    const QJsonArray up = rows({u"--sort"_s, u"shown"_s});
    const QJsonArray down = rows({u"--sort"_s, u"-shown"_s});
    QCOMPARE(up.size(), down.size());
    QCOMPARE(up.first()["id"_L1], down.last()["id"_L1]);
    QCOMPARE(rows({u"--limit"_s, u"2"_s}).size(), 2);
    QCOMPARE(rows({u"--search"_s, u"東京"_s}).size(), 2);
    QVERIFY(rows({u"--due"_s}).size() < up.size());
    // Stop last, Serious concern before it.
    const QJsonArray ranked = rows();
    QCOMPARE(ranked.last()["band"_L1].toString(), u"stop"_s);
}

void CommandsTest::listParties()
{
    for (const QString &kind : {u"clinics"_s, u"practitioners"_s, u"laboratories"_s}) {
        const QJsonArray parties = rows({u"--kind"_s, kind});
        QVERIFY2(!parties.isEmpty(), qPrintable(kind));
        for (const QJsonValue &row : parties) {
            QCOMPARE(row["id"_L1].toString().size(), 36);
            QVERIFY(row["name"_L1].toString().contains(u"Example"_s));
        }
    }
}

void CommandsTest::showAListing()
{
    const QString id = rows().first()["id"_L1].toString();
    const Run text = example({u"show"_s, id});
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.err, QByteArray());
    QVERIFY(text.out.contains("Could reach"));
    QVERIFY(text.out.contains(id.toUtf8()));
    const Run json = example({u"show"_s, id, u"--format"_s, u"json"_s});
    QCOMPARE(json.exitCode, 0);
    const QJsonObject shown = QJsonDocument::fromJson(json.out).object();
    for (const QLatin1String member : {"id"_L1, "listing"_L1, "clinic"_L1, "practitioner"_L1,
             "laboratory"_L1, "facts"_L1, "answers"_L1, "score"_L1, "next_checks"_L1}) {
        QVERIFY2(shown.contains(member), member.data());
    }
    QCOMPARE(shown["id"_L1].toString(), id);
    QCOMPARE(shown["score"_L1]["model"_L1].toString(), u"score-1.0"_s);
}

void CommandsTest::whatIsShownScoresTheSame()
{
    for (const QJsonValue &row : rows()) {
        const QJsonObject shown = QJsonDocument::fromJson(
            example({u"show"_s, row["id"_L1].toString(), u"--format"_s, u"json"_s}).out)
                                      .object();
        const QJsonObject score = shown["score"_L1].toObject();
        const QString answers = write(
            u"answers.json"_s, QJsonDocument(shown["scored_answers"_L1].toObject()).toJson());
        const Run run = runProgram({u"score"_s, u"--catalogue"_s, u"criteria-1.0.0"_s,
            u"--answers"_s, answers, u"--as-of"_s, score["as_of"_L1].toString()});
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(QJsonDocument::fromJson(run.out).object(), score);
        QCOMPARE(row["band"_L1], score["band"_L1]);
        QCOMPARE(row["shown"_L1], score["shown"_L1]);
    }
}

void CommandsTest::importTakesRowsAndRefusesSome()
{
    const QString directory = emptyDirectory(u"import.touchstone"_s);
    const QString file = write(u"in.csv"_s,
        "Clinic,City,Country,NPI,Doctor\nNorth,Denver,US,,\n,Denver,US,,\n"
        "South,Miami,US,1234567890,Ann Smith\n");
    const Run run = on(directory, {u"import"_s, u"clinics"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.err.count('\n'), 1);
    const QJsonObject counts = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(counts["rows"_L1].toInt(), 3);
    QCOMPARE(counts["clinics_made"_L1].toInt(), 1);
    QCOMPARE(counts["rejected"_L1].toInt(), 2);
    QCOMPARE(counts["rejects_file"_L1].toString(), file + u".rejects.csv"_s);
    QVERIFY(readFile(file + u".rejects.csv"_s).contains("1234567890"));

    // The refused rows of the first time are not written over.
    const Run again = on(directory, {u"import"_s, u"clinics"_s, file});
    QCOMPARE(again.exitCode, 1);
    QVERIFY(again.err.contains("rejects.csv"));
    const Run elsewhere
        = on(directory, {u"import"_s, u"clinics"_s, file, u"--rejects"_s, path(u"other.csv"_s)});
    QCOMPARE(elsewhere.exitCode, 3);
    QVERIFY(elsewhere.out.contains("New clinics: 0"));
}

void CommandsTest::importAnswers()
{
    const QString directory = emptyDirectory(u"answers.touchstone"_s);
    const QString clinics = write(u"clinics.csv"_s, "Clinic,Country\nNorth,US\n");
    QCOMPARE(on(directory, {u"import"_s, u"clinics"_s, clinics}).exitCode, 0);
    const QJsonArray all
        = QJsonDocument::fromJson(on(directory, {u"list"_s, u"--format"_s, u"json"_s}).out).array();
    QCOMPARE(all.size(), 1);
    const QByteArray id = all.first()["id"_L1].toString().toUtf8();
    const QString answers = write(u"answers.csv"_s,
        "listing,criterion,state,tier,checked_on\n" + id
            + ",product-identity,met,document,2026-01-05\n");
    const Run run = on(directory, {u"import"_s, u"answers"_s, answers});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    const Run shown = on(directory,
        {u"show"_s, QString::fromUtf8(id), u"--format"_s, u"json"_s, u"--as-of"_s,
            u"2026-01-06"_s});
    QCOMPARE(shown.exitCode, 0);
}

void CommandsTest::importByAMapping()
{
    const QString directory = emptyDirectory(u"mapping.touchstone"_s);
    const QString file = write(u"odd.csv"_s, "a,b\nNorth,Germany\n");
    const QString mapping
        = write(u"mapping.json"_s, R"({"columns": {"a": "clinic_name", "b": "country"}})");
    const Run run = on(directory, {u"import"_s, u"clinics"_s, file, u"--mapping"_s, mapping});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    const Run list = on(directory, {u"list"_s, u"--format"_s, u"json"_s});
    const QJsonArray all = QJsonDocument::fromJson(list.out).array();
    QCOMPARE(all.first()["country"_L1].toString(), u"DE"_s);
}

void CommandsTest::aDryRunChangesNothing()
{
    const QString directory = emptyDirectory(u"dry.touchstone"_s);
    const QString file = write(u"dry.csv"_s, "Clinic,Country\nNorth,US\n,US\n");
    const Run run = on(directory, {u"import"_s, u"clinics"_s, file, u"--dry-run"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(!QFileInfo::exists(file + u".rejects.csv"_s));
    const Run list = on(directory, {u"list"_s, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(list.out).array().size(), 0);
}

void CommandsTest::anImportSaysWhatItLeavesOut()
{
    const QString directory = emptyDirectory(u"leftout.touchstone"_s);
    const QString file
        = write(u"leftout.csv"_s, "Clinic,Country,Shoe size,Parking\nNorth,US,44,yes\n");
    const Run dry = on(directory, {u"import"_s, u"clinics"_s, file, u"--dry-run"_s});
    QVERIFY2(dry.out.contains("Country → Clinic: country\n"), dry.out.constData());
    QVERIFY2(dry.out.contains("Columns left out: Shoe size, Parking\n"), dry.out.constData());
    const Run run = on(directory, {u"import"_s, u"clinics"_s, file, u"--format"_s, u"json"_s});
    const QJsonObject said = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(said["columns_left_out"_L1].toArray(), QJsonArray({u"Shoe size"_s, u"Parking"_s}));
    // What is said of the columns is a mapping that can be mended and given back.
    const QString mapping
        = write(u"guess.json"_s, QJsonDocument(said["mapping"_L1].toObject()).toJson());
    const Run again = on(directory, {u"import"_s, u"clinics"_s, file, u"--mapping"_s, mapping});
    QCOMPARE(again.err, QByteArray());
    QCOMPARE(again.exitCode, 0);
}

void CommandsTest::exportWritesOnce()
{
    const QString out = path(u"out.csv"_s);
    QCOMPARE(example({u"export"_s, out}).exitCode, 0);
    const Run refused = example({u"export"_s, out});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.err.contains("--replace"));
    QCOMPARE(example({u"export"_s, out, u"--replace"_s}).exitCode, 0);
    QCOMPARE(example({u"export"_s, path(u"out.xlsx"_s)}).exitCode, 0);
    QVERIFY(readFile(path(u"out.xlsx"_s)).startsWith("PK"));
    QCOMPARE(example({u"export"_s, path(u"out.txt"_s)}).exitCode, 1);
}

void CommandsTest::backupCheckRestore()
{
    QCOMPARE(example({u"check"_s}).exitCode, 0);
    const Run check = example({u"check"_s, u"--format"_s, u"json"_s});
    QVERIFY(QJsonDocument::fromJson(check.out)["sound"_L1].toBool());
    QCOMPARE(example({u"backup"_s, path(u"copy.touchstone"_s)}).exitCode, 0);
    QCOMPARE(example({u"backup"_s, path(u"copy.touchstone"_s)}).exitCode, 1);
    const Run restored = runProgram(
        {u"restore"_s, path(u"copy.touchstone"_s), u"--to"_s, path(u"back.touchstone"_s)});
    QCOMPARE(restored.err, QByteArray());
    QCOMPARE(restored.exitCode, 0);
    const Run list = on(path(u"back.touchstone"_s), {u"list"_s, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(list.out).array(), rows());
}

void CommandsTest::rescoreAsOf()
{
    QCOMPARE(runProgram({u"init"_s, path(u"later.touchstone"_s), u"--sample"_s}).exitCode, 0);
    const Run later = on(
        path(u"later.touchstone"_s), {u"rescore"_s, u"--all"_s, u"--as-of"_s, u"2099-01-01"_s});
    QCOMPARE(later.err, QByteArray());
    QCOMPARE(later.exitCode, 0);
    QVERIFY(later.out.contains("2099-01-01"));
}

void CommandsTest::reports()
{
    const QString id = rows().first()["id"_L1].toString();
    const QString pdf = path(u"r.pdf"_s);
    const Run run = example({u"report"_s, u"listing"_s, id, u"--out"_s, pdf});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QVERIFY(readFile(pdf).startsWith("%PDF-1."));
    QCOMPARE(example({u"report"_s, u"listing"_s, id, u"--out"_s, pdf}).exitCode, 1);
    QCOMPARE(example({u"report"_s, u"listing"_s, id, u"--out"_s, pdf, u"--replace"_s, u"--length"_s,
                         u"full"_s, u"--language"_s, u"es"_s, u"--with-notes"_s})
                 .exitCode,
        0);
    const QString html = path(u"r.html"_s);
    QCOMPARE(example({u"report"_s, u"directory"_s, u"--out"_s, html}).exitCode, 0);
    QVERIFY(readFile(html).contains("<html"));
    QCOMPARE(example({u"report"_s, u"directory"_s, u"--out"_s, path(u"r.txt"_s)}).exitCode, 1);
}

void CommandsTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const QString here = path(u"example.touchstone"_s);
    const QString text = write(u"text.touchstone"_s, QByteArray(4096, 'x'));
    const auto in = [&](const QStringList &arguments) {
        return QStringList{u"--directory"_s, here} + arguments;
    };
    QTest::newRow("no directory named") << QStringList{u"list"_s} << 1 << QByteArray("--directory");
    QTest::newRow("a directory that is not there") << QStringList{u"--directory"_s,
        path(u"none.touchstone"_s), u"list"_s} << 1 << QByteArray("none.touchstone");
    QTest::newRow("a file that is no directory")
        << QStringList{u"--directory"_s, text, u"list"_s} << 1 << QByteArray("text.touchstone");
    QTest::newRow("making over an existing file")
        << QStringList{u"init"_s, here} << 1 << QByteArray("example.touchstone");
    QTest::newRow("an id that is none") << in({u"show"_s, u"first"_s}) << 1 << QByteArray("first");
    QTest::newRow("an id nobody has") << in({u"show"_s, u"0190a1b2-0000-7000-8000-000000000000"_s})
                                      << 1 << QByteArray("0190a1b2");
    QTest::newRow("a sort key nobody knows")
        << in({u"list"_s, u"--sort"_s, u"beauty"_s}) << 2 << QByteArray("beauty");
    QTest::newRow("a band nobody knows")
        << in({u"list"_s, u"--band"_s, u"great"_s}) << 2 << QByteArray("great");
    QTest::newRow("a country that is none")
        << in({u"list"_s, u"--country"_s, u"Germany"_s}) << 2 << QByteArray("Germany");
    QTest::newRow("a limit that is none")
        << in({u"list"_s, u"--limit"_s, u"0"_s}) << 2 << QByteArray("--limit");
    QTest::newRow("a filter that does not go with clinics")
        << in({u"list"_s, u"--kind"_s, u"clinics"_s, u"--band"_s, u"stop"_s}) << 2
        << QByteArray("--kind listings");
    QTest::newRow("a format nobody knows")
        << in({u"list"_s, u"--format"_s, u"xml"_s}) << 2 << QByteArray("xml");
    QTest::newRow("importing what is not there")
        << in({u"import"_s, u"clinics"_s, path(u"none.csv"_s)}) << 1 << QByteArray("none.csv");
    const QString nameless = write(u"nameless.csv"_s, "Colour,Size\nred,5\n");
    QTest::newRow("importing a file that names no clinics")
        << in({u"import"_s, u"clinics"_s, nameless}) << 1 << QByteArray("nameless.csv");
    QTest::newRow("importing something else")
        << in({u"import"_s, u"doctors"_s, text}) << 2 << QByteArray("doctors");
    QTest::newRow("a report without a file")
        << in({u"report"_s, u"directory"_s}) << 2 << QByteArray("--out");
    QTest::newRow("a report of nothing")
        << in({u"report"_s}) << 2 << QByteArray("touchstone report");
    QTest::newRow("restoring what is no backup") << QStringList{u"restore"_s, text, u"--to"_s,
        path(u"new.touchstone"_s)} << 1 << QByteArray("text.touchstone");
    QTest::newRow("two commands") << in({u"check"_s, u"check"_s}) << 2 << QByteArray("touchstone");
}

void CommandsTest::mistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    const Run run = runProgram(arguments);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.contains(says), run.err.constData());
}

void CommandsTest::theDirectoryMayComeFromTheEnvironment()
{
    const Run run = runProgram({u"list"_s, u"--format"_s, u"json"_s},
        {u"TOUCHSTONE_DIRECTORY="_s + path(u"example.touchstone"_s)});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(run.out).array(), rows());
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
