// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/bringbackdialog.h"
#include "gui/exchange/movedialog.h"
#include "gui/exchange/taskdialog.h"
#include "guiworld.h"
#include "services/movingservice.h"
#include "services/reviewservice.h"
#include "services/serverservice.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace touchstone;
using namespace touchstone::gui;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// The dialogs between files and servers, on a real server.
class SharingDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aFileMovesAndTheTableShowsBothSides();
    void whatIsRefusedIsSaidAndCanBeTriedAgain();
    void aWorkingCopyIsChosenFromFieldByField();
    void stepsOfReviewsStandBesideTheirListing();
    void aFileThatWasNotTakenAlongIsRefused();

private:
    [[nodiscard]] QString address() const { return m_cluster->address(m_name); }
    template <typename Widget> static Widget *part(QWidget *dialog, const char *name)
    {
        return dialog->findChild<Widget *>(QLatin1String(name));
    }
    // The dialog that was opened last, shown.
    template <typename Dialog> static Dialog *shown(QWidget *parent)
    {
        Dialog *dialog = nullptr;
        const bool found = QTest::qWaitFor([&] {
            dialog = parent->findChild<Dialog *>();
            return dialog != nullptr && dialog->isVisible();
        });
        return found ? dialog : nullptr;
    }

    std::unique_ptr<PostgresCluster> m_cluster;
    QString m_name;
    int m_count = 0;
};

void SharingDialogsTest::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
}

void SharingDialogsTest::init()
{
    m_name = u"vetting%1"_s.arg(++m_count);
    const FakeClock clock;
    services::ServerService server(clock);
    VERIFY_OK(await(server.init(address())));
}

void SharingDialogsTest::aFileMovesAndTheTableShowsBothSides()
{
    GuiWorld world;
    world.createDirectory();
    world.addListing(world.addClinic(u"Aurora"_s));
    MoveDialog dialog(world.context, MoveDialog::Way::ToServer, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy opened(&dialog, &MoveDialog::openRequested);
    QVERIFY(opened.isValid());
    dialog.show();
    auto *start = part<QPushButton>(&dialog, "moveStartButton");
    QVERIFY(!start->isEnabled()); // nowhere to move to yet
    QTest::keyClicks(part<QLineEdit>(&dialog, "moveAddressEdit"), address());
    QVERIFY(start->isEnabled());
    QVERIFY(mainButtonStandsLast(&dialog));
    shoot(&dialog, u"move-before"_s);
    QTest::mouseClick(start, Qt::LeftButton);
    auto *table = part<QTableWidget>(&dialog, "moveTable");
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), 30'000);
    QVERIFY(table->rowCount() > 30);
    for (int row = 0; row < table->rowCount(); ++row) {
        QCOMPARE(table->item(row, 1)->text(), table->item(row, 2)->text());
        QCOMPARE(table->item(row, 3)->toolTip().size(), 64);
        QCOMPARE(table->item(row, 3)->toolTip(), table->item(row, 4)->toolTip());
    }
    QVERIFY(mainButtonStandsLast(&dialog));
    QVERIFY(part<QPushButton>(&dialog, "moveOpenButton")->hasFocus());
    shoot(&dialog, u"move-done"_s);
    part<QLineEdit>(&dialog, "movePasswordEdit")->setText(u"secret"_s);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), address());
    QCOMPARE(opened.first().at(1).toString(), u"secret"_s); // not to be typed twice
    const auto info = await(world.directory->open(address()));
    VERIFY_OK(info);
    QCOMPARE(info->listings, 1);
}

