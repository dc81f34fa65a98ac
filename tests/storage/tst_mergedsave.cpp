// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/mergedsave.h"
#include "storage/storagefixture.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kMei = u"mei"_s;

} // namespace

/// Two people edit one record: what fits together is merged, what does not is asked, no text is
/// lost. On both engines.
class TestMergedSave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedMeanwhile();
    void differentFieldsMerge();
    void everyKindOfRecordMerges();
    void theSameFieldAsks();
    void whatWasNotTakenIsInTheHistory();
    void aSecondConflictWhileChoosing();
    void aRecordTrashedMeanwhile();
    void theMergedRecordIsValidated();
    void answersMergeAndAsk();
    void textGivenUpIsKept();
    void undoTakesBackOnlyMine();

private:
    template <typename Record>
    static Result<Saved<Record>> save(StorageFixture &f, const Edit<Record> &edit)
    {
        UnitOfWork unit(*f.session, ChangeKind::Edit, StorageFixture::author());
        TRY(unit.begin());
        TRY_ASSIGN(auto saved, MergedSave(unit).save(edit));
        TRY(unit.commit());
        return saved;
    }
    static Result<Saved<Answer>> saveAnswer(StorageFixture &f, const SubjectRef &subject,
        const QString &criterion, const Edit<Answer> &edit)
    {
        UnitOfWork unit(*f.session, ChangeKind::Edit, StorageFixture::author());
        TRY(unit.begin());
        TRY_ASSIGN(auto saved, MergedSave(unit).saveAnswer(subject, criterion, edit));
        TRY(unit.commit());
        return saved;
    }
    static JournalEntry newest(StorageFixture &f, const SubjectRef &subject)
    {
        const auto entries = JournalStore(*f.session).entries(subject, 0, 1);
        StorageFixture::check(entries);
        return entries->value(0);
    }
};

void TestMergedSave::nothingHappenedMeanwhile()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    Clinic mine = base;
    mine.phone = u"1"_s;
    const auto saved = save<Clinic>(f, {base, mine, {}});
    VERIFY_OK(saved);
    QCOMPARE(saved->outcome, SaveOutcome::Stored);
    QCOMPARE(saved->record.phone, mine.phone);
    QCOMPARE(saved->record.info.revision, base.info.revision + 1);
    QVERIFY(saved->authors.isEmpty());
}

void TestMergedSave::differentFieldsMerge()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    Clinic theirs = base;
    theirs.phone = u"555-0142"_s;
    theirs = f.save(theirs, kMei);
    Clinic mine = base;
    mine.note = u"asked for papers"_s;
    const auto saved = save<Clinic>(f, {base, mine, {}});
    VERIFY_OK(saved);
    QCOMPARE(saved->outcome, SaveOutcome::Merged);
    QCOMPARE(saved->record.phone, theirs.phone);
    QCOMPARE(saved->record.note, mine.note);
    QCOMPARE(saved->authors.value(u"phone"_s).person, kMei);
    QCOMPARE(saved->last.person, kMei);
    QCOMPARE(saved->record, *ClinicStore(*f.session).load(base.id));
    QCOMPARE(newest(f, ref(base)).after.keys(), QStringList{u"note"_s});
    f.verifySound();
}

void TestMergedSave::everyKindOfRecordMerges()
{
    StorageFixture f;
    const Practitioner doctor = f.practitioner(u"Ana"_s);
    const Laboratory laboratory = f.laboratory(u"Cell Lab"_s);
    const Listing listing = f.listing(f.clinic(u"Aurora"_s), u"fat cells"_s);
    Practitioner theirDoctor = doctor;
    theirDoctor.credentials = {{u"GMC"_s, u"1"_s, {}}};
    f.save(theirDoctor, kMei);
    Laboratory theirLaboratory = laboratory;
    theirLaboratory.licence = u"FEI 1"_s;
    f.save(theirLaboratory, kMei);
    Listing theirListing = listing;
    theirListing.price = {650000, u"USD"_s};
    f.save(theirListing, kMei);

    Practitioner myDoctor = doctor;
    myDoctor.specialty = u"orthopaedics"_s;
    Laboratory myLaboratory = laboratory;
    myLaboratory.isDevice = true;
    Listing myListing = listing;
    myListing.practitioner = doctor.id;
    const auto one = save<Practitioner>(f, {doctor, myDoctor, {}});
    VERIFY_OK(one);
    QCOMPARE(one->outcome, SaveOutcome::Merged);
    QCOMPARE(one->record.credentials, theirDoctor.credentials);
    QCOMPARE(one->record.specialty, myDoctor.specialty);
    const auto two = save<Laboratory>(f, {laboratory, myLaboratory, {}});
    VERIFY_OK(two);
    QCOMPARE(two->record.licence, theirLaboratory.licence);
    QVERIFY(two->record.isDevice);
    const auto three = save<Listing>(f, {listing, myListing, {}});
    VERIFY_OK(three);
    QCOMPARE(three->record.price, theirListing.price);
    QCOMPARE(three->record.practitioner, doctor.id);
    f.verifySound();
}

