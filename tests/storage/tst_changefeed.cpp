// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "storage/journalstore.h"
#include "storage/serveradmin.h"
#include "storage/unitofwork.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <thread>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// What a program hears of the changes that others make.
class TestChangeFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anothersChangeComesWithItsListings();
    void onesOwnChangeIsNoNews();
    void whatHappenedBeforeListeningComesFirst();
    void aLargeChangeIsEverything();
    void scoringEverythingIsToldToo();
    void whatAnybodySaysDoesNoHarm_data();
    void whatAnybodySaysDoesNoHarm();
    void aWakeEndsTheWait();
    void aLostConnectionIsSaid();

private:
    static constexpr int kWait = 20'000; // ends early: news wakes it
    [[nodiscard]] std::unique_ptr<Directory> directory(const QString &person)
    {
        OpenOptions options;
        options.password = person + u"-secret"_s;
        auto opened = Directory::open(m_cluster->address(u"vetting"_s, person), m_clock, options);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().message));
        }
        return std::move(*opened);
    }
    // A feed that has heard of everything so far.
    [[nodiscard]] std::unique_ptr<ChangeFeed> feed()
    {
        const auto seen = JournalStore(*m_bob).newestChange();
        auto opened = ChangeFeed::open(*m_bobs, seen ? *seen : 0);
        if (!seen || !opened || !(*opened)->wait(0, m_bob->backend())) {
            qFatal("no feed");
        }
        return std::move(*opened);
    }
    template <typename Record> Record save(Session &session, const Record &record)
    {
        UnitOfWork unit(session, ChangeKind::Edit, {});
        const auto begun = unit.begin();
        auto stored = unit.save(record);
        if (!begun || !stored || !unit.commit()) {
            qFatal("not saved");
        }
        return *stored;
    }
    Clinic clinic(const QString &name)
    {
        Clinic clinic;
        clinic.name = name;
        return clinic;
    }

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<Directory> m_anns, m_bobs;
    std::unique_ptr<Session> m_ann, m_bob;
    FakeClock m_clock;
};

void TestChangeFeed::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    const auto address = ServerAddress::parse(m_cluster->address(u"vetting"_s));
    VERIFY_OK(address);
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    ServerAdmin admin(*address);
    VERIFY_OK(admin.init(m_clock, *catalogue));
    VERIFY_OK(admin.addPerson(u"ann"_s, PersonRole::Admin, u"ann-secret"_s));
    VERIFY_OK(admin.addPerson(u"bob"_s, PersonRole::Advisor, u"bob-secret"_s));
    m_anns = directory(u"ann"_s);
    m_bobs = directory(u"bob"_s);
    m_ann = std::move(*Session::open(*m_anns, Session::Role::Writer));
    m_bob = std::move(*Session::open(*m_bobs, Session::Role::Writer));
}

void TestChangeFeed::anothersChangeComesWithItsListings()
{
    Clinic changed = save(*m_ann, clinic(u"Shared"_s));
    Listing first, second;
    first.clinic = second.clinic = changed.id;
    first.treatment = u"One"_s;
    second.treatment = u"Two"_s;
    first = save(*m_ann, first);
    second = save(*m_ann, second);
    const auto heard = feed();
    changed.phone = u"1"_s;
    save(*m_ann, changed);
    const auto news = heard->wait(kWait, m_bob->backend());
    VERIFY_OK(news);
    QCOMPARE(news->size(), 1);
    QVERIFY(!news->first().everything);
    QCOMPARE(
        news->first().subjects, (QList<SubjectRef>{{SubjectKind::Clinic, changed.id.value()}}));
    QCOMPARE(news->first().listings, (QList<ListingId>{first.id, second.id}));
    QCOMPARE(news->first().change.value(), heard->seen());
}

void TestChangeFeed::onesOwnChangeIsNoNews()
{
    const auto heard = feed();
    save(*m_bob, clinic(u"Bob's"_s));
    save(*m_ann, clinic(u"Ann's"_s));
    QList<ChangeNotice> news;
    while (news.isEmpty()) {
        const auto some = heard->wait(kWait, m_bob->backend());
        VERIFY_OK(some);
        news = *some;
    }
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().change.value(), *JournalStore(*m_ann).newestChange());
}

