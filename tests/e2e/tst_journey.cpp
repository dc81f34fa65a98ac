// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/explanation.h"
#include "e2e/programstart.h"
#include "gui/directory/listingview.h"
#include "gui/exchange/importdialog.h"
#include "gui/forms/partypicker.h"
#include "gui/forms/recorddialog.h"
#include "gui/listing/answerform.h"
#include "gui/listing/listingpage.h"
#include "gui/listing/statebar.h"
#include "gui/report/reportpreview.h"
#include "gui/widgets/scorebars.h"
#include "models/checklistwords.h"
#include "models/listingtablemodel.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::gui;
using models::ListingTableModel;

namespace {

constexpr int kTriage = 10;
const QString kClinic = QStringLiteral("Example Regenerative Institute LLC");

struct OwnTheme
{
    Theme theme{qApp};
};

/// The program on somebody's own computer; a second one is a second start.
struct Copy : OwnTheme, test::ProgramStart
{
    Copy(const QString &folder, const Clock &clock, const QString &person)
        : ProgramStart(&theme, folder, clock, person, QStringLiteral("en"))
    {
        show();
        window->activateWindow();
    }
};

} // namespace

/// The main job from the first start to the PDF, in the real window, on one file, step after step.
class TestJourney : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<Copy> m_copy;
    ListingId m_listing;
    QSize m_size;
    QString m_shownBefore; ///< what the page said before the answers were undone

    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    MainWindow *window() const { return m_copy->window.get(); }

    template <typename Type> static Type *in(QWidget *parent, const QString &name)
    {
        // Pages are made when first shown, and that waits for what is read.
        Type *found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = parent->findChild<Type *>(name)) != nullptr; }))
            qFatal("no child named %s", qPrintable(name));
        return found;
    }
    template <typename Type> Type *part(const char *name) const
    {
        return in<Type>(window(), QLatin1String(name));
    }
    void act(const char *name) const { part<QAction>(name)->trigger(); }
    ListingView *list() const { return part<ListingView>("listingTableView"); }
    AnswerForm *form() const { return window()->findChild<AnswerForm *>(); }
    ListingPage *page() const { return window()->findChild<ListingPage *>(); }

    QStringList clinicsShown() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names
                << list()->model()->index(row, 0).data(ListingTableModel::FirstLineRole).toString();
        return names;
    }

    /// A key of the window, once no dialog is in front any more.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window()->activateWindow();
        QTRY_VERIFY(window()->isActiveWindow());
        QTest::keyClick(window(), key, modifiers);
    }

    /// Chooses the listing of kClinic and opens it by Enter.
    void openListing()
    {
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(list()->isVisible());
        QTRY_VERIFY(clinicsShown().contains(kClinic));
        list()->setFocus();
        list()->selectRow(static_cast<int>(clinicsShown().indexOf(kClinic)));
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_VERIFY(page() && page()->isVisible());
        QTRY_COMPARE(part<QLabel>("listing_clinic_QLabel")->text(), kClinic);
        m_listing = page()->listing();
    }

    Assessment assessment()
    {
        auto found = test::await(m_copy->directory.assessment(m_listing, QStringLiteral("en")));
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return std::move(found).value();
    }

    /// All of the page that the score decides, as a person reads it.
    QString shown() const
    {
        return QStringList{window()
                               ->findChild<QWidget *>(QStringLiteral("listingHeader"))
                               ->findChild<IntervalBar *>()
                               ->toolTip(),
            part<QLabel>("listing_onPaper_QLabel")->text(),
            part<QLabel>("listing_checked_QLabel")->text(),
            part<QLabel>("overview_sum_QLabel")->text()}
            .join(QLatin1Char('|'));
    }

    /// The same from the stored facts alone.
    void compareWithScore()
    {
        Assessment fresh = assessment();
        fresh.score = {};
        assess(&fresh);
        const ScoreSummary summary = summaryOf(fresh.score);
        const QLocale locale;
        const auto tenths = [&](int value) { return locale.toString(value / 10.0, 'f', 1); };
        auto *header = part<QWidget>("listingHeader");
        const auto bandShown = [header, &summary] {
            for (const QLabel *word : header->findChildren<QLabel *>())
                if (word->isVisible() && word->text() == label(summary.band))
                    return true;
            return false;
        };
        QTRY_VERIFY2(bandShown(), qPrintable(label(summary.band)));
        QTRY_VERIFY(
            part<QLabel>("listing_checked_QLabel")->text().contains(tenths(summary.checkedTenths)));
        const QString bar = header->findChild<IntervalBar *>()->toolTip();
        QVERIFY2(bar.contains(tenths(summary.shownTenths)), qPrintable(bar));
        QVERIFY2(bar.contains(tenths(summary.reachTenths)), qPrintable(bar));
        QVERIFY(part<QLabel>("listing_onPaper_QLabel")
                    ->text()
                    .contains(QString::number(summary.checksDone)));
        int earned = 0;
        for (const LineShare &share : lineShares(fresh.score))
            earned += share.earnedTenths;
        QVERIFY(part<QLabel>("overview_sum_QLabel")->text().contains(tenths(earned)));
    }

    template <typename Dialog> Dialog *dialog() const
    {
        for (QWidget *top : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<Dialog *>(top); found && found->isVisible())
                return found;
        return nullptr;
    }

    /// The dialog that a command opens, ready for keys.
    template <typename Dialog> Dialog *opened() const
    {
        Dialog *found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = dialog<Dialog>()) != nullptr; }))
            qFatal("no dialog came");
        found->activateWindow();
        if (!QTest::qWaitForWindowActive(found))
            qFatal("the dialog takes no keys");
        return found;
    }

    static void save(RecordDialog *record)
    {
        auto *button = in<QPushButton>(record, QStringLiteral("record_save_QPushButton"));
        QTRY_VERIFY(button->isEnabled());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    static QString pdfText(const QString &path)
    {
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        if (!tool.waitForFinished())
            return {};
        return QString::fromUtf8(tool.readAllStandardOutput());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_copy = std::make_unique<Copy>(m_folder.path(), m_clock, QStringLiteral("ines"));
        QVERIFY(QTest::qWaitForWindowExposed(window()));
    }
    void cleanupTestCase() { m_copy.reset(); }

    void firstStartMakesADirectory()
    {
        auto *start = part<QAbstractButton>("startNewButton");
        QTRY_COMPARE(QApplication::focusWidget(), start);
        m_copy->prompter.files << file("mine.touchstone");
        QTest::keyClick(start, Qt::Key_Return);
        QTRY_VERIFY(m_copy->directory.isOpen());
        QTRY_VERIFY(part<QPushButton>("emptyActionButton")->isVisible());
        QVERIFY(part<QWidget>("mainToolBar")->isVisible());
    }

    void trialSitesAreImported()
    {
        // A copy: the refused rows are written beside the file.
        QVERIFY(QFile::copy(
            test::testDataPath(QStringLiteral("csv/trial-sites-like.csv")), file("sites.csv")));
        m_copy->prompter.files << file("sites.csv");
        press(Qt::Key_I, Qt::ControlModifier);
        ImportDialog *import = opened<ImportDialog>();
        auto *columns = in<QTableWidget>(import, QStringLiteral("importColumnsTable"));
        QTRY_COMPARE(columns->rowCount(), 11);
        auto *trial = in<QLabel>(import, QStringLiteral("importTrialLabel"));
        QTRY_VERIFY(trial->text().contains(QStringLiteral("Rows refused: 1")));
        QVERIFY(clinicsShown().isEmpty()); // tried, not imported
        QTest::keyClick(in<QPushButton>(import, QStringLiteral("importButton")), Qt::Key_Space);
        auto *head = in<QLabel>(import, QStringLiteral("importResultLabel"));
        QTRY_VERIFY(head->isVisible());
        auto *refused = in<QTableWidget>(import, QStringLiteral("importRejectsTable"));
        QCOMPARE(refused->rowCount(), 1);
        QCOMPARE(refused->item(0, 0)->text(), QStringLiteral("8"));
        QVERIFY(QFile::exists(file("sites-refused.csv")));
        QTest::keyClick(import, Qt::Key_Escape);
        QTRY_VERIFY(!dialog<ImportDialog>());
        QTRY_VERIFY(clinicsShown().size() >= 6);
        QTRY_VERIFY(clinicsShown().contains(kClinic));
        QTRY_VERIFY(clinicsShown().contains(QStringLiteral("例示中央病院")));
    }

    void aDoctorAndALaboratoryAreAdded()
    {
        const std::pair<const char *, QString> made[]
            = {{"practitioner", QStringLiteral("Anna Przykład")},
                {"laboratory", QStringLiteral("Example Cell Laboratory")}};
        press(Qt::Key_2, Qt::ControlModifier);
        auto *kinds = in<QTabBar>(part<QWidget>("partiesPage"), QStringLiteral("recordKindTabBar"));
        QTRY_VERIFY(kinds->isVisible());
        for (const auto &[kind, name] : made) {
            kinds->setFocus();
            QTest::keyClick(kinds, Qt::Key_Right);
            auto *add
                = in<QPushButton>(part<QWidget>("partiesPage"), QStringLiteral("addRecordButton"));
            QTest::mouseClick(add, Qt::LeftButton);
            RecordDialog *record = opened<RecordDialog>();
            auto *field = in<QLineEdit>(
                record, QStringLiteral("%1_name_QLineEdit").arg(QLatin1String(kind)));
            QTRY_VERIFY(field->isEnabled());
            field->setFocus();
            field->insert(name); // as a paste: QTest types ASCII only
            save(record);
            QTRY_VERIFY(!dialog<RecordDialog>());
            auto *table
                = in<QTableView>(part<QWidget>("partiesPage"), QStringLiteral("partyTableView"));
            QTRY_COMPARE(table->model()->rowCount(), 1);
        }
    }

    void theyAreNamedOnOneListing()
    {
        openListing();
        press(Qt::Key_F2);
        RecordDialog *record = opened<RecordDialog>();
        auto *clinic = in<PartyPicker>(record, QStringLiteral("listing_clinic_PartyPicker"));
        QTRY_COMPARE(clinic->field()->text(), kClinic); // the form has been read
        const std::pair<const char *, QString> chosen[] = {
            {"practitioner", QStringLiteral("przyk")}, {"laboratory", QStringLiteral("cell lab")}};
        for (const auto &[kind, words] : chosen) {
            auto *picker = in<PartyPicker>(
                record, QStringLiteral("listing_%1_PartyPicker").arg(QLatin1String(kind)));
            picker->field()->setFocus();
            QTest::keyClicks(picker->field(), words);
            auto *popup = picker->findChild<QCompleter *>()->popup();
            QTRY_VERIFY2(popup->isVisible(), kind);
            QTest::keyClick(popup, Qt::Key_Down);
            QTest::keyClick(popup, Qt::Key_Return);
            QTRY_VERIFY(picker->id() != 0);
        }
        save(record);
        QTRY_VERIFY(!dialog<RecordDialog>());
        QTRY_VERIFY(part<QLabel>("listing_practitioner_QLabel")
                        ->text()
                        .contains(QStringLiteral("Przykład")));
        QTRY_COMPARE(part<QLabel>("listing_laboratory_QLabel")->text(),
            QStringLiteral("Example Cell Laboratory"));
    }

    void theTriageIsAnsweredByKeyboard()
    {
        // A listing nobody answered anything for stands at the first check of the quick triage.
        press(Qt::Key_2, Qt::AltModifier);
        auto *checks = part<QListView>("checklist_checks_QListView");
        QTRY_COMPARE(checks->model()->rowCount(), kTriage);
        compareWithScore();
        const int keys[kTriage] = {1, 2, 3, 4, 1, 1, 2, 6, 1, 5};
        for (int row = 0; row < kTriage; ++row) {
            checks->setFocus();
            QTest::keyClick(checks, Qt::Key_Home);
            for (int down = 0; down < row; ++down)
                QTest::keyClick(checks, Qt::Key_Down);
            const QString check = form()->criterion();
            const AnswerState state = StateBar::order().at(keys[row] - 1);
            QTest::keyClick(checks, Qt::Key(Qt::Key_0 + keys[row]));
            if (state == AnswerState::Unknown)
                continue; // nothing was answered: nothing to save
            if (state == AnswerState::NotApplicable) {
                auto *reason = part<QPlainTextEdit>("answer_reason_QPlainTextEdit");
                press(Qt::Key_S, Qt::ControlModifier);
                QTRY_VERIFY(part<QLabel>("answer_reason_problem")->isVisible());
                QVERIFY(reason->hasFocus());
                QTest::keyClicks(reason, QStringLiteral("It is a trial of a device"));
            }
            if (state == AnswerState::Declined) {
                auto *asked = part<QWidget>("answer_askedOn_DateField");
                asked->setFocus();
                QTest::keyClicks(asked, QStringLiteral("2026-08-01"));
            }
            if (models::isAnswered(state)) {
                auto *tier = part<QComboBox>("answer_tier_QComboBox");
                tier->setFocus();
                QTest::keyClick(tier, Qt::Key_End);
            }
            press(Qt::Key_S, Qt::ControlModifier);
            QTRY_VERIFY2(!form()->isDirty(), qPrintable(check));
            QTRY_COMPARE(assessment().answers.value(check).state, state);
            compareWithScore();
        }
        QVERIFY(summaryOf(assessment().score).checksDone >= 8);
    }

    void everythingIsUndoneAndDoneAgain()
    {
        m_shownBefore = shown();
        auto *undo = part<QAction>("undoAction");
        auto *redo = part<QAction>("redoAction");
        // Back to before the import, and forward again. Two steps may be named alike: commits
        // count.
        QSignalSpy commits(&m_copy->directory, &services::DirectoryService::recordsChanged);
        int steps = 0;
        while (m_copy->directory.undoState().canUndo() && steps < 50) {
            QTRY_VERIFY(undo->isEnabled());
            undo->trigger();
            ++steps;
            QTRY_COMPARE(commits.size(), steps);
        }
        QVERIFY2(
            steps >= 12, qPrintable(QString::number(steps))); // 9 answers, listing, two, import
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        for (int step = 1; step <= steps; ++step) {
            QTRY_VERIFY(redo->isEnabled());
            redo->trigger();
            QTRY_COMPARE(commits.size(), steps + step);
        }
        QVERIFY(!m_copy->directory.undoState().canRedo());
        openListing();
        compareWithScore();
        QTRY_COMPARE(shown(), m_shownBefore);
    }

    void bothReportsAreExported()
    {
        const Assessment now = assessment();
        for (const auto length : {report::Length::Short, report::Length::Full}) {
            const QString path = file(length == report::Length::Short ? "short.pdf" : "full.pdf");
            press(Qt::Key_P, Qt::ControlModifier);
            ReportPreview *preview = opened<ReportPreview>();
            auto *box = in<QComboBox>(preview, QStringLiteral("report_length_QComboBox"));
            auto *save = in<QPushButton>(preview, QStringLiteral("report_savePdf_QPushButton"));
            QTRY_VERIFY(save->isEnabled());
            box->setCurrentIndex(box->findData(static_cast<int>(length)));
            QTRY_VERIFY(save->isEnabled());
            m_copy->prompter.files << path;
            QTest::keyClick(save, Qt::Key_Space);
            QTRY_VERIFY(QFile::exists(path));
            QTRY_VERIFY(
                in<QWidget>(preview, QStringLiteral("report_message_InlineMessage"))->isVisible());
            QTest::keyClick(preview, Qt::Key_Escape);
            QTRY_VERIFY(!dialog<ReportPreview>());

            const QString text = pdfText(path);
            const ScoreSummary summary = summaryOf(now.score);
            QVERIFY2(text.contains(kClinic), qPrintable(text.left(2000)));
            QVERIFY(text.contains(label(summary.band)));
            QVERIFY(text.contains(QLocale().toString(summary.checkedTenths / 10.0, 'f', 1)));
            QVERIFY(text.contains(QStringLiteral("Przykład")));
            const int pages = static_cast<int>(text.count(QLatin1Char('\f')));
            if (length == report::Length::Short) {
                QCOMPARE(pages, 2);
                continue;
            }
            QVERIFY(pages > 2);
            QString flat = text;
            flat.remove(QRegularExpression(QStringLiteral("\\s+")));
            for (const Criterion &criterion : now.catalogue->criteria())
                QVERIFY2(flat.contains(QString(criterion.title).remove(QLatin1Char(' '))),
                    qPrintable(criterion.title));
        }
    }

    void allIsThereAfterAnotherStart()
    {
        m_size = QSize(1100, 720);
        window()->resize(m_size);
        const UndoState undo = m_copy->directory.undoState();
        QVERIFY(window()->close());
        m_copy.reset();
        m_copy = std::make_unique<Copy>(m_folder.path(), m_clock, QStringLiteral("ines"));
        QCOMPARE(window()->size(), m_size);
        QCOMPARE(m_copy->settings.lastDirectory(), file("mine.touchstone"));
        window()->openDirectory(m_copy->settings.lastDirectory());
        openListing();
        compareWithScore();
        QTRY_COMPARE(shown(), m_shownBefore);
        QTRY_COMPARE(part<QLabel>("listing_laboratory_QLabel")->text(),
            QStringLiteral("Example Cell Laboratory"));
        QCOMPARE(m_copy->directory.undoState(), undo);
        QTRY_VERIFY(part<QAction>("undoAction")->isEnabled());
        act("undoAction");
        QTRY_VERIFY(shown() != m_shownBefore);
        QTRY_VERIFY(part<QAction>("redoAction")->isEnabled());
        act("redoAction");
        QTRY_COMPARE(shown(), m_shownBefore);
    }

    void trashAndBack()
    {
        openListing();
        act("trashListingAction");
        QTRY_VERIFY(!clinicsShown().contains(kClinic));
        press(Qt::Key_3, Qt::ControlModifier);
        auto *trashed = part<QTableView>("trashedListingTableView");
        QTRY_COMPARE(trashed->model()->rowCount(), 1);
        trashed->setFocus();
        trashed->selectRow(0);
        // Looked at there, it says where it is, and takes no answer.
        QTest::keyClick(trashed, Qt::Key_Return);
        auto *notice = part<QWidget>("listing_trashed_InlineMessage");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(!window()->findChild<StateBar *>()->isEnabled());
        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(trashed->isVisible());
        trashed->clearSelection();
        trashed->selectRow(0);
        auto *restore
            = in<QPushButton>(part<QWidget>("trashPage"), QStringLiteral("restoreRecordButton"));
        QTRY_VERIFY(restore->isEnabled());
        QTest::mouseClick(restore, Qt::LeftButton);
        QTRY_COMPARE(trashed->model()->rowCount(), 0);
        openListing();
        QTRY_VERIFY(!notice->isVisible());
    }

    void searchFindsIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("a word of the clinic") << QStringLiteral("regenerative");
        QTest::newRow("inside a word") << QStringLiteral("generat");
        QTest::newRow("its town") << QStringLiteral("tampa");
        QTest::newRow("the doctor, without her accents") << QStringLiteral("przyklad");
        QTest::newRow("the laboratory") << QStringLiteral("cell laboratory");
    }

    void searchFindsIt()
    {
        QFETCH(QString, words);
        press(Qt::Key_1, Qt::ControlModifier);
        press(Qt::Key_F, Qt::ControlModifier);
        auto *search = part<QLineEdit>("searchLineEdit");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("zzz"));
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        search->clear();
        QTest::keyClicks(search, words);
        QTRY_VERIFY(clinicsShown().contains(kClinic));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(clinicsShown().size() >= 6);
    }

    void aSecondCopyOnlyReads()
    {
        Copy second(m_folder.path(), m_clock, QStringLiteral("tomas"));
        second.window->openDirectory(file("mine.touchstone"));
        QTRY_VERIFY(second.directory.isOpen());
        QVERIFY(second.directory.info().readOnly);
        auto *notice = in<QWidget>(second.window.get(), QStringLiteral("windowMessageFrame"));
        QTRY_VERIFY(notice->isVisible());
        QString said;
        for (const QLabel *text : notice->findChildren<QLabel *>())
            said += text->text() + QLatin1Char(' ');
        QVERIFY2(said.contains(QStringLiteral("ines")), qPrintable(said));
        QVERIFY(!in<QAction>(second.window.get(), QStringLiteral("addListingAction"))->isEnabled());
        QVERIFY(!in<QAction>(second.window.get(), QStringLiteral("importAction"))->isEnabled());
        auto *rows = in<ListingView>(second.window.get(), QStringLiteral("listingTableView"));
        QTRY_VERIFY(rows->model()->rowCount() >= 6);
    }
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
