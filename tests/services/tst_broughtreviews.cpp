// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "services/assessorservice.h"
#include "services/movingservice.h"
#include "services/reviewservice.h"
#include "services/serverservice.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::services;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T> T get(const QFuture<Result<T>> &future)
{
    const Result<T> result = future.result();
    if (!result.isOk()) {
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    return *result;
}

const QString kQuote = u"cost-written-quote"_s;
const QString kWrong = u"cost-if-it-goes-wrong"_s;

/// Somebody at a directory: on the server, or in a file.
class Somebody
{
public:
    Somebody(const Clock &clock, const QString &account)
        : m_directory(clock, account), m_reviews(&m_directory), m_assessors(&m_directory),
          m_moving(&m_directory)
    {
    }
    DirectoryInfo open(const QString &place, const QString &password = {})
    {
        return get(m_directory.open(place, password));
    }
    [[nodiscard]] ReviewRecord record(ListingId id) { return get(m_reviews.status(id)).record; }
    Result<ReviewRecord> step(ReviewStep step, ListingId id, const QString &remark = {})
    {
        return m_reviews.take(step, record(id), remark).result();
    }
    void answer(ListingId id, const QString &criterion, AnswerState state)
    {
        Answer answer;
        answer.revision
            = get(m_directory.assessment(id, u"en"_s)).answers.value(criterion).revision;
        answer.state = state;
        if (state != AnswerState::Unknown) {
            answer.tier = Tier::Document;
            answer.checkedOn = QDate::currentDate();
        }
        get(m_directory.saveAnswer(id, criterion, answer, u"en"_s));
    }
    void answerForMyself(ListingId id, const QString &criterion, AnswerState state)
    {
        Answer answer;
        answer.state = state;
        answer.tier = Tier::Document;
        answer.checkedOn = QDate::currentDate();
        get(m_assessors.saveAllMine(id, {{criterion, answer}}));
    }
    [[nodiscard]] AnswerState mine(ListingId id, const QString &criterion)
    {
        return get(m_assessors.mine(id, u"en"_s)).answers.value(criterion).state;
    }
    DirectoryService &directory() { return m_directory; }
    ReviewService &reviews() { return m_reviews; }
    AssessorService &assessors() { return m_assessors; }
    MovingService &moving() { return m_moving; }

private:
    DirectoryService m_directory;
    ReviewService m_reviews;
    AssessorService m_assessors;
    MovingService m_moving;
};

QStringList linesOf(const QList<BroughtStep> &steps)
{
    QStringList lines;
    for (const BroughtStep &step : steps) {
        lines.append(code(step.action) + u' ' + step.person
            + (step.criterion.isEmpty() ? QString() : u' ' + step.criterion)
            + (step.obstacle.isEmpty() ? QString() : u": "_s + step.obstacle));
    }
    return lines;
}

QStringList linesOf(const QList<BringBackRefusal> &refused)
{
    QStringList lines;
    for (const BringBackRefusal &each : refused) {
        lines.append(each.step + u": "_s + each.reason);
    }
    return lines;
}

} // namespace

/// Reviews that were worked on without the server.
class TestBroughtReviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anAssessmentAndItsReviewComeBack();
    void everybodyBringsTheirOwn();
    void whatWasApprovedMustStand();
    void rightsAreThoseOfTheDirectory();
    void nobodyReviewsThemselvesByWayOfAFile();
    void whatIsSoAlreadyIsNoStep();
    void whatTheDirectoryWentPastStays();
    void whatWasTakenBackIsNone();
    void independentAnswersComeBack();
    void answersGivenOnBothSidesStay();
    void assessorsAndTheirDecisionsComeBack();
    void aSignatureOfTheFileIsMadeThere();

