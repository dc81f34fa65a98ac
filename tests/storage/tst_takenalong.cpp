// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answerstore.h"
#include "storage/bringback.h"
#include "storage/clinicstore.h"
#include "storage/directoryfile.h"
#include "storage/journalstore.h"
#include "storage/laboratorystore.h"
#include "storage/listingstore.h"
#include "storage/maintenance.h"
#include "storage/serveradmin.h"
#include "storage/takenalong.h"
#include "storage/unitofwork.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T> T valueOf(Result<T> result)
{
    if (!result) {
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    return std::move(*result);
}

/// A directory that is open for writing.
struct Opened
{
    std::unique_ptr<Directory> directory;
    std::unique_ptr<Session> session;

    template <typename Record> Record save(const Record &record) const
    {
        UnitOfWork unit(*session, ChangeKind::Edit, u"Ann offline"_s);
        valueOf(unit.begin());
        auto stored = valueOf(unit.save(record));
        valueOf(unit.commit());
        return stored;
    }
    void answer(const SubjectRef &subject, AnswerState state, const QString &note) const
    {
        const QString criterion = u"facility-licence"_s;
        Answer answer = valueOf(AnswerStore(*session).answersOf(subject)).value(criterion);
        answer.state = state;
        answer.tier = Tier::Document;
        answer.checkedOn = QDate(2026, 1, 5);
        answer.note = note;
        UnitOfWork unit(*session, ChangeKind::Edit, u"Ann offline"_s);
        valueOf(unit.begin());
        valueOf(unit.saveAnswer(subject, criterion, answer));
        valueOf(unit.commit());
    }
    void move(const SubjectRef &subject, bool toTrash) const
    {
        UnitOfWork unit(*session, ChangeKind::Edit, u"Ann offline"_s);
        valueOf(unit.begin());
        valueOf(toTrash ? unit.trash({subject}) : unit.restore({subject}));
        valueOf(unit.commit());
    }
    [[nodiscard]] Clinic clinic(ClinicId id) const
    {
        return valueOf(ClinicStore(*session).load(id));
    }
};

SubjectRef ref(const Clinic &clinic)
{
    return {SubjectKind::Clinic, clinic.id.value()};
}
SubjectRef ref(const Listing &listing)
{
    return {SubjectKind::Listing, listing.id.value()};
}

QStringList linesOf(const QList<RecordDifference> &records)
{
    QStringList lines;
    for (const RecordDifference &record : records) {
        const QString name
            = record.title + (record.criterion.isEmpty() ? QString() : u" / "_s + record.criterion);
        if (record.presence != RecordDifference::Presence::Both) {
            lines.append(name
                + (record.presence == RecordDifference::Presence::OnlyMine ? u": new here"_s
                                                                           : u": new there"_s));
        }
        for (const FieldDifference &field : record.fields) {
            const char *by = field.by == ChangedBy::Mine ? " mine"
                : field.by == ChangedBy::Theirs          ? " theirs"
                                                         : " both";
            lines.append(name + u": "_s + field.field.name + QLatin1String(by));
        }
    }
    return lines;
}

} // namespace

/// A working copy that goes out, is edited while others go on, and comes back.
class TestTakenAlong : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theCopyIsWholeAndKnowsItsHome();
    void differentFieldsBecomeOne();
    void theSameFieldIsChosenAndTheOtherTextKept();
    void nothingIsStoredWhileAChoiceIsMissing();
    void newRecordsComeWithTheirAnswersAndNames();
    void theSameFileBringsNothingTwice();
    void whatIsEditedAfterwardsComesToo();
    void answersMergeByFindingAndNote();
    void trashGoesBothWays();
    void whatTheyThrewAwayIsKeptOrBroughtBack();
    void whatCannotBeTakenIsNamedAndStays();
    void muchThatChangedComesBack();
    void onlyHomeTakesItBack();
    void aReaderTakesAlong();