void TestChangeFeed::whatHappenedBeforeListeningComesFirst()
{
    const auto seen = JournalStore(*m_bob).newestChange();
    VERIFY_OK(seen);
    save(*m_ann, clinic(u"Missed one"_s));
    save(*m_ann, clinic(u"Missed two"_s));
    const auto opened = ChangeFeed::open(*m_bobs, *seen);
    VERIFY_OK(opened);
    const auto news = (*opened)->wait(0, m_bob->backend());
    VERIFY_OK(news);
    QCOMPARE(news->size(), 2);
    QCOMPARE(news->last().change.value(), *seen + 2);
}

void TestChangeFeed::aLargeChangeIsEverything()
{
    const auto seen = JournalStore(*m_bob).newestChange();
    VERIFY_OK(seen);
    PlainClient ann(m_cluster->address(u"vetting"_s, u"ann"_s), u"ann-secret"_s);
    QCOMPARE(ann.run(u"INSERT INTO clinic (uuid, revision, created_ms, changed_ms, trashed, "
                     "example, match_key, name, name_key, address, city, region, postal_code, "
                     "country, phone, email, website, note) SELECT decode(lpad(i::text, 32, '0'), "
                     "'hex'), 1, 1, 1, 0, 0, 0, 'Many', 'many', '', '', '', '', '', '', '', '', '' "
                     "FROM generate_series(1, 2500) AS i"_s),
        QString());
    const auto opened = ChangeFeed::open(*m_bobs, *seen);
    VERIFY_OK(opened);
    const auto news = (*opened)->wait(0, m_bob->backend());
    VERIFY_OK(news);
    QCOMPARE(news->size(), 1);
    QVERIFY(news->first().everything);
    QCOMPARE((*opened)->seen(), *JournalStore(*m_bob).newestChange());
}

void TestChangeFeed::scoringEverythingIsToldToo()
{
    const auto heard = feed();
    PlainClient ann(m_cluster->address(u"vetting"_s, u"ann"_s), u"ann-secret"_s);
    QCOMPARE(ann.run(u"SELECT pg_notify('touchstone', '{\"everything\":true}')"_s), QString());
    const auto news = heard->wait(kWait, m_bob->backend());
    VERIFY_OK(news);
    QCOMPARE(news->size(), 1);
    QVERIFY(news->first().everything);
}

void TestChangeFeed::whatAnybodySaysDoesNoHarm_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"{{{"_s;
    QTest::newRow("a list") << u"[1,2]"_s;
    QTest::newRow("another's change of long ago") << u"{\"change\":1e300}"_s;
    QTest::newRow("a change that is none") << u"{\"change\":999999999}"_s;
    QTest::newRow("a change below zero") << u"{\"change\":-5}"_s;
    QTest::newRow("words for a number") << u"{\"change\":\"x\",\"subjects\":[[9,9]]}"_s;
}

void TestChangeFeed::whatAnybodySaysDoesNoHarm()
{
    QFETCH(QString, words);
    const auto heard = feed();
    const qint64 seen = heard->seen();
    PlainClient reader(m_cluster->address(u"vetting"_s, u"ann"_s), u"ann-secret"_s);
    QCOMPARE(reader.run(u"SELECT pg_notify('touchstone', $$%1$$)"_s.arg(words)), QString());
    const auto none = heard->wait(kWait, m_bob->backend());
    VERIFY_OK(none);
    QVERIFY(none->isEmpty());
    QCOMPARE(heard->seen(), seen); // what comes next is not missed
    save(*m_ann, clinic(u"True"_s));
    const auto news = heard->wait(kWait, m_bob->backend());
    VERIFY_OK(news);
    QCOMPARE(news->size(), 1);
}

void TestChangeFeed::aWakeEndsTheWait()
{
    const auto heard = feed();
    std::thread other([&] { heard->wake(); });
    const auto news = heard->wait(-1, m_bob->backend()); // for ever, were it not woken
    other.join();
    VERIFY_OK(news);
    QVERIFY(news->isEmpty());
}

void TestChangeFeed::aLostConnectionIsSaid()
{
    const auto heard = feed();
    PlainClient owner(m_cluster->address(u"vetting"_s));
    owner.rows(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bob'"_s);
    auto news = heard->wait(kWait, m_bob->backend());
    while (news && news->isEmpty()) { // the server's last words come before the end
        news = heard->wait(kWait, m_bob->backend());
    }
    QVERIFY(!news);
    QCOMPARE(news.error().code, ErrorCode::Offline);
}

QTEST_GUILESS_MAIN(TestChangeFeed)
#include "tst_changefeed.moc"