private:
    [[nodiscard]] std::unique_ptr<Somebody> at(
        const QString &place, const QString &account, const QString &password = {}) const
    {
        auto person = std::make_unique<Somebody>(m_clock, account);
        person->open(place, password);
        return person;
    }
    [[nodiscard]] std::unique_ptr<Somebody> online(
        const QString &person, const QString &account = {}) const
    {
        return at(m_cluster->address(m_name, person),
            account.isEmpty() ? person + u" at home"_s : account, person + u"-secret"_s);
    }
    [[nodiscard]] std::unique_ptr<Somebody> offline(const QString &account) const
    {
        return at(m_path, account);
    }
    void takeAlong(Somebody &person) { get(person.moving().takeAlong(m_path)); }
    BringBackOutcome bring(Somebody &person)
    {
        const BringBackOutcome outcome = get(person.moving().bringBack(m_path, {}));
        const CheckReport report = get(person.directory().check());
        if (!report.sound) {
            qFatal("%s", qPrintable(report.problems.join(u'\n')));
        }
        return outcome;
    }
    QStringList preview(Somebody &person)
    {
        return linesOf(get(person.moving().previewBringBack(m_path)).steps);
    }

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    QString m_name, m_path;
    int m_count = 0;
    std::unique_ptr<Somebody> m_ann, m_bob, m_vera;
    ListingId m_listing;
};

void TestBroughtReviews::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
}

void TestBroughtReviews::init()
{
    m_name = u"vetting%1"_s.arg(++m_count);
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"along.touchstone"_s);
    ServerService server(m_clock);
    const QString address = m_cluster->address(m_name);
    get(server.init(address));
    for (const auto &[person, role] : {std::pair{u"ann"_s, PersonRole::Advisor},
             {u"bob"_s, PersonRole::Advisor}, {u"vera"_s, PersonRole::Reviewer}}) {
        get(server.addPerson(
            address, person, role, m_count == 1 ? person + u"-secret"_s : QString()));
    }
    m_ann = online(u"ann"_s);
    m_bob = online(u"bob"_s);
    m_vera = online(u"vera"_s);
    Clinic clinic;
    clinic.name = u"Aurora"_s;
    Listing listing;
    listing.clinic = get(m_ann->directory().saveClinic(clinic)).id;
    listing.treatment = u"Marrow"_s;
    m_listing = get(m_ann->directory().saveListing(listing)).id;
}

void TestBroughtReviews::cleanup()
{
    m_ann.reset();
    m_bob.reset();
    m_vera.reset();
}

void TestBroughtReviews::anAssessmentAndItsReviewComeBack()
{
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        QCOMPARE(copy->directory().info().me, u"ann"_s); // her working copy
        copy->answer(m_listing, kQuote, AnswerState::Met);
        get(copy->reviews().assign({m_listing}, u"vera"_s));
        VERIFY_OK(copy->step(ReviewStep::Start, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Assess, m_listing, u"on the train"_s));
    }
    const BringBackPreview shown = get(m_ann->moving().previewBringBack(m_path));
    QCOMPARE(linesOf(shown.steps),
        (QStringList{u"assigned ann"_s, u"assessment_started ann"_s, u"assessed ann"_s}));
    QCOMPARE(shown.steps.first().mine, u"vera"_s);
    QCOMPARE(shown.steps.last().before, label(ReviewState::Draft));
    QCOMPARE(shown.steps.last().mine, label(ReviewState::Assessed));
    QCOMPARE(m_ann->record(m_listing).state, ReviewState::NotStarted); // nothing is written yet
    const BringBackOutcome outcome = bring(*m_ann);
    QCOMPARE(linesOf(outcome.refused), QStringList());
    QCOMPARE(outcome.added, 1);
    QCOMPARE(outcome.steps, 3);
    const ReviewStatus status = get(m_bob->reviews().status(m_listing));
    QCOMPARE(status.record.state, ReviewState::Assessed);
    QCOMPARE(status.record.assessed.person, u"ann"_s);
    QCOMPARE(status.record.remark, u"on the train"_s);
    QCOMPARE(status.assignees, QStringList{u"vera"_s});
    QVERIFY(!status.changedSince);
    // The same file brings nothing twice.
    QCOMPARE(preview(*m_ann), QStringList());
    QCOMPARE(bring(*m_ann).steps, 0);

    QVERIFY(QFile::remove(m_path));
    takeAlong(*m_vera);
    VERIFY_OK(offline(u"vera at home"_s)->step(ReviewStep::Review, m_listing));
    QCOMPARE(bring(*m_vera).steps, 1);
    QCOMPARE(m_bob->record(m_listing).reviewed.person, u"vera"_s);
    // What is done in the file afterwards comes too.
    VERIFY_OK(offline(u"vera at home"_s)->step(ReviewStep::Return, m_listing, u"on second look"_s));
    QCOMPARE(bring(*m_vera).steps, 1);
    QCOMPARE(m_bob->record(m_listing).state, ReviewState::Draft);
    QCOMPARE(m_bob->record(m_listing).remark, u"on second look"_s);
}

