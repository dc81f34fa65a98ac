// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

/// Undo and redo as changes of their own.
class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsGoBackAndForth();
    void madeRecordsGoToTheTrash();
    void answersGoBackToUnknown();
    void keptOverARestart();
    void aNewChangeEndsRedo();
    void somebodyElsesChangeIsAConflict();
    void eachPersonTheirOwn();
    void nothingToUndo();
    void aLargeChangeIsNotCountedOut();
};

void TestUndo::editsGoBackAndForth()
{
    StorageFixture f;
    Clinic clinic = f.clinic(QStringLiteral("One"), QStringLiteral("Tampa"));
    const Listing listing = f.listing(clinic, QStringLiteral("knee"));
    clinic.name = QStringLiteral("Two");
    clinic.otherNames = {{QStringLiteral("One"), NameKind::Former}};
    clinic = f.save(clinic);
    UndoLog log(*f.session, f.author());
    const auto state = log.state();
    VERIFY_OK(state);
    QVERIFY(state->undoText.contains(QLatin1String("Two")));
    QVERIFY(!state->canRedo());

    const auto undone = log.undo();
    VERIFY_OK(undone);
    QCOMPARE(undone->text, state->undoText);
    QCOMPARE(undone->notice.listings, QList<ListingId>{listing.id});
    auto loaded = ClinicStore(*f.session).load(clinic.id);
    QCOMPARE(loaded->name, QStringLiteral("One"));
    QVERIFY(loaded->otherNames.isEmpty());
    QCOMPARE(loaded->info.revision, 3);
    QCOMPARE(f.search(QStringLiteral("two")).size(), 0);
    QVERIFY(log.state()->canRedo());

    VERIFY_OK(log.redo());
    loaded = ClinicStore(*f.session).load(clinic.id);
    QCOMPARE(loaded->name, QStringLiteral("Two"));
    QCOMPARE(loaded->otherNames.size(), 1);
    QCOMPARE(f.search(QStringLiteral("two")).size(), 1);
    VERIFY_OK(log.undo());
    VERIFY_OK(log.redo());
    VERIFY_OK(log.undo());
    QCOMPARE(ClinicStore(*f.session).load(clinic.id)->name, QStringLiteral("One"));
    const auto entries = JournalStore(*f.session).entries(ref(clinic), 0, 10);
    VERIFY_OK(entries);
    QCOMPARE(entries->at(0).kind, ChangeKind::Undo);
    QCOMPARE(entries->at(1).kind, ChangeKind::Redo);
    f.verifySound();
}

void TestUndo::madeRecordsGoToTheTrash()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    const Listing listing = f.listing(clinic);
    UndoLog log(*f.session, f.author());
    VERIFY_OK(log.undo());
    VERIFY_OK(log.undo());
    QVERIFY(ListingStore(*f.session).load(listing.id)->info.trashed);
    QVERIFY(ClinicStore(*f.session).load(clinic.id)->info.trashed);
    QVERIFY(!log.state()->canUndo());
    VERIFY_OK(log.redo());
    VERIFY_OK(log.redo());
    QVERIFY(!ListingStore(*f.session).load(listing.id)->info.trashed);
    QCOMPARE(log.redo().error().code, ErrorCode::NotFound);
    f.trash(ref(listing));
    VERIFY_OK(log.undo());
    QVERIFY(!ListingStore(*f.session).load(listing.id)->info.trashed);
    f.verifySound();
}

void TestUndo::answersGoBackToUnknown()
{
    StorageFixture f;
    const Listing listing = f.listing(f.clinic(QStringLiteral("One")));
    const ScoreSummary before = f.row(listing.id).score;
    f.answer(ref(listing), "cost-written-quote", AnswerState::Met, Tier::Document, f.clock.today());
    const ScoreSummary met = f.row(listing.id).score;
    QVERIFY(!(met == before));
    f.answer(
        ref(listing), "cost-written-quote", AnswerState::NotMet, Tier::Document, f.clock.today());
    UndoLog log(*f.session, f.author());
    VERIFY_OK(log.undo());
    QVERIFY(f.row(listing.id).score == met);
    VERIFY_OK(log.undo());
    QVERIFY(f.row(listing.id).score == before);
    const auto answer
        = AnswerStore(*f.session).answersFor(listing)->value(QStringLiteral("cost-written-quote"));
    QCOMPARE(answer.state, AnswerState::Unknown);
    QCOMPARE(answer.revision, 4);
    VERIFY_OK(log.redo());
    QVERIFY(f.row(listing.id).score == met);
    QCOMPARE(
        AnswerStore(*f.session).history(ref(listing), QStringLiteral("cost-written-quote"))->size(),
        5);
    f.verifySound();
}

