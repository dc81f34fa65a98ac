// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directoryservice.h"
#include "services/serverservice.h"
#include "support/cuttingproxy.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QUrl>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::services;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// Two people at one directory on a server, and the server going away under them.
class TestFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aColleaguesChangeArrives();
    void onesOwnChangeIsToldOnce();
    void bothWriteAndBothSee();
    void aServerThatComesBackTellsWhatWasMissed();
    void aServerThatNeverCameIsSaid();
    void aPasswordIsAskedFor();
    void peopleSeeEachOther();
    void savesOfBothAreMerged();
    void whatIsStoredIsNotCalledLost();
    void whoeverWritesKeepsNobodyOut();
    void aLookSaysWhatIsThere();
    void nobodyWaitsForASilentServerWithNothingToDo();
    void aSaveOnASilentServerEnds();
    void aSaveWithoutAnAnswerIsInDoubt();
    void openingASilentServerEnds();
    void aSilentHostIsPassedOver();

private:
    template <typename T> static T get(const QFuture<Result<T>> &future)
    {
        const Result<T> result = future.result();
        if (!result.isOk()) {
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        }
        return *result;
    }
    [[nodiscard]] QString address(const QString &person = u"postgres"_s) const
    {
        return m_cluster->address(u"vetting"_s, person);
    }
    static Clinic named(const QString &name)
    {
        Clinic clinic;
        clinic.name = name;
        return clinic;
    }
    static bool names(const QSignalSpy &spy, const Clinic &clinic)
    {
        return std::any_of(spy.cbegin(), spy.cend(), [&](const QList<QVariant> &arguments) {
            const auto notice = arguments.first().value<ChangeNotice>();
            return notice.everything
                || notice.subjects.contains(SubjectRef{SubjectKind::Clinic, clinic.id.value()});
        });
    }

    static bool isOn(const DirectoryService &seen, const QString &person, const SubjectRef &record)
    {
        const QList<Presence> all = seen.presence();
        return std::any_of(all.cbegin(), all.cend(),
            [&](const Presence &one) { return one.person == person && one.subject == record; });
    }

    [[nodiscard]] static QString behind(const CuttingProxy &proxy)
    {
        return u"postgresql://ann@/vetting?host="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder()));
    }
    /// A window's directory at work behind `proxy`: all its connections were used.
    [[nodiscard]] std::unique_ptr<DirectoryService> atWork(const CuttingProxy &proxy)
    {
        auto service = std::make_unique<DirectoryService>(m_clock, u"somebody"_s);
        service->setFollowing(true);
        get(service->open(behind(proxy), u"ann-secret"_s));
        Listing listing;
        listing.clinic = get(service->saveClinic(named(u"Silence"_s))).id;
        listing = get(service->saveListing(listing));
        get(service->assessment(listing.id, u"en"_s));
        get(service->check());
        service->enter({SubjectKind::Listing, listing.id.value()});
        return service;
    }
    [[nodiscard]] QString count(const QString &clinic) const
    {
        PlainClient owner(address());
        return owner.value(
            u"SELECT (SELECT count(*) FROM touchstone.clinic WHERE name = '%1') || '/' || "
            "(SELECT count(*) FROM touchstone.journal WHERE title = '%1')"_s.arg(clinic));
    }
    static constexpr auto kHungUp = "leaving without the server's answer";

    std::unique_ptr<PostgresCluster> m_cluster;
    FakeClock m_clock;
    std::unique_ptr<DirectoryService> m_ann, m_bob;
};

void TestFollowing::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    ServerService server(m_clock);
    get(server.init(address()));
    get(server.addPerson(address(), u"ann"_s, PersonRole::Advisor, u"ann-secret"_s));
    get(server.addPerson(address(), u"bob"_s, PersonRole::Advisor, u"bob-secret"_s));
}

void TestFollowing::init()
{
    m_ann = std::make_unique<DirectoryService>(m_clock, u"somebody"_s);
    m_bob = std::make_unique<DirectoryService>(m_clock, u"somebody"_s);
    for (const auto &[service, person] :
        {std::pair{m_ann.get(), u"ann"_s}, {m_bob.get(), u"bob"_s}}) {
        service->setFollowing(true);
        const DirectoryInfo info = get(service->open(address(person), person + u"-secret"_s));
        QCOMPARE(info.person, person);
        QVERIFY(info.shared);
        QVERIFY(!info.readOnly);
    }
}