void TestMergedSave::theSameFieldAsks()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    Clinic theirs = base;
    theirs.phone = u"theirs"_s;
    theirs.email = u"a@example.org"_s;
    theirs = f.save(theirs, kMei);
    Clinic mine = base;
    mine.phone = u"mine"_s;
    mine.note = u"mine too"_s;
    const auto asked = save<Clinic>(f, {base, mine, {}});
    VERIFY_OK(asked);
    QCOMPARE(asked->outcome, SaveOutcome::Conflict);
    QVERIFY(!asked->isStored());
    QCOMPARE(asked->merge.conflicts, (QList<MergeField>{{u"phone"_s, {u"phone"_s}}}));
    QCOMPARE(asked->authors.value(u"phone"_s).person, kMei);
    QVERIFY(asked->authors.value(u"phone"_s).atUtc.isValid());
    QCOMPARE(asked->record, theirs);
    QCOMPARE(*ClinicStore(*f.session).load(base.id), theirs);
    QCOMPARE(newest(f, ref(base)).person, kMei);
}

void TestMergedSave::whatWasNotTakenIsInTheHistory()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    Clinic theirs = base;
    theirs.note = u"theirs"_s;
    theirs = f.save(theirs, kMei);
    Edit<Clinic> edit{base, base, {}};
    edit.mine.note = u"mine"_s;
    edit.mine.phone = u"1"_s;
    const auto asked = save<Clinic>(f, edit);
    VERIFY_OK(asked);
    const auto choice = merge(base, edit.mine, asked->record, {{u"note"_s, MergeSide::Theirs}});
    const auto saved = save(f, decided(edit, choice, asked->record));
    VERIFY_OK(saved);
    QCOMPARE(saved->outcome, SaveOutcome::Stored);
    QCOMPARE(saved->record.note, theirs.note);
    QCOMPARE(saved->record.phone, edit.mine.phone);
    const auto entries = JournalStore(*f.session).entries(ref(base), 0, 10);
    VERIFY_OK(entries);
    const auto aside = std::find_if(entries->cbegin(), entries->cend(),
        [](const JournalEntry &entry) { return entry.action == RecordAction::SetAside; });
    QVERIFY(aside != entries->cend());
    QCOMPARE(aside->after.value(u"note"_s).toString(), edit.mine.note);
    QCOMPARE(aside->after.size(), 1);
    f.verifySound();
}

void TestMergedSave::aSecondConflictWhileChoosing()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    Clinic theirs = base;
    theirs.note = u"first"_s;
    theirs.phone = u"first"_s;
    theirs = f.save(theirs, kMei);
    Edit<Clinic> edit{base, base, {}};
    edit.mine.note = u"mine"_s;
    edit.mine.phone = u"mine"_s;
    auto asked = save<Clinic>(f, edit);
    VERIFY_OK(asked);
    QCOMPARE(asked->merge.conflicts.size(), 2);
    edit = decided(edit,
        merge(base, edit.mine, asked->record,
            {{u"note"_s, MergeSide::Mine}, {u"phone"_s, MergeSide::Theirs}}),
        asked->record);

    theirs.note = u"second"_s;
    theirs.phone = u"second"_s;
    theirs = f.save(theirs, kMei);
    asked = save<Clinic>(f, edit);
    VERIFY_OK(asked);
    QCOMPARE(asked->outcome, SaveOutcome::Conflict);
    QCOMPARE(asked->merge.conflicts, (QList<MergeField>{{u"note"_s, {u"note"_s}}}));
    QCOMPARE(asked->merge.theirs, (QList<MergeField>{{u"phone"_s, {u"phone"_s}}}));
    edit = decided(edit,
        merge(edit.base, edit.mine, asked->record, {{u"note"_s, MergeSide::Theirs}}),
        asked->record);
    const auto saved = save<Clinic>(f, edit);
    VERIFY_OK(saved);
    QCOMPARE(saved->record.note, theirs.note);
    QCOMPARE(saved->record.phone, theirs.phone);
    const auto entries = JournalStore(*f.session).entries(ref(base), 0, 20);
    VERIFY_OK(entries);
    QStringList kept;
    for (const JournalEntry &entry : *entries) {
        if (entry.action == RecordAction::SetAside) {
            for (auto field = entry.after.begin(); field != entry.after.end(); ++field) {
                kept.append(field.key() + u'=' + field->toString());
            }
        }
    }
    kept.sort();
    QCOMPARE(kept, (QStringList{u"note=mine"_s, u"phone=mine"_s}));
}

