// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/directorymove.h"
#include "storage/movingtables.h"
#include "storage/reviewstore.h"
#include "storage/reviewwriter.h"
#include "storage/serveradmin.h"
#include "storage/storagefixture.h"
#include "support/postgrescluster.h"

#include <QDir>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// A whole directory from a file to a server and back.
class TestMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_file.reset(); }
    void everyTableMovesOrIsNamedAsStaying();
    void historyTrashAndReviewsMoveWithTheirNames();
    void whatMovedIsWorkedOn();
    void hostileTextMovesAsItIs();
    void backInAFileItIsTheSame();
    void onlyIntoAnEmptyDirectory();
    void textThatAServerCannotKeep_data();
    void textThatAServerCannotKeep();
    void onlyAnAdministratorMoves();
    void cancelledAtAnyMomentNothingMoved();
    void aLostConnectionMovesNothing();
    void aDifferenceTakesEverythingBack();
    void aDamagedFileStays();
    void aFileThatIsThereStays();
    void cancelledOutwardsThereIsNoFile();

private:
    [[nodiscard]] QString address(const QString &person = u"postgres"_s) const
    {
        return m_cluster->address(m_name, person);
    }
    [[nodiscard]] ServerAddress server(const QString &person = u"postgres"_s) const
    {
        const auto parsed = ServerAddress::parse(address(person));
        StorageFixture::check(parsed);
        return *parsed;
    }
    Result<MoveReport> moveIn(const MoveProgress &onProgress = {})
    {
        return DirectoryMove(server(), {}, onProgress)
            .moveIn(*m_file->session, m_file->file->catalogue(), m_file->clock);
    }
    Result<MoveReport> moveOut(const QString &path, const MoveProgress &onProgress = {})
    {
        return DirectoryMove(server(), {}, onProgress).moveOut(path, m_file->clock);
    }
    void fill();
    void sign();
    // Nothing but what a new directory begins with, and its triggers awake.
    void verifyEmptyAndAwake();
    void verifySoundOnServer();

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<StorageFixture> m_file;
    QString m_name;
    int m_count = 0;
    Listing m_listing;
    QString m_snapshot; ///< its UUID
};

void TestMoving::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
}

void TestMoving::init()
{
    m_file = std::make_unique<StorageFixture>();
    m_name = u"moved%1"_s.arg(++m_count);
    VERIFY_OK(ServerAdmin(server()).init(m_file->clock, m_file->file->catalogue()));
}

// Two authors, earlier answers, trash, another catalogue's criterion, and a row in each table of
// reviews.
void TestMoving::fill()
{
    const Clinic clinic = m_file->clinic(u"Łódź Aurora"_s, u"Łódź"_s, u"PL"_s);
    Laboratory laboratory;
    laboratory.name = u"東京中央"_s;
    laboratory.otherNames = {{u"Tokyo Central"_s, NameKind::Other}};
    laboratory.accreditations = {{u"AABB"_s, u"17"_s, QDate(2027, 3, 1)}};
    laboratory = m_file->save(laboratory);
    Practitioner practitioner;
    practitioner.name = u"Dr. Ann Example"_s;
    practitioner.credentials = {{u"GMC"_s, u"123"_s, u"active"_s}};
    practitioner = m_file->save(practitioner, u"Ann"_s);
    Listing listing;
    listing.clinic = clinic.id;
    listing.practitioner = practitioner.id;
    listing.laboratory = laboratory.id;
    listing.treatment = u"Bone marrow cells"_s;
    m_listing = m_file->save(listing);
    m_file->trash(ref(m_file->listing(clinic, u"Trashed"_s)));
    const QDate day(2026, 3, 1);
    m_file->answer(ref(clinic), "facility-licence", AnswerState::NotMet, Tier::Statement, day);
    m_file->answer(
        ref(clinic), "facility-licence", AnswerState::Met, Tier::Register, day, u"Ann"_s);
    m_file->answer(ref(m_listing), "cost-written-quote", AnswerState::Partly, Tier::Document, day);
    VERIFY_OK(SettingStore(*m_file->session).setValue(u"mapping.x"_s, u"{\"a\":1}"_s));
    sign();
    const QString id = QString::number(m_listing.id.value());
    for (const QString &statement : {
             u"INSERT INTO assignment VALUES (%1, 1, 2, 5)"_s,
             u"INSERT INTO assessor SELECT id, 1, NULL FROM assessment"_s,
             u"INSERT INTO assessor SELECT id, 2, 9 FROM assessment"_s,
             u"INSERT INTO assessor_answer SELECT id, 2, 1, 1, 1, NULL, 2460000, NULL, '', 'n', "
             u"'', 1, 3 "
             "FROM assessment"_s,
             u"INSERT INTO reconciliation SELECT id, 1, NULL, 'both', 1, 4 FROM assessment"_s,
             u"INSERT INTO catalogue VALUES ('criteria-0.9.0', 'ff', 1)"_s,
             u"INSERT INTO criterion VALUES (900, 'Z9')"_s,
         }) {
        m_file->damage(statement.contains(u"%1"_s) ? statement.arg(id) : statement);
    }
}

