// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict/conflictdialog.h"
#include "gui/forms/datefield.h"
#include "gui/listing/answerform.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/listingpage.h"
#include "gui/listing/reviewbar.h"
#include "gui/listing/reviewwords.h"
#include "gui/listing/statebar.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/presencelabel.h"
#include "guiworld.h"
#include "models/checklistmodel.h"
#include "models/journalmodel.h"
#include "services/translations.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::gui;
using touchstone::test::GuiWorld;

namespace {

const QString kLicence = QStringLiteral("people-licence");

} // namespace

class TestListingPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiWorld> m_world;
    std::unique_ptr<ListingPage> m_page;
    Listing m_listing, m_other;

    template <typename T> T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    AnswerForm *form() const { return m_page->findChild<AnswerForm *>(); }
    ChecklistTab *checklist() const { return m_page->findChild<ChecklistTab *>(); }
    QListView *checks() const
    {
        return part<QListView>(QStringLiteral("checklist_checks_QListView"));
    }
    QPushButton *saveButton() const
    {
        return part<QPushButton>(QStringLiteral("answer_save_QPushButton"));
    }

    void open(ListingId listing, const QString &check = kLicence)
    {
        m_page->showListing(listing, ListingPage::Checklist, check);
        QTRY_COMPARE(form()->criterion(), check);
    }

    /// Chooses an answer by its key and fills in what that state asks for.
    void fill(int key, const QString &tier = QStringLiteral("register"))
    {
        checks()->setFocus();
        QTest::keyClick(checks(), Qt::Key(Qt::Key_0 + key));
        const AnswerState state = StateBar::order().at(key - 1);
        if (state == AnswerState::NotApplicable)
            part<QPlainTextEdit>(QStringLiteral("answer_reason_QPlainTextEdit"))
                ->setPlainText(QStringLiteral("No doctor takes part"));
        if (state == AnswerState::Declined)
            part<DateField>(QStringLiteral("answer_askedOn_DateField"))->setDate(QDate(2026, 8, 1));
        auto *box = part<QComboBox>(QStringLiteral("answer_tier_QComboBox"));
        box->setCurrentIndex(box->findData(static_cast<int>(*fromCode<Tier>(tier))));
    }

    ConflictDialog *choice() const { return m_page->findChild<ConflictDialog *>(); }

    /// Another person answers the same, on another listing of the same doctor.
    void answerMeanwhile()
    {
        Answer theirs = stored(m_listing.id);
        theirs.state = AnswerState::NotMet;
        theirs.tier = Tier::Register;
        theirs.checkedOn = m_world->clock.today();
        VERIFY_OK(test::await(
            m_world->directory->saveAnswer(m_other.id, kLicence, theirs, QStringLiteral("en"))));
    }

    Answer stored(ListingId listing, const QString &check = kLicence)
    {
        return m_world->assessment(listing).answers.value(check);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<GuiWorld>();
        m_world->createDirectory();
        const Clinic clinic = m_world->addClinic(QStringLiteral("Example Regenerative Centre"));
        const Practitioner doctor = m_world->addPractitioner(QStringLiteral("A. Example"));
        const Laboratory laboratory
            = m_world->addLaboratory(QStringLiteral("Example Cell Laboratory"));
        m_listing = m_world->addListing(clinic, doctor.id, laboratory.id);
        m_other = m_world->addListing(clinic, doctor.id);
        m_page = std::make_unique<ListingPage>(m_world->context);
        m_page->resize(1280, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void newListingOpensAtTheQuickTriage()
    {
        m_page->showListing(m_listing.id);
        QTRY_COMPARE(m_page->currentTab(), int(ListingPage::Checklist));
        auto *sections = part<QListView>(QStringLiteral("checklist_sections_QListView"));
        QTRY_COMPARE(
            sections->currentIndex().data(models::ChecklistSectionModel::IdRole).toString(),
            models::kTriageSection);
        QCOMPARE(checks()->model()->rowCount(), 10);
        QTRY_COMPARE(form()->criterion(), kLicence);
        QCOMPARE(part<QLabel>(QStringLiteral("listing_clinic_QLabel"))->text(),
            QStringLiteral("Example Regenerative Centre"));
        test::shoot(m_page.get(), QStringLiteral("listing-new"));
    }

    void everyStateByKeyboard_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("1 is met") << 1;
        QTest::newRow("2 is partly met") << 2;
        QTest::newRow("3 is not met") << 3;
        QTest::newRow("4 is declined") << 4;
        QTest::newRow("6 is does not apply") << 6;
    }

    void everyStateByKeyboard()
    {
        QFETCH(int, key);
        open(m_listing.id);
        fill(key);
        QVERIFY(form()->isDirty());
        QVERIFY(saveButton()->isEnabled());
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!form()->isDirty());
        const AnswerState expected = StateBar::order().at(key - 1);
        QCOMPARE(stored(m_listing.id).state, expected);
        test::shoot(m_page.get(), QStringLiteral("listing-%1").arg(code(expected)));
        // Key 5 takes it back to "not known yet".
        fill(5);
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!form()->isDirty());
        QCOMPARE(stored(m_listing.id).state, AnswerState::Unknown);
    }

    void missingEvidenceIsSaidAtItsField()
    {
        open(m_listing.id);
        checks()->setFocus();
        QTest::keyClick(checks(), Qt::Key_1);
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        auto *problem = part<QLabel>(QStringLiteral("answer_tier_problem"));
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty());
        QVERIFY(form()->isDirty());
        QCOMPARE(stored(m_listing.id).revision, 0);
    }

    void previewSaysWhatItWouldEarn()
    {
        open(m_listing.id);
        fill(1);
        QCOMPARE(part<QLabel>(QStringLiteral("answer_preview_QLabel"))->accessibleName(),
            QStringLiteral("10 earned · 0 lost · 0 open, of 10"));
        part<DateField>(QStringLiteral("answer_checkedOn_DateField"))->setFocus();
        QTest::keyClick(part<DateField>(QStringLiteral("answer_checkedOn_DateField")), Qt::Key_A,
            Qt::ControlModifier);
        QTest::keyClicks(part<DateField>(QStringLiteral("answer_checkedOn_DateField")),
            QStringLiteral("2026-05-02"));
        QCOMPARE(part<QLabel>(QStringLiteral("answer_preview_QLabel"))->accessibleName(),
            QStringLiteral("5 earned · 0 lost · 5 open, of 10"));
        QVERIFY(part<QLabel>(QStringLiteral("answer_freshness_QLabel"))
                    ->text()
                    .contains(QStringLiteral("counts half")));
    }

    void leavingSavesAndUndoBringsBack()
    {
        open(m_listing.id);
        fill(1);
        checklist()->showCheck(QStringLiteral("people-discipline"));
        QTRY_COMPARE(stored(m_listing.id).state, AnswerState::Met);
        auto *bar = m_page->findChild<UndoBar *>();
        QTRY_VERIFY(bar->isVisible());
        Q_EMIT bar->undoRequested();
        QTRY_COMPARE(stored(m_listing.id).state, AnswerState::Unknown);
        checklist()->showCheck(kLicence);
        QTRY_COMPARE(form()->draft().state, AnswerState::Unknown);
        QVERIFY(!form()->isDirty());
    }

    void leavingAnUnfinishedDraftKeepsIt()
    {
        open(m_listing.id);
        checks()->setFocus();
        QTest::keyClick(checks(), Qt::Key_1); // says nobody who says so
        checklist()->showCheck(QStringLiteral("people-discipline"));
        auto *kept = part<InlineMessage>(QStringLiteral("checklist_kept_InlineMessage"));
        QTRY_VERIFY(kept->isVisible());
        QCOMPARE(checklist()->keptDrafts(), QStringList{kLicence});
        bool left = false;
        m_page->leave([&] { left = true; });
        QVERIFY(left); // it is on disk
        QCOMPARE(m_world->drafts->list().size(), 1);
        Q_EMIT kept->actionRequested();
        QCOMPARE(form()->criterion(), kLicence);
        QCOMPARE(form()->draft().state, AnswerState::Met);
        QVERIFY(!kept->isVisible());
    }

    void revertGoesBackToTheStoredAnswer()
    {
        open(m_listing.id);
        fill(3);
        QTest::mouseClick(
            part<QPushButton>(QStringLiteral("answer_revert_QPushButton")), Qt::LeftButton);
        QVERIFY(!form()->isDirty());
        QCOMPARE(form()->draft().state, AnswerState::Unknown);
    }

    void answersOfADoctorAreShared()
    {
        open(m_listing.id);
        auto *shared = part<QLabel>(QStringLiteral("answer_shared_QLabel"));
        QTRY_VERIFY(shared->text().contains(QLatin1Char('2')));
        fill(1);
        form()->save();
        QTRY_COMPARE(stored(m_other.id).state, AnswerState::Met);
        open(m_listing.id, QStringLiteral("product-identity"));
        QVERIFY(!shared->isVisible());
    }

    void aMissingLaboratoryCanBeNamed()
    {
        open(m_other.id, QStringLiteral("lab-identified"));
        QVERIFY(!m_page->findChild<StateBar *>()->isEnabled());
        const QList<QPushButton *> actions
            = form()->findChildren<QPushButton *>(QStringLiteral("messageActionButton"));
        const auto shown = std::find_if(actions.begin(), actions.end(),
            [](QPushButton *button) { return button->isVisible(); });
        QVERIFY(shown != actions.end());
        QSignalSpy edit(m_page.get(), &gui::Page::editRequested);
        QTest::mouseClick(*shown, Qt::LeftButton);
        QCOMPARE(edit.size(), 1);
        QCOMPARE(edit.at(0).at(0).value<SubjectRef>(),
            (SubjectRef{SubjectKind::Listing, m_other.id.value()}));
    }

    void anotherAnswerMeanwhileIsAConflict()
    {
        open(m_listing.id);
        fill(1);
        answerMeanwhile();
        auto *conflict = part<InlineMessage>(QStringLiteral("answer_conflict_InlineMessage"));
        QTRY_VERIFY(conflict->isVisible());
        QCOMPARE(form()->draft().state, AnswerState::Met);
        form()->save();
        QTRY_VERIFY(choice());
        QCOMPARE(stored(m_listing.id).state, AnswerState::NotMet);
        choice()->findChild<QAbstractButton *>(QStringLiteral("conflict_finding_mine"))->click();
        QVERIFY(!choice()
                     ->findChild<QLabel *>(QStringLiteral("conflict_result_QLabel"))
                     ->text()
                     .isEmpty());
        test::shoot(choice(), QStringLiteral("conflict-answer"));
        choice()->accept();
        QTRY_COMPARE(stored(m_listing.id).state, AnswerState::Met);
        QTRY_VERIFY(!conflict->isVisible());
        QTRY_VERIFY(m_world->drafts->list().isEmpty());
    }

    void myNoteAndTheirAnswerAreBothSaved()
    {
        open(m_listing.id);
        fill(1);
        form()->save();
        QTRY_VERIFY(!form()->isDirty());
        auto *note = part<QPlainTextEdit>(QStringLiteral("answer_note_QPlainTextEdit"));
        note->setPlainText(QStringLiteral("mine"));
        answerMeanwhile();
        form()->save();
        QTRY_COMPARE(stored(m_listing.id).note, QStringLiteral("mine"));
        QCOMPARE(stored(m_listing.id).state, AnswerState::NotMet);
        QTRY_COMPARE(form()->draft().state, AnswerState::NotMet);
        QVERIFY(!choice());
    }

    void anAnswerNotTakenStaysInTheHistory()
    {
        open(m_listing.id);
        fill(1);
        answerMeanwhile();
        form()->save();
        QTRY_VERIFY(choice());
        QTest::mouseClick(
            choice()->findChild<QPushButton *>(QStringLiteral("conflict_allTheirs_QPushButton")),
            Qt::LeftButton);
        choice()->accept();
        QTRY_VERIFY(!form()->isDirty());
        m_page->setCurrentTab(ListingPage::History);
        auto *journal = part<QListView>(QStringLiteral("history_journal_QListView"));
        const auto aside = [journal] {
            const QModelIndexList found = journal->model()->match(journal->model()->index(0, 0),
                models::JournalModel::WhatRole, label(RecordAction::SetAside), 1,
                Qt::MatchContains);
            return found.value(0);
        };
        QTRY_VERIFY(aside().isValid());
        journal->setCurrentIndex(aside());
        QTRY_VERIFY(part<QLabel>(QStringLiteral("history_fields_QLabel"))
                        ->text()
                        .contains(label(AnswerState::Met)));
    }

    void typingWhileASaveIsUnderWayIsKept()
    {
        open(m_listing.id);
        fill(1);
        form()->save();
        auto *note = part<QPlainTextEdit>(QStringLiteral("answer_note_QPlainTextEdit"));
        note->setPlainText(QStringLiteral("typed meanwhile")); // the save has not come back
        checklist()->showCheck(QStringLiteral("people-discipline"));
        QTRY_COMPARE(stored(m_listing.id).note, QStringLiteral("typed meanwhile"));
        QCOMPARE(stored(m_listing.id).state, AnswerState::Met);
        QVERIFY(!choice());
        QTRY_VERIFY(m_world->drafts->list().isEmpty());
    }

    void anAnswerTypedBeforeARestartIsOffered()
    {
        open(m_listing.id);
        fill(1);
        m_world->drafts->flush();
        m_page.reset(); // a crash saves nothing
        QCOMPARE(stored(m_listing.id).revision, 0);
        m_world->drafts = std::make_unique<services::Drafts>(m_world->directory.get(),
            m_world->clock, m_world->folder.filePath(QStringLiteral("drafts")));
        m_world->context.drafts = m_world->drafts.get();
        m_page = std::make_unique<ListingPage>(m_world->context);
        m_page->show();
        open(m_listing.id);
        QTRY_COMPARE(form()->draft().state, AnswerState::Met);
        QVERIFY(form()->isDirty());
        form()->revert();
        QVERIFY(m_world->drafts->list().isEmpty());
    }

    void aListingTrashedMeanwhileKeepsWhatWasTyped()
    {
        open(m_listing.id, QStringLiteral("product-identity"));
        fill(1);
        const QList<SubjectRef> listing{{SubjectKind::Listing, m_listing.id.value()}};
        VERIFY_OK(test::await(m_world->directory->trash(listing)));
        QTRY_VERIFY(form()->isReadOnly());
        QCOMPARE(form()->draft().state, AnswerState::Met);
        QVERIFY(!saveButton()->isEnabled());
        VERIFY_OK(test::await(m_world->directory->restore(listing)));
        QTRY_VERIFY(!form()->isReadOnly());
        QCOMPARE(form()->draft().state, AnswerState::Met);
        form()->save();
        QTRY_COMPARE(
            stored(m_listing.id, QStringLiteral("product-identity")).state, AnswerState::Met);
    }

    void nextOpenSkipsAnsweredChecks()
    {
        open(m_listing.id);
        fill(1);
        QTest::keyClick(checks(), Qt::Key_N);
        QCOMPARE(form()->criterion(), QStringLiteral("people-discipline"));
    }

    void overviewAddsUpAndOpensChecks()
    {
        open(m_listing.id);
        fill(2);
        form()->save();
        QTRY_VERIFY(!form()->isDirty());
        QTest::keyClick(m_page.get(), Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(m_page->currentTab(), int(ListingPage::Overview));
        auto *tree = part<QTreeView>(QStringLiteral("overview_lines_QTreeView"));
        QVERIFY(tree->model()->rowCount() >= 8);
        QVERIFY(part<QLabel>(QStringLiteral("overview_sum_QLabel"))
                    ->text()
                    .endsWith(QStringLiteral("= 100")));
        test::shoot(m_page.get(), QStringLiteral("listing-overview"));
        const QModelIndex first = tree->model()->index(0, 0, tree->model()->index(0, 0));
        tree->setCurrentIndex(first);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_COMPARE(m_page->currentTab(), int(ListingPage::Checklist));
        QCOMPARE(form()->criterion(), kLicence);
    }

    void largeTextFitsASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void largeTextFitsASmallScreen()
    {
        QFETCH(QString, language);
        services::Translations translations(qApp);
        translations.setLanguage(language);
        m_world->theme->setTextPercent(200);
        // The application's font is everybody's.
        const auto normal = qScopeGuard([this] { m_world->theme->setTextPercent(100); });
        m_page = std::make_unique<ListingPage>(m_world->context);
        // What a window of 1280 by 800 leaves for a page, and less than half of it for its head.
        m_page->resize(1264, 580);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        open(m_listing.id);
        // Most of what a review and others can add: two buttons and two people.
        auto *next = part<QPushButton>(QStringLiteral("review_next_QPushButton"));
        QTRY_VERIFY(next->isVisible());
        auto *together = part<QPushButton>(QStringLiteral("review_together_QPushButton"));
        next->setText(reviewStepText(ReviewState::Draft));
        together->setText(ReviewBar::tr("Agreement…"));
        together->show();
        auto *presence = part<QLabel>(QStringLiteral("presenceLabel"));
        presence->setText(
            PresenceLabel::tr("Here now: %1").arg(QStringLiteral("Ann Example and Bob Example")));
        presence->show();
        auto *more = part<QLabel>(QStringLiteral("review_more_QLabel"));
        more->setText(QStringLiteral("“Which licence?” · Agree on 9 of 14 checks (64.3 %)"));
        more->show();
        m_page->findChild<UndoBar *>()->showMessage(QStringLiteral("“Licence” saved: Met"));
        for (int tab = 0; tab < 3; ++tab) {
            m_page->setCurrentTab(static_cast<ListingPage::Tab>(tab));
            QTRY_VERIFY2(m_page->minimumSizeHint().width() <= 1264
                    && m_page->minimumSizeHint().height() <= 580,
                qPrintable(QStringLiteral("tab %1 needs %2 by %3")
                               .arg(tab)
                               .arg(m_page->minimumSizeHint().width())
                               .arg(m_page->minimumSizeHint().height())));
            m_page->resize(1264, 580);
            QCOMPARE(m_page->size(), QSize(1264, 580));
        }
        const auto *tabs = m_page->findChild<QTabBar *>();
        QVERIFY(tabs->width() >= tabs->sizeHint().width()); // others do not push them out
        auto *bar = m_page->findChild<QWidget *>(QStringLiteral("listingHeader"));
        QVERIFY(bar->height() < 580 / 2);
        test::shoot(m_page.get(), QStringLiteral("listing-200-") + language);
    }

    void nothingIsLaidOutWithoutNeed()
    {
        class Watch : public QObject
        {
        public:
            QElapsedTimer since;
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::LayoutRequest)
                    since.start();
                return false;
            }
        } watch;
        open(m_listing.id);
        watch.since.start();
        qApp->installEventFilter(&watch);
        for (const int width : {1272, 1280, 1000, 700}) {
            m_page->resize(width, 700);
            QTRY_VERIFY(watch.since.hasExpired(300));
        }
    }

    void historyShowsEachChange()
    {
        open(m_listing.id);
        fill(1);
        form()->save();
        QTRY_VERIFY(!form()->isDirty());
        fill(3);
        form()->save();
        QTRY_VERIFY(!form()->isDirty());
        m_page->setCurrentTab(ListingPage::History);
        auto *journal = part<QListView>(QStringLiteral("history_journal_QListView"));
        QTRY_VERIFY(
            journal->model()->rowCount() >= 6); // a day, two answers, listing, clinic, doctor …
        QTRY_VERIFY(!part<QLabel>(QStringLiteral("history_change_QLabel"))->text().isEmpty());
        test::shoot(m_page.get(), QStringLiteral("listing-history"));
    }
};

QTEST_MAIN(TestListingPage)
#include "tst_listingpage.moc"
