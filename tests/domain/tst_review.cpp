// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/review.h"
#include "support/testsupport.h"

#include <rapidcheck.h>

using namespace touchstone;
using namespace touchstone::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 9, 1), QTime(12, 0), Qt::UTC);

constexpr std::array kSteps = {ReviewStep::Start, ReviewStep::Assess, ReviewStep::Return,
    ReviewStep::Review, ReviewStep::Sign};

struct Deed
{
    ReviewStep step;
    QString person;
    PersonRole role = PersonRole::Reviewer;
};

ReviewRecord after(const QList<Deed> &deeds)
{
    ReviewRecord record;
    record.listing = ListingId(1);
    for (const Deed &deed : deeds) {
        const auto next = taken(deed.step, record, deed.person, deed.role, kNow);
        if (!next) {
            qFatal("%s", qPrintable(next.error().message));
        }
        record = *next;
    }
    return record;
}

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay();
    void stepsFromEachState_data();
    void stepsFromEachState();
    void nobodyReviewsThemselves();
    void returningClearsSignatures();
    void rolesBound_data();
    void rolesBound();
    void aSignedOneIsReachedOnlyThroughTwoPeople();
};

void TestReview::theWholeWay()
{
    using enum ReviewStep;
    const ReviewRecord done
        = after({{Start, u"ann"_s}, {Assess, u"ann"_s}, {Review, u"vera"_s}, {Sign, u"dora"_s}});
    QCOMPARE(done.state, ReviewState::Signed);
    QCOMPARE(done.number, 1);
    QCOMPARE(done.revision, 4);
    QCOMPARE(done.assessed, (Signature{u"ann"_s, kNow}));
    QCOMPARE(done.reviewed.person, u"vera"_s);
    QCOMPARE(done.signedBy.person, u"dora"_s);
    const auto next = taken(Start, done, u"al"_s, PersonRole::Advisor, kNow);
    VERIFY_OK(next);
    QCOMPARE(next->number, 2);
    QCOMPARE(next->state, ReviewState::Draft);
    QCOMPARE(next->started.person, u"al"_s);
    QCOMPARE(next->listing, ListingId(1));
    QVERIFY(next->signedBy == Signature());
}

void TestReview::stepsFromEachState_data()
{
    using enum ReviewState;
    QTest::addColumn<ReviewState>("state");
    QTest::addColumn<QList<ReviewStep>>("steps");
    QTest::newRow("none") << NotStarted << QList{ReviewStep::Start};
    QTest::newRow("draft") << Draft << QList{ReviewStep::Assess};
    QTest::newRow("assessed") << Assessed << QList{ReviewStep::Return, ReviewStep::Review};
    QTest::newRow("reviewed") << Reviewed << QList{ReviewStep::Return, ReviewStep::Sign};
    QTest::newRow("signed") << Signed << QList{ReviewStep::Start};
}

void TestReview::stepsFromEachState()
{
    QFETCH(ReviewState, state);
    QFETCH(QList<ReviewStep>, steps);
    ReviewRecord record;
    record.state = state;
    record.assessed.person = u"ann"_s;
    QCOMPARE(stepsFor(record, u"vera"_s, PersonRole::Reviewer), steps);
    for (const ReviewStep step : kSteps) {
        const auto may = mayTake(step, record, u"vera"_s, PersonRole::Admin);
        QCOMPARE(may.isOk(), steps.contains(step));
        if (!may) {
            QCOMPARE(may.error().code, ErrorCode::Conflict);
            QVERIFY(!may.error().message.isEmpty());
        }
    }
}

void TestReview::nobodyReviewsThemselves()
{
    using enum ReviewStep;
    const ReviewRecord assessed = after({{Start, u"vera"_s}, {Assess, u"ann"_s}});
    const auto own = mayTake(Review, assessed, u"ann"_s, PersonRole::Admin);
    QVERIFY(!own);
    QCOMPARE(own.error().code, ErrorCode::Denied);
    VERIFY_OK(mayTake(Review, assessed, u"vera"_s, PersonRole::Reviewer));
}

void TestReview::returningClearsSignatures()
{
    using enum ReviewStep;
    const ReviewRecord back
        = after({{Start, u"ann"_s}, {Assess, u"ann"_s}, {Review, u"vera"_s}, {Return, u"ann"_s}});
    QCOMPARE(back.state, ReviewState::Draft);
    QVERIFY(back.assessed == Signature() && back.reviewed == Signature());
    QCOMPARE(back.started.person, u"ann"_s);
    QCOMPARE(back.number, 1);
}

void TestReview::rolesBound_data()
{
    QTest::addColumn<PersonRole>("role");
    QTest::addColumn<int>("steps"); // of the five, wherever they begin
    QTest::newRow("reader") << PersonRole::Reader << 0;
    QTest::newRow("advisor") << PersonRole::Advisor << 3;
    QTest::newRow("reviewer") << PersonRole::Reviewer << 5;
    QTest::newRow("admin") << PersonRole::Admin << 5;
}

void TestReview::rolesBound()
{
    QFETCH(PersonRole, role);
    QFETCH(int, steps);
    QSet<ReviewStep> may;
    for (const ReviewState state : allValues<ReviewState>()) {
        ReviewRecord record;
        record.state = state;
        for (const ReviewStep step : stepsFor(record, u"me"_s, role)) {
            may.insert(step);
        }
    }
    QCOMPARE(may.size(), steps);
}

void TestReview::aSignedOneIsReachedOnlyThroughTwoPeople()
{
    QVERIFY(rc::check("whatever is tried, two people stand behind a signature", [] {
        ReviewRecord record;
        const int tries = *rc::gen::inRange(0, 30);
        for (int i = 0; i < tries; ++i) {
            const auto step = kSteps.at(static_cast<size_t>(*rc::gen::inRange(0, 5)));
            const QString person = *rc::gen::element(u"ann"_s, u"vera"_s);
            const auto role = static_cast<PersonRole>(*rc::gen::inRange(0, 4));
            const auto next = taken(step, record, person, role, kNow);
            if (!next) {
                continue;
            }
            RC_ASSERT(next->number >= record.number);
            record = *next;
            const bool reviewed
                = record.state == ReviewState::Reviewed || record.state == ReviewState::Signed;
            RC_ASSERT(reviewed == !record.reviewed.person.isEmpty());
            RC_ASSERT(!reviewed || record.reviewed.person != record.assessed.person);
            RC_ASSERT((record.state == ReviewState::Signed) == !record.signedBy.person.isEmpty());
        }
    }));
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