private:
    [[nodiscard]] Opened openAs(const QString &person)
    {
        OpenOptions options;
        options.password = person + u"-secret"_s;
        Opened place;
        place.directory
            = valueOf(Directory::open(m_cluster->address(m_name, person), m_clock, options));
        place.session = valueOf(Session::open(*place.directory,
            place.directory->isReadOnly() ? Session::Role::Reader : Session::Role::Writer));
        return place;
    }
    [[nodiscard]] Opened openCopy()
    {
        Opened place;
        place.directory = valueOf(DirectoryFile::open(m_path, m_clock));
        place.session = valueOf(Session::open(*place.directory, Session::Role::Writer));
        return place;
    }
    void take() { valueOf(takeAlong(*m_ann.session, m_path, m_clock)); }
    BringBackPreview preview(Opened &copy)
    {
        return valueOf(CopyDifferences(*copy.session, *m_ann.session).preview());
    }
    Result<BringBackOutcome> bring(Opened &copy, const SideChoices &choices = {})
    {
        UnitOfWork unit(*m_ann.session, ChangeKind::Import, {});
        TRY(unit.begin());
        TRY_ASSIGN(auto outcome, BringBack(*copy.session, *m_ann.session).accept(unit, choices));
        TRY_ASSIGN(outcome.notice, unit.commit());
        return outcome;
    }
    void verifySound()
    {
        const auto report = Maintenance(*m_ann.session).check();
        VERIFY_OK(report);
        QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
    }
    // What went to the history alone, as JSON.
    QStringList keptAside()
    {
        return PlainClient(m_cluster->address(m_name))
            .rows(u"SELECT j.after || ' ' || p.name FROM touchstone.journal AS j JOIN "
                  "touchstone.change AS c ON c.id = j.change_id JOIN touchstone.person AS p ON "
                  "p.id = c.person_id WHERE j.action = 15 ORDER BY j.id"_s);
    }
    static SideChoices all(MergeSide side)
    {
        SideChoices choices;
        choices.rest = side;
        return choices;
    }

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name, m_path;
    int m_count = 0;
    FakeClock m_clock;
    Opened m_ann, m_bob;
    Clinic m_aurora;
    Listing m_listing;
};

void TestTakenAlong::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
}

void TestTakenAlong::init()
{
    m_name = u"vetting%1"_s.arg(++m_count);
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"along.touchstone"_s);
    const auto address = valueOf(ServerAddress::parse(m_cluster->address(m_name)));
    ServerAdmin admin(address);
    VERIFY_OK(admin.init(m_clock, valueOf(Catalogue::builtIn())));
    const auto add = [&](const QString &person, PersonRole role) {
        const QString password = m_count == 1 ? person + u"-secret"_s : QString();
        VERIFY_OK(admin.addPerson(person, role, password));
    };
    add(u"ann"_s, PersonRole::Advisor);
    add(u"bob"_s, PersonRole::Advisor);
    add(u"rita"_s, PersonRole::Reader);
    m_ann = openAs(u"ann"_s);
    m_bob = openAs(u"bob"_s);
    Clinic clinic;
    clinic.name = u"Aurora"_s;
    clinic.place.city = u"Gent"_s;
    clinic.phone = u"1"_s;
    m_aurora = m_ann.save(clinic);
    Listing listing;
    listing.clinic = m_aurora.id;
    listing.treatment = u"Marrow"_s;
    m_listing = m_ann.save(listing);
    m_ann.answer(ref(m_aurora), AnswerState::Partly, u"as it was"_s);
}

void TestTakenAlong::cleanup()
{
    for (Opened *place : {&m_ann, &m_bob}) {
        place->session.reset();
        place->directory.reset();
    }
}

void TestTakenAlong::theCopyIsWholeAndKnowsItsHome()
{
    take();
    const Opened copy = openCopy();
    const TakenAlong origin = valueOf(originOf(*copy.session, *m_ann.session));
    QCOMPARE(origin.person, u"ann"_s);
    QVERIFY(origin.from.endsWith(m_name) && !origin.from.contains(u"secret"_s));
    QCOMPARE(origin.change, valueOf(JournalStore(*m_ann.session).newestChange()));
    QVERIFY(copy.clinic(m_aurora.id) == m_aurora);
    QVERIFY(valueOf(Maintenance(*copy.session).check()).isSound());
    QCOMPARE(takeAlong(*m_ann.session, m_path, m_clock).error().code, ErrorCode::Conflict);
    // A copy of a copy is no working copy of its own.
    const QString again = m_folder->filePath(u"again.touchstone"_s);
    QCOMPARE(takeAlong(*copy.session, again, m_clock).error().code, ErrorCode::Invalid);
}