// Ann assesses the listing, Bo reviews and signs it.
void TestMoving::sign()
{
    const std::pair<QString, ReviewStep> steps[] = {{u"Ann"_s, ReviewStep::Start},
        {u"Ann"_s, ReviewStep::Assess}, {u"Bo"_s, ReviewStep::Review}, {u"Bo"_s, ReviewStep::Sign}};
    for (const auto &[person, step] : steps) {
        Session &session = *m_file->session;
        Assessment now;
        now.catalogue = m_file->file->catalogue();
        now.asOf = m_file->clock.today();
        now.listing = *ListingStore(session).load(m_listing.id);
        now.clinic = *ClinicStore(session).load(now.listing.clinic);
        now.practitioner = *PractitionerStore(session).load(now.listing.practitioner);
        now.laboratory = *LaboratoryStore(session).load(now.listing.laboratory);
        now.answers = *AnswerStore(session).answersFor(now.listing);
        domain::assess(&now);
        const auto record = ReviewStore(session).latest(m_listing.id);
        VERIFY_OK(record);
        UnitOfWork unit(session, ChangeKind::Edit, person);
        VERIFY_OK(unit.begin());
        VERIFY_OK(ReviewWriter(unit).take(
            step, *record, {}, contentSha256(now), snapshotContent(now, *record)));
        VERIFY_OK(unit.commit());
    }
    const auto snapshots = ReviewStore(*m_file->session).snapshots(m_listing.id);
    VERIFY_OK(snapshots);
    m_snapshot = snapshots->first().uuid;
}

void TestMoving::verifyEmptyAndAwake()
{
    PlainClient client(address());
    for (const char *table : {"clinic", "listing", "journal", "change", "person", "setting"}) {
        QCOMPARE(
            client.value(u"SELECT count(*) FROM touchstone."_s + QLatin1String(table)), u"0"_s);
    }
    QCOMPARE(client.value(u"SELECT count(*) FROM touchstone.criterion"_s), u"50"_s);
    QCOMPARE(client.value(u"SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'"_s), u"0"_s);
}

void TestMoving::verifySoundOnServer()
{
    const auto directory = Directory::open(address(), m_file->clock);
    VERIFY_OK(directory);
    const auto session = Session::open(**directory, Session::Role::Writer);
    VERIFY_OK(session);
    const auto report = Maintenance(**session).check();
    VERIFY_OK(report);
    QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
}

