// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchangeservice.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone;
using namespace touchstone::domain;
using exchange::Field;
using services::DirectoryService;
using services::ExchangeService;
using services::ImportOutcome;
using services::ImportRequest;
using services::NewDirectory;
using services::Progress;
using touchstone::test::await;
using touchstone::test::FakeClock;
using touchstone::test::readFile;

namespace {

/// The rows of an export without what a directory makes itself: ids and scores.
QList<QStringList> recordColumns(const QString &path)
{
    const auto reader = exchange::CsvReader::open(path);
    if (!reader.isOk()) {
        qFatal("%s", qPrintable(reader.error().message));
    }
    const auto mapping = exchange::guessMapping(reader->header(), {});
    QList<QStringList> rows;
    const auto read = reader->readRows([&](const exchange::CsvRow &row) -> Result<> {
        QStringList cells;
        for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
            const Field field = mapping.columns.at(i);
            if (field != Field::Ignore && field != Field::ListingUuid) {
                cells += row.cells.value(i);
            }
        }
        rows.append(cells);
        return {};
    });
    if (!read.isOk()) {
        qFatal("%s", qPrintable(read.error().message));
    }
    return rows;
}

} // namespace

class ExchangeServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void importingTwiceMakesNothingNew();
    void aMappingIsRemembered();
    void aDryRunStoresNothing();
    void refusedRowsAreWrittenOut();
    void aFileForRefusedRowsIsNeverOverwritten();
    void aCancelledImportLeavesNothing();
    void aTornFileLeavesNothing();
    void progressCountsRows();
    void oneUndoTakesAnImportBack();
    void answersComeIn();
    void readOnlyDirectoriesTakeNothing();
    void exportAndImportAgainIsTheSame();
    void anExportNeverOverwritesUnasked();
    void formulasAreDisarmed();
    void realTrialSites();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QString manyRows(int count) const;
    Result<ImportOutcome> import(const QString &file, bool dryRun = false,
        const services::ProgressPtr &progress = {}, const QString &rejects = {});
    [[nodiscard]] qint64 listings() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<DirectoryService> m_service;
    std::unique_ptr<ExchangeService> m_exchange;
};

void ExchangeServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
    m_exchange = std::make_unique<ExchangeService>(m_service.get());
    VERIFY_OK(await(m_service->create(path(u"a.touchstone"_s), NewDirectory::Empty)));
}

void ExchangeServiceTest::cleanup()
{
    m_exchange.reset();
    m_service.reset();
    m_folder.reset();
}

QString ExchangeServiceTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return file.fileName();
}

QString ExchangeServiceTest::manyRows(int count) const
{
    QByteArray bytes = "Clinic,City,Country,Treatment,Condition\n";
    for (int i = 0; i < count; ++i) {
        bytes += "Clinic " + QByteArray::number(i) + ",Denver,US,Marrow,Knee pain\n";
    }
    return write(u"many.csv"_s, bytes);
}

Result<ImportOutcome> ExchangeServiceTest::import(
    const QString &file, bool dryRun, const services::ProgressPtr &progress, const QString &rejects)
{
    TRY_ASSIGN(const auto preview, await(m_exchange->preview(file)));
    return await(m_exchange->importRecords({file, preview.guess, rejects, dryRun}, progress));
}

qint64 ExchangeServiceTest::listings() const
{
    return await(m_service->listingCounts({})).value().all;
}