void TestUndo::keptOverARestart()
{
    StorageFixture f;
    Clinic clinic = f.clinic(QStringLiteral("One"));
    clinic.name = QStringLiteral("Two");
    f.save(clinic);
    f.reopen();
    {
        UndoLog log(*f.session, f.author());
        QVERIFY(log.state()->canUndo());
        VERIFY_OK(log.undo());
    }
    f.reopen();
    UndoLog log(*f.session, f.author());
    QVERIFY(log.state()->canRedo());
    VERIFY_OK(log.redo());
    QCOMPARE(ClinicStore(*f.session).load(clinic.id)->name, QStringLiteral("Two"));
}

void TestUndo::aNewChangeEndsRedo()
{
    StorageFixture f;
    Clinic clinic = f.clinic(QStringLiteral("One"));
    clinic.name = QStringLiteral("Two");
    f.save(clinic);
    UndoLog log(*f.session, f.author());
    VERIFY_OK(log.undo());
    f.clinic(QStringLiteral("Other"));
    QVERIFY(!log.state()->canRedo());
    VERIFY_OK(log.undo());
    VERIFY_OK(log.undo());
    QVERIFY(ClinicStore(*f.session).load(clinic.id)->info.trashed);
}

void TestUndo::somebodyElsesChangeIsAConflict()
{
    StorageFixture f;
    Clinic clinic = f.clinic(QStringLiteral("One"));
    clinic.name = QStringLiteral("Two");
    clinic = f.save(clinic);
    clinic.phone = QStringLiteral("1");
    clinic = f.save(clinic, QStringLiteral("Somebody"));
    UndoLog log(*f.session, f.author());
    const auto refused = log.undo();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(ClinicStore(*f.session).load(clinic.id)->name, QStringLiteral("Two"));
    QVERIFY(log.state()->canUndo());
    VERIFY_OK(UndoLog(f.sessionOf(QStringLiteral("Somebody")), QStringLiteral("Somebody")).undo());
    f.verifySound();
}

void TestUndo::eachPersonTheirOwn()
{
    StorageFixture f;
    const Clinic mine = f.clinic(QStringLiteral("Mine"));
    Clinic theirs;
    theirs.name = QStringLiteral("Theirs");
    theirs = f.save(theirs, QStringLiteral("Somebody"));
    VERIFY_OK(UndoLog(*f.session, f.author()).undo());
    QVERIFY(ClinicStore(*f.session).load(mine.id)->info.trashed);
    QVERIFY(!ClinicStore(*f.session).load(theirs.id)->info.trashed);
}

void TestUndo::nothingToUndo()
{
    StorageFixture f;
    UndoLog log(*f.session, f.author());
    QVERIFY(*log.state() == UndoState());
    QCOMPARE(log.undo().error().code, ErrorCode::NotFound);
    QCOMPARE(log.redo().error().code, ErrorCode::NotFound);
    // What makes the example directory is where it begins.
    UnitOfWork unit(*f.session, ChangeKind::Sample, f.author());
    VERIFY_OK(unit.begin());
    Clinic clinic;
    clinic.name = QStringLiteral("Example");
    clinic.info.example = true;
    VERIFY_OK(unit.save(clinic));
    VERIFY_OK(unit.commit());
    QVERIFY(!log.state()->canUndo());
}

void TestUndo::aLargeChangeIsNotCountedOut()
{
    StorageFixture f;
    f.clinic(QStringLiteral("One"));
    const auto add = [&f](int entries) {
        f.damage(QStringLiteral("INSERT INTO journal (change_id, action, subject_kind, subject_id) "
                                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                "WHERE i < %1) SELECT (SELECT max(id) FROM change), 1, 1, 1 FROM n")
                     .arg(entries));
    };
    UndoLog log(*f.session, f.author());
    add(9'999);
    QCOMPARE(log.state()->undoText, QStringLiteral("Change of 10000 records"));
    add(5);
    QCOMPARE(log.state()->undoText, QStringLiteral("Change of more than 10,000 records"));
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
