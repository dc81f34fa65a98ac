// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

/// What every engine's stores must do with records, answers, journal and settings.
class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeBackAsStored();
    void savingNothingNewEntersNoJournal();
    void staleRevisionIsAConflict();
    void leavingTheScopeTakesEverythingBack();
    void trashRefusesAPartyInUse();
    void answersScoreEveryListingOfTheirParty();
    void answersOfAnEarlierDay();
    void scoresFallDue();
    void journalSaysBeforeAndAfter();
    void settingsAreKept();
    void uuidsFindRecords();
};

void TestRecords::recordsComeBackAsStored()
{
    StorageFixture f;
    Clinic clinic;
    clinic.name = QStringLiteral("Clínica \"Łódź\" & 東京中央");
    clinic.otherNames = {{QStringLiteral("Old Name"), NameKind::Former},
        {QStringLiteral("Legal Name SA"), NameKind::Legal}};
    clinic.place = {QStringLiteral("1 Main St\nFloor 2"), QStringLiteral("Tampa"),
        QStringLiteral("US-FL"), QStringLiteral("33602"), QStringLiteral("US")};
    clinic.phone = QStringLiteral("+1 813 555 0100");
    clinic.email = QStringLiteral("a@example.org");
    clinic.website = QStringLiteral("https://example.org");
    clinic.note = QStringLiteral("note");
    const Clinic stored = f.save(clinic);
    QVERIFY(stored.id.isValid());
    QVERIFY(isUuid(stored.info.uuid));
    QCOMPARE(stored.info.revision, 1);
    QCOMPARE(stored.info.createdUtc, f.clock.nowUtc());
    auto loaded = ClinicStore(*f.session).load(stored.id);
    VERIFY_OK(loaded);
    QVERIFY(*loaded == stored);

    Practitioner practitioner;
    practitioner.name = QStringLiteral("Ana Núñez");
    practitioner.givenName = QStringLiteral("Ana");
    practitioner.familyName = QStringLiteral("Núñez");
    practitioner.npi = QStringLiteral("1234567893");
    practitioner.country = QStringLiteral("US");
    practitioner.credentials
        = {{QStringLiteral("NPI"), QStringLiteral("1234567893"), QStringLiteral("active")}};
    practitioner.otherNames = {{QStringLiteral("A. Nunez"), NameKind::Other}};
    const Practitioner storedPractitioner = f.save(practitioner);
    auto loadedPractitioner = PractitionerStore(*f.session).load(storedPractitioner.id);
    VERIFY_OK(loadedPractitioner);
    QVERIFY(*loadedPractitioner == storedPractitioner);

    Laboratory laboratory;
    laboratory.name = QStringLiteral("Cell Lab");
    laboratory.isDevice = true;
    laboratory.licence = QStringLiteral("FEI 1");
    laboratory.accreditations = {{QStringLiteral("FACT"), QStringLiteral("7"), QDate(2027, 1, 1)},
        {QStringLiteral("AABB"), {}, {}}};
    const Laboratory storedLaboratory = f.save(laboratory);
    auto loadedLaboratory = LaboratoryStore(*f.session).load(storedLaboratory.id);
    VERIFY_OK(loadedLaboratory);
    QVERIFY(*loadedLaboratory == storedLaboratory);

    Listing listing;
    listing.clinic = stored.id;
    listing.practitioner = storedPractitioner.id;
    listing.laboratory = storedLaboratory.id;
    listing.treatment = QStringLiteral("marrow concentrate");
    listing.kind = TreatmentKind::MarrowConcentrate;
    listing.condition = QStringLiteral("knee osteoarthritis");
    listing.conditionMesh = QStringLiteral("D020370");
    listing.goal = Goal::Disease;
    listing.offer = Offer::Trial;
    listing.route = Route::Joint;
    listing.cells = CellSource::Own;
    listing.homeCountry = QStringLiteral("GB");
    listing.vulnerable = YesNo::No;
    listing.exemptionClaimed = YesNo::Yes;
    listing.approvedUse = YesNo::No;
    listing.price = {650000, QStringLiteral("USD")};
    listing.note = QStringLiteral("private");
    const Listing storedListing = f.save(listing);
    auto loadedListing = ListingStore(*f.session).load(storedListing.id);
    VERIFY_OK(loadedListing);
    QVERIFY(*loadedListing == storedListing);

    const ListingRow row = f.row(storedListing.id);
    QCOMPARE(row.uuid, storedListing.info.uuid);
    QCOMPARE(row.clinic, clinic.name);
    QCOMPARE(row.practitioner, practitioner.name);
    QCOMPARE(row.laboratory, laboratory.name);
    QCOMPARE(row.city, clinic.place.city);
    QCOMPARE(row.region, clinic.place.region);
    QCOMPARE(row.country, clinic.place.country);
    QCOMPARE(row.kind, listing.kind);
    QCOMPARE(row.price, listing.price);
    QCOMPARE(row.score.band, Band::NotEnoughInformation);
    QCOMPARE(row.revision, 1);
    QVERIFY(!row.dueOn.isValid());
}

