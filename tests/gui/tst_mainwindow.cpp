// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeprompter.h"
#include "gui/directory/directorypage.h"
#include "gui/directory/listingview.h"
#include "gui/listing/answerform.h"
#include "gui/listing/listingpage.h"
#include "gui/mainwindow.h"
#include "gui/widgets/chipbutton.h"
#include "services/reviewservice.h"
#include "services/translations.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace touchstone;
using namespace touchstone::gui;

/// The real window on a real directory of invented listings.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_theme = std::make_unique<Theme>(qApp);
        m_settings = std::make_unique<Settings>(std::make_unique<QSettings>(
            m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat));
        m_directory = std::make_unique<services::DirectoryService>(m_clock, QStringLiteral("ines"));
        m_exchange = std::make_unique<services::ExchangeService>(m_directory.get());
        m_reports = std::make_unique<services::ReportService>(m_directory.get());
        m_drafts = std::make_unique<services::Drafts>(
            m_directory.get(), m_clock, m_folder->filePath(QStringLiteral("drafts")));
        m_prompter.files.clear();
    }

    void cleanup()
    {
        m_window.reset();
        m_drafts.reset();
        m_reports.reset();
        m_exchange.reset();
        m_directory.reset();
        m_theme.reset();
    }

    // A server that went is said on top of every page, and no longer once it is back.
    void aServerThatIsGoneIsSaid()
    {
        openExample();
        auto *strip = find<QFrame>("connectionFrame");
        QVERIFY(!strip->isVisible());
        const QString reason = QStringLiteral("No server runs at this address.");
        Q_EMIT m_directory->connectionStateChanged({false, reason});
        QVERIFY(strip->isVisible());
        QStringList texts;
        for (const QLabel *label : strip->findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        QVERIFY2(texts.join(u' ').contains(reason), qPrintable(texts.join(u'|')));
        Q_EMIT m_directory->connectionStateChanged({true, QString()});
        QVERIFY(!strip->isVisible());
    }

    void firstStartOffersThreeWays()
    {
        makeWindow();
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Touchstone"));
        for (const char *name : {"startNewButton", "startExampleButton", "startOpenButton"}) {
            auto *card = find<QAbstractButton>(name);
            QVERIFY(card->isVisible());
            QVERIFY(!card->accessibleName().isEmpty());
        }
        QTRY_COMPARE(QApplication::focusWidget(), find<QAbstractButton>("startNewButton"));
        QVERIFY(!find<QWidget>("mainToolBar")->isVisible());
        QSignalSpy language(m_window.get(), &MainWindow::languageRequested);
        auto *box = find<QComboBox>("languageComboBox");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_COMPARE(language.count(), 1);
        QCOMPARE(language.at(0).at(0).toString(), QStringLiteral("es"));
    }

    void whatIsAboutToOpenIsNamedInsteadOfAStartPage()
    {
        const QString secret = QStringLiteral("postgresql://ann:secret@db.example.org/vetting");
        makeWindow(secret);
        QVERIFY(!m_window->findChild<QAbstractButton *>(QStringLiteral("startNewButton")));
        QCOMPARE(find<QLabel>("openingLabel")->text(), QStringLiteral("Opening “vetting”…"));

        const QString missing = m_folder->filePath(QStringLiteral("gone.touchstone"));
        makeWindow(missing);
        QCOMPARE(
            find<QLabel>("openingLabel")->text(), QStringLiteral("Opening “gone.touchstone”…"));
        m_window->openDirectory(missing);
        QTRY_VERIFY(m_window->findChild<QAbstractButton *>(QStringLiteral("startNewButton")));
        QVERIFY(find<QAbstractButton>("startNewButton")->isVisible());
        QTRY_VERIFY(!m_window->findChild<QLabel *>(QStringLiteral("openingLabel")));
        QTRY_VERIFY(visibleMessage());
    }

    void newDirectoryIsMadeByKeyboard()
    {
        makeWindow();
        m_prompter.files << m_folder->filePath(QStringLiteral("mine.touchstone"));
        QTest::keyClick(find<QAbstractButton>("startNewButton"), Qt::Key_Space);
        QTRY_VERIFY(m_directory->isOpen());
        QTRY_COMPARE(m_window->windowTitle(), QStringLiteral("Directory — Touchstone"));
        QTRY_VERIFY(find<QPushButton>("emptyActionButton")->isVisible());
        QCOMPARE(
            m_settings->lastDirectory(), m_folder->filePath(QStringLiteral("mine.touchstone")));
    }

    void aFileThatIsNotOursIsSaidOnTheStartPage()
    {
        makeWindow();
        const QString path = m_folder->filePath(QStringLiteral("other.touchstone"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nothing of ours, but long enough to be looked at by anything");
        file.close();
        m_window->openDirectory(path);
        QTRY_VERIFY(find<QLabel>("messageLabel")->isVisible() || visibleMessage());
        QVERIFY(!m_directory->isOpen());
        QVERIFY(find<QAbstractButton>("startNewButton")->isEnabled());
    }

    void searchFiltersAndOrder()
    {
        openExample();
        ListingView *view = list();
        const int all = view->model()->rowCount();
        QVERIFY(all >= 20);
        auto *search = find<QLineEdit>("searchLineEdit");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("zzzz no such clinic"));
        QTRY_COMPARE(view->model()->rowCount(), 0);
        QTRY_VERIFY(find<QPushButton>("emptyActionButton")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(view->model()->rowCount(), all);

        auto *band = find<ChipButton>("bandChipButton");
        for (QAction *action : band->choices()->actions()) {
            if (action->text() == domain::label(domain::Band::Stop)) {
                action->trigger();
            }
        }
        QTRY_VERIFY(view->model()->rowCount() < all);
        QVERIFY(view->model()->rowCount() > 0);
        QTRY_VERIFY(find<QLabel>("countLabel")
                        ->text()
                        .contains(QStringLiteral(" of %1 listings").arg(all)));
        QTest::mouseClick(find<QPushButton>("clearFiltersButton"), Qt::LeftButton);
        QTRY_COMPARE(view->model()->rowCount(), all);

        QSignalSpy order(view, &ListingView::orderRequested);
        QHeaderView *header = view->horizontalHeader();
        const int x = header->sectionViewportPosition(4) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        QCOMPARE(order.count(), 1);
        QTRY_VERIFY(find<QLabel>("countLabel")->text().contains(QStringLiteral("Checked")));
        QVERIFY(header->isSortIndicatorShown());
        QTest::mouseClick(find<QPushButton>("usualOrderButton"), Qt::LeftButton);
        QTRY_VERIFY(!header->isSortIndicatorShown());
    }

    void filtersAreRemembered()
    {
        openExample();
        const int all = list()->model()->rowCount();
        auto *flags = find<ChipButton>("flagsChipButton");
        flags->choices()->actions().constFirst()->trigger();
        QTRY_VERIFY(list()->model()->rowCount() < all);
        const int few = list()->model()->rowCount();
        m_window.reset();
        makeWindow();
        QTRY_COMPARE(list()->model()->rowCount(), few);
        QVERIFY(find<ChipButton>("flagsChipButton")->isOn());
    }

    void trashAndUndoKeepTheirPlace()
    {
        openExample();
        ListingView *view = list();
        const int all = view->model()->rowCount();
        view->setFocus();
        view->selectRow(2);
        const qint64 third
            = view->model()->index(2, 0).data(models::ListingTableModel::IdRole).toLongLong();
        const qint64 fourth
            = view->model()->index(3, 0).data(models::ListingTableModel::IdRole).toLongLong();
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_COMPARE(view->model()->rowCount(), all - 1);
        auto *undo = m_window->findChild<DirectoryPage *>()->findChild<QPushButton *>(
            QStringLiteral("undoButton"));
        QTRY_VERIFY(undo->isVisible());
        QTRY_COMPARE(view->chosen(), (QList<ListingId>{ListingId(fourth)}));
        find<QAction>("trashPageAction")->trigger();
        auto *trashed = find<QTableView>("trashedListingTableView");
        QTRY_COMPARE(trashed->model()->rowCount(), 1);
        find<QAction>("directoryPageAction")->trigger();
        find<QAction>("undoAction")->trigger();
        QTRY_COMPARE(view->model()->rowCount(), all);
        QCOMPARE(
            view->model()->index(2, 0).data(models::ListingTableModel::IdRole).toLongLong(), third);
        QTRY_VERIFY(find<QAction>("redoAction")->isEnabled());
    }

    void rowsAreCopiedAsCsv()
    {
        openExample();
        ListingView *view = list();
        view->selectAll();
        find<QAction>("copyRowsAction")->trigger();
        const auto lines
            = [] { return QGuiApplication::clipboard()->text().count(QStringLiteral("\r\n")); };
        QTRY_COMPARE(lines(), view->model()->rowCount() + 1);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            QStringLiteral("Clinic,Place,Treatment")));
    }

    void previewShowsWhatIsChosen()
    {
        openExample();
        ListingView *view = list();
        view->selectRow(0);
        const auto name = [view] {
            return view->model()
                ->index(0, 0)
                .data(models::ListingTableModel::FirstLineRole)
                .toString();
        };
        QTRY_VERIFY(!name().isEmpty());
        QTRY_COMPARE(find<QLabel>("previewClinicLabel")->text(), name());
        QTRY_VERIFY(find<QLabel>("previewScopeLabel")
                        ->text()
                        .startsWith(QStringLiteral("on paper, as of")));
        view->selectAll();
        QTRY_VERIFY(find<QLabel>("previewNothingLabel")->isVisible());
    }

    void previewAndColumnsTellWhoWorksOnIt()
    {
        openExample();
        ListingView *view = list();
        view->selectRow(0);
        QTRY_COMPARE(page()->chosenListings().size(), 1);
        const ListingId chosen = page()->chosenListings().first();
        auto *work = find<QLabel>("previewWorkLabel");
        QVERIFY(!work->isVisible());
        services::ReviewService reviews(m_directory.get());
        VERIFY_OK(test::await(reviews.assign({chosen}, QStringLiteral("Ann"))));
        QTRY_COMPARE(work->text(), QStringLiteral("Assigned to Ann"));
        const auto status = test::await(reviews.status(chosen));
        VERIFY_OK(status);
        VERIFY_OK(test::await(reviews.take(domain::ReviewStep::Start, status->record)));
        QTRY_COMPARE(work->text(), QStringLiteral("Review: Draft · Assigned to Ann"));
        QVERIFY(work->isVisible());
        const int review = static_cast<int>(models::ListingTableModel::Column::Review);
        QVERIFY(view->isColumnHidden(review));
        QMenu menu;
        view->fillColumnMenu(&menu);
        menu.actions().at(review)->trigger();
        QVERIFY(!view->isColumnHidden(review));
        QTRY_COMPARE(view->model()->index(0, review).data().toString(), QStringLiteral("Draft"));
    }

    void columnsThatCameSinceStayHidden()
    {
        openExample();
        QMenu menu;
        list()->fillColumnMenu(&menu);
        for (QAction *action : menu.actions()) {
            if (action->isCheckable()) {
                action->setChecked(true);
            }
        }
        m_window.reset();
        // As a program saved it that had eleven columns.
        m_settings->setValue(QStringLiteral("directory/columnCount"), 11);
        makeWindow();
        QVERIFY(!list()->isColumnHidden(10));
        for (int column = 11; column < list()->model()->columnCount(); ++column) {
            QVERIFY(list()->isColumnHidden(column));
        }
        m_window.reset();
        makeWindow();
        QVERIFY(list()->isColumnHidden(11)); // and stays so
        QVERIFY(!list()->isColumnHidden(10));
    }

    void whatIsTypedIsNotCalledSaved()
    {
        openExample();
        list()->selectRow(0);
        QTRY_COMPARE(page()->chosenListings().size(), 1);
        const ListingId chosen = page()->chosenListings().first();
        Q_EMIT page()->openListingRequested(chosen);
        auto *page = find<ListingPage>("listingPage");
        QVERIFY(page != nullptr);
        auto *form = page->findChild<AnswerForm *>();
        page->showListing(chosen, ListingPage::Checklist, QStringLiteral("people-licence"));
        QTRY_COMPARE(form->criterion(), QStringLiteral("people-licence"));
        auto *status = find<QLabel>("statusTextLabel");
        QCOMPARE(status->text(), QStringLiteral("All changes saved"));
        auto *note
            = page->findChild<QPlainTextEdit *>(QStringLiteral("answer_note_QPlainTextEdit"));
        form->chooseState(domain::AnswerState::Unknown);
        note->setPlainText(QStringLiteral("asked by telephone"));
        QVERIFY(form->isDirty());
        QCOMPARE(status->text(), QStringLiteral("Not saved yet"));
        // Somebody's change elsewhere does not make it saved.
        domain::Clinic clinic;
        clinic.name = QStringLiteral("Another");
        QSignalSpy heard(m_directory.get(), &services::DirectoryService::recordsChanged);
        VERIFY_OK(test::await(m_directory->saveClinic(clinic)));
        QTRY_VERIFY(!heard.isEmpty());
        QCOMPARE(status->text(), QStringLiteral("Not saved yet"));
        form->revert();
        QCOMPARE(status->text(), QStringLiteral("All changes saved"));
        form->chooseState(domain::AnswerState::Unknown);
        note->setPlainText(QStringLiteral("asked by telephone"));
        form->save();
        QTRY_COMPARE(status->text(), QStringLiteral("All changes saved"));
        QVERIFY(!form->isDirty());
    }

    void everyPageOpensByItsKey()
    {
        openExample();
        auto *stack = m_window->centralWidget()->findChild<QStackedWidget *>();
        const char *const pages[] = {"directoryPage", "partiesPage", "trashPage", "journalPage"};
        for (int page = 3; page >= 0; --page) {
            QTest::keyClick(
                m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QTRY_COMPARE(stack->currentWidget()->objectName(), QLatin1String(pages[page]));
        }
        find<QAction>("partiesPageAction")->trigger();
        QTRY_VERIFY(find<QTableView>("partyTableView")->model()->rowCount() > 5);
        find<QAction>("journalPageAction")->trigger();
        QTRY_VERIFY(find<QAbstractItemView>("journalListView")->model()->rowCount() > 5);
        QTest::keyClick(
            m_window.get(), Qt::Key_F, Qt::ControlModifier); // no search here: the directory's
        QTRY_COMPARE(stack->currentWidget()->objectName(), QStringLiteral("directoryPage"));
        QTRY_VERIFY(find<QLineEdit>("searchLineEdit")->hasFocus());
    }

    void noTwoEntriesOfAMenuShareALetter_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }

    void noTwoEntriesOfAMenuShareALetter()
    {
        QFETCH(QString, language);
        services::Translations translations(qApp);
        translations.setLanguage(language);
        openExample();
        QList<QList<QAction *>> menus{m_window->menuBar()->actions()};
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            menus.append(menu->actions());
        }
        QVERIFY(menus.size() > 5);
        for (const QList<QAction *> &entries : menus) {
            QMap<QString, QString> taken;
            for (const QAction *entry : entries) {
                const QString letter = QKeySequence::mnemonic(entry->text()).toString();
                QVERIFY2(letter.isEmpty() || !taken.contains(letter),
                    qPrintable(taken.value(letter) + u' ' + entry->text()));
                taken.insert(letter, entry->text());
            }
        }
        translations.setLanguage(QStringLiteral("en"));
    }

    void everyControlHasANameAndIsLargeEnough()
    {
        openExample();
        for (int page = 0; page < 4; ++page) {
            QTest::keyClick(
                m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QCoreApplication::processEvents();
            for (auto *button : m_window->findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || button->objectName().startsWith(QStringLiteral("qt_"))
                    || button->inherits("QLineEditIconButton")) {
                    continue;
                }
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                    qPrintable(button->objectName()));
                QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
                QVERIFY2(button->height() >= 28, qPrintable(button->objectName()));
            }
            for (auto *view : m_window->findChildren<QAbstractItemView *>()) {
                if (view->isVisible() && !view->inherits("QHeaderView")) {
                    QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
                }
            }
        }
    }

    void ctrlReturnSavesTheRecordInFront_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("over the directory") << QByteArray("directoryPageAction");
        QTest::newRow("over the parties") << QByteArray("partiesPageAction");
    }

    void ctrlReturnSavesTheRecordInFront()
    {
        QFETCH(QByteArray, page);
        openExample();
        find<QAction>(page.constData())->trigger();
        find<QAction>("addListingAction")->trigger();
        auto *dialog = find<QDialog>("recordDialog");
        QTRY_VERIFY(dialog->isVisible());
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("listing_treatment_QLineEdit"));
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("x"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        auto *problem = dialog->findChild<QLabel *>(QStringLiteral("listing_clinic_problem"));
        QTRY_VERIFY(problem->isVisible());
    }

    void homeAndEndGoToTheFirstAndLastRow()
    {
        openExample();
        ListingView *view = list();
        view->setFocus();
        view->selectRow(3);
        const int last = view->model()->rowCount() - 1;
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), last);
        QCOMPARE(view->chosen().size(), 1);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->currentIndex().row(), 0);
    }

    void theListStaysWhereItIsWhenAFilterIsSet()
    {
        openExample();
        const auto top = [this] { return list()->mapTo(m_window.get(), QPoint()).y(); };
        const int before = top();
        find<ChipButton>("flagsChipButton")->choices()->actions().constFirst()->trigger();
        QTRY_VERIFY(find<QPushButton>("clearFiltersButton")->isVisible());
        m_window->centralWidget()->layout()->activate();
        QCOMPARE(top(), before);
    }

    void f1ShowsHowToVerifyOrTheKeys()
    {
        openExample();
        find<QAction>("helpAction")->trigger();
        auto *keys = find<QDialog>("keysDialog");
        QTRY_VERIFY(keys->isVisible());
        keys->reject();
        list()->selectRow(0);
        find<QAction>("openListingAction")->trigger();
        auto *pane = find<QWidget>("verifyPane");
        QTRY_VERIFY(!pane->accessibleDescription().isEmpty());
        find<QAction>("helpAction")->trigger();
        QTRY_VERIFY(pane->isVisible());
        QTRY_COMPARE(m_window->focusWidget(), pane);
    }

    void midnightMovesTheDay()
    {
        openExample();
        QVERIFY(find<QLabel>("statusDayLabel")->text().contains(QStringLiteral("14 Sep 2026")));
        m_clock.addDays(1);
        QEvent activation(QEvent::ActivationChange);
        m_window->activateWindow();
        QCoreApplication::sendEvent(m_window.get(), &activation);
        QTRY_VERIFY(find<QLabel>("statusDayLabel")->text().contains(QStringLiteral("15 Sep 2026")));
        m_clock.addDays(-1);
    }

    void picturesInEveryLook_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << static_cast<int>(Appearance::Light) << 100;
        QTest::newRow("dark") << static_cast<int>(Appearance::Dark) << 100;
        QTest::newRow("light200") << static_cast<int>(Appearance::Light) << 200;
    }

    /// TOUCHSTONE_SHOTS names a folder where the pictures are kept for people to look at.
    void picturesInEveryLook()
    {
        QFETCH(int, appearance);
        QFETCH(int, percent);
        m_theme->setAppearance(static_cast<Appearance>(appearance));
        m_theme->setTextPercent(percent);
        openExample();
        const QString folder = qEnvironmentVariable("TOUCHSTONE_SHOTS");
        for (const char *page : {"directory", "parties", "trash", "journal"}) {
            find<QAction>((QByteArray(page) + "PageAction").constData())->trigger();
            QTRY_VERIFY(m_window->isVisible());
            if (page == QByteArrayLiteral("directory")) {
                QTRY_VERIFY(!find<QLabel>("previewClinicLabel")->text().isEmpty());
            }
            if (page == QByteArrayLiteral("parties")) {
                QTRY_VERIFY(find<QTableView>("partyTableView")->model()->rowCount() > 0);
            }
            if (page == QByteArrayLiteral("journal")) {
                QTRY_VERIFY(find<QAbstractItemView>("journalListView")->model()->rowCount() > 0);
            }
            QCOMPARE(m_window->size(), QSize(1280, 800)); // nothing forces the window to grow
            const QImage image = m_window->grab().toImage();
            QVERIFY(!image.isNull());
            if (!folder.isEmpty()) {
                image.save(QDir(folder).filePath(
                    QStringLiteral("real-%1-%2.png")
                        .arg(QLatin1String(page), QLatin1String(QTest::currentDataTag()))));
            }
        }
    }