void TestBroughtReviews::everybodyBringsTheirOwn()
{
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        VERIFY_OK(copy->step(ReviewStep::Start, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Assess, m_listing));
    }
    VERIFY_OK(offline(u"vera at home"_s)->step(ReviewStep::Review, m_listing));
    VERIFY_OK(offline(u"ann at home"_s)->step(ReviewStep::Return, m_listing));
    VERIFY_OK(offline(u"ann at home"_s)->step(ReviewStep::Assess, m_listing));
    VERIFY_OK(offline(u"vera at home"_s)->step(ReviewStep::Review, m_listing));
    const QString notHers = u": vera at home made this step in the file. Only they can bring it "
                            "back, logged in as themselves."_s;
    QCOMPARE(preview(*m_ann),
        (QStringList{
            u"assessment_started ann"_s, u"assessed ann"_s, u"reviewed vera at home"_s + notHers}));
    const BringBackOutcome first = bring(*m_ann);
    QCOMPARE(first.steps, 2);
    QCOMPARE(linesOf(first.refused), QStringList{label(RecordAction::Reviewed) + notHers});
    // The rest waits in the file for her.
    QCOMPARE(preview(*m_vera), QStringList{u"reviewed vera at home"_s});
    const BringBackOutcome second = bring(*m_vera);
    QCOMPARE(second.steps, 1);
    QCOMPARE(linesOf(second.refused), QStringList());
    const ReviewRecord record = m_bob->record(m_listing);
    QCOMPARE(record.state, ReviewState::Reviewed);
    QCOMPARE(record.assessed.person, u"ann"_s);
    QCOMPARE(record.reviewed.person, u"vera"_s);
}

void TestBroughtReviews::whatWasApprovedMustStand()
{
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        copy->answer(m_listing, kQuote, AnswerState::Met);
        VERIFY_OK(copy->step(ReviewStep::Start, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Assess, m_listing));
    }
    m_bob->answer(m_listing, kWrong, AnswerState::NotMet); // she has not seen that
    const BringBackOutcome outcome = bring(*m_ann);
    QCOMPARE(outcome.steps, 1);
    QCOMPARE(outcome.refused.size(), 1);
    QVERIFY2(outcome.refused.first().reason.contains(u"not what the listing says here"_s),
        qPrintable(outcome.refused.first().reason));
    QCOMPARE(m_bob->record(m_listing).state, ReviewState::Draft);
    // Settled there, it comes: the listing says again what she assessed.
    m_bob->answer(m_listing, kWrong, AnswerState::Unknown);
    QCOMPARE(preview(*m_ann), QStringList{u"assessed ann"_s});
    QCOMPARE(bring(*m_ann).steps, 1);
    QCOMPARE(m_bob->record(m_listing).assessed.person, u"ann"_s);
}