void TestRecords::savingNothingNewEntersNoJournal()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
    VERIFY_OK(unit.begin());
    auto again = unit.save(clinic);
    VERIFY_OK(again);
    QCOMPARE(again->info.revision, 1);
    auto notice = unit.commit();
    VERIFY_OK(notice);
    QVERIFY(!notice->change.isValid());
    auto entries = JournalStore(*f.session).entries({}, 0, 10);
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), 1);
}

void TestRecords::staleRevisionIsAConflict()
{
    StorageFixture f;
    Clinic first = f.clinic(QStringLiteral("One"));
    Clinic second = first;
    first.name = QStringLiteral("One A");
    const Clinic stored = f.save(first);
    QCOMPARE(stored.info.revision, 2);
    second.name = QStringLiteral("One B");
    UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
    VERIFY_OK(unit.begin());
    const auto refused = unit.save(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    VERIFY_OK(unit.commit());
    QCOMPARE(ClinicStore(*f.session).load(first.id)->name, QStringLiteral("One A"));

    const Listing listing = f.listing(stored);
    f.answer(ref(listing), "cost-written-quote", AnswerState::Met, Tier::Document, f.clock.today());
    UnitOfWork late(*f.session, ChangeKind::Edit, f.author());
    VERIFY_OK(late.begin());
    const auto refusedAnswer
        = late.saveAnswer(ref(listing), QStringLiteral("cost-written-quote"), Answer());
    QVERIFY(!refusedAnswer);
    QCOMPARE(refusedAnswer.error().code, ErrorCode::Conflict);
    const auto gone = late.saveAnswer(
        {SubjectKind::Listing, 999}, QStringLiteral("cost-written-quote"), Answer());
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    const auto wrong = late.saveAnswer(ref(stored), QStringLiteral("cost-written-quote"), Answer());
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::Invalid);
}

void TestRecords::leavingTheScopeTakesEverythingBack()
{
    StorageFixture f;
    {
        UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
        VERIFY_OK(unit.begin());
        Clinic clinic;
        clinic.name = QStringLiteral("Gone");
        VERIFY_OK(unit.save(clinic));
    }
    auto page = PartyStore(*f.session).page({}, {}, 10);
    VERIFY_OK(page);
    QVERIFY(page->rows.isEmpty());
    QVERIFY(JournalStore(*f.session).entries({}, 0, 10)->isEmpty());
}