void TestMoving::everyTableMovesOrIsNamedAsStaying()
{
    QStringList known = movingTableNames() + stayingTableNames();
    PlainClient client(address());
    const QStringList server = client.rows(
        u"SELECT table_name FROM information_schema.tables WHERE table_schema = 'touchstone'"_s);
    QVERIFY(server.size() > 30);
    for (const QString &table : server) {
        QVERIFY2(known.contains(table), qPrintable(table));
    }
    const auto tables = movingTables(m_file->session->connection());
    VERIFY_OK(tables);
    for (const MovingTable &table : *tables) {
        QVERIFY2(server.contains(table.name), qPrintable(table.name));
        QVERIFY2(!table.columns.isEmpty() && !table.key.isEmpty(), qPrintable(table.name));
    }
    // Of a file: what its schema names, without what full-text search keeps for itself.
    QStringList inFile;
    auto schema = NativeStatement::prepare(m_file->session->connection().handle(),
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"_s,
        u"schema"_s);
    VERIFY_OK(schema);
    while (*schema->step()) {
        const QString name = schema->string(0);
        if (!name.contains(u"_search_"_s) && !name.startsWith(u"name_part_"_s)) {
            inFile.append(name);
        }
    }
    QVERIFY(inFile.size() > 30);
    for (const QString &table : std::as_const(inFile)) {
        QVERIFY2(known.contains(table), qPrintable(table));
    }
}

void TestMoving::historyTrashAndReviewsMoveWithTheirNames()
{
    fill();
    const auto report = moveIn();
    VERIFY_OK(report);
    for (const MovedTable &table : report->tables) {
        QVERIFY2(table.isEqual() && table.sha256From.size() == 64, qPrintable(table.table));
        QVERIFY2(table.rowsFrom > 0 || table.table == u"clinic_name"_s
                || table.table == u"practitioner_name"_s,
            qPrintable(table.table));
    }
    QVERIFY(report->rows() > 60);
    PlainClient client(address());
    QCOMPARE(client.value(
                 u"SELECT string_agg(DISTINCT p.name, ',' ORDER BY p.name) FROM touchstone.journal "
                 "AS j JOIN touchstone.change AS c ON c.id = j.change_id JOIN touchstone.person AS "
                 "p ON p.id = c.person_id"_s),
        u"Ann,Bo,Test"_s);
    QCOMPARE(client.value(u"SELECT count(*) FROM touchstone.listing WHERE trashed = 1"_s), u"1"_s);
    QCOMPARE(client.value(u"SELECT encode(uuid, 'hex') FROM touchstone.snapshot"_s),
        QString(m_snapshot).remove(u'-'));
    QCOMPARE(client.value(u"SELECT name FROM touchstone.laboratory"_s), u"東京中央"_s);
    verifySoundOnServer();
}

void TestMoving::whatMovedIsWorkedOn()
{
    fill();
    VERIFY_OK(moveIn());
    VERIFY_OK(ServerAdmin(server()).addPerson(u"Ann"_s, PersonRole::Advisor, u"ann-secret"_s));
    OpenOptions options;
    options.password = u"ann-secret"_s;
    const auto directory = Directory::open(address(u"Ann"_s), m_file->clock, options);
    VERIFY_OK(directory);
    const auto session = Session::open(**directory, Session::Role::Writer);
    VERIFY_OK(session);
    UnitOfWork unit(**session, ChangeKind::Edit, {});
    VERIFY_OK(unit.begin());
    Clinic clinic;
    clinic.name = u"Newcomer"_s;
    const auto made = unit.save(clinic);
    VERIFY_OK(made);
    QVERIFY(made->id.value() > m_listing.clinic.value());
    VERIFY_OK(unit.commit());
    const auto entries = JournalStore(**session).entries({}, 0, 10);
    VERIFY_OK(entries);
    QCOMPARE(entries->first().title, u"Newcomer"_s);
    QCOMPARE(entries->first().person, u"Ann"_s); // who was an author in the file already
    QVERIFY(entries->at(1).id < entries->at(0).id && !entries->at(1).title.isEmpty());
    // What was done in the file cannot be undone here; what is done here can.
    UndoLog log(**session, {});
    VERIFY_OK(log.undo());
    QCOMPARE(log.undo().error().code, ErrorCode::NotFound);
    verifySoundOnServer();
}

