// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

/// Thousands of records in one transaction: found again, completed, never doubled.
class TestBulkImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeRecordsAreWhole();
    void importingAgainChangesNothing();
    void emptyFieldsAreFilledAndOthersStay();
    void moreOrLessColumnsAreTheSameListing_data();
    void moreOrLessColumnsAreTheSameListing();
    void aPlaceLeftOutIsNotGuessedAmongTwo();
    void aRowThatNamesItsListing();
    void abortLeavesNothing();
    void importIntoAFilledDirectory();
    void aRowFarBackIsFoundAgain();
    void answersComeInBulk();
    void answersAreKeptAsIfGivenOneByOne();
    void manyAnswersAreScoredAsEach();
    void anAnswerGivenTwiceKeepsTheFirst();
    void changedAnswersComeAsTheyAre();
    void whatWasCompletedIsFoundByItsNewKey();
    void whatAServerRefusesEndsTheImport();
    void undoTakesTheWholeImportBack_data();
    void undoTakesTheWholeImportBack();
};

namespace {

ImportRecord record(int number, const QString &practitioner = {})
{
    ImportRecord record;
    record.clinic.name = QStringLiteral("Clinic “%1”").arg(number);
    record.clinic.place.city = number % 2 == 0 ? QStringLiteral("Łódź") : QStringLiteral("Tampa");
    record.clinic.place.country = number % 2 == 0 ? QStringLiteral("PL") : QStringLiteral("US");
    record.clinic.otherNames = {{QStringLiteral("Former %1").arg(number), NameKind::Former}};
    record.listing.treatment = QStringLiteral("marrow \\ \"concentrate\"");
    record.listing.condition = QStringLiteral("knee\nand hip");
    record.listing.kind = TreatmentKind::MarrowConcentrate;
    record.listing.price = {500000, QStringLiteral("USD")};
    if (!practitioner.isEmpty()) {
        Practitioner doctor;
        doctor.name = practitioner;
        doctor.credentials = {{QStringLiteral("GMC"), QString::number(number % 30), {}}};
        record.practitioner = doctor;
        Laboratory laboratory;
        laboratory.name = QStringLiteral("Central Lab");
        laboratory.accreditations = {{QStringLiteral("FACT"), {}, QDate(2027, 1, 1)}};
        record.laboratory = laboratory;
    }
    return record;
}

BulkImport::Totals run(StorageFixture &f, const QList<ImportRecord> &records)
{
    BulkImport import(*f.session, f.author());
    f.check(import.begin());
    for (const ImportRecord &one : records) {
        f.check(import.add(one));
    }
    const BulkImport::Totals totals = import.totals();
    f.check(import.finish());
    return totals;
}

QList<ImportRecord> many(int count)
{
    QList<ImportRecord> records;
    for (int i = 0; i < count; ++i) {
        records.append(record(i, i % 3 == 0 ? QStringLiteral("Ana Núñez") : QString()));
    }
    return records;
}

} // namespace