void TestTakenAlong::differentFieldsBecomeOne()
{
    take();
    Opened copy = openCopy();
    Clinic mine = copy.clinic(m_aurora.id);
    mine.phone = u"2"_s;
    mine = copy.save(mine);
    mine.note = u"visited"_s; // a second step on the same record
    copy.save(mine);
    Clinic theirs = m_bob.clinic(m_aurora.id);
    theirs.website = u"https://aurora.example"_s;
    m_bob.save(theirs);
    const BringBackPreview shown = preview(copy);
    QCOMPARE(linesOf(shown.records),
        (QStringList{
            u"Aurora: phone mine"_s, u"Aurora: note mine"_s, u"Aurora: website theirs"_s}));
    QCOMPARE(shown.records.first().base.value(u"phone"_s).toString(), u"1"_s);
    QCOMPARE(shown.records.first().mine.value(u"phone"_s).toString(), u"2"_s);
    QVERIFY(m_ann.clinic(m_aurora.id).phone == u"1"_s); // nothing was written yet
    const auto outcome = bring(copy);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(outcome->setAside, 0);
    const Clinic now = m_bob.clinic(m_aurora.id);
    QCOMPARE(now.phone, u"2"_s);
    QCOMPARE(now.note, u"visited"_s);
    QCOMPARE(now.website, u"https://aurora.example"_s);
    // One change, by who brought it.
    const auto entries = valueOf(JournalStore(*m_ann.session).entries(ref(m_aurora), 0, 1));
    QCOMPARE(entries.first().person, u"ann"_s);
    QCOMPARE(entries.first().kind, ChangeKind::Import);
    verifySound();
}

void TestTakenAlong::theSameFieldIsChosenAndTheOtherTextKept()
{
    take();
    Opened copy = openCopy();
    Clinic mine = copy.clinic(m_aurora.id);
    mine.phone = u"2"_s;
    mine.place.city = u"Antwerpen"_s;
    copy.save(mine);
    Clinic theirs = m_bob.clinic(m_aurora.id);
    theirs.phone = u"3"_s;
    theirs.place.city = u"Brugge"_s;
    m_bob.save(theirs);
    SideChoices choices = all(MergeSide::Theirs);
    choices.records[m_aurora.info.uuid].insert(u"city"_s, MergeSide::Mine);
    const auto outcome = bring(copy, choices);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->setAside, 1);
    QCOMPARE(m_bob.clinic(m_aurora.id).phone, u"3"_s);
    QCOMPARE(m_bob.clinic(m_aurora.id).place.city, u"Antwerpen"_s);
    QCOMPARE(keptAside(), QStringList{u"{\"phone\": \"2\"} ann"_s});
    verifySound();
}

void TestTakenAlong::nothingIsStoredWhileAChoiceIsMissing()
{
    take();
    Opened copy = openCopy();
    Clinic mine = copy.clinic(m_aurora.id);
    mine.phone = u"2"_s;
    mine.note = u"mine alone"_s;
    copy.save(mine);
    Clinic theirs = m_bob.clinic(m_aurora.id);
    theirs.phone = u"3"_s;
    theirs = m_bob.save(theirs);
    QCOMPARE(bring(copy).error().code, ErrorCode::Conflict);
    QVERIFY(m_bob.clinic(m_aurora.id) == theirs);
}

