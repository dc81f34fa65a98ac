// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directoryservice.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone;
using namespace touchstone::domain;
using services::DirectoryInfo;
using services::DirectoryService;
using services::NewDirectory;
using touchstone::test::await;
using touchstone::test::FakeClock;

/// The contract of the service, over a real file.
class DirectoryServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsOpen();
    void makingAndOpening();
    void aFileInTheWayIsLeftAlone();
    void openingWhatIsNoDirectory();
    void openingAnotherKeepsTheOldOneOnFailure();
    void savingGivesTheRecordBack();
    void aBrokenRuleNamesItsField();
    void aConflictIsOneAndKeepsWhatIsStored();
    void listsSortAndPage();
    void anAnswerChangesTheScore();
    void anAnswerOfAPartyIsShared();
    void anAnswerNeedsItsParty();
    void trashAndRestore();
    void undoAndRedoOutliveARestart();
    void noticesArriveOnTheWindowsThread();
    void aNewerSearchReplacesAnOlder();
    void aSecondServiceReadsOnly();
    void timePassesAndScoresFollow();
    void howAScoreMoved();
    void journalTellsWhoAndWhat();
    void backupCheckAndRestore();
    void closingLetsGo();
    void leavingWhileOpening();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    Clinic savedClinic(const QString &name, const QString &city = u"Denver"_s);
    Listing savedListing(const Clinic &clinic, const QString &treatment);
    Answer metAnswer() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<DirectoryService> m_service;
};

void DirectoryServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(QDateTime(QDate(2026, 9, 14), QTime(10, 0), Qt::UTC));
    m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
    if (QByteArray(QTest::currentTestFunction()) != "nothingIsOpen") {
        const auto made = await(m_service->create(path(u"a.touchstone"_s), NewDirectory::Empty));
        VERIFY_OK(made);
    }
}

void DirectoryServiceTest::cleanup()
{
    m_service.reset();
    QVERIFY(QSqlDatabase::connectionNames().isEmpty()); // threads end with their connections
    m_folder.reset();
}

Clinic DirectoryServiceTest::savedClinic(const QString &name, const QString &city)
{
    Clinic clinic;
    clinic.name = name;
    clinic.place.city = city;
    clinic.place.country = u"US"_s;
    const auto stored = await(m_service->saveClinic(clinic));
    if (!stored.isOk()) {
        qFatal("%s", qPrintable(stored.error().message));
    }
    return *stored;
}

Listing DirectoryServiceTest::savedListing(const Clinic &clinic, const QString &treatment)
{
    Listing listing;
    listing.clinic = clinic.id;
    listing.treatment = treatment;
    listing.kind = TreatmentKind::MarrowConcentrate;
    listing.condition = u"Knee osteoarthritis"_s;
    const auto stored = await(m_service->saveListing(listing));
    if (!stored.isOk()) {
        qFatal("%s", qPrintable(stored.error().message));
    }
    return *stored;
}

Answer DirectoryServiceTest::metAnswer() const
{
    Answer answer;
    answer.state = AnswerState::Met;
    answer.tier = Tier::Document;
    answer.checkedOn = m_clock.today();
    return answer;
}

void DirectoryServiceTest::nothingIsOpen()
{
    QVERIFY(!m_service->isOpen());
    const auto page = await(m_service->listingPage({}, {}, 10));
    QVERIFY(!page.isOk());
    QCOMPARE(page.error().code, ErrorCode::NotFound);
    const auto saved = await(m_service->saveClinic({}));
    QVERIFY(!saved.isOk());
    QVERIFY(!m_service->undoState().canUndo());
}

void DirectoryServiceTest::makingAndOpening()
{
    QVERIFY(m_service->isOpen());
    QCOMPARE(m_service->info().title, u"a"_s);
    QCOMPARE(m_service->info().catalogueVersion, u"criteria-1.0.0"_s);
    QCOMPARE(m_service->info().model, u"score-1.0"_s);
    QVERIFY(!m_service->info().readOnly);
    QVERIFY(!m_service->info().example);
    savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    m_service.reset();

    m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
    QSignalSpy opened(m_service.get(), &DirectoryService::directoryOpened);
    QVERIFY(opened.isValid());
    const auto info = await(m_service->open(path(u"a.touchstone"_s)));
    VERIFY_OK(info);
    QCOMPARE(info->listings, 1);
    QTRY_COMPARE(opened.size(), 1);
    const auto again = await(m_service->open(path(u"a.touchstone"_s)));
    VERIFY_OK(again);
    QVERIFY(!again->readOnly);
}

