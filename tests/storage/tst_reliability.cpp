// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

#include "storage/connection.h"
#include "storage/lockfile.h"
#include "storage/migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSysInfo>

#include <csignal>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

namespace {

// The other half of the kill tests: writes until it is killed, and says what was acknowledged.
int writeForever(const QString &path, bool imports)
{
    FakeClock clock;
    auto file = DirectoryFile::open(path, clock);
    StorageFixture::check(file);
    auto session = Session::open(**file, Session::Role::Writer);
    StorageFixture::check(session);
    for (int i = 0;; ++i) {
        if (imports) {
            BulkImport import(**session, QStringLiteral("Child"));
            StorageFixture::check(import.begin());
            for (int row = 0; row < 300; ++row) {
                ImportRecord record;
                record.clinic.name = QStringLiteral("Imported %1 %2").arg(i).arg(row);
                StorageFixture::check(import.add(record));
            }
            StorageFixture::check(import.finish());
        } else {
            UnitOfWork unit(**session, ChangeKind::Edit, QStringLiteral("Child"));
            StorageFixture::check(unit.begin());
            Clinic clinic;
            clinic.name = QStringLiteral("Acknowledged %1").arg(i);
            const auto stored = unit.save(clinic);
            StorageFixture::check(stored);
            Listing listing;
            listing.clinic = stored->id;
            StorageFixture::check(unit.save(listing));
            StorageFixture::check(unit.commit());
        }
        printf("%d\n", i);
        fflush(stdout);
    }
}

} // namespace

/// Crashes, damage, other copies, full and read-only disks: a clear error, and nothing lost.
class TestReliability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileWriting_data();
    void killedWhileWriting();
    void secondCopyOpensReadOnly();
    void lockOfADeadProcessIsTakenOver();
    void unfinishedLockIsTakenOverInTime_data();
    void unfinishedLockIsTakenOverInTime();
    void createRefusesAnExistingFile();
    void notOurs_data();
    void notOurs();
    void fromTheFuture();
    void changedMigration();
    void failingMigration();
    void damagedPage();
    void truncatedFile();
    void fullDisk();
    void readOnly();
    void journalOnlyGrows();
    void backupAndRestore();
    void interruptEndsALongRead();
    void noConnectionIsLeft();
};

void TestReliability::killedWhileWriting_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("listingsEach");
    QTest::newRow("edits") << QStringLiteral("edits") << 1;
    QTest::newRow("imports") << QStringLiteral("imports") << 300;
}

void TestReliability::killedWhileWriting()
{
    QFETCH(QString, what);
    QFETCH(int, listingsEach);
    StorageFixture f;
    f.close();
    QProcess child;
    child.start(
        QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), what, f.path()});
    QVERIFY(child.waitForStarted());
    QByteArray said;
    while (said.count('\n') < 4) {
        QVERIFY2(child.waitForReadyRead(60'000), child.readAllStandardError().constData());
        said += child.readAllStandardOutput();
    }
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    said += child.readAllStandardOutput();
    const qint64 acknowledged = said.count('\n');
    f.reopen();
    QVERIFY2(!f.file->isReadOnly(), qPrintable(f.file->readOnlyReason()));
    const qint64 listings = ListingStore(*f.session).counts({})->all;
    QVERIFY2(listings >= acknowledged * listingsEach, qPrintable(QString::number(listings)));
    QCOMPARE(listings % listingsEach, 0); // an import is there whole or not at all
    f.verifySound();
}

void TestReliability::secondCopyOpensReadOnly()
{
    StorageFixture f;
    OpenOptions options;
    options.owner = QStringLiteral("Second");
    f.clinic(QStringLiteral("One"));
    auto second = DirectoryFile::open(f.path(), f.clock, options);
    VERIFY_OK(second);
    QVERIFY((*second)->isReadOnly());
    QVERIFY((*second)->readOnlyReason().contains(QSysInfo::machineHostName()));
    const auto writer = Session::open(**second, Session::Role::Writer);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, ErrorCode::Denied);
    auto reader = Session::open(**second, Session::Role::Reader);
    VERIFY_OK(reader);
    QCOMPARE(PartyStore(**reader).page({}, {}, 10)->rows.size(), 1);
    // It sees what the first copy writes.
    f.clinic(QStringLiteral("Two"));
    QCOMPARE(PartyStore(**reader).page({}, {}, 10)->rows.size(), 2);
    UnitOfWork unit(**reader, ChangeKind::Edit, QStringLiteral("Second"));
    QCOMPARE(unit.begin().error().code, ErrorCode::Denied);
    reader->reset();
    second->reset();
    f.reopen();
    QVERIFY(!f.file->isReadOnly());
}

