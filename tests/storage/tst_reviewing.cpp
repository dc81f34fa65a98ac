// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

#include "storage/assessorstore.h"
#include "storage/reviewstore.h"
#include "storage/reviewwriter.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// Assignments, reviews, signatures and two assessors, on both engines.
class TestReviewing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void theWholeWay();
    void nobodyReviewsThemselves();
    void aStepFromAnOldLookIsAConflict();
    void whatChangedIsNotReviewed();
    void sentBackWithAReason();
    void laterChangesStartTheNext_data();
    void laterChangesStartTheNext();
    void bulkAnswersStartTheNext();
    void undoPassesOver();
    void workIsGivenAndTakenOff();
    void twoAssessorsBecomeOne();
    void assessorsAreTwoPeopleOfADraft();
    void checkFindsAForgedSnapshot();

private:
    template <typename Work> auto as(const QString &person, Work work)
    {
        UnitOfWork unit(m_fixture->sessionOf(person), ChangeKind::Edit, person);
        StorageFixture::check(unit.begin());
        auto result = work(unit);
        if (result) {
            const auto notice = unit.commit();
            StorageFixture::check(notice);
            m_notice = *notice;
        }
        return result;
    }
    Result<ReviewRecord> take(const QString &person, ReviewStep step, const QString &remark = {})
    {
        return takeFrom(person, step, latest(), remark);
    }
    Result<ReviewRecord> takeFrom(const QString &person, ReviewStep step, const ReviewRecord &read,
        const QString &remark = {})
    {
        const Assessment now = assessment();
        return as(person, [&](UnitOfWork &unit) {
            return ReviewWriter(unit).take(
                step, read, remark, contentSha256(now), snapshotContent(now, read));
        });
    }
    /// Brings the listing to Signed: Ann assesses, Bo reviews and signs.
    void bringToSigned()
    {
        if (latest().state != ReviewState::Draft) {
            StorageFixture::check(take(u"Ann"_s, ReviewStep::Start));
        }
        StorageFixture::check(take(u"Ann"_s, ReviewStep::Assess));
        StorageFixture::check(take(u"Bo"_s, ReviewStep::Review));
        StorageFixture::check(take(u"Bo"_s, ReviewStep::Sign));
    }
    ReviewRecord latest()
    {
        const auto record = ReviewStore(*m_fixture->session).latest(m_listing.id);
        StorageFixture::check(record);
        return *record;
    }
    Assessment assessment()
    {
        Session &session = *m_fixture->session;
        Assessment a;
        a.catalogue = m_fixture->file->catalogue();
        a.asOf = m_fixture->clock.today();
        a.listing = *ListingStore(session).load(m_listing.id);
        a.clinic = *ClinicStore(session).load(m_clinic.id);
        a.answers = *AnswerStore(session).answersFor(a.listing);
        domain::assess(&a);
        return a;
    }
    Result<Answer> saveAnswer(const QString &person, AnswerState state)
    {
        Answer answer;
        answer.revision = assessment().answers.value(u"cost-written-quote"_s).revision;
        answer.state = state;
        answer.tier = Tier::Document;
        answer.checkedOn = m_fixture->clock.today();
        return as(person, [&](UnitOfWork &unit) {
            return unit.saveAnswer(ref(m_listing), u"cost-written-quote"_s, answer);
        });
    }
    QStringList steps()
    {
        QStringList steps;
        const auto entries = JournalStore(*m_fixture->session).entries(ref(m_listing), 0, 50);
        StorageFixture::check(entries);
        for (const JournalEntry &entry : *entries) {
            if (!changesRecord(entry.action)) {
                steps.prepend(entry.person + u' ' + QString::number(int(entry.action)));
            }
        }
        return steps;
    }
    QList<ListingId> found(const ListingQuery &query)
    {
        const auto keys = ListingStore(*m_fixture->session).keys(query);
        StorageFixture::check(keys);
        const auto counts = ListingStore(*m_fixture->session).counts(query);
        StorageFixture::check(counts);
        if (counts->matching != keys->size()) {
            qFatal("count and keys differ");
        }
        return *keys;
    }

    std::unique_ptr<StorageFixture> m_fixture;
    Clinic m_clinic;
    Listing m_listing, m_other;
    ChangeNotice m_notice;
};

