// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/connectdialog.h"
#include "gui/directoryopener.h"
#include "gui/widgets/messages.h"
#include "guiworld.h"
#include "services/serverservice.h"
#include "support/postgrescluster.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::gui;
using namespace Qt::Literals::StringLiterals;
using touchstone::test::await;
using touchstone::test::GuiWorld;

class TestConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<test::PostgresCluster>();
        const SystemClock clock;
        services::ServerService server(clock);
        const QString address = m_cluster->address(u"vetting"_s);
        VERIFY_OK(await(server.init(address)));
        VERIFY_OK(await(
            server.addPerson(address, u"ann"_s, domain::PersonRole::Advisor, u"ann-secret"_s)));
        VERIFY_OK(await(
            server.addPerson(address, u"rita"_s, domain::PersonRole::Reader, u"rita-secret"_s)));
    }
    void init() { m_world = std::make_unique<GuiWorld>(); }
    void cleanup()
    {
        delete m_dialog;
        m_world.reset();
    }

    void addressesAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a server") << u"postgresql://ann@db.example.org/vetting"_s;
        QTest::newRow("another port") << u"postgresql://ann@db.example.org:6432/vetting"_s;
        QTest::newRow("a socket") << u"postgresql://ann@/vetting?host=%2Frun%2Fpg"_s;
        QTest::newRow("a name with signs") << u"postgresql://a%40b@db.example.org/two%20words"_s;
        QTest::newRow("not verified")
            << u"postgresql://ann@db.example.org/vetting?sslmode=require"_s;
        QTest::newRow("an authority of its own")
            << u"postgresql://ann@db.example.org/vetting?sslrootcert=%2Fhome%2Fann%2Fca.crt"_s;
        QTest::newRow("words without a field")
            << u"postgresql://ann@db.example.org/vetting?target_session_attrs=read-write"_s;
    }

    void addressesAreReadAndWritten()
    {
        QFETCH(QString, address);
        open();
        m_dialog->setAddress(address);
        QCOMPARE(m_dialog->address(), address);
        QVERIFY(part<QPushButton>(u"connect_connect_QPushButton"_s)->isEnabled());
    }

    void lessThanVerifiedIsSaid()
    {
        open();
        auto *weak = part<QLabel>(u"connect_weak_QLabel"_s);
        QVERIFY(!weak->isVisible());
        part<QComboBox>(u"connect_verification_QComboBox"_s)->setCurrentIndex(1);
        QVERIFY(weak->isVisible());
        QVERIFY(!part<QPushButton>(u"connect_connect_QPushButton"_s)->isEnabled()); // no server yet
    }

    void theTestSaysWhatIsThere_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("surface");
        QTest::newRow("who may write") << u"ann"_s << u"ann-secret"_s << u"done"_s;
        QTest::newRow("who may read") << u"rita"_s << u"rita-secret"_s << u"done"_s;
        QTest::newRow("a wrong password") << u"ann"_s << u"guess"_s << u"problem"_s;
        QTest::newRow("no password") << u"ann"_s << QString() << u"notice"_s;
    }

    void theTestSaysWhatIsThere()
    {
        QFETCH(QString, person);
        QFETCH(QString, password);
        QFETCH(QString, surface);
        open();
        m_dialog->setAddress(m_cluster->address(u"vetting"_s, person));
        auto *field = part<QLineEdit>(u"connect_password_QLineEdit"_s);
        field->setText(password);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::mouseClick(part<QPushButton>(u"connect_test_QPushButton"_s), Qt::LeftButton);
        auto *message = part<InlineMessage>(u"connect_message_InlineMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->property("surface").toString(), surface);
        QVERIFY(!m_world->directory->isOpen());
        test::shoot(m_dialog, u"connect-"_s + surface);
        field->setText(u"another"_s);
        QVERIFY(!message->isVisible()); // it was about the earlier one
    }

    void theTestSaysThatNoServerIsThere()
    {
        open();
        m_dialog->setAddress(u"postgresql://ann@127.0.0.1:1/vetting"_s);
        QTest::mouseClick(part<QPushButton>(u"connect_test_QPushButton"_s), Qt::LeftButton);
        auto *message = part<InlineMessage>(u"connect_message_InlineMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->property("surface").toString(), u"problem"_s);
        QVERIFY(part<QLineEdit>(u"connect_server_QLineEdit"_s)->hasFocus());
    }

    void anAuthorityIsAskedForInItsField()
    {
        open();
        m_dialog->setAddress(u"postgresql://ann@db.example.org/vetting"_s);
        m_dialog->setReason({ErrorCode::Denied, u"add ?sslrootcert=FILE to the address"_s,
            u"root certificate file \"/root.crt\" does not exist"_s, {}});
        QVERIFY(part<QLineEdit>(u"connect_authority_QLineEdit"_s)->hasFocus());
        auto *message = part<InlineMessage>(u"connect_message_InlineMessage"_s);
        QVERIFY(message->isVisible());
        QVERIFY(!message->accessibleName().contains(u"sslrootcert"_s));
    }

    void whatTheServerSaysIsInSight()
    {
        open();
        m_dialog->resize(m_dialog->width(), 300); // as on a small screen, or with large text
        m_dialog->setAddress(u"postgresql://ann@127.0.0.1:1/vetting"_s);
        QTest::mouseClick(part<QPushButton>(u"connect_test_QPushButton"_s), Qt::LeftButton);
        auto *message = part<InlineMessage>(u"connect_message_InlineMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QTRY_COMPARE(message->visibleRegion().boundingRect(), message->rect());
    }

    void aPasswordGivenElsewhereIsHandedOn()
    {
        QWidget window;
        DirectoryOpener opener(
            m_world->context, &window, [](const std::function<void()> &go) { go(); });
        QSignalSpy finished(&opener, &DirectoryOpener::finished);
        opener.open(m_cluster->address(u"vetting"_s, u"ann"_s), u"ann-secret"_s);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(m_world->directory->isOpen());
        QCOMPARE(m_world->directory->info().person, u"ann"_s);
        QCOMPARE(opener.place(), m_cluster->address(u"vetting"_s, u"ann"_s));
        QVERIFY(window.findChild<ConnectDialog *>() == nullptr);
        // A wrong one is asked for.
        opener.open(m_cluster->address(u"vetting"_s, u"rita"_s), u"guess"_s);
        QTRY_VERIFY(window.findChild<ConnectDialog *>() != nullptr);
        m_dialog = window.findChild<ConnectDialog *>();
        QCOMPARE(finished.size(), 2);
        QCOMPARE(opener.place(), m_cluster->address(u"vetting"_s, u"ann"_s)); // still open
        m_dialog = nullptr; // goes with its window
    }

    void aPasswordIsAskedForAndNeverKept()
    {
        QWidget window;
        DirectoryOpener opener(
            m_world->context, &window, [](const std::function<void()> &go) { go(); });
        QSignalSpy finished(&opener, &DirectoryOpener::finished);
        const QString address = m_cluster->address(u"vetting"_s, u"ann"_s);
        opener.open(address);
        QTRY_VERIFY(window.findChild<ConnectDialog *>());
        m_dialog = window.findChild<ConnectDialog *>();
        QTRY_VERIFY(part<InlineMessage>(u"connect_message_InlineMessage"_s)->isVisible());
        part<QLineEdit>(u"connect_password_QLineEdit"_s)->setText(u"guess"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(part<InlineMessage>(u"connect_message_InlineMessage"_s)->isVisible());
        QTRY_VERIFY(part<QLineEdit>(u"connect_password_QLineEdit"_s)->isEnabled());
        part<QLineEdit>(u"connect_password_QLineEdit"_s)->setText(u"ann-secret"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(m_world->directory->isOpen());
        QCOMPARE(m_world->directory->info().person, u"ann"_s);
        const QString kept = m_world->settings->value(u"shared/recent"_s).toStringList().join(u' ');
        QVERIFY(kept.contains(u"vetting"_s));
        QVERIFY(!kept.contains(u"secret"_s));
        open(); // the address is there again, the password is not
        QCOMPARE(m_dialog->address(), address);
        QCOMPARE(part<QComboBox>(u"connect_recent_QComboBox"_s)->currentText(),
            u"vetting on %1, as ann"_s.arg(m_cluster->socketFolder()));
        QVERIFY(m_dialog->password().isEmpty());
    }

private:
    template <typename T> T *part(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    void open()
    {
        m_dialog = new ConnectDialog(m_world->context, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }

    std::unique_ptr<test::PostgresCluster> m_cluster;
    std::unique_ptr<GuiWorld> m_world;
    QPointer<ConnectDialog> m_dialog;
};

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