void TestReliability::unfinishedLockIsTakenOverInTime_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("writable");
    QTest::newRow("perhaps being written just now") << 0 << false;
    QTest::newRow("left by a full disk") << 3600 << true;
}

void TestReliability::unfinishedLockIsTakenOverInTime()
{
    QFETCH(int, age);
    QFETCH(bool, writable);
    StorageFixture f;
    f.close();
    {
        QFile lock(f.path() + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(lock.setFileTime(
            QDateTime::currentDateTime().addSecs(-age), QFileDevice::FileModificationTime));
    }
    f.reopen();
    QCOMPARE(f.file->isReadOnly(), !writable);
}

void TestReliability::lockOfADeadProcessIsTakenOver()
{
    StorageFixture f;
    f.close();
    QProcess dead;
    dead.start(QStringLiteral("true"), QStringList());
    QVERIFY(dead.waitForStarted());
    const qint64 pid = dead.processId();
    QVERIFY(dead.waitForFinished());
    const auto writeLock = [&](const QString &host) {
        QFile lock(f.path() + QStringLiteral(".lock"));
        if (!lock.open(QIODevice::WriteOnly)) {
            qFatal("cannot write the lock");
        }
        lock.write(QJsonDocument(QJsonObject{{QStringLiteral("owner"), QStringLiteral("Ana")},
                                     {QStringLiteral("host"), host}, {QStringLiteral("pid"), pid}})
                       .toJson());
    };
    writeLock(QSysInfo::machineHostName());
    f.reopen();
    QVERIFY(!f.file->isReadOnly());
    f.close();
    QVERIFY(!QFile::exists(f.path() + QStringLiteral(".lock")));
    // Of another computer nothing can be known.
    writeLock(QStringLiteral("elsewhere"));
    f.reopen();
    QVERIFY(f.file->isReadOnly());
    QVERIFY(f.file->readOnlyReason().contains(QLatin1String("Ana")));
    QVERIFY(f.file->readOnlyReason().contains(QLatin1String("elsewhere")));
}

void TestReliability::createRefusesAnExistingFile()
{
    StorageFixture f;
    const auto again = DirectoryFile::create(f.path(), f.clock);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    const auto nowhere
        = DirectoryFile::create(f.folder.filePath(QStringLiteral("a/b.touchstone")), f.clock);
    QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
    QCOMPARE(QFile::permissions(f.path())
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
}

void TestReliability::notOurs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("text") << QByteArray("name,city\n");
    QTest::newRow("a short database header") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a database of another program")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
}

void TestReliability::notOurs()
{
    QFETCH(QByteArray, content);
    StorageFixture f;
    const QString path = f.folder.filePath(QStringLiteral("other"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto opened = DirectoryFile::open(path, f.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Invalid);
    QCOMPARE(readFile(path), content);
    QCOMPARE(DirectoryFile::open(path + u'x', f.clock).error().code, ErrorCode::NotFound);
    QCOMPARE(DirectoryFile::open(f.folder.path(), f.clock).error().code, ErrorCode::Invalid);
}

void TestReliability::fromTheFuture()
{
    StorageFixture f;
    {
        Query add(f.session->connection(), QStringLiteral("schema_add"));
        VERIFY_OK(add.bind(":number", 999)
                      .bindText(":name", QStringLiteral("0999_later"))
                      .bindText(":sha256", {})
                      .bind(":applied_ms", 1)
                      .run());
    }
    f.close();
    const auto opened = DirectoryFile::open(f.path(), f.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::TooNew);
    QVERIFY(!QFile::exists(f.path() + QStringLiteral(".lock")));
}

void TestReliability::changedMigration()
{
    StorageFixture f;
    QList<sql::Migration> migrations = sql::migrations();
    migrations[0].sha256 = QStringLiteral("other");
    const auto report = Migrator(f.session->connection(), migrations).run(f.clock);
    QCOMPARE(report.outcome, Migrator::Outcome::BadFiles);
    migrations = sql::migrations();
    migrations[0].number = 2;
    QCOMPARE(Migrator(f.session->connection(), migrations).run(f.clock).outcome,
        Migrator::Outcome::BadFiles);
    QCOMPARE(Migrator(f.session->connection(), sql::migrations()).run(f.clock).outcome,
        Migrator::Outcome::UpToDate);
}

void TestReliability::failingMigration()
{
    StorageFixture f;
    Connection &connection = f.session->connection();
    const auto schema = [&connection] {
        QStringList names;
        Query query(connection, QStringLiteral("index_list"),
            {{QStringLiteral("condition"), QStringLiteral("1")}});
        StorageFixture::check(query.run());
        while (query.next()) {
            names.append(query.text());
        }
        return names;
    };
    const QStringList before = schema();
    QList<sql::Migration> migrations = sql::migrations();
    const int latest = migrations.last().number;
    const QString name = QStringLiteral("9999_more");
    migrations.append({latest + 1, name, QStringLiteral("x"),
        {QStringLiteral("CREATE INDEX more ON clinic (city)"), QStringLiteral("CREATE NONSENSE")}});
    Migrator failing(connection, migrations);
    const auto report = failing.run(f.clock);
    QCOMPARE(report.outcome, Migrator::Outcome::Failed);
    QVERIFY(report.detail.contains(name));
    QCOMPARE(*failing.version(), latest);
    QCOMPARE(schema(), before);
    migrations.last().statements.removeLast();
    Migrator working(connection, migrations);
    const auto done = working.run(f.clock);
    QCOMPARE(done.outcome, Migrator::Outcome::Upgraded);
    QCOMPARE(done.from, latest);
    QCOMPARE(done.to, latest + 1);
}

void TestReliability::damagedPage()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    for (int i = 0; i < 50; ++i) {
        f.listing(clinic, QString::number(i));
    }
    f.close();
    QFile file(f.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 pages = file.size() / 4096;
    for (qint64 page = 2; page < pages; ++page) {
        file.seek(page * 4096);
        file.write(QByteArray(64, '\xff'));
    }
    file.close();
    const auto opened = DirectoryFile::open(f.path(), f.clock);
    if (!opened) {
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        return;
    }
    auto session = Session::open(**opened, Session::Role::Reader);
    if (!session) {
        QCOMPARE(session.error().code, ErrorCode::Corrupt);
        return;
    }
    const auto report = Maintenance(**session).check();
    VERIFY_OK(report);
    QVERIFY(!report->isSound());
    QCOMPARE(ListingStore(**session).rows({ListingId(1)}).error().code, ErrorCode::Corrupt);
}

void TestReliability::truncatedFile()
{
    StorageFixture f;
    f.close();
    QFile file(f.path());
    QVERIFY(file.resize(file.size() / 2));
    const auto opened = DirectoryFile::open(f.path(), f.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Corrupt);
}

// The engine's own bound on pages gives the very error a full disk gives.
void TestReliability::fullDisk()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    VERIFY_OK(f.session->connection().execute(QStringLiteral("PRAGMA max_page_count = 10")));
    int stored = 0;
    std::optional<Error> refused;
    for (; stored < 1000 && !refused; ++stored) {
        UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
        VERIFY_OK(unit.begin());
        Listing listing;
        listing.clinic = clinic.id;
        listing.note = QString(3000, u'n');
        auto saved = unit.save(listing);
        auto done = saved ? unit.commit() : Result<ChangeNotice>(saved.error());
        if (!done) {
            refused = done.error();
            --stored;
        }
    }
    QVERIFY(refused.has_value());
    QCOMPARE(refused->code, ErrorCode::Full);
    {
        BulkImport import(*f.session, f.author());
        VERIFY_OK(import.begin());
        Result<BulkImport::RowOutcome> row = BulkImport::RowOutcome();
        for (int i = 0; i < 2000 && row; ++i) {
            ImportRecord record;
            record.clinic.name = QStringLiteral("Clinic %1").arg(i);
            record.clinic.note = QString(3000, u'n');
            row = import.add(record);
        }
        QVERIFY(!row);
        QCOMPARE(row.error().code, ErrorCode::Full);
        QCOMPARE(import.finish().error().code, ErrorCode::Full);
    }
    QCOMPARE(ListingStore(*f.session).counts({})->all, stored);
    f.reopen();
    QCOMPARE(ListingStore(*f.session).counts({})->all, stored);
    f.verifySound();
}

void TestReliability::readOnly()
{
    StorageFixture f;
    f.clinic(QStringLiteral("One"));
    f.close();
    OpenOptions options;
    options.readOnly = true;
    auto file = DirectoryFile::open(f.path(), f.clock, options);
    VERIFY_OK(file);
    QVERIFY((*file)->isReadOnly());
    QVERIFY(!QFile::exists(f.path() + QStringLiteral(".lock")));
    auto session = Session::open(**file, Session::Role::Reader);
    VERIFY_OK(session);
    QCOMPARE(PartyStore(**session).page({}, {}, 10)->rows.size(), 1);
    QCOMPARE(ScoreStore(**session).rescoreDue(f.clock.today()).error().code, ErrorCode::Denied);
    QCOMPARE(
        SettingStore(**session).setValue(QStringLiteral("a"), QStringLiteral("b")).error().code,
        ErrorCode::Denied);
    QVERIFY(Maintenance(**session).check()->isSound());
    BulkImport import(**session, f.author());
    QCOMPARE(import.begin().error().code, ErrorCode::Denied);
}

void TestReliability::journalOnlyGrows()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    f.answer(ref(clinic), "facility-licence", AnswerState::Met, Tier::Register, f.clock.today());
    f.answer(ref(clinic), "facility-licence", AnswerState::NotMet, Tier::Register, f.clock.today());
    for (const char *statement : {"DELETE FROM journal", "UPDATE journal SET title = ''",
             "DELETE FROM change", "UPDATE change SET at_ms = 0", "DELETE FROM answer_version",
             "UPDATE answer_version SET state = 1"}) {
        const auto refused = f.session->connection().execute(QLatin1String(statement));
        QVERIFY2(!refused, statement);
    }
    QCOMPARE(JournalStore(*f.session).entries({}, 0, 10)->size(), 3);
}

void TestReliability::backupAndRestore()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    f.listing(clinic);
    const QString copy = f.folder.filePath(QStringLiteral("copy.touchstone"));
    const auto made = Maintenance(*f.session).backup(copy);
    VERIFY_OK(made);
    QCOMPARE(made->bytes, QFile(copy).size());
    QCOMPARE(made->sha256,
        QString::fromLatin1(
            QCryptographicHash::hash(readFile(copy), QCryptographicHash::Sha256).toHex()));
    QCOMPARE(Maintenance(*f.session).backup(copy).error().code, ErrorCode::Conflict);
    const QString restored = f.folder.filePath(QStringLiteral("restored.touchstone"));
    VERIFY_OK(Maintenance::restore(copy, restored, f.clock));
    auto file = DirectoryFile::open(restored, f.clock);
    VERIFY_OK(file);
    QVERIFY(!(*file)->isReadOnly());
    auto session = Session::open(**file, Session::Role::Writer);
    VERIFY_OK(session);
    QCOMPARE(ListingStore(**session).counts({})->all, 1);
    const QString other = f.folder.filePath(QStringLiteral("other.touchstone"));
    const auto cancelled = Maintenance(*f.session).backup(other, [](qint64) { return false; });
    QVERIFY(cancelled || cancelled.error().code == ErrorCode::Cancelled);
    QCOMPARE(QDir(f.folder.path()).entryList({QStringLiteral("*.part")}).size(), 0);
}

void TestReliability::interruptEndsALongRead()
{
    StorageFixture f;
    f.clinic(QStringLiteral("One"));
    f.session->interrupt(); // nothing runs: nothing happens
    VERIFY_OK(ListingStore(*f.session).keys({}));
}

void TestReliability::noConnectionIsLeft()
{
    {
        StorageFixture f;
        f.clinic(QStringLiteral("One"));
    }
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--write") == 0) {
        return writeForever(QString::fromLocal8Bit(argv[3]), qstrcmp(argv[2], "imports") == 0);
    }
    TestReliability test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reliability.moc"