void TestRecords::trashRefusesAPartyInUse()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    const Listing listing = f.listing(clinic);
    {
        UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
        VERIFY_OK(unit.begin());
        const auto refused = unit.trash({ref(clinic)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        const auto both = unit.trash({ref(clinic), ref(listing)});
        VERIFY_OK(both);
        QCOMPARE(*both, 2);
        VERIFY_OK(unit.commit());
    }
    QCOMPARE(ListingStore(*f.session).counts({})->all, 0);
    ListingQuery trash;
    trash.trashed = true;
    QCOMPARE(ListingStore(*f.session).keys(trash)->size(), 1);
    {
        UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
        VERIFY_OK(unit.begin());
        QCOMPARE(unit.restore({ref(listing)}).error().code, ErrorCode::Conflict);
        QCOMPARE(*unit.restore({ref(listing), ref(clinic)}), 2);
        VERIFY_OK(unit.commit());
    }
    QCOMPARE(ListingStore(*f.session).counts({})->all, 1);
}

void TestRecords::answersScoreEveryListingOfTheirParty()
{
    StorageFixture f;
    const Practitioner doctor = f.practitioner(QStringLiteral("Ana"));
    const Clinic clinic
        = f.clinic(QStringLiteral("One"), QStringLiteral("Tampa"), QStringLiteral("US"));
    Listing first;
    first.clinic = clinic.id;
    first.practitioner = doctor.id;
    first.treatment = QStringLiteral("first");
    first = f.save(first);
    Listing second = first;
    second.id = ListingId();
    second.treatment = QStringLiteral("second");
    second = f.save(second);
    const Listing other = f.listing(clinic, QStringLiteral("other"));

    const ListingRow before = f.row(first.id);
    UnitOfWork unit(*f.session, ChangeKind::Edit, f.author());
    VERIFY_OK(unit.begin());
    Answer answer;
    answer.state = AnswerState::NotMet;
    answer.tier = Tier::Register;
    answer.checkedOn = f.clock.today();
    const auto saved = unit.saveAnswer(ref(doctor), QStringLiteral("people-licence"), answer);
    VERIFY_OK(saved);
    QCOMPARE(saved->revision, 1);
    QCOMPARE(saved->changedBy, f.author());
    const auto notice = unit.commit();
    VERIFY_OK(notice);
    QCOMPARE(notice->listings, (QList<ListingId>{first.id, second.id}));
    QCOMPARE(notice->subjects, QList<SubjectRef>{ref(doctor)});
    QCOMPARE(before.score.flagsRaised, 0);
    QCOMPARE(f.row(first.id).score.flagsRaised, 1);
    QCOMPARE(f.row(second.id).score.band, Band::Stop);
    QCOMPARE(f.row(other.id).score.flagsRaised, 0);

    auto answers = AnswerStore(*f.session).answersFor(first);
    VERIFY_OK(answers);
    QCOMPARE(answers->size(), 1);
    QCOMPARE(answers->value(QStringLiteral("people-licence")).state, AnswerState::NotMet);
    QVERIFY(AnswerStore(*f.session).answersFor(other)->isEmpty());
}

void TestRecords::answersOfAnEarlierDay()
{
    StorageFixture f;
    const Listing listing = f.listing(f.clinic(QStringLiteral("One")));
    const char *criterion = "cost-written-quote";
    const QDate first = f.clock.today();
    f.answer(ref(listing), criterion, AnswerState::NotMet, Tier::Statement, first);
    f.clock.addDays(10);
    f.answer(ref(listing), criterion, AnswerState::Met, Tier::Document, f.clock.today());
    f.clock.addDays(10);
    f.answer(ref(listing), criterion, AnswerState::Partly, Tier::Document, f.clock.today());

    const AnswerStore store(*f.session);
    const QString id = QLatin1String(criterion);
    QVERIFY(store.answersForOn(listing, first.addDays(-1))->isEmpty());
    QCOMPARE(store.answersForOn(listing, first)->value(id).state, AnswerState::NotMet);
    QCOMPARE(store.answersForOn(listing, first.addDays(9))->value(id).state, AnswerState::NotMet);
    QCOMPARE(store.answersForOn(listing, first.addDays(10))->value(id).state, AnswerState::Met);
    QCOMPARE(store.answersForOn(listing, first.addDays(30))->value(id).state, AnswerState::Partly);
    const auto history = store.history(ref(listing), id);
    VERIFY_OK(history);
    QCOMPARE(history->size(), 3);
    QCOMPARE(history->at(0).revision, 3);
    QCOMPARE(history->at(2).state, AnswerState::NotMet);
}

void TestRecords::scoresFallDue()
{
    StorageFixture f;
    const Listing listing = f.listing(f.clinic(QStringLiteral("One")));
    f.answer(ref(listing), "cost-written-quote", AnswerState::Met, Tier::Document, f.clock.today());
    const ListingRow fresh = f.row(listing.id);
    QVERIFY(fresh.dueOn.isValid());
    QCOMPARE(fresh.score.nextChangeOn, fresh.dueOn);
    QVERIFY(fresh.score.shownTenths > 0);
    ScoreStore scores(*f.session);
    QCOMPARE(*scores.rescoreDue(fresh.dueOn.addDays(-1)), 0);
    QCOMPARE(*scores.rescoreDue(fresh.dueOn), 1);
    const ListingRow aged = f.row(listing.id);
    QVERIFY(aged.score.shownTenths < fresh.score.shownTenths);
    QVERIFY(aged.score.nextChangeOn > fresh.score.nextChangeOn);
    QCOMPARE(aged.dueOn, fresh.dueOn);
    QVERIFY(!*scores.isOutdated());
    QCOMPARE(*scores.rescoreAll(f.clock.today()), 1);
    QVERIFY(f.row(listing.id).score == fresh.score);
}

void TestRecords::journalSaysBeforeAndAfter()
{
    StorageFixture f;
    Clinic clinic = f.clinic(QStringLiteral("One"), QStringLiteral("Tampa"));
    const Listing listing = f.listing(clinic, QStringLiteral("knee"));
    f.clock.addDays(1);
    clinic.place.city = QStringLiteral("Miami");
    f.save(clinic, QStringLiteral("Somebody"));
    f.answer(ref(listing), "cost-written-quote", AnswerState::Met, Tier::Document, f.clock.today());

    auto entries = JournalStore(*f.session).entries({}, 0, 10);
    VERIFY_OK(entries);
    QCOMPARE(entries->size(), 4);
    const JournalEntry &answered = entries->at(0);
    QCOMPARE(answered.action, RecordAction::Answered);
    QCOMPARE(answered.criterion, QStringLiteral("cost-written-quote"));
    QCOMPARE(answered.title, QStringLiteral("One · knee"));
    QVERIFY(answered.before.isEmpty());
    QCOMPARE(answered.after.value(QStringLiteral("state")).toString(), QStringLiteral("met"));
    const JournalEntry &changed = entries->at(1);
    QCOMPARE(changed.action, RecordAction::Changed);
    QCOMPARE(changed.person, QStringLiteral("Somebody"));
    QCOMPARE(changed.atUtc, f.clock.nowUtc());
    QCOMPARE(changed.subjectUuid, clinic.info.uuid);
    QCOMPARE(changed.before, (QJsonObject{{QStringLiteral("city"), QStringLiteral("Tampa")}}));
    QCOMPARE(changed.after, (QJsonObject{{QStringLiteral("city"), QStringLiteral("Miami")}}));
    const JournalEntry &made = entries->at(2);
    QCOMPARE(made.action, RecordAction::Created);
    QCOMPARE(made.after.value(QStringLiteral("clinic")).toString(), clinic.info.uuid);
    QCOMPARE(entries->at(3).action, RecordAction::Created);

    auto page = JournalStore(*f.session).entries({}, entries->at(1).id, 1);
    VERIFY_OK(page);
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->at(0).id, made.id);
    QCOMPARE(JournalStore(*f.session).entries(ref(clinic), 0, 10)->size(), 2);
}