void DirectoryServiceTest::aFileInTheWayIsLeftAlone()
{
    QFile file(path(u"taken.touchstone"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto made = await(m_service->create(file.fileName(), NewDirectory::Example));
    QVERIFY(!made.isOk());
    QCOMPARE(made.error().code, ErrorCode::Conflict);
    QCOMPARE(touchstone::test::readFile(file.fileName()), QByteArray("mine"));
}

void DirectoryServiceTest::openingWhatIsNoDirectory()
{
    QFile file(path(u"text.touchstone"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto opened = await(m_service->open(file.fileName()));
    QVERIFY(!opened.isOk());
    QCOMPARE(opened.error().code, ErrorCode::Invalid);
    const auto absent = await(m_service->open(path(u"absent.touchstone"_s)));
    QVERIFY(!absent.isOk());
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
}

void DirectoryServiceTest::openingAnotherKeepsTheOldOneOnFailure()
{
    savedClinic(u"North"_s);
    QVERIFY(!await(m_service->open(path(u"absent.touchstone"_s))).isOk());
    QVERIFY(m_service->isOpen());
    const auto page = await(m_service->partyPage({}, {}, 10));
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 1);

    const auto other = await(m_service->create(path(u"b.touchstone"_s), NewDirectory::Empty));
    VERIFY_OK(other);
    QCOMPARE(m_service->info().title, u"b"_s);
    const auto empty = await(m_service->partyPage({}, {}, 10));
    VERIFY_OK(empty);
    QCOMPARE(empty->rows.size(), 0);
}

void DirectoryServiceTest::savingGivesTheRecordBack()
{
    const Clinic clinic = savedClinic(u"Clínica Río"_s);
    QVERIFY(clinic.id.isValid());
    QVERIFY(isUuid(clinic.info.uuid));
    QCOMPARE(clinic.info.revision, 1);
    const auto loaded = await(m_service->loadClinic(clinic.id));
    VERIFY_OK(loaded);
    QCOMPARE(*loaded, clinic);
    const auto found = await(m_service->findByUuid(clinic.info.uuid));
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    QCOMPARE(found->value(), (SubjectRef{SubjectKind::Clinic, clinic.id.value()}));

    Practitioner practitioner;
    practitioner.name = u"Grace Example"_s;
    practitioner.npi = u"1234567893"_s;
    VERIFY_OK(await(m_service->savePractitioner(practitioner)));
    Laboratory laboratory;
    laboratory.name = u"Cell Core"_s;
    laboratory.accreditations = {{u"FACT"_s, u"1"_s, QDate(2027, 1, 1)}};
    const auto storedLaboratory = await(m_service->saveLaboratory(laboratory));
    VERIFY_OK(storedLaboratory);
    const auto loadedLaboratory = await(m_service->loadLaboratory(storedLaboratory->id));
    VERIFY_OK(loadedLaboratory);
    QCOMPARE(*loadedLaboratory, *storedLaboratory);
}

void DirectoryServiceTest::aBrokenRuleNamesItsField()
{
    const auto nameless = await(m_service->saveClinic({}));
    QVERIFY(!nameless.isOk());
    QCOMPARE(nameless.error().code, ErrorCode::Invalid);
    QCOMPARE(nameless.error().place.field, u"name"_s);
    const Listing listing = savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    Answer future = metAnswer();
    future.checkedOn = m_clock.today().addDays(1);
    const auto answered
        = await(m_service->saveAnswer(listing.id, u"product-identity"_s, future, u"en"_s));
    QVERIFY(!answered.isOk());
    QCOMPARE(answered.error().place.field, u"checkedOn"_s);
    const auto unknown
        = await(m_service->saveAnswer(listing.id, u"no-such"_s, metAnswer(), u"en"_s));
    QVERIFY(!unknown.isOk());
    QCOMPARE(unknown.error().code, ErrorCode::Invalid);
}

void DirectoryServiceTest::aConflictIsOneAndKeepsWhatIsStored()
{
    const Clinic clinic = savedClinic(u"North"_s);
    Clinic mine = clinic;
    mine.name = u"North One"_s;
    VERIFY_OK(await(m_service->saveClinic(mine)));
    Clinic theirs = clinic;
    theirs.name = u"North Two"_s;
    const auto refused = await(m_service->saveClinic(theirs));
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    const auto stored = await(m_service->loadClinic(clinic.id));
    VERIFY_OK(stored);
    QCOMPARE(stored->name, u"North One"_s);
}

void DirectoryServiceTest::listsSortAndPage()
{
    for (int i = 0; i < 25; ++i) {
        savedListing(savedClinic(u"Clinic %1"_s.arg(i, 2, 10, QLatin1Char('0'))), u"Marrow"_s);
    }
    ListingQuery query;
    query.sort = ListingSort::Clinic;
    query.descending = true;
    QStringList names;
    PageCursor cursor;
    do {
        const auto page = await(m_service->listingPage(query, cursor, 10));
        VERIFY_OK(page);
        for (const ListingRow &row : page->rows) {
            names += row.clinic;
        }
        cursor = page->next;
    } while (!cursor.isEmpty());
    QCOMPARE(names.size(), 25);
    QCOMPARE(names.first(), u"Clinic 24"_s);
    QCOMPARE(names.last(), u"Clinic 00"_s);

    const auto keys = await(m_service->listingKeys(query));
    VERIFY_OK(keys);
    QCOMPARE(keys->size(), 25);
    const auto rows = await(m_service->listingRows(keys->mid(20)));
    VERIFY_OK(rows);
    QCOMPARE(rows->last().clinic, u"Clinic 00"_s);

    query.search = u"clinic 07"_s;
    const auto counts = await(m_service->listingCounts(query));
    VERIFY_OK(counts);
    QCOMPARE(counts->matching, 1);
    QCOMPARE(counts->all, 25);
    const auto countries = await(m_service->countriesInUse());
    VERIFY_OK(countries);
    QCOMPARE(*countries, (QList<QPair<QString, qint64>>{{u"US"_s, 25}}));
}

void DirectoryServiceTest::anAnswerChangesTheScore()
{
    const Listing listing = savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    const auto before = await(m_service->assessment(listing.id, u"en"_s));
    VERIFY_OK(before);
    QCOMPARE(before->score.band, Band::NotEnoughInformation);
    QCOMPARE(before->score.shownTenths, 0);
    const auto after
        = await(m_service->saveAnswer(listing.id, u"product-identity"_s, metAnswer(), u"en"_s));
    VERIFY_OK(after);
    QVERIFY(after->score.shownTenths > 0);
    QCOMPARE(after->answers.value(u"product-identity"_s).changedBy, u"Ada Tester"_s);
    const auto rows = await(m_service->listingRows({listing.id}));
    VERIFY_OK(rows);
    QCOMPARE(rows->first().score.shownTenths, after->score.shownTenths);

    Answer worse = after->answers.value(u"product-identity"_s);
    worse.state = AnswerState::NotMet;
    VERIFY_OK(await(m_service->saveAnswer(listing.id, u"product-identity"_s, worse, u"es"_s)));
    const auto history = await(m_service->answerHistory(
        {SubjectKind::Listing, listing.id.value()}, u"product-identity"_s));
    VERIFY_OK(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().state, AnswerState::NotMet);
    const auto stale
        = await(m_service->saveAnswer(listing.id, u"product-identity"_s, worse, u"en"_s));
    QVERIFY(!stale.isOk());
    QCOMPARE(stale.error().code, ErrorCode::Conflict);
}

void DirectoryServiceTest::anAnswerOfAPartyIsShared()
{
    const Clinic clinic = savedClinic(u"North"_s);
    const Listing one = savedListing(clinic, u"Marrow"_s);
    const Listing two = savedListing(clinic, u"Platelets"_s);
    VERIFY_OK(await(m_service->saveAnswer(one.id, u"facility-emergency"_s, metAnswer(), u"en"_s)));
    const auto other = await(m_service->assessment(two.id, u"en"_s));
    VERIFY_OK(other);
    QCOMPARE(other->answers.value(u"facility-emergency"_s).state, AnswerState::Met);
    QVERIFY(other->score.shownTenths > 0);
}

void DirectoryServiceTest::anAnswerNeedsItsParty()
{
    const Listing listing = savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    const auto refused
        = await(m_service->saveAnswer(listing.id, u"people-licence"_s, metAnswer(), u"en"_s));
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

void DirectoryServiceTest::trashAndRestore()
{
    const Clinic clinic = savedClinic(u"North"_s);
    const Listing listing = savedListing(clinic, u"Marrow"_s);
    const SubjectRef clinicRef{SubjectKind::Clinic, clinic.id.value()};
    const SubjectRef listingRef{SubjectKind::Listing, listing.id.value()};
    const auto held = await(m_service->trash({clinicRef}));
    QVERIFY(!held.isOk());
    QCOMPARE(held.error().code, ErrorCode::Conflict);
    const auto moved = await(m_service->trash({listingRef, clinicRef}));
    VERIFY_OK(moved);
    QCOMPARE(*moved, 2);
    const auto page = await(m_service->listingPage({}, {}, 10));
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 0);
    const auto back = await(m_service->restore({clinicRef, listingRef}));
    VERIFY_OK(back);
    QCOMPARE(*back, 2);
}

void DirectoryServiceTest::undoAndRedoOutliveARestart()
{
    const Clinic clinic = savedClinic(u"North"_s);
    Clinic renamed = clinic;
    renamed.name = u"South"_s;
    VERIFY_OK(await(m_service->saveClinic(renamed)));
    QVERIFY(m_service->undoState().canUndo());
    QVERIFY(!m_service->undoState().canRedo());

    m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
    VERIFY_OK(await(m_service->open(path(u"a.touchstone"_s))));
    QVERIFY(m_service->undoState().canUndo());
    VERIFY_OK(await(m_service->undo()));
    QCOMPARE(await(m_service->loadClinic(clinic.id)).value().name, u"North"_s);
    QVERIFY(m_service->undoState().canRedo());
    VERIFY_OK(await(m_service->redo()));
    QCOMPARE(await(m_service->loadClinic(clinic.id)).value().name, u"South"_s);
    VERIFY_OK(await(m_service->undo()));
    VERIFY_OK(await(m_service->undo()));
    QVERIFY(await(m_service->loadClinic(clinic.id)).value().info.trashed);
    QVERIFY(!m_service->undoState().canUndo());
    const auto nothing = await(m_service->undo());
    QVERIFY(!nothing.isOk());
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
}

void DirectoryServiceTest::noticesArriveOnTheWindowsThread()
{
    const Clinic clinic = savedClinic(u"North"_s);
    const Listing listing = savedListing(clinic, u"Marrow"_s);
    QCoreApplication::processEvents();
    QList<ChangeNotice> notices;
    QThread *arrivedOn = nullptr;
    connect(
        m_service.get(), &DirectoryService::recordsChanged, this, [&](const ChangeNotice &notice) {
            notices.append(notice);
            arrivedOn = QThread::currentThread();
        });
    Clinic renamed = clinic;
    renamed.name = u"South"_s;
    VERIFY_OK(await(m_service->saveClinic(renamed)));
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(arrivedOn, QThread::currentThread());
    QVERIFY(notices.first().subjects.contains({SubjectKind::Clinic, clinic.id.value()}));
    QVERIFY(notices.first().listings.contains(listing.id));

    auto same = await(m_service->loadClinic(clinic.id));
    VERIFY_OK(await(m_service->saveClinic(*same)));
    QCoreApplication::processEvents();
    QCOMPARE(notices.size(), 1); // nothing was new
}

void DirectoryServiceTest::aNewerSearchReplacesAnOlder()
{
    savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    QList<QFuture<Result<QList<ListingId>>>> calls;
    for (int i = 0; i < 50; ++i) {
        calls += m_service->listingKeys({});
    }
    VERIFY_OK(await(calls.last()));
    int cancelled = 0;
    for (const auto &call : calls) {
        const auto result = await(call);
        if (!result.isOk()) {
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
            ++cancelled;
        }
    }
    QVERIFY(cancelled < calls.size());
}

void DirectoryServiceTest::aSecondServiceReadsOnly()
{
    const Clinic clinic = savedClinic(u"North"_s);
    DirectoryService second(m_clock, u"Bob Reader"_s);
    const auto info = await(second.open(path(u"a.touchstone"_s)));
    VERIFY_OK(info);
    QVERIFY(info->readOnly);
    QVERIFY2(info->readOnlyReason.contains(u"Ada Tester"_s), qPrintable(info->readOnlyReason));
    const auto read = await(second.loadClinic(clinic.id));
    VERIFY_OK(read);
    const auto refused = await(second.saveClinic(*read));
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QVERIFY(refused.error().message.contains(u"Ada Tester"_s));
    QVERIFY(!second.undoState().canUndo());

    // What the first one writes, the second one sees.
    savedClinic(u"South"_s);
    const auto page = await(second.partyPage({}, {}, 10));
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 2);
}

void DirectoryServiceTest::timePassesAndScoresFollow()
{
    const Listing listing = savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    const auto fresh
        = await(m_service->saveAnswer(listing.id, u"product-identity"_s, metAnswer(), u"en"_s));
    VERIFY_OK(fresh);
    const int whole = fresh->score.shownTenths;
    m_clock.set(QDateTime(fresh->score.nextChangeOn, QTime(0, 0, 1), Qt::UTC));
    const auto scored = await(m_service->rescoreDue());
    VERIFY_OK(scored);
    QCOMPARE(*scored, 1);
    const auto rows = await(m_service->listingRows({listing.id}));
    VERIFY_OK(rows);
    QVERIFY(rows->first().score.shownTenths < whole);
    const auto again = await(m_service->rescoreDue());
    VERIFY_OK(again);
    QCOMPARE(*again, 0);
    const auto all = await(m_service->rescoreAll());
    VERIFY_OK(all);
    QCOMPARE(*all, 1);
}

void DirectoryServiceTest::howAScoreMoved()
{
    const Listing listing = savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    const QDate from = m_clock.today();
    const auto first
        = await(m_service->saveAnswer(listing.id, u"product-identity"_s, metAnswer(), u"en"_s));
    VERIFY_OK(first);
    m_clock.addDays(1);
    const auto second = await(
        m_service->saveAnswer(listing.id, u"consent-specific-risks"_s, metAnswer(), u"en"_s));
    VERIFY_OK(second);
    const auto change = await(m_service->scoreChange(listing.id, from, m_clock.today()));
    VERIFY_OK(change);
    QCOMPARE(change->ageingTenths, 0);
    QCOMPARE(change->factsTenths, second->score.rawShownTenths - first->score.rawShownTenths);
    QVERIFY(change->factsTenths > 0);
    const auto then = await(m_service->assessmentOn(listing.id, from, u"en"_s));
    VERIFY_OK(then);
    QCOMPARE(then->score.shownTenths, first->score.shownTenths);
    QCOMPARE(then->answers, first->answers);
}

void DirectoryServiceTest::journalTellsWhoAndWhat()
{
    const Clinic clinic = savedClinic(u"North"_s);
    const auto entries = await(m_service->journal({SubjectKind::Clinic, clinic.id.value()}, 0, 10));
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().person, u"Ada Tester"_s);
    QCOMPARE(entries->first().action, RecordAction::Created);
    QCOMPARE(entries->first().title, u"North"_s);
}

void DirectoryServiceTest::backupCheckAndRestore()
{
    savedListing(savedClinic(u"North"_s), u"Marrow"_s);
    const auto report = await(m_service->check());
    VERIFY_OK(report);
    QVERIFY2(report->sound, qPrintable(report->problems.join(u'\n')));
    const auto copy = await(m_service->backup(path(u"copy.touchstone"_s)));
    VERIFY_OK(copy);
    QCOMPARE(copy->sha256.size(), 64);
    const auto twice = await(m_service->backup(path(u"copy.touchstone"_s)));
    QVERIFY(!twice.isOk());
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    savedClinic(u"Later"_s);
    VERIFY_OK(
        await(m_service->restoreBackup(path(u"copy.touchstone"_s), path(u"back.touchstone"_s))));
    VERIFY_OK(await(m_service->open(path(u"back.touchstone"_s))));
    const auto page = await(m_service->partyPage({}, {}, 10));
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), 1);
}

