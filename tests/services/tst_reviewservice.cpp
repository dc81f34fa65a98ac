// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assessorservice.h"
#include "services/reviewservice.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::services;
using touchstone::test::await;
using touchstone::test::FakeClock;

/// Several people, one after another, at one file.
class TestReviewService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aListingIsAssessedReviewedAndSigned();
    void oneAloneIsToldWhyNot();
    void aChangeAfterwardsIsSeen();
    void workIsGivenInOneChange();
    void twoAssessors();
    void aThirdAnswerIsLookedAt();

private:
    /// Who is at the program from here on.
    void be(const QString &person);
    ReviewStatus status()
    {
        const auto result = await(m_reviews->status(m_listing.id));
        if (!result) {
            qFatal("%s", qPrintable(result.error().message));
        }
        return *result;
    }
    Result<ReviewRecord> take(ReviewStep step)
    {
        return await(m_reviews->take(step, status().record));
    }
    Answer met(AnswerState state = AnswerState::Met) const
    {
        Answer answer;
        answer.state = state;
        answer.tier = Tier::Document;
        answer.checkedOn = m_clock.today();
        return answer;
    }
    void bothFinish();

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<DirectoryService> m_service;
    std::unique_ptr<ReviewService> m_reviews;
    std::unique_ptr<AssessorService> m_assessors;
    Listing m_listing;
};

void TestReviewService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(QDateTime(QDate(2026, 9, 14), QTime(10, 0), Qt::UTC));
    m_service = std::make_unique<DirectoryService>(m_clock, u"Ann"_s);
    VERIFY_OK(await(m_service->create(m_folder->filePath(u"a.touchstone"_s), NewDirectory::Empty)));
    Clinic clinic;
    clinic.name = u"Clinic"_s;
    const auto saved = await(m_service->saveClinic(clinic));
    VERIFY_OK(saved);
    Listing listing;
    listing.clinic = saved->id;
    const auto stored = await(m_service->saveListing(listing));
    VERIFY_OK(stored);
    m_listing = *stored;
    be(u"Ann"_s);
}

void TestReviewService::cleanup()
{
    m_assessors.reset();
    m_reviews.reset();
    m_service.reset();
    m_folder.reset();
}

void TestReviewService::be(const QString &person)
{
    m_assessors.reset();
    m_reviews.reset();
    m_service = nullptr; // gives the file back before the next one takes it
    m_service = std::make_unique<DirectoryService>(m_clock, person);
    VERIFY_OK(await(m_service->open(m_folder->filePath(u"a.touchstone"_s))));
    m_reviews = std::make_unique<ReviewService>(m_service.get());
    m_assessors = std::make_unique<AssessorService>(m_service.get());
}

void TestReviewService::aListingIsAssessedReviewedAndSigned()
{
    QCOMPARE(m_service->info().me, u"Ann"_s);
    QCOMPARE(status().steps, QList<ReviewStep>{ReviewStep::Start});
    QSignalSpy told(m_service.get(), &DirectoryService::recordsChanged);
    VERIFY_OK(take(ReviewStep::Start));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0][0].value<ChangeNotice>().listings, QList<ListingId>{m_listing.id});
    VERIFY_OK(take(ReviewStep::Assess));
    QVERIFY(m_service->undoState().undoText.contains(u"New record"_s)); // not the steps
    be(u"Bo"_s);
    QCOMPARE(status().steps, (QList<ReviewStep>{ReviewStep::Return, ReviewStep::Review}));
    QCOMPARE(status().whyNotNext, QString());
    VERIFY_OK(take(ReviewStep::Review));
    VERIFY_OK(take(ReviewStep::Sign));
    const ReviewStatus now = status();
    QCOMPARE(now.snapshots.size(), 1);
    m_clock.addDays(700); // years later, when answers have aged
    const auto verified = await(m_reviews->verify(now.snapshots[0].uuid));
    VERIFY_OK(verified);
    QVERIFY2(verified->check.isConfirmed(), qPrintable(verified->check.differences.join(u'\n')));
    QCOMPARE(verified->check.sha256, now.snapshots[0].sha256);
    QCOMPARE(verified->check.asOf, QDate(2026, 9, 14));
    const auto none = await(m_reviews->verify(m_listing.info.uuid));
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestReviewService::oneAloneIsToldWhyNot()
{
    VERIFY_OK(take(ReviewStep::Start));
    VERIFY_OK(take(ReviewStep::Assess));
    QCOMPARE(status().steps, QList<ReviewStep>{ReviewStep::Return});
    QVERIFY2(status().whyNotNext.contains(u"second person"_s), qPrintable(status().whyNotNext));
    QCOMPARE(take(ReviewStep::Review).error().code, ErrorCode::Denied);
}