void TestFollowing::cleanup()
{
    m_ann.reset();
    m_bob.reset();
}

void TestFollowing::aColleaguesChangeArrives()
{
    QSignalSpy heard(m_bob.get(), &DirectoryService::recordsChanged);
    QVERIFY(heard.isValid());
    const Clinic clinic = get(m_ann->saveClinic(named(u"Aurora"_s)));
    Listing listing;
    listing.clinic = clinic.id;
    listing = get(m_ann->saveListing(listing));
    QTRY_VERIFY(names(heard, clinic));
    QTRY_VERIFY(std::any_of(heard.cbegin(), heard.cend(), [&](const QList<QVariant> &arguments) {
        return arguments.first().value<ChangeNotice>().listings.contains(listing.id);
    }));
    QCOMPARE(get(m_bob->loadClinic(clinic.id)).name, u"Aurora"_s);
    const auto history = get(m_bob->journal({SubjectKind::Clinic, clinic.id.value()}, 0, 10));
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().person, u"ann"_s);
}

void TestFollowing::onesOwnChangeIsToldOnce()
{
    QSignalSpy own(m_ann.get(), &DirectoryService::recordsChanged);
    QSignalSpy others(m_bob.get(), &DirectoryService::recordsChanged);
    const Clinic mine = get(m_ann->saveClinic(named(u"Mine"_s)));
    QTRY_VERIFY(names(others, mine));
    // Bob's comes after: when it is here, a second word of ann's would be too.
    const Clinic his = get(m_bob->saveClinic(named(u"His"_s)));
    QTRY_VERIFY(names(own, his));
    QCOMPARE(own.size(), 2);
}

void TestFollowing::bothWriteAndBothSee()
{
    Clinic clinic = get(m_ann->saveClinic(named(u"Both"_s)));
    Clinic bobs = get(m_bob->loadClinic(clinic.id));
    bobs.phone = u"1"_s;
    bobs = get(m_bob->saveClinic(bobs));
    clinic.email = u"a@example.org"_s;
    const auto refused = m_ann->saveClinic(clinic).result();
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(get(m_ann->loadClinic(clinic.id)).phone, u"1"_s);
}