void TestReviewing::init()
{
    m_fixture = std::make_unique<StorageFixture>();
    m_clinic = m_fixture->clinic(u"Clinic"_s, u"Tampa"_s, u"US"_s);
    m_listing = m_fixture->listing(m_clinic, u"marrow"_s, u"knee"_s);
    m_other = m_fixture->listing(m_clinic, u"fat"_s, u"hip"_s);
}

void TestReviewing::theWholeWay()
{
    QCOMPARE(latest().state, ReviewState::NotStarted);
    auto record = take(u"Ann"_s, ReviewStep::Start);
    VERIFY_OK(record);
    QCOMPARE(record->state, ReviewState::Draft);
    QCOMPARE(record->number, 1);
    QCOMPARE(record->started.person, u"Ann"_s);
    QCOMPARE(m_notice.listings, QList<ListingId>{m_listing.id});
    QCOMPARE(m_fixture->row(m_listing.id).review, ReviewState::Draft);
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Assess));
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Review, u"  good  "_s));
    QCOMPARE(latest().remark, u"good"_s);
    const Assessment signedNow = assessment();
    const ReviewRecord before = latest();
    record = take(u"Cy"_s, ReviewStep::Sign);
    VERIFY_OK(record);
    QCOMPARE(record->state, ReviewState::Signed);
    QCOMPARE(record->assessed.person, u"Ann"_s);
    QCOMPARE(record->reviewed.person, u"Bo"_s);
    QCOMPARE(record->signedBy, (Signature{u"Cy"_s, m_fixture->clock.nowUtc()}));

    const ReviewStore store(*m_fixture->session);
    const auto list = store.snapshots(m_listing.id);
    VERIFY_OK(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->at(0).number, 1);
    QCOMPARE(list->at(0).signedBy, record->signedBy);
    QVERIFY(list->at(0).content.isEmpty());
    const auto whole = store.snapshot(list->at(0).uuid);
    VERIFY_OK(whole);
    QVERIFY(whole->has_value());
    QCOMPARE((*whole)->content, snapshotContent(signedNow, before));
    const auto checked = checkSnapshot((*whole)->content, (*whole)->sha256);
    VERIFY_OK(checked);
    QVERIFY2(checked->isConfirmed(), qPrintable(checked->differences.join(u'\n')));
    QVERIFY(!store.snapshot(m_listing.info.uuid)->has_value());
    QCOMPARE(steps(), (QStringList{u"Ann 7"_s, u"Ann 8"_s, u"Bo 10"_s, u"Cy 11"_s}));
    m_fixture->verifySound();
}

void TestReviewing::nobodyReviewsThemselves()
{
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Start));
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Assess));
    const auto refused = take(u"Ann"_s, ReviewStep::Review);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Denied);
    QCOMPARE(take(u"Bo"_s, ReviewStep::Sign).error().code, ErrorCode::Conflict);
    QCOMPARE(latest().state, ReviewState::Assessed);
}

void TestReviewing::aStepFromAnOldLookIsAConflict()
{
    const ReviewRecord old = latest();
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Start));
    QCOMPARE(takeFrom(u"Bo"_s, ReviewStep::Start, old).error().code, ErrorCode::Conflict);
    const ReviewRecord draft = latest();
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Assess));
    const auto late = takeFrom(u"Ann"_s, ReviewStep::Assess, draft);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QVERIFY2(late.error().message.contains(u"Bo"_s), qPrintable(late.error().message));
    QCOMPARE(latest().assessed.person, u"Bo"_s);
}