void ExchangeServiceTest::importingTwiceMakesNothingNew()
{
    const QString file = write(u"in.csv"_s,
        "Clinic,City,Country,Treatment,Condition,Doctor\n"
        "North Clinic,Denver,US,Marrow,Knee pain,Ann Smith\n"
        "North Clinic,Denver,US,Platelets,Elbow pain,Ann Smith\n"
        "Łódź Klinika,Łódź,PL,Fat,Hair loss,\n");
    QSignalSpy changed(m_service.get(), &DirectoryService::recordsChanged);
    const auto first = import(file);
    VERIFY_OK(first);
    QCOMPARE(first->rowsRead, 3);
    QCOMPARE(first->listingsMade, 3);
    QCOMPARE(first->clinicsMade, 2);
    QCOMPARE(first->practitionersMade, 1);
    QCOMPARE(first->rejected, 0);
    QCOMPARE(listings(), 3);
    QTRY_COMPARE(changed.size(), 1);
    const auto second = import(file);
    VERIFY_OK(second);
    QCOMPARE(second->listingsMade, 0);
    QCOMPARE(second->clinicsMade, 0);
    QCOMPARE(second->unchanged, 3);
    QCOMPARE(listings(), 3);
    const auto report = await(m_service->check());
    VERIFY_OK(report);
    QVERIFY2(report->sound, qPrintable(report->problems.join(u'\n')));
}

void ExchangeServiceTest::aMappingIsRemembered()
{
    const QString file = write(u"in.csv"_s, "Alpha,Beta\nNorth Clinic,US\n");
    const auto preview = await(m_exchange->preview(file));
    VERIFY_OK(preview);
    QVERIFY(!preview->remembered);
    exchange::Mapping mapping = preview->guess;
    mapping.columns = {Field::ClinicName, Field::Country};
    mapping.defaultCurrency = u"USD"_s;
    VERIFY_OK(await(m_exchange->importRecords({file, mapping, {}, false})));
    const QString other = write(u"other.csv"_s, "Alpha,Beta\nSouth Clinic,DE\n");
    const auto again = await(m_exchange->preview(other));
    VERIFY_OK(again);
    QVERIFY(again->remembered);
    QCOMPARE(again->guess, mapping);
}

void ExchangeServiceTest::aDryRunStoresNothing()
{
    const auto outcome = import(manyRows(20), true);
    VERIFY_OK(outcome);
    QVERIFY(outcome->dryRun);
    QCOMPARE(outcome->listingsMade, 20);
    QCOMPARE(listings(), 0);
    QVERIFY(!m_service->undoState().canUndo());
    VERIFY_OK(import(manyRows(20)));
    QCOMPARE(listings(), 20);
}

void ExchangeServiceTest::refusedRowsAreWrittenOut()
{
    const QString file = write(u"in.csv"_s,
        "Clinic,City,Country,NPI,Doctor\n"
        "North Clinic,Denver,US,,\n"
        ",Denver,US,,\n"
        "South Clinic,Miami,US,1234567890,Ann Smith\n");
    const auto outcome = import(file, false, {}, path(u"rejects.csv"_s));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->rejected, 2);
    QCOMPARE(outcome->rejects.size(), 2);
    QCOMPARE(outcome->rejects.first().line, 3);
    QCOMPARE(outcome->rejectsPath, path(u"rejects.csv"_s));
    const QByteArray written = readFile(outcome->rejectsPath);
    QVERIFY(written.contains("1234567890"));
    QCOMPARE(listings(), 1);
}

void ExchangeServiceTest::aFileForRefusedRowsIsNeverOverwritten()
{
    const QString taken = write(u"rejects.csv"_s, "mine");
    const auto outcome = import(manyRows(2), false, {}, taken);
    QVERIFY(!outcome.isOk());
    QCOMPARE(outcome.error().code, ErrorCode::Conflict);
    QCOMPARE(readFile(taken), QByteArray("mine"));
    QCOMPARE(listings(), 0);
}

void ExchangeServiceTest::aCancelledImportLeavesNothing()
{
    const QString file = manyRows(3000);
    const auto preview = await(m_exchange->preview(file));
    VERIFY_OK(preview);
    const auto progress = std::make_shared<Progress>();
    const auto running = m_exchange->importRecords({file, preview->guess, {}, false}, progress);
    QTRY_VERIFY(progress->done() > 100 || running.isFinished());
    progress->cancel();
    const auto outcome = await(running);
    if (outcome.isOk()) {
        QSKIP("the import was quicker than the cancelling");
    }
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(listings(), 0);
    const auto clinics = await(m_service->partyPage({}, {}, 10));
    VERIFY_OK(clinics);
    QCOMPARE(clinics->rows.size(), 0);
    QVERIFY(!m_service->undoState().canUndo());
}