void TestBulkImport::madeRecordsAreWhole()
{
    StorageFixture f;
    const BulkImport::Totals totals = run(f, many(30));
    QCOMPARE(totals.listingsMade, 30);
    QCOMPARE(totals.clinicsMade, 30);
    QCOMPARE(totals.practitionersMade, 1);
    QCOMPARE(totals.laboratoriesMade, 1);
    QCOMPARE(totals.recordsUpdated, 9); // each further credential of the one practitioner
    f.verifySound();

    const auto keys = ListingStore(*f.session).keys({});
    VERIFY_OK(keys);
    QCOMPARE(keys->size(), 30);
    auto listing = ListingStore(*f.session).load(ListingId(1));
    VERIFY_OK(listing);
    QVERIFY(isUuid(listing->info.uuid));
    QCOMPARE(listing->condition, QStringLiteral("knee\nand hip"));
    QCOMPARE(listing->price.minorUnits, 500000);
    auto clinic = ClinicStore(*f.session).load(listing->clinic);
    VERIFY_OK(clinic);
    QCOMPARE(clinic->otherNames.size(), 1);
    auto doctor = PractitionerStore(*f.session).load(listing->practitioner);
    VERIFY_OK(doctor);
    QCOMPARE(doctor->credentials.size(), 10);
    QCOMPARE(f.search(QStringLiteral("former lodz 28")).size(), 1);
    QCOMPARE(f.search(QStringLiteral("nunez marrow")).size(), 10);

    auto journal = JournalStore(*f.session).entries(ref(*listing), 0, 10);
    VERIFY_OK(journal);
    QCOMPARE(journal->size(), 1);
    QCOMPARE(journal->at(0).action, RecordAction::Created);
    QCOMPARE(journal->at(0).kind, ChangeKind::Import);
    QCOMPARE(
        journal->at(0).after.value(QStringLiteral("condition")).toString(), listing->condition);
    QCOMPARE(
        journal->at(0).after.value(QStringLiteral("treatment")).toString(), listing->treatment);
    QVERIFY(!journal->at(0).title.isEmpty());
}

void TestBulkImport::importingAgainChangesNothing()
{
    StorageFixture f;
    run(f, many(30));
    const auto before = JournalStore(*f.session).entries({}, 0, 1000)->size();
    const BulkImport::Totals again = run(f, many(30));
    QCOMPARE(again.listingsMade, 0);
    QCOMPARE(again.clinicsMade, 0);
    QCOMPARE(again.recordsUpdated, 0);
    QCOMPARE(again.unchanged, 30);
    QCOMPARE(JournalStore(*f.session).entries({}, 0, 1000)->size(), before);
    QCOMPARE(ListingStore(*f.session).counts({})->all, 30);
    // The same twice in one file, too.
    const BulkImport::Totals twice = run(f, {record(100), record(100), record(100)});
    QCOMPARE(twice.listingsMade, 1);
    QCOMPARE(twice.unchanged, 2);
    f.verifySound();
}

void TestBulkImport::emptyFieldsAreFilledAndOthersStay()
{
    StorageFixture f;
    run(f, {record(1)});
    ImportRecord more = record(1);
    more.clinic.phone = QStringLiteral("+1 813");
    more.clinic.otherNames.append({QStringLiteral("Trading Name"), NameKind::Trading});
    more.listing.note = QStringLiteral("new");
    more.listing.price = {1, QStringLiteral("EUR")};
    const BulkImport::Totals totals = run(f, {more});
    QCOMPARE(totals.recordsUpdated, 2);
    QCOMPARE(totals.listingsMade, 0);
    const auto clinic = ClinicStore(*f.session).load(ClinicId(1));
    QCOMPARE(clinic->phone, QStringLiteral("+1 813"));
    QCOMPARE(clinic->otherNames.size(), 2);
    QCOMPARE(clinic->info.revision, 2);
    const auto listing = ListingStore(*f.session).load(ListingId(1));
    QCOMPARE(listing->note, QStringLiteral("new"));
    QCOMPARE(listing->price, (Money{500000, QStringLiteral("USD")}));
    QCOMPARE(f.search(QStringLiteral("trading")).size(), 1);
    f.verifySound();
}