void DirectoryServiceTest::closingLetsGo()
{
    QSignalSpy closed(m_service.get(), &DirectoryService::directoryClosed);
    const auto saving = m_service->saveClinic([] {
        Clinic clinic;
        clinic.name = u"North"_s;
        return clinic;
    }());
    VERIFY_OK(await(saving));
    m_service->close();
    QVERIFY(!m_service->isOpen());
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!await(m_service->saveClinic({})).isOk());
    DirectoryService other(m_clock, u"Bob"_s);
    const auto info = await(other.open(path(u"a.touchstone"_s)));
    VERIFY_OK(info);
    QVERIFY(!info->readOnly);
}

void DirectoryServiceTest::leavingWhileOpening()
{
    m_service.reset();
    {
        DirectoryService hasty(m_clock, u"Ada Tester"_s);
        const auto opening = hasty.open(path(u"a.touchstone"_s));
        const auto making = hasty.create(path(u"b.touchstone"_s), NewDirectory::Example);
    }
    // Nothing is held any more, and what was begun is whole.
    DirectoryService later(m_clock, u"Bob"_s);
    for (const QString &name : {u"a.touchstone"_s, u"b.touchstone"_s}) {
        const auto info = await(later.open(path(name)));
        VERIFY_OK(info);
        QVERIFY(!info->readOnly);
        const auto report = await(later.check());
        VERIFY_OK(report);
        QVERIFY(report->sound);
    }
}

QTEST_GUILESS_MAIN(DirectoryServiceTest)
#include "tst_directoryservice.moc"