void TestReviewService::aChangeAfterwardsIsSeen()
{
    VERIFY_OK(take(ReviewStep::Start));
    VERIFY_OK(take(ReviewStep::Assess));
    be(u"Bo"_s);
    VERIFY_OK(await(m_service->saveAnswer(m_listing.id, u"cost-written-quote"_s, met(), u"en"_s)));
    QVERIFY(status().changedSince);
    QCOMPARE(status().steps, QList<ReviewStep>{ReviewStep::Return});
    QVERIFY(!status().whyNotNext.isEmpty());
    QCOMPARE(take(ReviewStep::Review).error().code, ErrorCode::Conflict);
}

void TestReviewService::workIsGivenInOneChange()
{
    Listing second;
    second.clinic = m_listing.clinic;
    const auto stored = await(m_service->saveListing(second));
    VERIFY_OK(stored);
    VERIFY_OK(await(m_reviews->assign({m_listing.id, stored->id}, u"Bo"_s)));
    ListingQuery query;
    query.assignedTo = u"Bo"_s;
    QCOMPARE(await(m_service->listingKeys(query)).value().size(), 2);
    QCOMPARE(await(m_reviews->people()).value(), (QStringList{u"Ann"_s, u"Bo"_s}));
    VERIFY_OK(await(m_reviews->unassign({m_listing.id}, u"Bo"_s)));
    QCOMPARE(await(m_service->listingKeys(query)).value(), QList<ListingId>{stored->id});
    // All or none.
    const auto wrong = await(m_reviews->assign({m_listing.id, ListingId(4711)}, u"Cy"_s));
    QCOMPARE(wrong.error().code, ErrorCode::NotFound);
    QVERIFY(status().assignees.isEmpty());
}

void TestReviewService::bothFinish()
{
    VERIFY_OK(await(m_assessors->name(m_listing.id, u"Ann"_s, u"Bo"_s)));
    for (const QString &person : {u"Ann"_s, u"Bo"_s}) {
        be(person);
        const auto mine = await(m_assessors->saveMine(m_listing.id, u"cost-written-quote"_s,
            met(person == u"Ann"_s ? AnswerState::Met : AnswerState::NotMet), u"en"_s));
        VERIFY_OK(mine);
        QCOMPARE(mine->answers.size(), 1);
        QVERIFY(mine->score.weight > 0);
        VERIFY_OK(await(m_assessors->finish(m_listing.id)));
    }
}

void TestReviewService::twoAssessors()
{
    // What the listing says already is not shown to who answers independently.
    VERIFY_OK(await(m_service->saveAnswer(m_listing.id, u"cost-written-quote"_s, met(), u"en"_s)));
    QVERIFY(await(m_assessors->mine(m_listing.id, u"en"_s)).value().answers.isEmpty());
    const auto early
        = await(m_assessors->saveMine(m_listing.id, u"cost-written-quote"_s, met(), u"en"_s));
    QCOMPARE(early.error().code, ErrorCode::Denied);
    bothFinish();
    QCOMPARE(status().unreconciled, QStringList{u"cost-written-quote"_s});
    QCOMPARE(status().steps, QList<ReviewStep>());
    QVERIFY(!status().whyNotNext.isEmpty());
    const auto nothing = await(
        m_assessors->reconcile(m_listing.id, {{u"cost-if-it-goes-wrong"_s, u"Ann"_s, {}, {}}}));
    QCOMPARE(nothing.error().code, ErrorCode::Invalid);
    const auto done = await(
        m_assessors->reconcile(m_listing.id, {{u"cost-written-quote"_s, u"Bo"_s, u"seen"_s, {}}}));
    VERIFY_OK(done);
    QCOMPARE(done->reconciled.size(), 1);
    const auto now = await(m_service->assessment(m_listing.id, u"en"_s));
    VERIFY_OK(now);
    QCOMPARE(now->answers.value(u"cost-written-quote"_s).state, AnswerState::NotMet);
    QCOMPARE(status().steps, QList<ReviewStep>{ReviewStep::Assess});
}

void TestReviewService::aThirdAnswerIsLookedAt()
{
    bothFinish();
    Answer third; // met, but says not by whom
    third.state = AnswerState::Met;
    const auto refused
        = await(m_assessors->reconcile(m_listing.id, {{u"cost-written-quote"_s, {}, {}, third}}));
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY(!refused.error().place.field.isEmpty());
    VERIFY_OK(await(m_assessors->reconcile(
        m_listing.id, {{u"cost-written-quote"_s, {}, {}, met(AnswerState::Partly)}})));
    QVERIFY(status().unreconciled.isEmpty());
}

QTEST_GUILESS_MAIN(TestReviewService)
#include "tst_reviewservice.moc"