void TestBulkImport::moreOrLessColumnsAreTheSameListing_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("listingsMade");
    // name|city|country|practitioner|NPI|treatment|condition
    QTest::newRow("a practitioner came") << "A|B|DE|||PRP|knee"
                                         << "A|B|DE|Eva||PRP|knee" << 0;
    QTest::newRow("a practitioner went") << "A|B|DE|Eva||PRP|knee"
                                         << "A|B|DE|||PRP|knee" << 0;
    QTest::newRow("a condition came") << "A|B|DE|Eva||PRP|"
                                      << "A|B|DE|Eva||PRP|knee" << 0;
    QTest::newRow("only the clinic was known") << "A||||||"
                                               << "A|B|DE|Eva||PRP|knee" << 0;
    QTest::newRow("only the clinic is named again") << "A|B|DE|Eva||PRP|knee"
                                                    << "A|B|DE||||" << 0;
    QTest::newRow("an NPI came") << "A|B|US|Eva||PRP|"
                                 << "A|B|US|Eva|1234567893|PRP|" << 0;
    QTest::newRow("an NPI went") << "A|B|US|Eva|1234567893|PRP|"
                                 << "A|B|US|Eva||PRP|" << 0;
    QTest::newRow("a country came") << "A|B||||PRP|"
                                    << "A|B|DE|||PRP|" << 0;
    QTest::newRow("a country went") << "A|B|DE|||PRP|"
                                    << "A|B||||PRP|" << 0;
    QTest::newRow("a city went") << "A|B|DE|||PRP|"
                                 << "A||DE|||PRP|" << 0;
    QTest::newRow("city and country went") << "A|B|DE|||PRP|"
                                           << "A||||||" << 0;
    QTest::newRow("a city went, the country is another") << "A|B|DE|||PRP|"
                                                         << "A||FR|||PRP|" << 1;
    QTest::newRow("a city went, the name goes on") << "A|B|DE|||PRP|"
                                                   << "A North||DE|||PRP|" << 1;
    QTest::newRow("another practitioner") << "A|B|DE|Eva||PRP|"
                                          << "A|B|DE|Otto||PRP|" << 1;
    QTest::newRow("another NPI") << "A|B|US|Eva|1234567893|PRP|"
                                 << "A|B|US|Eva|1003000126|PRP|" << 1;
    QTest::newRow("another condition") << "A|B|DE|||PRP|knee"
                                       << "A|B|DE|||PRP|hip" << 1;
    QTest::newRow("another city") << "A|B|DE|||PRP|"
                                  << "A|C|DE|||PRP|" << 1;
    QTest::newRow("another clinic's practitioner") << "A|B|US|Eva||PRP|"
                                                   << "C|B|US|Eva|1234567893|PRP|" << 1;
}

void TestBulkImport::aPlaceLeftOutIsNotGuessedAmongTwo()
{
    const auto rowOf = [](const QString &city) {
        ImportRecord row;
        row.clinic.name = QStringLiteral("A");
        row.clinic.place.city = city;
        row.clinic.place.country = QStringLiteral("DE");
        row.listing.treatment = QStringLiteral("PRP");
        return row;
    };
    StorageFixture f;
    QCOMPARE(run(f, {rowOf(QStringLiteral("B")), rowOf(QStringLiteral("C"))}).clinicsMade, 2);
    QCOMPARE(run(f, {rowOf({})}).clinicsMade, 1);
    QCOMPARE(run(f, {rowOf({})}).clinicsMade, 0);
}

void TestBulkImport::moreOrLessColumnsAreTheSameListing()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(int, listingsMade);
    const auto rowOf = [](const QString &text) {
        const QStringList cells = text.split(u'|');
        ImportRecord row;
        row.clinic.name = cells.at(0);
        row.clinic.place.city = cells.at(1);
        row.clinic.place.country = cells.at(2);
        if (!cells.at(3).isEmpty()) {
            row.practitioner.emplace();
            row.practitioner->name = cells.at(3);
            row.practitioner->npi = cells.at(4);
            row.practitioner->country = cells.at(2);
        }
        row.listing.treatment = cells.at(5);
        row.listing.condition = cells.at(6);
        return row;
    };
    StorageFixture f;
    QCOMPARE(run(f, {rowOf(first)}).listingsMade, 1);
    QCOMPARE(run(f, {rowOf(second)}).listingsMade, listingsMade);
    // What was completed is known by what it says now.
    QCOMPARE(run(f, {rowOf(second)}).listingsMade, 0);
}