void TestReviewing::whatChangedIsNotReviewed()
{
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Start));
    VERIFY_OK(saveAnswer(u"Ann"_s, AnswerState::Met));
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Assess));
    VERIFY_OK(saveAnswer(u"Cy"_s, AnswerState::NotMet));
    QCOMPARE(take(u"Bo"_s, ReviewStep::Review).error().code, ErrorCode::Conflict);
    // Taken back, it is what was assessed.
    VERIFY_OK(saveAnswer(u"Cy"_s, AnswerState::Met));
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Review));
    VERIFY_OK(saveAnswer(u"Cy"_s, AnswerState::NotMet));
    QCOMPARE(take(u"Bo"_s, ReviewStep::Sign).error().code, ErrorCode::Conflict);
    QCOMPARE(ReviewStore(*m_fixture->session).snapshots(m_listing.id)->size(), 0);
}

void TestReviewing::sentBackWithAReason()
{
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Start));
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Assess));
    const auto back = take(u"Bo"_s, ReviewStep::Return, u"the licence is another's"_s);
    VERIFY_OK(back);
    QCOMPARE(back->state, ReviewState::Draft);
    QCOMPARE(back->remark, u"the licence is another's"_s);
    QVERIFY(back->assessed.person.isEmpty());
    const auto entries = JournalStore(*m_fixture->session).entries(ref(m_listing), 0, 1);
    VERIFY_OK(entries);
    QCOMPARE(entries->at(0).action, RecordAction::Returned);
    QCOMPARE(entries->at(0).after.value(u"remark").toString(), u"the licence is another's"_s);
}

void TestReviewing::laterChangesStartTheNext_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("the listing") << 0;
    QTest::newRow("an answer of the listing") << 1;
    QTest::newRow("the clinic, which both listings name") << 2;
    QTest::newRow("not: the trash and back") << 3;
}

void TestReviewing::laterChangesStartTheNext()
{
    QFETCH(int, what);
    bringToSigned();
    switch (what) {
    case 0:
        m_listing.condition = u"hip"_s;
        m_listing = m_fixture->save(m_listing, u"Cy"_s);
        break;
    case 1:
        VERIFY_OK(saveAnswer(u"Cy"_s, AnswerState::NotMet));
        break;
    case 2:
        m_clinic.phone = u"555"_s;
        m_clinic = m_fixture->save(m_clinic, u"Cy"_s);
        break;
    default:
        m_fixture->trash(ref(m_listing));
        VERIFY_OK(as(u"Cy"_s, [&](UnitOfWork &unit) { return unit.restore({ref(m_listing)}); }));
        QCOMPARE(latest().state, ReviewState::Signed);
        return;
    }
    QCOMPARE(latest().state, ReviewState::Draft);
    QCOMPARE(latest().number, 2);
    QCOMPARE(latest().started.person, u"Cy"_s);
    QCOMPARE(steps().last(), u"Cy 7"_s);
    // The signed one stays, and the second can be signed as well.
    bringToSigned();
    const auto snapshots = ReviewStore(*m_fixture->session).snapshots(m_listing.id);
    VERIFY_OK(snapshots);
    QCOMPARE(snapshots->size(), 2);
    QCOMPARE(snapshots->at(0).number, 2);
    QVERIFY(snapshots->at(0).sha256 != snapshots->at(1).sha256);
    m_fixture->verifySound();
}

void TestReviewing::bulkAnswersStartTheNext()
{
    bringToSigned();
    BulkImport import(m_fixture->sessionOf(u"Cy"_s), u"Cy"_s);
    VERIFY_OK(import.begin());
    Answer answer;
    answer.state = AnswerState::NotMet;
    answer.tier = Tier::Register;
    answer.checkedOn = m_fixture->clock.today();
    VERIFY_OK(import.addAnswer({m_listing.info.uuid, u"cost-written-quote"_s, answer}));
    VERIFY_OK(import.finish());
    QCOMPARE(latest().number, 2);
    QCOMPARE(latest().state, ReviewState::Draft);
}