void TestTakenAlong::newRecordsComeWithTheirAnswersAndNames()
{
    take();
    Opened copy = openCopy();
    Clinic clinic;
    clinic.name = u"Offline find"_s;
    clinic = copy.save(clinic);
    Laboratory laboratory;
    laboratory.name = u"Lab"_s;
    laboratory = copy.save(laboratory);
    Listing listing;
    listing.clinic = clinic.id;
    listing.laboratory = laboratory.id;
    listing.treatment = u"Fat"_s;
    listing = copy.save(listing);
    copy.answer(ref(clinic), AnswerState::Met, u"asked there"_s);
    Listing renamed = valueOf(ListingStore(*copy.session).load(m_listing.id));
    renamed.laboratory = laboratory.id; // what was there names what is new
    copy.save(renamed);
    Clinic thrown;
    thrown.name = u"Mistake"_s;
    copy.move(ref(copy.save(thrown)), true);
    // Bob's clinic gets the very key that the new one has in the file.
    Clinic bobs;
    bobs.name = u"Bob's"_s;
    bobs = m_bob.save(bobs);
    QCOMPARE(bobs.id, clinic.id);
    QCOMPARE(linesOf(preview(copy).records),
        (QStringList{u"Offline find: new here"_s, u"Bob's: new there"_s,
            u"Offline find / facility-licence: finding mine"_s,
            u"Offline find / facility-licence: note mine"_s, u"Lab: new here"_s,
            u"Offline find · Fat: new here"_s, u"Aurora · Marrow: laboratory mine"_s}));
    const auto outcome = bring(copy);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->added, 4);
    QCOMPARE(outcome->changed, 1);
    PlainClient client(m_cluster->address(m_name));
    QCOMPARE(client.rows(u"SELECT c.name, b.name, encode(l.uuid, 'hex') FROM touchstone.listing AS "
                         "l JOIN touchstone.clinic AS c ON c.id = l.clinic_id JOIN "
                         "touchstone.laboratory AS b ON b.id = l.laboratory_id WHERE l.treatment = "
                         "'Fat'"_s),
        QStringList{u"Offline find|Lab|"_s + QString(listing.info.uuid).remove(u'-')});
    QCOMPARE(m_bob.clinic(bobs.id).name, u"Bob's"_s);
    QCOMPARE(client.value(u"SELECT c.name || a.note FROM touchstone.answer AS a JOIN "
                          "touchstone.clinic AS c ON c.id = a.subject_id WHERE a.subject_kind = 1 "
                          "AND a.note LIKE 'asked%'"_s),
        u"Offline findasked there"_s);
    verifySound();
}

void TestTakenAlong::theSameFileBringsNothingTwice()
{
    take();
    Opened copy = openCopy();
    Clinic clinic;
    clinic.name = u"Offline find"_s;
    copy.save(clinic);
    Clinic mine = copy.clinic(m_aurora.id);
    mine.phone = u"2"_s;
    copy.save(mine);
    Clinic theirs = m_bob.clinic(m_aurora.id);
    theirs.phone = u"3"_s;
    m_bob.save(theirs);
    VERIFY_OK(bring(copy, all(MergeSide::Theirs)));
    const qint64 newest = valueOf(JournalStore(*m_ann.session).newestChange());
    for (const RecordDifference &record : preview(copy).records) {
        QVERIFY2(!record.isNews(), qPrintable(record.title));
    }
    const auto again = bring(copy, all(MergeSide::Mine));
    VERIFY_OK(again);
    QVERIFY(again->added == 0 && again->changed == 0 && again->setAside == 0);
    QVERIFY(!again->notice.change.isValid());
    QCOMPARE(valueOf(JournalStore(*m_ann.session).newestChange()), newest);
    QCOMPARE(m_bob.clinic(m_aurora.id).phone, u"3"_s);
}

void TestTakenAlong::whatIsEditedAfterwardsComesToo()
{
    take();
    Opened copy = openCopy();
    Clinic mine = copy.clinic(m_aurora.id);
    mine.phone = u"2"_s;
    mine = copy.save(mine);
    VERIFY_OK(bring(copy));
    mine.phone = u"22"_s;
    copy.save(mine);
    QCOMPARE(linesOf(preview(copy).records), QStringList{u"Aurora: phone mine"_s});
    VERIFY_OK(bring(copy));
    QCOMPARE(m_bob.clinic(m_aurora.id).phone, u"22"_s);
}