void TestRecords::settingsAreKept()
{
    StorageFixture f;
    SettingStore settings(*f.session);
    QVERIFY(!settings.value(QStringLiteral("mapping/a"))->has_value());
    VERIFY_OK(settings.setValue(QStringLiteral("mapping/a"), QStringLiteral("{}")));
    VERIFY_OK(settings.setValue(QStringLiteral("mapping/a"), QStringLiteral("{\"x\":1}")));
    f.reopen();
    SettingStore again(*f.session);
    QCOMPARE(again.value(QStringLiteral("mapping/a"))->value(), QStringLiteral("{\"x\":1}"));
    VERIFY_OK(again.setValue(QStringLiteral("mapping/a"), {}));
    QVERIFY(!again.value(QStringLiteral("mapping/a"))->has_value());
}

void TestRecords::uuidsFindRecords()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    const Listing listing = f.listing(clinic);
    const PartyStore store(*f.session);
    QCOMPARE(store.findByUuid(listing.info.uuid)->value(), ref(listing));
    QCOMPARE(store.findByUuid(clinic.info.uuid)->value(), ref(clinic));
    QVERIFY(!store.findByUuid(newUuid(1))->has_value());
    QVERIFY(!store.findByUuid(QStringLiteral("nonsense"))->has_value());
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