void TestFollowing::aServerThatComesBackTellsWhatWasMissed()
{
    QSignalSpy states(m_bob.get(), &DirectoryService::connectionStateChanged);
    QSignalSpy heard(m_bob.get(), &DirectoryService::recordsChanged);
    QVERIFY(states.isValid());
    const Clinic before = get(m_ann->saveClinic(named(u"Before"_s)));
    QTRY_VERIFY(names(heard, before));
    m_cluster->kill();
    QTRY_VERIFY(!m_bob->connectionState().online);
    QTRY_COMPARE(states.size(), 1);
    QVERIFY(!states.first().first().value<ConnectionState>().reason.isEmpty());
    const auto offline = m_bob->loadClinic(before.id).result();
    QVERIFY(!offline.isOk());
    QCOMPARE(offline.error().code, ErrorCode::Offline);
    QCOMPARE(m_bob->saveClinic(named(u"Draft"_s)).result().error().code, ErrorCode::Offline);

    m_cluster->start();
    // Somebody writes before bob is back, perhaps.
    PlainClient owner(address());
    QCOMPARE(owner.run(u"UPDATE clinic SET phone = '7' WHERE id = %1"_s.arg(before.id.value())),
        QString());
    heard.clear();
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->connectionState().online, 30'000);
    QTRY_VERIFY(m_ann->connectionState().online);
    QTRY_VERIFY_WITH_TIMEOUT(get(m_bob->loadClinic(before.id)).phone == u"7"_s, 30'000);
    const Clinic draft = get(m_bob->saveClinic(named(u"Draft"_s)));
    const Clinic after = get(m_ann->saveClinic(named(u"After"_s)));
    QTRY_VERIFY(names(heard, after));
    QCOMPARE(owner.value(u"SELECT count(*) FROM clinic WHERE name = 'Draft'"_s), u"1"_s);
    QCOMPARE(get(m_ann->loadClinic(draft.id)).name, u"Draft"_s);
}

void TestFollowing::aServerThatNeverCameIsSaid()
{
    m_bob.reset();
    m_cluster->kill();
    DirectoryService late(m_clock, {});
    late.setFollowing(true);
    const auto opened = late.open(address(u"bob"_s), u"bob-secret"_s).result();
    m_cluster->start();
    QVERIFY(!opened.isOk());
    QCOMPARE(opened.error().code, ErrorCode::Offline);
    QVERIFY(!late.isOpen());
}

void TestFollowing::aPasswordIsAskedFor()
{
    DirectoryService service(m_clock, {});
    for (const QString &password : {QString(), u"wrong"_s}) {
        const auto opened = service.open(address(u"ann"_s), password).result();
        QVERIFY(!opened.isOk());
        QCOMPARE(opened.error().code, ErrorCode::PasswordNeeded);
    }
    QVERIFY(service.open(address(u"ann"_s), u"ann-secret"_s).result().isOk());
}

void TestFollowing::peopleSeeEachOther()
{
    const Clinic clinic = get(m_ann->saveClinic(named(u"Seen"_s)));
    const SubjectRef record{SubjectKind::Clinic, clinic.id.value()};
    QSignalSpy told(m_bob.get(), &DirectoryService::presenceChanged);
    m_ann->enter(record);
    m_ann->enter(record); // two windows
    QTRY_VERIFY(isOn(*m_bob, u"ann"_s, record));
    QVERIFY(m_bob->presence().first().sinceUtc.isValid());
    QVERIFY(m_ann->presence().isEmpty()); // oneself is nobody else
    m_ann->leave(record);
    m_bob->enter(record);
    QTRY_VERIFY(isOn(*m_ann, u"bob"_s, record));
    QVERIFY(isOn(*m_bob, u"ann"_s, record)); // the other window is still there
    m_ann->leave(record);
    QTRY_VERIFY(m_bob->presence().isEmpty());
    m_ann->enter(record);
    QTRY_VERIFY(isOn(*m_bob, u"ann"_s, record));
    m_ann.reset(); // closes
    QTRY_VERIFY(m_bob->presence().isEmpty());
    QVERIFY(told.size() >= 3);
    PlainClient owner(address());
    QCOMPARE(owner.value(u"SELECT count(*) FROM presence WHERE person = 'ann'"_s), u"0"_s);
    // After the server went and came back the same people are there.
    m_ann = std::make_unique<DirectoryService>(m_clock, QString());
    m_ann->setFollowing(true);
    get(m_ann->open(address(u"ann"_s), u"ann-secret"_s));
    QTRY_VERIFY(isOn(*m_ann, u"bob"_s, record));
    m_cluster->kill();
    QTRY_VERIFY(m_ann->presence().isEmpty());
    m_cluster->start();
    QTRY_VERIFY_WITH_TIMEOUT(isOn(*m_ann, u"bob"_s, record), 30'000);
}

void TestFollowing::savesOfBothAreMerged()
{
    const Clinic base = get(m_ann->saveClinic(named(u"Both"_s)));
    Edit<Clinic> bobs{base, base, {}};
    bobs.mine.phone = u"1"_s;
    QVERIFY(get(m_bob->save(bobs)).isStored());
    Edit<Clinic> anns{base, base, {}};
    anns.mine.email = u"a@example.org"_s;
    const Saved<Clinic> merged = get(m_ann->save(anns));
    QCOMPARE(merged.outcome, SaveOutcome::Merged);
    QCOMPARE(merged.record.phone, u"1"_s);
    QCOMPARE(merged.last.person, u"bob"_s);
    anns.mine.phone = u"2"_s;
    const Saved<Clinic> asked = get(m_ann->save(anns));
    QCOMPARE(asked.outcome, SaveOutcome::Conflict);
    QCOMPARE(get(m_bob->loadClinic(base.id)).phone, u"1"_s);
}

// The connection ends right after the server said that the answer is stored.
void TestFollowing::whatIsStoredIsNotCalledLost()
{
    CuttingProxy proxy(m_cluster->socketFolder());
    DirectoryService service(m_clock, u"somebody"_s);
    get(service.open(u"postgresql://ann@/vetting?host="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder())),
        u"ann-secret"_s));
    Listing listing;
    listing.clinic = get(service.saveClinic(named(u"Cut"_s))).id;
    listing = get(service.saveListing(listing));
    const Assessment shown = get(service.assessment(listing.id, u"en"_s));
    const auto &criteria = shown.catalogue->criteria();
    const auto asked = std::find_if(criteria.cbegin(), criteria.cend(),
        [](const Criterion &each) { return each.scope == SubjectKind::Listing; });
    Edit<Answer> edit;
    edit.mine.state = AnswerState::Unknown;
    edit.mine.note = u"once"_s;
    proxy.cutNext(CuttingProxy::Cut::AfterAnswer);
    const auto saved = service.saveAnswer(listing.id, asked->rule.id, edit, u"en"_s).result();
    VERIFY_OK(saved);
    QVERIFY(saved->saved.isStored());
    QCOMPARE(saved->assessment.answers.value(asked->rule.id).note, u"once"_s);
    // It goes on, on a new connection, and what was said is so.
    edit.base = saved->saved.record;
    edit.mine = edit.base;
    edit.mine.note = u"twice"_s;
    QVERIFY(get(service.saveAnswer(listing.id, asked->rule.id, edit, u"en"_s)).saved.isStored());
    const auto history
        = get(service.answerHistory({SubjectKind::Listing, listing.id.value()}, asked->rule.id));
    QCOMPARE(history.size(), 2); // each once
    QCOMPARE(history.last().note, u"once"_s);
}