void TestTakenAlong::answersMergeByFindingAndNote()
{
    take();
    Opened copy = openCopy();
    copy.answer(ref(m_aurora), AnswerState::Partly, u"note from outside"_s);
    m_bob.answer(ref(m_aurora), AnswerState::NotMet, u"as it was"_s);
    QCOMPARE(linesOf(preview(copy).records),
        (QStringList{u"Aurora / facility-licence: note mine"_s,
            u"Aurora / facility-licence: finding theirs"_s}));
    VERIFY_OK(bring(copy));
    const Answer now = valueOf(AnswerStore(*m_bob.session).answersOf(ref(m_aurora)))
                           .value(u"facility-licence"_s);
    QCOMPARE(now.state, AnswerState::NotMet);
    QCOMPARE(now.note, u"note from outside"_s);
    QCOMPARE(now.changedBy, u"ann"_s);
    verifySound();
}

void TestTakenAlong::trashGoesBothWays()
{
    Clinic clinic;
    clinic.name = u"Closed"_s;
    const Clinic closed = m_ann.save(clinic);
    clinic.name = u"Reopened"_s;
    const Clinic reopened = m_ann.save(clinic);
    m_ann.move(ref(reopened), true);
    take();
    Opened copy = openCopy();
    copy.move(ref(closed), true);
    copy.move(ref(m_listing), true);
    copy.move(ref(m_aurora), true);
    copy.move(ref(reopened), false);
    const auto outcome = bring(copy);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->refused, QList<BringBackRefusal>());
    QCOMPARE(outcome->trashed, 3);
    QCOMPARE(outcome->restored, 1);
    QVERIFY(m_bob.clinic(closed.id).info.trashed);
    QVERIFY(m_bob.clinic(m_aurora.id).info.trashed);
    QVERIFY(!m_bob.clinic(reopened.id).info.trashed);
    verifySound();
}

void TestTakenAlong::whatTheyThrewAwayIsKeptOrBroughtBack()
{
    take();
    Opened copy = openCopy();
    Clinic mine = copy.clinic(m_aurora.id);
    mine.phone = u"2"_s;
    copy.save(mine);
    copy.answer(ref(m_aurora), AnswerState::Met, u"still there"_s);
    m_bob.move(ref(m_listing), true);
    m_bob.move(ref(m_aurora), true);
    QVERIFY(linesOf(preview(copy).records).contains(u"Aurora: trashed both"_s));
    // Left in the trash, what was written is in the history.
    {
        UnitOfWork unit(*m_ann.session, ChangeKind::Import, {});
        VERIFY_OK(unit.begin());
        const auto kept
            = BringBack(*copy.session, *m_ann.session).accept(unit, all(MergeSide::Theirs));
        VERIFY_OK(kept);
        QCOMPARE(kept->setAside, 2);
        QCOMPARE(kept->changed, 0);
    } // not committed
    const auto outcome = bring(copy, all(MergeSide::Mine));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->restored, 1);
    QVERIFY(!m_bob.clinic(m_aurora.id).info.trashed);
    QCOMPARE(m_bob.clinic(m_aurora.id).phone, u"2"_s);
    QCOMPARE(keptAside(), QStringList());
    verifySound();
}

void TestTakenAlong::whatCannotBeTakenIsNamedAndStays()
{
    take();
    Opened copy = openCopy();
    copy.move(ref(m_listing), true);
    copy.move(ref(m_aurora), true);
    Clinic good;
    good.name = u"Good"_s;
    copy.save(good);
    // Meanwhile another listing names the clinic.
    Listing listing;
    listing.clinic = m_aurora.id;
    listing.treatment = u"Fat"_s;
    m_bob.save(listing);
    const auto outcome = bring(copy);
    VERIFY_OK(outcome);
    QCOMPARE(outcome->added, 1);
    QCOMPARE(outcome->trashed, 1);
    QCOMPARE(outcome->refused.size(), 1);
    QCOMPARE(outcome->refused.first().title, u"Aurora"_s);
    QVERIFY(outcome->refused.first().reason.contains(u"Listings name this record"_s));
    QVERIFY(!m_bob.clinic(m_aurora.id).info.trashed);
    // It comes again until it is settled.
    QCOMPARE(linesOf(preview(copy).records).first(), u"Aurora: trashed mine"_s);
    verifySound();
}

