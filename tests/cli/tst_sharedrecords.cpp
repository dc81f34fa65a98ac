// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sharedworld.h"
#include "support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// The commands for records, on a directory that people share on a server.
class SharedRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importedRowsAreListedShownAndExported();
    void answersAreImportedAndScored();
    void reportsAreWritten();
    void aChangeWithoutAnEntryIsNamed();
    void aReaderReads();
    void anAdvisorCannotScoreEverything();
    void theAddressCanComeFromTheEnvironment();
    void mistakes_data();
    void mistakes();

private:
    [[nodiscard]] Run as(const QString &person, const QStringList &arguments) const
    {
        return m_world->as(person, arguments);
    }
    [[nodiscard]] QJsonArray listed(const QString &person, const QStringList &more = {}) const
    {
        return m_world->json(person, QStringList{u"list"_s} + more).array();
    }

    std::unique_ptr<SharedWorld> m_world;
};

void SharedRecordsTest::initTestCase()
{
    m_world = std::make_unique<SharedWorld>(QList<SharedWorld::Person>{
        {u"rita"_s, u"reader"_s}, {u"ann"_s, u"advisor"_s}, {u"dora"_s, u"admin"_s}});
}

void SharedRecordsTest::importedRowsAreListedShownAndExported()
{
    const QString csv = m_world->write(u"clinics.csv"_s,
        "clinic,city,country,treatment,condition\n"
        "Aurora Clinic,Gent,BE,Fat-derived cells,Knee arthrosis\n"
        "Borealis,Lyon,FR,Bone marrow cells,Back pain\n"
        ",Nowhere,FR,Nothing,Nothing\n");
    const Run import = as(u"ann"_s, {u"import"_s, u"clinics"_s, csv, u"--format"_s, u"json"_s});
    QCOMPARE(import.exitCode, 3); // a row was refused
    const QJsonObject outcome = QJsonDocument::fromJson(import.out).object();
    QCOMPARE(outcome[u"listings_made"_s].toInt(), 2);
    QCOMPARE(outcome[u"rejected"_s].toInt(), 1);
    // Again it finds them.
    const Run again = as(u"ann"_s, {u"import"_s, u"clinics"_s, csv, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(again.out).object()[u"listings_made"_s].toInt(), 0);

    const QJsonArray found = listed(u"rita"_s, {u"--search"_s, u"auror gent"_s});
    QCOMPARE(found.size(), 1);
    const QString id = found[0][u"id"_s].toString();
    const Run show = as(u"rita"_s, {u"show"_s, id});
    QCOMPARE(show.err, QByteArray());
    QVERIFY2(show.out.contains("Aurora Clinic"), show.out.constData());

    const QString out = m_world->path(u"out.csv"_s);
    const Run exported = as(u"rita"_s, {u"export"_s, out});
    QCOMPARE(exported.err, QByteArray());
    QCOMPARE(exported.exitCode, 0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("Borealis") && text.contains(id.toUtf8()), text.constData());
    // The journal has the importer's name, as the server knows it.
    PlainClient owner(m_world->address());
    QCOMPARE(
        owner.value(u"SELECT string_agg(DISTINCT p.name, ',') FROM touchstone.change AS c JOIN "
                    "touchstone.person AS p ON p.id = c.person_id WHERE c.kind = 1"_s),
        u"ann"_s);
}

void SharedRecordsTest::answersAreImportedAndScored()
{
    const QString id = listed(u"ann"_s, {u"--search"_s, u"aurora"_s})[0][u"id"_s].toString();
    const QString csv = m_world->write(u"answers.csv"_s,
        "listing,criterion,state,tier,checked_on\n" + id.toUtf8()
            + ",cost-written-quote,met,document,2026-01-05\n");
    const Run import = as(u"ann"_s, {u"import"_s, u"answers"_s, csv, u"--format"_s, u"json"_s});
    QCOMPARE(import.err, QByteArray());
    QCOMPARE(import.exitCode, 0);
    const QString outcome
        = QString::number(QJsonDocument::fromJson(import.out).object()[u"answers_made"_s].toInt());
    QCOMPARE(outcome, u"1"_s);
    const Run scored = as(u"dora"_s, {u"rescore"_s, u"--all"_s});
    QCOMPARE(scored.err, QByteArray());
    QVERIFY2(scored.out.contains("2 listings"), scored.out.constData());
    for (const QString &person : {u"rita"_s, u"ann"_s, u"dora"_s}) {
        const Run check = as(person, {u"check"_s});
        QCOMPARE(check.err, QByteArray());
        QCOMPARE(check.exitCode, 0);
    }
}

void SharedRecordsTest::reportsAreWritten()
{
    const QString id = listed(u"rita"_s)[0][u"id"_s].toString();
    const QString one = m_world->path(u"one.pdf"_s);
    const Run listing = as(u"rita"_s, {u"report"_s, u"listing"_s, id, u"--out"_s, one});
    QCOMPARE(listing.err, QByteArray());
    QCOMPARE(listing.exitCode, 0);
    QVERIFY(QFile::exists(one));
    const QString all = m_world->path(u"all.html"_s);
    const Run table = as(u"rita"_s, {u"report"_s, u"directory"_s, u"--out"_s, all});
    QCOMPARE(table.err, QByteArray());
    QVERIFY(QFile::exists(all));
}

// Somebody's own SQL, which no making anew of scores takes away.
void SharedRecordsTest::aChangeWithoutAnEntryIsNamed()
{
    QCOMPARE(as(u"rita"_s, {u"check"_s}).exitCode, 0);
    PlainClient ann(m_world->address(u"ann"_s), SharedWorld::secretOf(u"ann"_s));
    QCOMPARE(ann.run(u"SELECT touchstone.begin_change(0, NULL)"_s), QString());
    const Run check = as(u"rita"_s, {u"check"_s});
    QCOMPARE(check.exitCode, 1);
    QCOMPARE(check.err.count('\n'), 1);
    QVERIFY2(check.err.contains("made by ann on "), check.err.constData());
    QVERIFY2(!check.err.contains("rescore"), check.err.constData());
    // A score that is wrong is made anew; what else there is stays said.
    PlainClient owner(m_world->address());
    QCOMPARE(owner.run(u"SET session_replication_role = replica; UPDATE touchstone.score SET "
                       "shown = shown + 1 WHERE listing_id = (SELECT min(id) FROM "
                       "touchstone.listing)"_s),
        QString());
    const Run wrong = as(u"rita"_s, {u"check"_s});
    QVERIFY2(wrong.err.contains("rescore --all"), wrong.err.constData());
    QCOMPARE(as(u"dora"_s, {u"rescore"_s, u"--all"_s}).exitCode, 0);
    const Run after = as(u"rita"_s, {u"check"_s});
    QVERIFY2(after.err.contains("made by ann on "), after.err.constData());
    QVERIFY2(!after.err.contains("rescore"), after.err.constData());
}

void SharedRecordsTest::aReaderReads()
{
    const QString csv = m_world->write(u"more.csv"_s, "clinic,country\nNew one,BE\n");
    const Run import = as(u"rita"_s, {u"import"_s, u"clinics"_s, csv});
    QCOMPARE(import.exitCode, 1);
    QCOMPARE(import.err.count('\n'), 1);
    QVERIFY2(import.err.contains("rita may read"), import.err.constData());
    QCOMPARE(listed(u"rita"_s).size(), 2);
}

void SharedRecordsTest::anAdvisorCannotScoreEverything()
{
    const Run scored = as(u"ann"_s, {u"rescore"_s, u"--all"_s});
    QCOMPARE(scored.exitCode, 1);
    QCOMPARE(scored.err.count('\n'), 1);
    QVERIFY2(scored.err.contains("role"), scored.err.constData());
    QCOMPARE(as(u"ann"_s, {u"rescore"_s}).exitCode, 0); // what fell due
}

void SharedRecordsTest::theAddressCanComeFromTheEnvironment()
{
    const Run run = runProgram({u"list"_s, u"--format"_s, u"json"_s},
        {u"TOUCHSTONE_DIRECTORY="_s + m_world->address(u"rita"_s), u"PGPASSWORD=rita-secret"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(QJsonDocument::fromJson(run.out).array().size(), 2);
}

void SharedRecordsTest::mistakes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString rita = m_world->address(u"rita"_s);
    const QStringList list{u"list"_s};
    QTest::newRow("no password") << rita << QString() << list << QByteArray("asks for a password");
    QTest::newRow("a wrong password") << rita << u"wrong"_s << list << QByteArray("Check both");
    QTest::newRow("a password in the address")
        << QString(rita).replace(u"rita@"_s, u"rita:rita-secret@"_s) << QString() << list
        << QByteArray("has a password in it");
    QTest::newRow("another directory")
        << m_world->cluster().address(u"nothing"_s, u"rita"_s) << u"rita-secret"_s << list
        << QByteArray("no directory of this name");
    QTest::newRow("a database that is none") << m_world->cluster().address(
        u"postgres"_s) << QString() << list << QByteArray("is no shared directory");
    QTest::newRow("nobody there") << u"postgresql://rita@/vetting?host=/nowhere"_s << QString()
                                  << list << QByteArray("No server runs at this address");
    QTest::newRow("no address") << u"postgresql://["_s << QString() << list
                                << QByteArray("no address of a shared directory");
    QTest::newRow("a backup") << rita << u"rita-secret"_s
                              << QStringList{u"backup"_s, m_world->path(u"copy"_s)}
                              << QByteArray("Backups are made of files");
    QTest::newRow("a restored backup")
        << rita << QString() << QStringList{u"restore"_s, m_world->path(u"copy"_s)}
        << QByteArray("Backups are made of files");
    QTest::newRow("a new file") << rita << QString() << QStringList{u"init"_s, rita}
                                << QByteArray("touchstone shared init");
}

void SharedRecordsTest::mistakes()
{
    QFETCH(QString, address);
    QFETCH(QString, password);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Run run = runProgram(QStringList{u"--directory"_s, address} + arguments,
        password.isEmpty() ? QStringList() : QStringList{u"PGPASSWORD="_s + password});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QVERIFY(!run.err.contains("secret"));
}

QTEST_GUILESS_MAIN(SharedRecordsTest)
#include "tst_sharedrecords.moc"