void TestReviewing::undoPassesOver()
{
    bringToSigned();
    VERIFY_OK(saveAnswer(u"Bo"_s, AnswerState::NotMet)); // starts the second assessment too
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Assess));
    UndoLog log(m_fixture->sessionOf(u"Bo"_s), u"Bo"_s);
    const auto undone = log.undo();
    VERIFY_OK(undone);
    QCOMPARE(assessment().answers.value(u"cost-written-quote"_s).state, AnswerState::Unknown);
    QCOMPARE(latest().number, 2);
    QCOMPARE(latest().state, ReviewState::Assessed);
    QVERIFY(!log.state()->canUndo());
    // A step does not end what can be redone.
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Return));
    QVERIFY(log.state()->canRedo());
    VERIFY_OK(log.redo());
    QCOMPARE(assessment().answers.value(u"cost-written-quote"_s).state, AnswerState::NotMet);
}

void TestReviewing::workIsGivenAndTakenOff()
{
    m_fixture->sessionOf(u"Ann"_s); // on a server people are there before they are given work
    m_fixture->sessionOf(u"Bo"_s);
    const auto assign = [&](const Listing &listing, const QString &person) {
        return as(u"Ann"_s,
            [&](UnitOfWork &unit) { return ReviewWriter(unit).assign(listing.id, person); });
    };
    VERIFY_OK(assign(m_listing, u"Bo"_s));
    VERIFY_OK(assign(m_listing, u"Bo"_s)); // is so already
    VERIFY_OK(assign(m_listing, u"Ann"_s));
    VERIFY_OK(assign(m_other, u"Ann"_s));
    const ReviewStore store(*m_fixture->session);
    QCOMPARE(store.assignees(m_listing.id).value(), (QStringList{u"Ann"_s, u"Bo"_s}));
    QVERIFY(store.people().value().contains(u"Bo"_s));
    QCOMPARE(m_fixture->row(m_listing.id).assignees, (QStringList{u"Ann"_s, u"Bo"_s}));
    ListingQuery query;
    query.assignedTo = u"Bo"_s;
    QCOMPARE(found(query), QList<ListingId>{m_listing.id});
    query.search = u"marrow"_s;
    QCOMPARE(found(query).size(), 1);
    query.search = u"fat"_s;
    QVERIFY(found(query).isEmpty());
    query = {};
    query.assignedTo = u"Ann"_s;
    query.reviews = {ReviewState::Draft, ReviewState::Signed};
    QVERIFY(found(query).isEmpty());
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Start));
    QCOMPARE(found(query), QList<ListingId>{m_listing.id});
    query.assignedTo.clear();
    QCOMPARE(found(query), QList<ListingId>{m_listing.id});
    query.reviews = {ReviewState::NotStarted};
    QCOMPARE(found(query), QList<ListingId>{m_other.id});
    query.reviews = {ReviewState::NotStarted, ReviewState::Draft};
    QCOMPARE(found(query).size(), 2);

    VERIFY_OK(as(u"Bo"_s,
        [&](UnitOfWork &unit) { return ReviewWriter(unit).unassign(m_listing.id, u"Bo"_s); }));
    QCOMPARE(store.assignees(m_listing.id).value(), QStringList{u"Ann"_s});
    QCOMPARE(steps(), (QStringList{u"Ann 5"_s, u"Ann 5"_s, u"Bo 7"_s, u"Bo 6"_s}));
    QCOMPARE(assign(m_listing, u"  "_s).error().code, ErrorCode::Invalid);
    if (StorageFixture::onServer()) {
        QCOMPARE(assign(m_listing, u"nobody"_s).error().code, ErrorCode::Invalid);
    }
}