void SharingDialogsTest::whatIsRefusedIsSaidAndCanBeTriedAgain()
{
    GuiWorld world;
    world.createDirectory();
    MoveDialog dialog(world.context, MoveDialog::Way::ToServer, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *edit = part<QLineEdit>(&dialog, "moveAddressEdit");
    auto *start = part<QPushButton>(&dialog, "moveStartButton");
    edit->setText(u"nonsense"_s);
    QTest::mouseClick(start, Qt::LeftButton);
    auto *what = part<QLabel>(&dialog, "messageLabel");
    QVERIFY(what != nullptr);
    QTRY_VERIFY(what->isVisible() && what->text().contains(u"no address"_s));
    QTRY_VERIFY(start->isEnabled());
    QVERIFY(edit->hasFocus()); // where it can be put right
    edit->setText(m_cluster->address(m_name, u"ann"_s));
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY(what->text().contains(u"Type it above"_s)); // and not into the environment
    QVERIFY(part<QLineEdit>(&dialog, "movePasswordEdit")->hasFocus());
    QVERIFY(!part<QPushButton>(&dialog, "messageCloseButton")->isVisible());
    shoot(&dialog, u"move-password"_s);
    edit->setText(address());
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(part<QTableWidget>(&dialog, "moveTable")->isVisible(), 30'000);
}

void SharingDialogsTest::aWorkingCopyIsChosenFromFieldByField()
{
    GuiWorld world;
    const auto info = await(world.directory->open(address()));
    VERIFY_OK(info);
    domain::Clinic clinic = world.addClinic(u"Aurora"_s);
    QWidget window;
    world.prompter.file = world.folder.filePath(u"along.touchstone"_s);
    takeAlong(world.context, &window);
    auto *task = shown<TaskDialog>(&window);
    QVERIFY(task != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(task, "taskCloseButton")->isEnabled(), 30'000);
    shoot(task, u"taken-along"_s);
    task->close();
    {
        services::DirectoryService copy(world.clock, u"Ann"_s);
        VERIFY_OK(await(copy.open(world.prompter.file)));
        domain::Clinic mine = *await(copy.loadClinic(clinic.id));
        mine.phone = u"+32 9 111 11 11"_s;
        mine.website = u"https://aurora.example"_s;
        mine.place.city = u"Gent"_s;
        VERIFY_OK(await(copy.saveClinic(mine)));
        domain::Clinic found;
        found.name = u"Found outside"_s;
        VERIFY_OK(await(copy.saveClinic(found)));
    }
    clinic.phone = u"+32 9 222 22 22"_s;
    clinic.place.city = u"Brugge"_s;
    clinic.note = u"asked again"_s;
    VERIFY_OK(await(world.directory->saveClinic(clinic)));

    bringBack(world.context, &window);
    auto *dialog = shown<BringBackDialog>(&window);
    QVERIFY(dialog != nullptr);
    auto *tree = part<QTreeWidget>(dialog, "bringBackTree");
    QTRY_COMPARE_WITH_TIMEOUT(tree->topLevelItemCount(), 2, 30'000);
    const QTreeWidgetItem *aurora = tree->topLevelItem(0);
    QCOMPARE(aurora->text(0), u"Aurora"_s);
    QCOMPARE(aurora->childCount(), 4); // city and telephone of both, website mine, note theirs
    QCOMPARE(aurora->child(1)->text(0), u"Telephone"_s);
    QCOMPARE(aurora->child(1)->text(2), u"+32 9 111 11 11"_s);
    QCOMPARE(aurora->child(1)->text(3), u"+32 9 222 22 22"_s);
    QCOMPARE(tree->topLevelItem(1)->text(1), u"New in the file"_s);
    auto *accept = part<QPushButton>(dialog, "bringBackAcceptButton");
    QVERIFY(!accept->isEnabled());
    QVERIFY(part<QLabel>(dialog, "bringBackCountsLabel")->text().contains(u"Still to choose: 2"_s));
    QVERIFY(mainButtonStandsLast(dialog));
    shoot(dialog, u"bring-back"_s);
    QTest::mouseClick(part<QPushButton>(dialog, "bringBackAllThereButton"), Qt::LeftButton);
    QVERIFY(accept->isEnabled());
    auto *city = part<QComboBox>(dialog, "bringBackChoice1ComboBox");
    QVERIFY(city->accessibleName().contains(u"City"_s));
    city->setCurrentIndex(0);
    QVERIFY(!accept->isEnabled());
    city->setCurrentIndex(1);
    QTest::mouseClick(accept, Qt::LeftButton);
    auto *what = part<QLabel>(dialog, "messageLabel");
    QTRY_VERIFY_WITH_TIMEOUT(what->isVisible(), 30'000);
    QVERIFY2(what->text().contains(u"part of the directory"_s), qPrintable(what->text()));
    shoot(dialog, u"brought-back"_s);
    const domain::Clinic now = *await(world.directory->loadClinic(clinic.id));
    QCOMPARE(now.place.city, u"Gent"_s);
    QCOMPARE(now.phone, u"+32 9 222 22 22"_s);
    QCOMPARE(now.website, u"https://aurora.example"_s);
    QCOMPARE(now.note, u"asked again"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(window.findChild<BringBackDialog *>() == nullptr);
    // A second time there is nothing to accept.
    bringBack(world.context, &window);
    dialog = nullptr;
    QTRY_VERIFY((dialog = window.findChild<BringBackDialog *>()) != nullptr
        && part<QLabel>(dialog, "bringBackCountsLabel")->text().contains(u"nothing new"_s));
    QVERIFY(!part<QPushButton>(dialog, "bringBackAcceptButton")->isEnabled());
}

void SharingDialogsTest::stepsOfReviewsStandBesideTheirListing()
{
    GuiWorld world;
    VERIFY_OK(await(world.directory->open(address())));
    const ListingId listing = world.addListing(world.addClinic(u"Aurora"_s)).id;
    world.prompter.file = world.folder.filePath(u"along.touchstone"_s);
    VERIFY_OK(await(services::MovingService(world.directory.get()).takeAlong(world.prompter.file)));
    {
        // Somebody else's account: their name in the file is their own.
        services::DirectoryService copy(world.clock, u"Ann"_s);
        VERIFY_OK(await(copy.open(world.prompter.file)));
        services::ReviewService reviews(&copy);
        for (const auto step : {domain::ReviewStep::Start, domain::ReviewStep::Assess}) {
            const auto status = await(reviews.status(listing));
            VERIFY_OK(status);
            VERIFY_OK(await(reviews.take(step, status->record)));
        }
    }
    QWidget window;
    bringBack(world.context, &window);
    auto *dialog = shown<BringBackDialog>(&window);
    QVERIFY(dialog != nullptr);
    auto *tree = part<QTreeWidget>(dialog, "bringBackTree");
    QTRY_COMPARE_WITH_TIMEOUT(tree->topLevelItemCount(), 1, 30'000);
    const QTreeWidgetItem *item = tree->topLevelItem(0);
    QCOMPARE(item->childCount(), 2);
    QCOMPARE(item->child(0)->text(4), u"The file's"_s);
    QCOMPARE(item->child(1)->text(3), domain::label(domain::ReviewState::NotStarted));
    QCOMPARE(item->child(1)->text(2), domain::label(domain::ReviewState::Assessed));
    QCOMPARE(item->child(1)->text(4), u"Stays in the file"_s);
    QCOMPARE(item->child(1)->childCount(), 1);
    QVERIFY(item->child(1)->child(0)->text(0).contains(u"Ann made this step"_s));
    shoot(dialog, u"bring-back-steps"_s);
    auto *accept = part<QPushButton>(dialog, "bringBackAcceptButton");
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    auto *what = part<QLabel>(dialog, "messageLabel");
    QTRY_VERIFY_WITH_TIMEOUT(what->isVisible(), 30'000);
    QVERIFY2(what->text().contains(u"Not everything"_s), qPrintable(what->text()));
    const QString said = part<QLabel>(dialog, "bringBackCountsLabel")->text();
    QVERIFY2(said.contains(u"Steps of reviews taken over: 1"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Assessment completed. Ann made"_s), qPrintable(said));
    shoot(dialog, u"brought-back-steps"_s);
}

void SharingDialogsTest::aFileThatWasNotTakenAlongIsRefused()
{
    GuiWorld world;
    world.createDirectory();
    const QString file = world.directory->info().path;
    VERIFY_OK(await(world.directory->open(address())));
    QWidget window;
    world.prompter.file = file;
    bringBack(world.context, &window);
    auto *dialog = shown<BringBackDialog>(&window);
    QVERIFY(dialog != nullptr);
    auto *what = part<QLabel>(dialog, "messageLabel");
    QTRY_VERIFY(what->isVisible());
    QVERIFY2(what->text().contains(u"not taken along"_s), qPrintable(what->text()));
}

QTEST_MAIN(SharingDialogsTest)
#include "tst_sharingdialogs.moc"