void ExchangeServiceTest::aTornFileLeavesNothing()
{
    const QString file = write(
        u"torn.csv"_s, "Clinic,City,Country\nNorth Clinic,Denver,US\nSouth Clinic,\"Mia\nmi,US\n");
    const auto outcome = import(file);
    QVERIFY(!outcome.isOk());
    QCOMPARE(outcome.error().code, ErrorCode::Invalid);
    QVERIFY(outcome.error().place.line > 0);
    QCOMPARE(listings(), 0);
}

void ExchangeServiceTest::progressCountsRows()
{
    const auto progress = std::make_shared<Progress>();
    VERIFY_OK(import(manyRows(500), false, progress));
    QCOMPARE(progress->done(), 500);
    QCOMPARE(progress->total(), 500);
}

void ExchangeServiceTest::oneUndoTakesAnImportBack()
{
    VERIFY_OK(import(manyRows(5)));
    QVERIFY(m_service->undoState().canUndo());
    VERIFY_OK(await(m_service->undo()));
    QCOMPARE(listings(), 0);
    VERIFY_OK(await(m_service->redo()));
    QCOMPARE(listings(), 5);
}

void ExchangeServiceTest::answersComeIn()
{
    VERIFY_OK(import(manyRows(1)));
    const auto rows = await(m_service->listingPage({}, {}, 1));
    VERIFY_OK(rows);
    const QByteArray uuid = rows->rows.first().uuid.toUtf8();
    const QString file = write(u"answers.csv"_s,
        "listing,criterion,state,tier,checked_on,source\n" + uuid
            + ",product-identity,met,document,2026-09-01,https://clinic.example/\n" + uuid
            + ",facility-emergency,not_met,statement,2026-09-01,call\n" + uuid
            + ",no-such-criterion,met,document,2026-09-01,\n" + uuid
            + ",people-licence,met,register,2026-09-01,\n"
              "0190a1b2-0000-7000-8000-000000000000,product-identity,met,document,2026-09-01,\n");
    const auto outcome = await(m_exchange->importAnswers({file, {}, path(u"r.csv"_s), false}));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->rowsRead, 5);
    QCOMPARE(outcome->answersMade, 2);
    QCOMPARE(outcome->rejected, 3);
    const auto assessment = await(m_service->assessment(rows->rows.first().id, u"en"_s));
    VERIFY_OK(assessment);
    QCOMPARE(assessment->answers.value(u"product-identity"_s).state, AnswerState::Met);
    QCOMPARE(assessment->answers.value(u"facility-emergency"_s).state, AnswerState::NotMet);
    const auto again = await(m_exchange->importAnswers({file, {}, {}, false}));
    VERIFY_OK(again);
    QCOMPARE(again->answersMade, 0);
    QCOMPARE(again->unchanged, 2);
}

void ExchangeServiceTest::readOnlyDirectoriesTakeNothing()
{
    DirectoryService second(m_clock, u"Bob"_s);
    VERIFY_OK(await(second.open(path(u"a.touchstone"_s))));
    ExchangeService exchange(&second);
    const QString file = manyRows(1);
    const auto preview = await(exchange.preview(file));
    VERIFY_OK(preview);
    const auto outcome = await(exchange.importRecords({file, preview->guess, {}, false}));
    QVERIFY(!outcome.isOk());
    QCOMPARE(outcome.error().code, ErrorCode::Denied);
}