void TestBroughtReviews::rightsAreThoseOfTheDirectory()
{
    VERIFY_OK(m_ann->step(ReviewStep::Start, m_listing));
    VERIFY_OK(m_ann->step(ReviewStep::Assess, m_listing));
    takeAlong(*m_bob);
    {
        const auto copy = offline(u"bob at home"_s);
        VERIFY_OK(copy->step(ReviewStep::Review, m_listing)); // a file lets everybody
        VERIFY_OK(copy->step(ReviewStep::Sign, m_listing));
        get(copy->reviews().assign({m_listing}, u"Nobody"_s));
    }
    const BringBackOutcome outcome = bring(*m_bob);
    QCOMPARE(outcome.steps, 0);
    const QStringList refused = linesOf(outcome.refused);
    QCOMPARE(refused.size(), 3);
    QVERIFY2(refused.at(0).contains(label(PersonRole::Reviewer)), qPrintable(refused.at(0)));
    QVERIFY2(refused.at(1).contains(u"waits for the step before"_s), qPrintable(refused.at(1)));
    QVERIFY2(refused.at(2).contains(u"Nobody is nobody"_s), qPrintable(refused.at(2)));
    QCOMPARE(m_bob->record(m_listing).state, ReviewState::Assessed);
    QCOMPARE(get(m_bob->reviews().snapshots(m_listing)).size(), 0);
}

void TestBroughtReviews::nobodyReviewsThemselvesByWayOfAFile()
{
    VERIFY_OK(m_vera->step(ReviewStep::Start, m_listing));
    VERIFY_OK(m_vera->step(ReviewStep::Assess, m_listing));
    takeAlong(*m_vera);
    // Under another account the file does not know that it is her.
    VERIFY_OK(offline(u"vera elsewhere"_s)->step(ReviewStep::Review, m_listing));
    const auto vera = online(u"vera"_s, u"vera elsewhere"_s);
    const BringBackOutcome outcome = bring(*vera);
    QCOMPARE(outcome.steps, 0);
    QCOMPARE(outcome.refused.size(), 1);
    QVERIFY2(outcome.refused.first().reason.contains(u"You assessed this listing yourself"_s),
        qPrintable(outcome.refused.first().reason));
    QCOMPARE(m_vera->record(m_listing).state, ReviewState::Assessed);
}

void TestBroughtReviews::whatIsSoAlreadyIsNoStep()
{
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        VERIFY_OK(copy->step(ReviewStep::Start, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Assess, m_listing));
        get(copy->reviews().assign({m_listing}, u"bob"_s));
    }
    VERIFY_OK(m_bob->step(ReviewStep::Start, m_listing));
    VERIFY_OK(m_bob->step(ReviewStep::Assess, m_listing));
    get(m_bob->reviews().assign({m_listing}, u"bob"_s));
    QCOMPARE(preview(*m_ann), QStringList());
    const BringBackOutcome outcome = bring(*m_ann);
    QCOMPARE(outcome.steps, 0);
    QCOMPARE(linesOf(outcome.refused), QStringList());
    QCOMPARE(m_ann->record(m_listing).assessed.person, u"bob"_s);
}

void TestBroughtReviews::whatTheDirectoryWentPastStays()
{
    VERIFY_OK(m_ann->step(ReviewStep::Start, m_listing));
    VERIFY_OK(m_ann->step(ReviewStep::Assess, m_listing));
    takeAlong(*m_bob);
    VERIFY_OK(offline(u"bob at home"_s)->step(ReviewStep::Return, m_listing));
    VERIFY_OK(m_vera->step(ReviewStep::Review, m_listing));
    const BringBackOutcome sentBack = bring(*m_bob);
    QCOMPARE(sentBack.refused.size(), 1);
    QVERIFY2(sentBack.refused.first().reason.contains(u"went on there"_s),
        qPrintable(sentBack.refused.first().reason));
    QCOMPARE(m_bob->record(m_listing).state, ReviewState::Reviewed);
    VERIFY_OK(m_vera->step(ReviewStep::Sign, m_listing));
    VERIFY_OK(m_vera->step(ReviewStep::Start, m_listing));
    QVERIFY2(preview(*m_bob).value(0).contains(u"at assessment no. 2 already"_s),
        qPrintable(preview(*m_bob).value(0)));
}