private:
    template <typename Type> Type *find(const char *name)
    {
        auto *found = m_window->findChild<Type *>(QLatin1String(name));
        if (!found) {
            qFatal("no child named %s", name);
        }
        return found;
    }

    ListingView *list() { return find<ListingView>("listingTableView"); }

    bool visibleMessage()
    {
        for (const QLabel *label :
            m_window->findChildren<QLabel *>(QStringLiteral("messageLabel"))) {
            if (label->isVisible()) {
                return true;
            }
        }
        return false;
    }

    DirectoryPage *page() { return find<DirectoryPage>("directoryPage"); }

    void makeWindow(const QString &opening = {})
    {
        m_window = std::make_unique<MainWindow>(Context{.theme = m_theme.get(),
                                                    .settings = m_settings.get(),
                                                    .prompter = &m_prompter,
                                                    .directory = m_directory.get(),
                                                    .exchange = m_exchange.get(),
                                                    .reports = m_reports.get(),
                                                    .drafts = m_drafts.get(),
                                                    .clock = &m_clock,
                                                    .language = QStringLiteral("en")},
            opening);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void openExample()
    {
        const QString path = m_folder->filePath(QStringLiteral("example.touchstone"));
        const auto made = test::await(m_directory->create(path, services::NewDirectory::Example));
        VERIFY_OK(made);
        makeWindow();
        QTRY_VERIFY(list()->model()->rowCount() > 0);
    }

    test::FakeClock m_clock;
    test::FakePrompter m_prompter;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<services::DirectoryService> m_directory;
    std::unique_ptr<services::ExchangeService> m_exchange;
    std::unique_ptr<services::ReportService> m_reports;
    std::unique_ptr<services::Drafts> m_drafts;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