void TestMergedSave::aRecordTrashedMeanwhile()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    {
        UnitOfWork unit(f.sessionOf(kMei), ChangeKind::Edit, kMei);
        VERIFY_OK(unit.begin());
        VERIFY_OK(unit.trash({ref(base)}));
        VERIFY_OK(unit.commit());
    }
    Edit<Clinic> edit{base, base, {}};
    edit.mine.note = u"mine"_s;
    const auto told = save<Clinic>(f, edit);
    VERIFY_OK(told);
    QCOMPARE(told->outcome, SaveOutcome::Trashed);
    QCOMPARE(told->last.person, kMei);
    QVERIFY(ClinicStore(*f.session).load(base.id)->note.isEmpty());
    edit.restore = true;
    const auto saved = save<Clinic>(f, edit);
    VERIFY_OK(saved);
    QVERIFY(saved->isStored());
    QVERIFY(!saved->record.info.trashed);
    QCOMPARE(saved->record.note, edit.mine.note);
    QCOMPARE(*ClinicStore(*f.session).load(base.id), saved->record);
    f.verifySound();
}

void TestMergedSave::theMergedRecordIsValidated()
{
    StorageFixture f;
    const Listing base = f.listing(f.clinic(u"Aurora"_s));
    Listing theirs = base;
    theirs.condition = u"knee"_s;
    f.save(theirs, kMei);
    Edit<Listing> edit{base, base, {}};
    edit.mine.conditionMesh = u"not a code"_s;
    const auto refused = save<Listing>(f, edit);
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(refused.error().place.field, u"conditionMesh"_s);
}

void TestMergedSave::answersMergeAndAsk()
{
    StorageFixture f;
    const Listing listing = f.listing(f.clinic(u"Aurora"_s));
    const QString criterion = u"product-identity"_s;
    const QDate day = f.clock.today().addDays(-3);
    const Answer base
        = f.answer(ref(listing), "product-identity", AnswerState::Partly, Tier::Statement, day);
    // Their finding, my note: both stay.
    f.answer(ref(listing), "product-identity", AnswerState::Met, Tier::Document, day, kMei);
    Edit<Answer> edit{base, base, {}};
    edit.mine.note = u"mine"_s;
    const auto merged = saveAnswer(f, ref(listing), criterion, edit);
    VERIFY_OK(merged);
    QCOMPARE(merged->outcome, SaveOutcome::Merged);
    QCOMPARE(merged->record.state, AnswerState::Met);
    QCOMPARE(merged->record.note, edit.mine.note);
    QCOMPARE(merged->authors.value(u"finding"_s).person, kMei);
    // Both findings: asked, with nothing stored.
    edit = {base, base, {}};
    edit.mine.state = AnswerState::NotMet;
    const auto asked = saveAnswer(f, ref(listing), criterion, edit);
    VERIFY_OK(asked);
    QCOMPARE(asked->outcome, SaveOutcome::Conflict);
    QCOMPARE(asked->record.revision, merged->record.revision);
    edit = decided(edit, merge(base, edit.mine, asked->record, {{u"finding"_s, MergeSide::Theirs}}),
        asked->record);
    VERIFY_OK(saveAnswer(f, ref(listing), criterion, edit));
    const JournalEntry aside = newest(f, ref(listing));
    QCOMPARE(aside.action, RecordAction::SetAside);
    QCOMPARE(aside.criterion, criterion);
    QCOMPARE(aside.after.value(u"state"_s).toString(), code(AnswerState::NotMet));
    // In the trash nothing is answered unasked.
    f.trash(ref(listing));
    edit = {asked->record, asked->record, {}};
    edit.mine.note = u"later"_s;
    const auto told = saveAnswer(f, ref(listing), criterion, edit);
    VERIFY_OK(told);
    QCOMPARE(told->outcome, SaveOutcome::Trashed);
    f.verifySound();
}

void TestMergedSave::textGivenUpIsKept()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(u"Aurora"_s);
    f.trash(ref(clinic));
    UndoLog undo(*f.session, StorageFixture::author());
    const auto before = undo.state();
    VERIFY_OK(before);
    Clinic written = clinic;
    written.note = u"long text"_s;
    UnitOfWork unit(*f.session, ChangeKind::Edit, StorageFixture::author());
    VERIFY_OK(unit.begin());
    VERIFY_OK(MergedSave(unit).setAside(ref(clinic), SetAside<Clinic>{written, {u"note"_s}}));
    const auto notice = unit.commit();
    VERIFY_OK(notice);
    QVERIFY(notice->subjects.contains(ref(clinic)));
    QCOMPARE(newest(f, ref(clinic)).after.value(u"note"_s).toString(), written.note);
    const auto after = undo.state();
    VERIFY_OK(after);
    QCOMPARE(*after, *before);
}

void TestMergedSave::undoTakesBackOnlyMine()
{
    StorageFixture f;
    const Clinic base = f.clinic(u"Aurora"_s);
    Clinic theirs = base;
    theirs.phone = u"theirs"_s;
    f.save(theirs, kMei);
    Clinic mine = base;
    mine.note = u"mine"_s;
    VERIFY_OK(save<Clinic>(f, {base, mine, {}}));
    VERIFY_OK(UndoLog(*f.session, StorageFixture::author()).undo());
    const auto now = ClinicStore(*f.session).load(base.id);
    VERIFY_OK(now);
    QCOMPARE(now->phone, theirs.phone);
    QVERIFY(now->note.isEmpty());
}

QTEST_GUILESS_MAIN(TestMergedSave)
#include "tst_mergedsave.moc"