void TestBroughtReviews::whatWasTakenBackIsNone()
{
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        get(copy->reviews().assign({m_listing}, u"bob"_s));
        get(copy->reviews().unassign({m_listing}, u"bob"_s));
        VERIFY_OK(copy->step(ReviewStep::Start, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Assess, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Return, m_listing));
    }
    get(m_bob->reviews().assign({m_listing}, u"bob"_s));
    QCOMPARE(preview(*m_ann), QStringList{u"assessment_started ann"_s});
    QCOMPARE(bring(*m_ann).steps, 1);
    QCOMPARE(m_ann->record(m_listing).state, ReviewState::Draft);
    QCOMPARE(get(m_ann->reviews().status(m_listing)).assignees, QStringList{u"bob"_s});
}

void TestBroughtReviews::independentAnswersComeBack()
{
    get(m_vera->assessors().name(m_listing, u"ann"_s, u"bob"_s));
    m_ann->answerForMyself(m_listing, kWrong, AnswerState::Partly);
    m_bob->answerForMyself(m_listing, kQuote, AnswerState::NotMet);
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        // Bob's answers did not come along, hers did.
        QCOMPARE(copy->mine(m_listing, kWrong), AnswerState::Partly);
        copy->answerForMyself(m_listing, kQuote, AnswerState::NotMet);
        copy->answerForMyself(m_listing, kQuote, AnswerState::Met);
        get(copy->assessors().finish(m_listing));
    }
    QCOMPARE(preview(*m_ann),
        (QStringList{u"assessor_answered ann "_s + kQuote, u"assessor_finished ann"_s}));
    const BringBackOutcome outcome = bring(*m_ann);
    QCOMPARE(linesOf(outcome.refused), QStringList());
    QCOMPARE(outcome.steps, 2);
    QCOMPARE(m_ann->mine(m_listing, kQuote), AnswerState::Met);
    const AssessorPair seen = get(m_bob->assessors().pair(m_listing));
    QVERIFY(seen.find(u"ann"_s)->hasFinished());
    QVERIFY(!seen.find(u"ann"_s)->visible); // not before he has finished too
    // The journal tells him that she answered, not what.
    const auto entries
        = get(m_bob->directory().journal({SubjectKind::Listing, m_listing.value()}, 0, 50));
    int told = 0;
    for (const JournalEntry &entry : entries) {
        if (entry.action == RecordAction::AssessorAnswered) {
            ++told;
            QVERIFY(entry.criterion.isEmpty() && entry.after.isEmpty() && entry.before.isEmpty());
        }
    }
    QCOMPARE(told, 3);
}

void TestBroughtReviews::answersGivenOnBothSidesStay()
{
    get(m_vera->assessors().name(m_listing, u"ann"_s, u"bob"_s));
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        copy->answerForMyself(m_listing, kQuote, AnswerState::Met);
        copy->answerForMyself(m_listing, kWrong, AnswerState::Met);
        get(copy->assessors().finish(m_listing));
    }
    m_ann->answerForMyself(m_listing, kQuote, AnswerState::NotMet);
    const BringBackOutcome outcome = bring(*m_ann);
    QCOMPARE(outcome.steps, 1);
    const QStringList refused = linesOf(outcome.refused);
    QCOMPARE(refused.size(), 2);
    QVERIFY2(refused.at(0).contains(u"You answered this in the directory too"_s),
        qPrintable(refused.at(0)));
    QVERIFY2(refused.at(1).contains(u"Not all of your answers"_s), qPrintable(refused.at(1)));
    QCOMPARE(m_ann->mine(m_listing, kQuote), AnswerState::NotMet);
    QCOMPARE(m_ann->mine(m_listing, kWrong), AnswerState::Met);
    // Settled there, the finishing comes.
    m_ann->answerForMyself(m_listing, kQuote, AnswerState::Met);
    QCOMPARE(preview(*m_ann), QStringList{u"assessor_finished ann"_s});
    QCOMPARE(bring(*m_ann).steps, 1);
}