// More than is listed, and more than anybody would choose for one by one.
void TestTakenAlong::muchThatChangedComesBack()
{
    constexpr int kMany = 2'500, kBoth = 1'200;
    constexpr int kListed = BringBackPreview::kMostListed;
    static_assert(kBoth > kListed && kMany - kBoth > kListed);
    const auto saveAll = [](const Opened &place, const QList<Clinic> &clinics) {
        UnitOfWork unit(*place.session, ChangeKind::Edit, u"Ann offline"_s);
        valueOf(unit.begin());
        QList<Clinic> stored;
        for (const Clinic &clinic : clinics) {
            stored.append(valueOf(unit.save(clinic)));
        }
        valueOf(unit.commit());
        return stored;
    };
    const auto withPhone = [](QList<Clinic> clinics, const QString &phone) {
        for (Clinic &clinic : clinics) {
            clinic.phone = phone;
        }
        return clinics;
    };
    QList<Clinic> clinics(kMany);
    for (int i = 0; i < kMany; ++i) {
        clinics[i].name = u"Clinic %1"_s.arg(i);
    }
    clinics = saveAll(m_ann, clinics);
    take();
    Opened copy = openCopy();
    saveAll(copy, withPhone(clinics, u"2"_s));
    saveAll(m_bob, withPhone(clinics.first(kBoth), u"3"_s));
    const BringBackPreview shown = preview(copy);
    QCOMPARE(shown.counts, (DifferenceCounts{0, kMany - kBoth, 0, kBoth}));
    QCOMPARE(shown.records.size(), 2 * kListed);
    QCOMPARE(shown.recordsLeft, kMany - 2 * kListed);
    QVERIFY(shown.isNews());
    QCOMPARE(shown.open({}), kBoth);
    QCOMPARE(shown.open(all(MergeSide::Mine)), 0);
    SideChoices one;
    one.records[clinics.first().info.uuid].insert(u"phone"_s, MergeSide::Mine);
    QCOMPARE(shown.open(one), kBoth - 1);
    QCOMPARE(bring(copy, one).error().code, ErrorCode::Conflict);
    const auto outcome = bring(copy, all(MergeSide::Mine));
    VERIFY_OK(outcome);
    QCOMPARE(outcome->changed, kMany);
    QCOMPARE(m_bob.clinic(clinics.first().id).phone, u"2"_s);
    QCOMPARE(m_bob.clinic(clinics.last().id).phone, u"2"_s);
    QVERIFY(!preview(copy).isNews());
    verifySound();
}

void TestTakenAlong::onlyHomeTakesItBack()
{
    take();
    Opened copy = openCopy();
    cleanup();
    init(); // another directory
    CopyDifferences differences(*copy.session, *m_ann.session);
    QCOMPARE(differences.look().error().code, ErrorCode::Invalid);
    // A directory that was never taken along from anywhere.
    const QString own = m_folder->filePath(u"own.touchstone"_s);
    Opened file;
    file.directory = valueOf(DirectoryFile::create(own, m_clock));
    file.session = valueOf(Session::open(*file.directory, Session::Role::Reader));
    CopyDifferences none(*file.session, *m_ann.session);
    QCOMPARE(none.look().error().code, ErrorCode::Invalid);
}

void TestTakenAlong::aReaderTakesAlong()
{
    const Opened rita = openAs(u"rita"_s);
    VERIFY_OK(takeAlong(*rita.session, m_path, m_clock));
    const Opened copy = openCopy();
    QVERIFY(copy.clinic(m_aurora.id) == m_aurora);
    // The way back is closed: the directory is open to her for reading only.
    UnitOfWork unit(*rita.session, ChangeKind::Import, {});
    QCOMPARE(unit.begin().error().code, ErrorCode::Denied);
}

QTEST_GUILESS_MAIN(TestTakenAlong)
#include "tst_takenalong.moc"