void TestReviewing::twoAssessorsBecomeOne()
{
    m_fixture->sessionOf(u"Ann"_s);
    m_fixture->sessionOf(u"Bo"_s);
    VERIFY_OK(as(u"Cy"_s, [&](UnitOfWork &unit) {
        return AssessorWriter(unit).name(m_listing.id, u"Ann"_s, u"Bo"_s);
    }));
    QCOMPARE(latest().state, ReviewState::Draft);
    const auto answer = [&](const QString &person, const QString &criterion, AnswerState state) {
        Answer given;
        given.state = state;
        given.tier = Tier::Document;
        given.checkedOn = m_fixture->clock.today();
        given.note = person;
        return as(person, [&](UnitOfWork &unit) {
            return AssessorWriter(unit).answer(m_listing.id, criterion, given);
        });
    };
    const auto finish = [&](const QString &person) {
        return as(
            person, [&](UnitOfWork &unit) { return AssessorWriter(unit).finish(m_listing.id); });
    };
    const auto pair = [&](const QString &person) {
        const auto seen = AssessorStore(m_fixture->sessionOf(person)).pair(m_listing.id, person);
        StorageFixture::check(seen);
        return *seen;
    };
    const auto reconcile = [&](const QString &criterion, const QString &taken,
                               const Answer &becomes) {
        Reconciliation decided;
        decided.criterion = criterion;
        decided.taken = taken;
        decided.remark = u"the letter says so"_s;
        return as(u"Cy"_s, [&](UnitOfWork &unit) {
            return AssessorWriter(unit).reconcile(m_listing.id, ref(m_listing), decided, becomes);
        });
    };
    const QString quote = u"cost-written-quote"_s, wrong = u"cost-if-it-goes-wrong"_s;
    VERIFY_OK(answer(u"Ann"_s, quote, AnswerState::NotMet));
    VERIFY_OK(answer(u"Ann"_s, quote, AnswerState::Met));
    VERIFY_OK(answer(u"Ann"_s, wrong, AnswerState::Partly));
    // Several in one change are told once.
    VERIFY_OK(as(u"Bo"_s, [&](UnitOfWork &unit) -> Result<> {
        Answer given;
        given.note = u"Bo"_s;
        for (const AnswerState state : {AnswerState::Met, AnswerState::NotMet}) {
            given.state = state;
            TRY(AssessorWriter(unit).answer(m_listing.id, quote, given));
        }
        return {};
    }));
    QCOMPARE(answer(u"Cy"_s, quote, AnswerState::Met).error().code, ErrorCode::Denied);
    QCOMPARE(answer(u"Bo"_s, u"no-such"_s, AnswerState::Met).error().code, ErrorCode::Invalid);
    QCOMPARE(pair(u"Ann"_s).find(u"Ann"_s)->answers.value(quote).state, AnswerState::Met);
    QCOMPARE(pair(u"Ann"_s).find(u"Ann"_s)->answers.value(quote).revision, 2);
    QVERIFY(!pair(u"Ann"_s).find(u"Bo"_s)->visible);
    QVERIFY(pair(u"Ann"_s).find(u"Bo"_s)->answers.isEmpty());
    QVERIFY(pair(u"Cy"_s).find(u"Ann"_s)->answers.isEmpty());

    VERIFY_OK(finish(u"Ann"_s));
    QCOMPARE(finish(u"Ann"_s).error().code, ErrorCode::Denied);
    QCOMPARE(answer(u"Ann"_s, wrong, AnswerState::Met).error().code, ErrorCode::Denied);
    QVERIFY(!pair(u"Ann"_s).find(u"Bo"_s)->visible);
    QCOMPARE(reconcile(quote, u"Ann"_s, {}).error().code, ErrorCode::Conflict);
    QCOMPARE(take(u"Cy"_s, ReviewStep::Assess).error().code, ErrorCode::Conflict);
    VERIFY_OK(finish(u"Bo"_s));

    const Catalogue &catalogue = *m_fixture->file->catalogue();
    AssessorPair both = pair(u"Cy"_s);
    QVERIFY(both.bothFinished());
    QCOMPARE(both.judged(catalogue).size(), 2);
    QCOMPARE(both.open(catalogue), both.judged(catalogue));
    const auto agreed = both.agreement(catalogue);
    QVERIFY(agreed.has_value());
    QCOMPARE(agreed->judged, 2);
    QCOMPARE(agreed->same, 0);
    QCOMPARE(take(u"Cy"_s, ReviewStep::Assess).error().code, ErrorCode::Conflict);
    QCOMPARE(reconcile(quote, u"Cy"_s, {}).error().code, ErrorCode::Invalid);
    VERIFY_OK(reconcile(quote, u"Bo"_s, both.find(u"Bo"_s)->answers.value(quote)));
    Answer third = both.find(u"Ann"_s)->answers.value(wrong);
    third.state = AnswerState::NotMet;
    VERIFY_OK(reconcile(wrong, {}, third));

    // They are the listing's answers now, with history and journal like every other.
    const Answers answers = assessment().answers;
    QCOMPARE(answers.value(quote).state, AnswerState::NotMet);
    QCOMPARE(answers.value(quote).note, u"Bo"_s);
    QCOMPARE(answers.value(quote).changedBy, u"Cy"_s);
    QCOMPARE(answers.value(wrong).state, AnswerState::NotMet);
    both = pair(u"Cy"_s);
    QVERIFY(both.open(catalogue).isEmpty());
    QCOMPARE(both.reconciled.value(quote).taken, u"Bo"_s);
    QCOMPARE(both.reconciled.value(wrong).taken, QString());
    QCOMPARE(both.reconciled.value(wrong).remark, u"the letter says so"_s);
    QCOMPARE(steps(),
        (QStringList{u"Cy 7"_s, u"Cy 12"_s, u"Cy 12"_s, u"Ann 16"_s, u"Ann 16"_s, u"Ann 16"_s,
            u"Bo 16"_s, u"Ann 13"_s, u"Bo 13"_s, u"Cy 14"_s, u"Cy 14"_s}));
    QVERIFY(!UndoLog(m_fixture->sessionOf(u"Cy"_s), u"Cy"_s).state()->canUndo());
    VERIFY_OK(take(u"Cy"_s, ReviewStep::Assess));
    QCOMPARE(reconcile(quote, u"Ann"_s, {}).error().code, ErrorCode::Conflict);
    m_fixture->verifySound();
}