void TestFollowing::whoeverWritesKeepsNobodyOut()
{
    m_bob.reset();
    Listing listing;
    listing.clinic = get(m_ann->saveClinic(named(u"Due"_s))).id;
    get(m_ann->saveListing(listing));
    PlainClient owner(address());
    QCOMPARE(owner.run(u"UPDATE score SET next_change_day = 1"_s), QString());
    PlainClient writer(address());
    QCOMPARE(writer.run(u"BEGIN; SELECT pg_advisory_xact_lock(1415800915)"_s), QString());
    DirectoryService late(m_clock, {});
    late.setFollowing(true);
    late.setBusyPause(100);
    QSignalSpy heard(&late, &DirectoryService::recordsChanged);
    QCOMPARE(get(late.open(address(u"bob"_s), u"bob-secret"_s)).person, u"bob"_s);
    // Its own turn to write is waited for; given up, it comes again.
    const QString due = u"SELECT count(*) FROM score WHERE next_change_day = 1"_s;
    const QString waits
        = u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"_s;
    QTRY_VERIFY(owner.value(waits).toInt() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(owner.value(waits).toInt(), 0, 30'000);
    QVERIFY(owner.value(due).toInt() > 0);
    QVERIFY(heard.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(owner.value(waits).toInt() > 0, 30'000); // once more
    QCOMPARE(writer.run(u"ROLLBACK"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(owner.value(due).toInt(), 0, 30'000);
    QTRY_VERIFY(!heard.isEmpty());
}

void TestFollowing::aLookSaysWhatIsThere()
{
    const ServerLook look = get(m_ann->look(address(u"bob"_s), u"bob-secret"_s));
    QCOMPARE(look.person, u"bob"_s);
    QVERIFY(look.readOnlyReason.isEmpty());
    QVERIFY(!look.weakened); // this computer
    const auto wrong = m_ann->look(address(u"bob"_s), u"wrong"_s).result();
    QCOMPARE(wrong.error().code, ErrorCode::PasswordNeeded);
    const auto nothing = m_ann->look(m_cluster->address(u"other"_s, u"bob"_s), u"x"_s).result();
    QVERIFY(!nothing.isOk());
    QCOMPARE(m_ann->info().person, u"ann"_s); // what is open stays open
}

void TestFollowing::nobodyWaitsForASilentServerWithNothingToDo()
{
    m_ann.reset();
    CuttingProxy proxy(m_cluster->socketFolder());
    auto service = atWork(proxy);
    PlainClient owner(address());
    QTRY_COMPARE(owner.value(u"SELECT count(*) FROM presence WHERE person = 'ann'"_s), u"1"_s);
    proxy.silence(true);
    Rescue rescue(proxy);
    service.reset();
    QVERIFY(!rescue.wasNeeded());
}

void TestFollowing::aSaveOnASilentServerEnds()
{
    m_ann.reset();
    CuttingProxy proxy(m_cluster->socketFolder());
    auto service = atWork(proxy);
    proxy.silence(true);
    Rescue rescue(proxy);
    const auto first = service->saveClinic(named(u"Unheard"_s));
    const auto second = service->saveClinic(named(u"Unheard too"_s)); // waits behind it
    QTest::ignoreMessage(QtInfoMsg, kHungUp);
    service.reset();
    QVERIFY(!rescue.wasNeeded());
    for (const auto &save : {first, second}) {
        QVERIFY(save.isFinished());
        QVERIFY(!save.result().isOk());
        QCOMPARE(save.result().error().code, ErrorCode::Offline);
    }
    // What was on its way arrives after all, and then the connection's end.
    proxy.silence(false);
    PlainClient owner(address());
    QTRY_COMPARE(
        owner.value(u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'ann'"_s), u"0"_s);
    QCOMPARE(count(u"Unheard"_s), u"0/0"_s);
    QCOMPARE(count(u"Unheard too"_s), u"0/0"_s);
}

void TestFollowing::aSaveWithoutAnAnswerIsInDoubt()
{
    CuttingProxy proxy(m_cluster->socketFolder());
    auto service = atWork(proxy);
    proxy.cutNext(CuttingProxy::Cut::SilentAfterCommit);
    Rescue rescue(proxy);
    const auto saved = service->saveClinic(named(u"Who heard it"_s));
    QTest::ignoreMessage(QtInfoMsg, kHungUp);
    service.reset();
    QVERIFY(!rescue.wasNeeded());
    QVERIFY(saved.isFinished());
    QVERIFY(!saved.result().isOk());
    QCOMPARE(saved.result().error().code, ErrorCode::Offline);
    QVERIFY2(saved.result().error().message.contains(u"Look at the record"_s),
        qPrintable(saved.result().error().message));
    QTRY_COMPARE(count(u"Who heard it"_s), u"1/1"_s);
}

void TestFollowing::openingASilentServerEnds()
{
    CuttingProxy proxy(m_cluster->socketFolder());
    proxy.silence(true);
    Rescue rescue(proxy);
    auto service = std::make_unique<DirectoryService>(m_clock, u"somebody"_s);
    const auto look = service->look(behind(proxy), u"ann-secret"_s);
    const auto opened = service->open(behind(proxy), u"ann-secret"_s);
    service.reset();
    QVERIFY(!rescue.wasNeeded());
    QVERIFY(look.isFinished());
    QCOMPARE(look.result().error().code, ErrorCode::Cancelled);
    QVERIFY(opened.isFinished());
    QCOMPARE(opened.result().error().code, ErrorCode::Cancelled);
}

// Of two hosts the first accepts connections and never says a word.
void TestFollowing::aSilentHostIsPassedOver()
{
    CuttingProxy proxy(m_cluster->socketFolder());
    proxy.silence(true);
    const auto quoted = [](const QString &folder) {
        return QString::fromLatin1(QUrl::toPercentEncoding(folder));
    };
    DirectoryService service(m_clock, u"somebody"_s);
    service.setFollowing(true);
    QSignalSpy states(&service, &DirectoryService::connectionStateChanged);
    QSignalSpy heard(&service, &DirectoryService::recordsChanged);
    get(service.open(u"postgresql://ann@/vetting?connect_timeout=2&host=%1,%2"_s.arg(
                         quoted(proxy.folder()), quoted(m_cluster->socketFolder())),
        u"ann-secret"_s));
    const Clinic clinic = get(m_bob->saveClinic(named(u"Second host"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(names(heard, clinic), 30'000);
    QCOMPARE(get(service.loadClinic(clinic.id)).name, u"Second host"_s);
    QVERIFY(states.isEmpty()); // never away
}

QTEST_GUILESS_MAIN(TestFollowing)
#include "tst_following.moc"
