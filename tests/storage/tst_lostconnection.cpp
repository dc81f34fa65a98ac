// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clinicstore.h"
#include "storage/serveradmin.h"
#include "storage/undolog.h"
#include "storage/unitofwork.h"
#include "support/cuttingproxy.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QElapsedTimer>
#include <QThread>
#include <QUrl>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// Connections that break while somebody writes: nothing is lost, nothing is stored twice, and
/// what is said about it is true.
class TestLostConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anAnswerThatIsLostIsFoundOut();
    void undoSurvivesALostAnswer();
    void aCommitThatNeverArrivedIsNotStored();
    void whatNobodyKnowsIsLookedAtBeforeTheNextSave();
    void whatWasNotStoredDoesNotHinderTheNextSave();
    void aConnectionThatDiedIdleIsMadeAgain();
    void aConnectionThatDiesInTheMiddleStoresNothing();

private:
    Result<Clinic> save(const QString &name);
    [[nodiscard]] QString count(const QString &name) const
    {
        PlainClient owner(m_cluster->address(u"vetting"_s));
        return owner.value(
            u"SELECT (SELECT count(*) FROM touchstone.clinic WHERE name = '%1') || '/' || (SELECT "
            "count(*) FROM touchstone.journal WHERE title = '%1')"_s.arg(name));
    }
    void endSessions() const;

    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<Session> m_session;
    std::atomic<bool> m_patient{true};
    FakeClock m_clock;
};

void TestLostConnection::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    const auto address = ServerAddress::parse(m_cluster->address(u"vetting"_s));
    VERIFY_OK(address);
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    ServerAdmin admin(*address);
    VERIFY_OK(admin.init(m_clock, *catalogue));
    VERIFY_OK(admin.addPerson(u"ann"_s, PersonRole::Advisor, u"ann-secret"_s));
    m_proxy = std::make_unique<CuttingProxy>(m_cluster->socketFolder());
}

void TestLostConnection::init()
{
    m_patient = true;
    OpenOptions options;
    options.password = u"ann-secret"_s;
    options.patience.keepWaiting = [this] { return m_patient.load(); };
    auto opened = Directory::open(u"postgresql://ann@/vetting?host="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(m_proxy->folder())),
        m_clock, options);
    VERIFY_OK(opened);
    m_directory = std::move(*opened);
    auto session = Session::open(*m_directory, Session::Role::Writer);
    VERIFY_OK(session);
    m_session = std::move(*session);
}

void TestLostConnection::cleanup()
{
    m_session.reset();
    m_directory.reset();
}

Result<Clinic> TestLostConnection::save(const QString &name)
{
    Clinic clinic;
    clinic.name = name;
    UnitOfWork unit(*m_session, ChangeKind::Edit, {});
    TRY(unit.begin());
    TRY_ASSIGN(const Clinic stored, unit.save(clinic));
    TRY(unit.commit());
    return stored;
}

// The server ends every connection of the person's.
void TestLostConnection::endSessions() const
{
    PlainClient owner(m_cluster->address(u"vetting"_s));
    owner.rows(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ann'"_s);
    QTRY_COMPARE(
        owner.value(u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'ann'"_s), u"0"_s);
}

void TestLostConnection::anAnswerThatIsLostIsFoundOut()
{
    m_proxy->cutNext(CuttingProxy::Cut::AfterCommit);
    const auto saved = save(u"Lost answer"_s);
    VERIFY_OK(saved);
    QCOMPARE(count(u"Lost answer"_s), u"1/1"_s);
    // The session goes on, on its new connection.
    const auto again = ClinicStore(*m_session).load(saved->id);
    VERIFY_OK(again);
    QCOMPARE(again->name, u"Lost answer"_s);
    VERIFY_OK(save(u"After it"_s));
}

void TestLostConnection::undoSurvivesALostAnswer()
{
    const auto saved = save(u"Taken back"_s);
    VERIFY_OK(saved);
    m_proxy->cutNext(CuttingProxy::Cut::AfterCommit);
    VERIFY_OK(UndoLog(*m_session, {}).undo());
    const auto now = ClinicStore(*m_session).load(saved->id);
    VERIFY_OK(now);
    QVERIFY(now->info.trashed);
    VERIFY_OK(UndoLog(*m_session, {}).redo());
}

void TestLostConnection::aCommitThatNeverArrivedIsNotStored()
{
    m_proxy->cutNext(CuttingProxy::Cut::BeforeCommit);
    const auto lost = save(u"Never arrived"_s);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Offline);
    QVERIFY2(lost.error().message.contains(u"Nothing of this change was stored"_s),
        qPrintable(lost.error().message));
    QCOMPARE(count(u"Never arrived"_s), u"0/0"_s);
    VERIFY_OK(save(u"Never arrived"_s));
    QCOMPARE(count(u"Never arrived"_s), u"1/1"_s);
}

void TestLostConnection::whatNobodyKnowsIsLookedAtBeforeTheNextSave()
{
    m_patient = false; // somebody closes the window rather than wait
    m_proxy->cutNext(CuttingProxy::Cut::AfterCommit);
    m_proxy->refuse(true);
    const auto lost = save(u"Who knows"_s);
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, ErrorCode::Offline);
    QVERIFY2(
        lost.error().message.contains(u"Look at the record"_s), qPrintable(lost.error().message));
    QCOMPARE(save(u"Who knows"_s).error().code, ErrorCode::Offline);
    m_proxy->refuse(false);
    QCOMPARE(save(u"Who knows"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(count(u"Who knows"_s), u"1/1"_s);
    VERIFY_OK(save(u"Next one"_s)); // and that is said once
}

void TestLostConnection::whatWasNotStoredDoesNotHinderTheNextSave()
{
    m_patient = false;
    m_proxy->cutNext(CuttingProxy::Cut::BeforeCommit);
    m_proxy->refuse(true);
    QCOMPARE(save(u"Not there"_s).error().code, ErrorCode::Offline);
    m_proxy->refuse(false);
    VERIFY_OK(save(u"Not there"_s));
    QCOMPARE(count(u"Not there"_s), u"1/1"_s);
}

void TestLostConnection::aConnectionThatDiedIdleIsMadeAgain()
{
    endSessions();
    VERIFY_OK(save(u"Next morning"_s));
    QCOMPARE(count(u"Next morning"_s), u"1/1"_s);
}

void TestLostConnection::aConnectionThatDiesInTheMiddleStoresNothing()
{
    {
        Clinic clinic;
        clinic.name = u"Half way"_s;
        UnitOfWork unit(*m_session, ChangeKind::Edit, {});
        VERIFY_OK(unit.begin());
        VERIFY_OK(unit.save(clinic));
        endSessions();
        const auto lost = unit.commit();
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Offline);
    }
    QCOMPARE(count(u"Half way"_s), u"0/0"_s);
    VERIFY_OK(save(u"Half way"_s));
    QCOMPARE(count(u"Half way"_s), u"1/1"_s);
}

QTEST_GUILESS_MAIN(TestLostConnection)
#include "tst_lostconnection.moc"