void TestBulkImport::aRowThatNamesItsListing()
{
    StorageFixture f;
    run(f, {record(1)});
    ImportRecord again = record(2, QStringLiteral("Ana Núñez"));
    again.listingUuid = ListingStore(*f.session).load(ListingId(1))->info.uuid;
    const BulkImport::Totals totals = run(f, {again});
    QCOMPARE(totals.clinicsMade, 0);
    QCOMPARE(totals.practitionersMade, 1);
    QCOMPARE(totals.listingsMade, 0);
    QVERIFY(ListingStore(*f.session).load(ListingId(1))->practitioner.isValid());
    f.verifySound();
}

void TestBulkImport::abortLeavesNothing()
{
    StorageFixture f;
    {
        BulkImport import(*f.session, f.author());
        VERIFY_OK(import.begin());
        for (const ImportRecord &one : many(50)) {
            VERIFY_OK(import.add(one));
        }
        QCOMPARE(import.totals().listingsMade, 50);
        import.abort();
    }
    QCOMPARE(ListingStore(*f.session).counts({})->all, 0);
    QVERIFY(JournalStore(*f.session).entries({}, 0, 10)->isEmpty());
    f.verifySound();
    QCOMPARE(run(f, many(3)).listingsMade, 3);
    {
        BulkImport import(*f.session, f.author());
        VERIFY_OK(import.begin());
        VERIFY_OK(import.add(record(77)));
        const auto stopped = import.finish([](qint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
    QCOMPARE(ListingStore(*f.session).counts({})->all, 3);
}

void TestBulkImport::importIntoAFilledDirectory()
{
    StorageFixture f;
    const Clinic clinic
        = f.clinic(QStringLiteral("Clinic “4”"), QStringLiteral("Łódź"), QStringLiteral("PL"));
    f.answer(ref(clinic), "facility-licence", AnswerState::NotMet, Tier::Register, f.clock.today());
    const BulkImport::Totals totals = run(f, many(10));
    QCOMPARE(totals.clinicsMade, 9);
    QCOMPARE(totals.listingsMade, 10);
    QCOMPARE(totals.recordsUpdated, 1 + 3); // the clinic's former name, further credentials
    ListingQuery raised;
    raised.flags = ListingQuery::Flags::Raised;
    const auto keys = ListingStore(*f.session).keys(raised);
    VERIFY_OK(keys);
    QCOMPARE(keys->size(), 1);
    f.verifySound();
}

void TestBulkImport::answersComeInBulk()
{
    StorageFixture f;
    run(f, many(5));
    const QString uuid = ListingStore(*f.session).load(ListingId(1))->info.uuid;
    const QString bare = ListingStore(*f.session).load(ListingId(2))->info.uuid;
    Answer met;
    met.state = AnswerState::Met;
    met.tier = Tier::Register;
    met.checkedOn = f.clock.today();
    const auto import = [&]() {
        BulkImport bulk(*f.session, f.author());
        f.check(bulk.begin());
        f.check(bulk.addAnswer({uuid, QStringLiteral("people-licence"), met}));
        f.check(bulk.addAnswer({uuid, QStringLiteral("cost-written-quote"), met}));
        const auto noParty = bulk.addAnswer({bare, QStringLiteral("people-licence"), met});
        if (noParty || noParty.error().code != ErrorCode::NotFound) {
            qFatal("expected NotFound");
        }
        const auto noListing = bulk.addAnswer({newUuid(1), QStringLiteral("people-licence"), met});
        if (noListing || noListing.error().place.field != QLatin1String("listing")) {
            qFatal("expected NotFound at listing");
        }
        const auto noCriterion = bulk.addAnswer({uuid, QStringLiteral("nonsense"), met});
        if (noCriterion || noCriterion.error().code != ErrorCode::Invalid) {
            qFatal("expected Invalid");
        }
        const qint64 made = bulk.totals().answersMade;
        f.check(bulk.finish());
        return made;
    };
    QCOMPARE(import(), 2);
    QCOMPARE(import(), 0);
    QVERIFY(f.row(ListingId(1)).score.checksDone == 2);
    // The practitioner's other listing gains by it.
    QVERIFY(f.row(ListingId(4)).score.checksDone == 1);
    f.verifySound();
}

void TestBulkImport::aRowFarBackIsFoundAgain()
{
    StorageFixture f;
    const QList<ImportRecord> rows = many(2200);
    QList<ImportRecord> more = rows.mid(0, 20);
    more[7].listing.note = QStringLiteral("seen again");
    const BulkImport::Totals totals = run(f, rows + more);
    QCOMPARE(totals.listingsMade, 2200);
    QCOMPARE(totals.clinicsMade, 2200);
    QCOMPARE(ListingStore(*f.session).counts({})->all, 2200);
    QCOMPARE(ListingStore(*f.session).load(ListingId(8))->note, QStringLiteral("seen again"));
    // What waits to be written together stands before what came of it.
    const auto journal = JournalStore(*f.session).entries({SubjectKind::Listing, 8}, 0, 10);
    VERIFY_OK(journal);
    // A server keeps one entry of what a transaction made of a record.
    QCOMPARE(journal->size(), StorageFixture::onServer() ? 1 : 2);
    QVERIFY(StorageFixture::onServer() || journal->at(0).action == RecordAction::Changed);
    QCOMPARE(journal->last().action, RecordAction::Created);
    f.verifySound();
}

void TestBulkImport::answersAreKeptAsIfGivenOneByOne()
{
    const char *const criterion = "cost-written-quote";
    Answer met;
    met.state = AnswerState::Met;
    met.tier = Tier::Document;
    met.note = QStringLiteral("a \"quote\"\nof two lines");
    Answer declined;
    declined.state = AnswerState::Declined;
    declined.tier = Tier::Statement;
    StorageFixture one, bulk;
    for (StorageFixture *f : {&one, &bulk}) {
        f->listing(f->clinic(QStringLiteral("Clinic")), QStringLiteral("PRP"));
        met.checkedOn = f->clock.today();
        met.validUntil = f->clock.today().addDays(90);
        declined.checkedOn = f->clock.today();
        declined.askedOn = f->clock.today().addDays(-20);
    }
    const SubjectRef subject{SubjectKind::Listing, 1};
    const QString uuid = ListingStore(*bulk.session).load(ListingId(1))->info.uuid;
    for (Answer answer : {met, declined}) {
        BulkImport import(*bulk.session, bulk.author());
        bulk.check(import.begin());
        bulk.check(import.addAnswer({uuid, QLatin1String(criterion), answer}));
        bulk.check(import.finish());
        const auto before = AnswerStore(*one.session).answersOf(subject);
        VERIFY_OK(before);
        answer.revision = before->value(QLatin1String(criterion)).revision;
        UnitOfWork unit(*one.session, ChangeKind::Import, one.author());
        one.check(unit.begin());
        one.check(unit.saveAnswer(subject, QLatin1String(criterion), answer));
        one.check(unit.commit());
    }
    const auto expected = AnswerStore(*one.session).history(subject, QLatin1String(criterion));
    const auto got = AnswerStore(*bulk.session).history(subject, QLatin1String(criterion));
    VERIFY_OK(expected);
    VERIFY_OK(got);
    QCOMPARE(got->size(), 2);
    QCOMPARE(*got, *expected);
    const auto told = JournalStore(*one.session).entries(subject, 0, 2);
    const auto journal = JournalStore(*bulk.session).entries(subject, 0, 2);
    VERIFY_OK(told);
    VERIFY_OK(journal);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(journal->at(i).action, told->at(i).action);
        QCOMPARE(journal->at(i).criterion, told->at(i).criterion);
        QCOMPARE(journal->at(i).title, told->at(i).title);
        QCOMPARE(journal->at(i).before, told->at(i).before);
        QCOMPARE(journal->at(i).after, told->at(i).after);
    }
    QCOMPARE(bulk.row(ListingId(1)).score.shownTenths, one.row(ListingId(1)).score.shownTenths);
    bulk.verifySound();
}

void TestBulkImport::manyAnswersAreScoredAsEach()
{
    StorageFixture f;
    run(f, many(120));
    const auto give = [&](AnswerState state) {
        BulkImport bulk(*f.session, f.author());
        f.check(bulk.begin());
        for (int id = 1; id <= 120; ++id) {
            const QString uuid = ListingStore(*f.session).load(ListingId(id))->info.uuid;
            Answer answer;
            answer.state = state;
            answer.tier = Tier::Document;
            answer.checkedOn = f.clock.today().addDays(-id);
            for (const char *criterion : {"cost-written-quote", "facility-licence"}) {
                f.check(bulk.addAnswer({uuid, QLatin1String(criterion), answer}));
            }
        }
        f.check(bulk.finish());
    };
    give(AnswerState::Met);
    QCOMPARE(f.row(ListingId(77)).score.checksDone, 2);
    f.verifySound();
    give(AnswerState::NotMet);
    QCOMPARE(f.row(ListingId(77)).score.shownTenths, 0);
    f.verifySound(); // earlier versions, packed answers and scores
}

void TestBulkImport::anAnswerGivenTwiceKeepsTheFirst()
{
    StorageFixture f;
    run(f, many(2));
    const Listing listing = *ListingStore(*f.session).load(ListingId(1));
    BulkImport bulk(*f.session, f.author());
    VERIFY_OK(bulk.begin());
    for (const char *note : {"first", "second", "second", "third"}) {
        Answer answer;
        answer.state = AnswerState::Met;
        answer.tier = Tier::Document;
        answer.note = QLatin1String(note);
        VERIFY_OK(
            bulk.addAnswer({listing.info.uuid, QStringLiteral("cost-written-quote"), answer}));
    }
    QCOMPARE(bulk.totals().answersMade, 3);
    VERIFY_OK(bulk.finish());
    const auto versions
        = AnswerStore(*f.session).history(ref(listing), QStringLiteral("cost-written-quote"));
    VERIFY_OK(versions);
    QStringList notes;
    for (const Answer &version : *versions) {
        notes.append(version.note);
    }
    std::sort(notes.begin(), notes.end());
    notes.removeDuplicates();
    QVERIFY(notes.contains(QStringLiteral("first")) && notes.contains(QStringLiteral("second")));
    const auto answers = AnswerStore(*f.session).answersOf(ref(listing));
    VERIFY_OK(answers);
    QCOMPARE(answers->value(QStringLiteral("cost-written-quote")).note, QStringLiteral("third"));
    QCOMPARE(answers->value(QStringLiteral("cost-written-quote")).revision, 3);
    f.verifySound();
}

// Among so many rows that a server is no longer asked about each.
// Many go to a server at once, as texts of arrays: nothing in them may end an element.
void TestBulkImport::changedAnswersComeAsTheyAre()
{
    StorageFixture f;
    const QStringList notes{QStringLiteral("says \"yes\""), QStringLiteral("C:\\lab\\"),
        QStringLiteral("{a,b}"), QStringLiteral("NULL"), QString(), QStringLiteral(" "),
        QStringLiteral("two\nlines\tand 幹細胞")};
    run(f, many(static_cast<int>(notes.size())));
    const auto answers = [&](const std::function<Answer(int)> &of) {
        BulkImport bulk(*f.session, f.author());
        f.check(bulk.begin());
        for (int i = 0; i < notes.size(); ++i) {
            const auto listing = ListingStore(*f.session).load(ListingId(i + 1));
            f.check(listing);
            f.check(
                bulk.addAnswer({listing->info.uuid, QStringLiteral("cost-written-quote"), of(i)}));
        }
        f.check(bulk.finish());
    };
    Answer plain;
    plain.state = AnswerState::Met;
    plain.tier = Tier::Document;
    plain.note = QStringLiteral("before");
    plain.validUntil = f.clock.today().addDays(10);
    answers([&](int) { return plain; });
    answers([&](int i) {
        Answer changed = plain;
        changed.note = notes.at(i);
        changed.validUntil = i % 2 == 0 ? QDate() : plain.validUntil;
        return changed;
    });
    for (int i = 0; i < notes.size(); ++i) {
        const auto stored = AnswerStore(*f.session).answersOf({SubjectKind::Listing, i + 1});
        VERIFY_OK(stored);
        const Answer answer = stored->value(QStringLiteral("cost-written-quote"));
        QCOMPARE(answer.note, notes.at(i));
        QCOMPARE(answer.validUntil.isValid(), i % 2 == 1);
        QCOMPARE(answer.revision, 2);
    }
    f.verifySound();
}

void TestBulkImport::whatWasCompletedIsFoundByItsNewKey()
{
    const auto clinic = [](const QString &city, const QString &country) {
        ImportRecord row;
        row.clinic.name = QStringLiteral("Long known");
        row.clinic.place.city = city;
        row.clinic.place.country = country;
        row.listing.treatment = QStringLiteral("PRP");
        return row;
    };
    StorageFixture f;
    run(f, {clinic(QStringLiteral("Gent"), {})});
    QList<ImportRecord> rows = many(700);
    rows.append(clinic({}, QStringLiteral("BE"))); // completes the one there is
    rows.append(clinic(QStringLiteral("Gent"), QStringLiteral("BE")));
    rows.append(record(4)); // and one of this import
    const BulkImport::Totals totals = run(f, rows);
    QCOMPARE(totals.clinicsMade, 700);
    QCOMPARE(totals.listingsMade, 700);
    f.verifySound();
    QCOMPARE(run(f, rows).clinicsMade, 0);
}

void TestBulkImport::whatAServerRefusesEndsTheImport()
{
    if (!StorageFixture::onServer()) {
        QSKIP("a file takes any text");
    }
    StorageFixture f;
    QList<ImportRecord> rows = many(30);
    rows[5].clinic.phone = QStringLiteral("1") + QChar(0) + QStringLiteral("2");
    BulkImport import(*f.session, f.author());
    VERIFY_OK(import.begin());
    for (const ImportRecord &one : std::as_const(rows)) {
        (void)import.add(one);
    }
    QVERIFY(!import.finish());
    QCOMPARE(ListingStore(*f.session).counts({})->all, 0);
    QCOMPARE(run(f, many(30)).listingsMade, 30);
    f.verifySound();
}

void TestBulkImport::undoTakesTheWholeImportBack_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("a few records, one by one") << 20;
    QTest::newRow("many records, by whole tables") << 1500;
}

void TestBulkImport::undoTakesTheWholeImportBack()
{
    QFETCH(int, rows);
    StorageFixture f;
    const Clinic clinic
        = f.clinic(QStringLiteral("Clinic “4”"), QStringLiteral("Łódź"), QStringLiteral("PL"));
    f.listing(clinic, QStringLiteral("kept"));
    run(f, many(rows));
    QCOMPARE(ListingStore(*f.session).counts({})->all, rows + 1);
    UndoLog log(*f.session, f.author());
    const auto undone = log.undo();
    VERIFY_OK(undone);
    QCOMPARE(ListingStore(*f.session).counts({})->all, 1);
    QVERIFY(ClinicStore(*f.session).load(clinic.id)->otherNames.isEmpty());
    f.verifySound();
    VERIFY_OK(log.redo());
    QCOMPARE(ListingStore(*f.session).counts({})->all, rows + 1);
    QCOMPARE(ClinicStore(*f.session).load(clinic.id)->otherNames.size(), 1);
    f.verifySound();
    VERIFY_OK(log.undo());
    // What was taken back comes back by importing again, and is not doubled.
    const BulkImport::Totals again = run(f, many(rows));
    QCOMPARE(again.clinicsMade, 0);
    QCOMPARE(again.listingsMade, 0);
    QCOMPARE(ListingStore(*f.session).counts({})->all, rows + 1);
    f.verifySound();
}

QTEST_GUILESS_MAIN(TestBulkImport)
#include "tst_bulkimport.moc"