void TestMoving::hostileTextMovesAsItIs()
{
    Clinic clinic;
    clinic.name = u"\\N\\.\t'\"; DROP TABLE clinic; --"_s;
    clinic.note
        = u"tab\there\nline\r\nback\\slash \\t \\x41 \u0001\u007f\u2028 \U0001F9EC e\u0301"_s;
    clinic.phone = u"\\."_s;
    clinic.website = QString(3'000'000, u'x'); // longer than any piece
    clinic = m_file->save(clinic);
    const auto report = moveIn();
    VERIFY_OK(report);
    const auto directory = Directory::open(address(), m_file->clock);
    VERIFY_OK(directory);
    const auto session = Session::open(**directory, Session::Role::Reader);
    VERIFY_OK(session);
    const auto loaded = ClinicStore(**session).load(clinic.id);
    VERIFY_OK(loaded);
    QVERIFY(*loaded == clinic);
    verifySoundOnServer();
}

void TestMoving::backInAFileItIsTheSame()
{
    fill();
    const auto in = moveIn();
    VERIFY_OK(in);
    const QString path = m_file->folder.filePath(u"back.touchstone"_s);
    const auto out = moveOut(path);
    VERIFY_OK(out);
    QCOMPARE(out->tables.size(), in->tables.size());
    for (qsizetype i = 0; i < in->tables.size(); ++i) {
        QCOMPARE(out->tables.at(i).sha256To, in->tables.at(i).sha256From);
    }
    const auto file = DirectoryFile::open(path, m_file->clock);
    VERIFY_OK(file);
    const auto session = Session::open(**file, Session::Role::Writer);
    VERIFY_OK(session);
    const auto report = Maintenance(**session).check();
    VERIFY_OK(report);
    QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
    ListingQuery query;
    query.search = u"ódz"_s; // inside a word: what makes pieces findable came along
    const auto found = ListingStore(**session).counts(query);
    VERIFY_OK(found);
    QCOMPARE(found->matching, 1);
}

void TestMoving::onlyIntoAnEmptyDirectory()
{
    m_file->clinic(u"First"_s);
    VERIFY_OK(moveIn());
    const auto again = moveIn();
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(again.error().message.contains(u"not empty"_s));
    PlainClient client(address());
    QCOMPARE(client.value(u"SELECT count(*) FROM touchstone.clinic"_s), u"1"_s);
}

void TestMoving::textThatAServerCannotKeep_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("a character of code 0") << u"'a' || char(0) || 'b'"_s;
    QTest::newRow("no UTF-8") << u"CAST(x'61ff62' AS TEXT)"_s;
    QTest::newRow("half a pair") << u"CAST(x'eda080' AS TEXT)"_s;
    QTest::newRow("too long a form") << u"CAST(x'c080' AS TEXT)"_s;
}

void TestMoving::textThatAServerCannotKeep()
{
    QFETCH(QString, note);
    m_file->clinic(u"First"_s);
    const Clinic clinic = m_file->clinic(u"Second"_s);
    m_file->damage(u"UPDATE clinic SET note = %1 WHERE id = %2"_s.arg(note).arg(clinic.id.value()));
    const auto refused = moveIn();
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY2(refused.error().message.contains(
                 u"table clinic, row %1, column note"_s.arg(clinic.id.value())),
        qPrintable(refused.error().message));
    verifyEmptyAndAwake();
}