void ExchangeServiceTest::exportAndImportAgainIsTheSame()
{
    DirectoryService example(m_clock, u"Ada Tester"_s);
    VERIFY_OK(await(example.create(path(u"example.touchstone"_s), NewDirectory::Example)));
    ExchangeService from(&example);
    ListingQuery query;
    query.sort = ListingSort::Clinic;
    const auto progress = std::make_shared<Progress>();
    const auto written = await(from.exportListings(query, path(u"one.csv"_s), false, progress));
    VERIFY_OK(written);
    QCOMPARE(*written, example.info().listings);
    QCOMPARE(progress->done(), *written);

    // Everything a row says about records comes back; answers do not travel in this file.
    const auto outcome = import(path(u"one.csv"_s));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->rejected, 0);
    QCOMPARE(outcome->listingsMade, *written);
    VERIFY_OK(await(m_exchange->exportListings(query, path(u"two.csv"_s), false)));
    QCOMPARE(recordColumns(path(u"two.csv"_s)), recordColumns(path(u"one.csv"_s)));
}

void ExchangeServiceTest::anExportNeverOverwritesUnasked()
{
    VERIFY_OK(import(manyRows(2)));
    const QString taken = write(u"out.csv"_s, "mine");
    const auto refused = await(m_exchange->exportListings({}, taken, false));
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(readFile(taken), QByteArray("mine"));
    const auto replaced = await(m_exchange->exportListings({}, taken, true));
    VERIFY_OK(replaced);
    QCOMPARE(*replaced, 2);
}

void ExchangeServiceTest::formulasAreDisarmed()
{
    Clinic clinic;
    clinic.name = u"=HYPERLINK(\"http://evil.example\")"_s;
    const auto stored = await(m_service->saveClinic(clinic));
    VERIFY_OK(stored);
    Listing listing;
    listing.clinic = stored->id;
    VERIFY_OK(await(m_service->saveListing(listing)));
    VERIFY_OK(await(m_exchange->exportListings({}, path(u"out.csv"_s), false)));
    const QByteArray csv = readFile(path(u"out.csv"_s));
    QVERIFY(csv.contains("'=HYPERLINK"));
    QVERIFY(!csv.contains("\"=HYPERLINK"));
    const auto again = import(path(u"out.csv"_s));
    VERIFY_OK(again);
    QCOMPARE(again->rowsRead, 1);
    QCOMPARE(again->listingsMade, 0);
    QCOMPARE(again->unchanged, 1);
}

void ExchangeServiceTest::realTrialSites()
{
    const auto shared = touchstone::test::sharedDataDir();
    if (!shared) {
        QSKIP("the real records are not here");
    }
    const QString file = *shared + u"/clinic-directory-seed/trial-sites-from-v2-json.csv"_s;
    const qint64 rows = readFile(file).trimmed().count('\n');
    const auto outcome = import(file);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->rowsRead, rows);
    QCOMPARE(outcome->rejected, 0);
    QCOMPARE(outcome->listingsMade + outcome->unchanged, rows);
    const qint64 made = listings();
    const auto again = import(file);
    VERIFY_OK(again);
    QCOMPARE(again->listingsMade, 0);
    QCOMPARE(again->clinicsMade, 0);
    QCOMPARE(listings(), made);

    // Out, into an empty directory, out again: the same.
    ListingQuery query;
    query.sort = ListingSort::Clinic;
    VERIFY_OK(await(m_exchange->exportListings(query, path(u"one.csv"_s), false)));
    VERIFY_OK(await(m_service->create(path(u"b.touchstone"_s), NewDirectory::Empty)));
    VERIFY_OK(import(path(u"one.csv"_s)));
    VERIFY_OK(await(m_exchange->exportListings(query, path(u"two.csv"_s), false)));
    QCOMPARE(recordColumns(path(u"two.csv"_s)), recordColumns(path(u"one.csv"_s)));
}

QTEST_GUILESS_MAIN(ExchangeServiceTest)
#include "tst_exchangeservice.moc"