void TestBroughtReviews::assessorsAndTheirDecisionsComeBack()
{
    takeAlong(*m_ann);
    {
        const auto copy = offline(u"ann at home"_s);
        get(copy->assessors().name(m_listing, u"ann"_s, u"bob"_s));
        copy->answerForMyself(m_listing, kQuote, AnswerState::Met);
        get(copy->assessors().finish(m_listing));
    }
    QCOMPARE(bring(*m_ann).steps, 4); // the draft, the two, her answer, its end
    m_bob->answerForMyself(m_listing, kQuote, AnswerState::NotMet);
    get(m_bob->assessors().finish(m_listing));
    QVERIFY(QFile::remove(m_path));
    takeAlong(*m_ann);
    Decision decision;
    decision.criterion = kQuote;
    decision.taken = u"bob"_s;
    decision.remark = u"the letter"_s;
    get(offline(u"ann at home"_s)->assessors().reconcile(m_listing, {decision}));
    VERIFY_OK(offline(u"ann at home"_s)->step(ReviewStep::Assess, m_listing));
    const BringBackOutcome outcome = bring(*m_ann);
    QCOMPARE(linesOf(outcome.refused), QStringList());
    QCOMPARE(outcome.steps, 2);
    const AssessorPair pair = get(m_vera->assessors().pair(m_listing));
    QCOMPARE(pair.reconciled.value(kQuote).taken, u"bob"_s);
    QCOMPARE(pair.reconciled.value(kQuote).decided.person, u"ann"_s);
    QCOMPARE(get(m_vera->directory().assessment(m_listing, u"en"_s)).answers.value(kQuote).state,
        AnswerState::NotMet);
    QCOMPARE(m_vera->record(m_listing).state, ReviewState::Assessed);
}

void TestBroughtReviews::aSignatureOfTheFileIsMadeThere()
{
    VERIFY_OK(m_ann->step(ReviewStep::Start, m_listing));
    VERIFY_OK(m_ann->step(ReviewStep::Assess, m_listing));
    takeAlong(*m_vera);
    {
        const auto copy = offline(u"vera at home"_s);
        VERIFY_OK(copy->step(ReviewStep::Review, m_listing));
        VERIFY_OK(copy->step(ReviewStep::Sign, m_listing));
    }
    // A new record beside it, so that there is a change of records too.
    Clinic clinic;
    clinic.name = u"Found outside"_s;
    get(offline(u"vera at home"_s)->directory().saveClinic(clinic));
    const BringBackOutcome outcome = bring(*m_vera);
    QCOMPARE(linesOf(outcome.refused), QStringList());
    QCOMPARE(outcome.added, 1);
    QCOMPARE(outcome.steps, 2);
    QCOMPARE(m_bob->record(m_listing).state, ReviewState::Signed);
    const QList<Snapshot> snapshots = get(m_bob->reviews().snapshots(m_listing));
    QCOMPARE(snapshots.size(), 1);
    QCOMPARE(snapshots.first().signedBy.person, u"vera"_s);
    QVERIFY(get(m_bob->reviews().verify(snapshots.first().uuid)).check.isConfirmed());
    // What it then says anew begins the next assessment, there as in the file.
    offline(u"vera at home"_s)->answer(m_listing, kQuote, AnswerState::Met);
    QCOMPARE(bring(*m_vera).steps, 0); // it began by itself
    QCOMPARE(m_bob->record(m_listing).number, 2);
    QCOMPARE(m_bob->record(m_listing).state, ReviewState::Draft);
}

QTEST_GUILESS_MAIN(TestBroughtReviews)
#include "tst_broughtreviews.moc"