void TestMoving::onlyAnAdministratorMoves()
{
    m_file->clinic(u"First"_s);
    const QString name = u"dora%1"_s.arg(m_count);
    VERIFY_OK(ServerAdmin(server()).addPerson(name, PersonRole::Admin, u"dora-secret"_s));
    DirectoryMove move(server(name), u"dora-secret"_s);
    const auto in = move.moveIn(*m_file->session, m_file->file->catalogue(), m_file->clock);
    QCOMPARE(in.error().code, ErrorCode::Denied);
    const QString path = m_file->folder.filePath(u"out.touchstone"_s);
    QCOMPARE(move.moveOut(path, m_file->clock).error().code, ErrorCode::Denied);
    QVERIFY(!QFile::exists(path));
    verifyEmptyAndAwake();
}

void TestMoving::cancelledAtAnyMomentNothingMoved()
{
    for (int i = 0; i < 1'500; ++i) {
        m_file->damage(u"INSERT INTO setting VALUES ('key%1', 'value')"_s.arg(i));
    }
    m_file->clinic(u"First"_s);
    int calls = 0;
    VERIFY_OK(moveIn([&calls](qint64, qint64) { return ++calls > 0; }));
    QVERIFY(calls >= 4);
    for (int last = 1; last < calls; ++last) {
        init();
        for (int i = 0; i < 1'500; ++i) {
            m_file->damage(u"INSERT INTO setting VALUES ('key%1', 'value')"_s.arg(i));
        }
        m_file->clinic(u"First"_s);
        int left = last;
        const auto cancelled
            = moveIn([&left](qint64 done, qint64 total) { return done <= total && --left > 0; });
        QVERIFY(!cancelled.isOk());
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        verifyEmptyAndAwake();
    }
}

void TestMoving::aLostConnectionMovesNothing()
{
    for (int i = 0; i < 1'500; ++i) {
        m_file->damage(u"INSERT INTO setting VALUES ('key%1', 'value')"_s.arg(i));
    }
    m_file->clinic(u"First"_s);
    const auto lost = moveIn([this](qint64 done, qint64) {
        if (done > 0) {
            PlainClient postgres(address());
            postgres.run(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                         "application_name = 'touchstone'"_s);
        }
        return true;
    });
    QCOMPARE(lost.error().code, ErrorCode::Offline);
    verifyEmptyAndAwake();
}

void TestMoving::aDifferenceTakesEverythingBack()
{
    m_file->clinic(u"First"_s, u"Gent"_s);
    PlainClient client(address());
    QCOMPARE(client.run(u"ALTER TABLE touchstone.clinic ALTER COLUMN city TYPE character(20)"_s),
        QString());
    const auto different = moveIn();
    QCOMPARE(different.error().code, ErrorCode::Corrupt);
    QVERIFY2(different.error().message.contains(u"table clinic"_s),
        qPrintable(different.error().message));
    verifyEmptyAndAwake();
}

void TestMoving::aDamagedFileStays()
{
    const Listing listing = m_file->listing(m_file->clinic(u"First"_s));
    m_file->damage(u"UPDATE score SET shown = shown + 7"_s);
    QCOMPARE(moveIn().error().code, ErrorCode::Corrupt);
    verifyEmptyAndAwake();
}

void TestMoving::aFileThatIsThereStays()
{
    const QString path = m_file->folder.filePath(u"there.touchstone"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    QCOMPARE(moveOut(path).error().code, ErrorCode::Conflict);
    QCOMPARE(readFile(path), QByteArray("mine"));
    QCOMPARE(QDir(m_file->folder.path()).entryList({u"there*"_s}, QDir::Files).size(), 1);
}

void TestMoving::cancelledOutwardsThereIsNoFile()
{
    fill();
    VERIFY_OK(moveIn());
    const QString path = m_file->folder.filePath(u"out.touchstone"_s);
    QCOMPARE(
        moveOut(path, [](qint64, qint64) { return false; }).error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(m_file->folder.path()).entryList({u"out*"_s, u".out*"_s}, QDir::Files).size(), 0);
}

QTEST_GUILESS_MAIN(TestMoving)
#include "tst_moving.moc"