void TestReviewing::assessorsAreTwoPeopleOfADraft()
{
    m_fixture->sessionOf(u"Ann"_s);
    m_fixture->sessionOf(u"Bo"_s);
    const auto name = [&](const QString &first, const QString &second) {
        return as(u"Ann"_s, [&](UnitOfWork &unit) {
            return AssessorWriter(unit).name(m_listing.id, first, second);
        });
    };
    QCOMPARE(name(u"Ann"_s, u"Ann"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(latest().state, ReviewState::NotStarted);
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Start));
    VERIFY_OK(take(u"Ann"_s, ReviewStep::Assess));
    QCOMPARE(name(u"Ann"_s, u"Bo"_s).error().code, ErrorCode::Conflict);
    VERIFY_OK(take(u"Bo"_s, ReviewStep::Return));
    VERIFY_OK(name(u"Ann"_s, u"Bo"_s));
    QCOMPARE(name(u"Ann"_s, u"Bo"_s).error().code, ErrorCode::Conflict);
}

void TestReviewing::checkFindsAForgedSnapshot()
{
    bringToSigned();
    if (StorageFixture::onServer()) {
        m_fixture->damage(u"ALTER TABLE touchstone.snapshot DISABLE TRIGGER USER"_s);
        m_fixture->damage(
            u"UPDATE touchstone.snapshot SET content = replace(content, 'Clinic', 'Cleric')"_s);
    } else {
        m_fixture->damage(u"DROP TRIGGER snapshot_update"_s);
        m_fixture->damage(u"UPDATE snapshot SET content = replace(content, 'Clinic', 'Cleric')"_s);
    }
    const auto report = Maintenance(*m_fixture->session).check();
    VERIFY_OK(report);
    QCOMPARE(report->problems.size(), 1);
    QVERIFY2(report->problems[0].contains(u"SHA-256"_s), qPrintable(report->problems[0]));
}

QTEST_GUILESS_MAIN(TestReviewing)
#include "tst_reviewing.moc"
