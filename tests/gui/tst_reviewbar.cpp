// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/answerform.h"
#include "gui/listing/assessordialog.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/listingpage.h"
#include "gui/listing/peopledialogs.h"
#include "gui/listing/reconciledialog.h"
#include "gui/listing/reviewbar.h"
#include "gui/widgets/messages.h"
#include "guiworld.h"
#include "services/assessorservice.h"
#include "services/reviewservice.h"
#include "services/translations.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::gui;
using namespace Qt::Literals::StringLiterals;
using touchstone::test::await;
using touchstone::test::GuiWorld;
using touchstone::test::mainButtonStandsLast;
using touchstone::test::shoot;

/// The review of a listing on its page, on a file that two people open after each other.
class TestReviewBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiWorld> m_world;
    std::unique_ptr<QWidget> m_window;
    ReviewBar *m_bar = nullptr;
    Listing m_listing;

    template <typename T> T *part(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const { return part<QLabel>(name)->text(); }
    QPushButton *button(const char *name) const { return part<QPushButton>(name); }

    /// Does something as somebody else, who opens the file meanwhile.
    template <typename Work> void as(const QString &person, Work work)
    {
        m_window.reset();
        QSignalSpy closed(m_world->directory.get(), &services::DirectoryService::directoryClosed);
        m_world->directory->close();
        QTRY_COMPARE(closed.size(), 1);
        const QString path = m_world->folder.filePath(u"test.touchstone"_s);
        {
            services::DirectoryService other(m_world->clock, person);
            VERIFY_OK(await(other.open(path)));
            work(&other);
        }
        VERIFY_OK(await(m_world->directory->open(path)));
        showBar();
    }
    void showBar()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 400);
        m_bar = new ReviewBar(m_world->context, m_window.get());
        m_bar->resize(1000, 60);
        m_window->show();
        m_bar->setListing(m_listing.id);
        QTRY_VERIFY(m_bar->isVisible());
    }
    void take(services::DirectoryService *directory, ReviewStep step)
    {
        services::ReviewService reviews(directory);
        const auto status = await(reviews.status(m_listing.id));
        VERIFY_OK(status);
        VERIFY_OK(await(reviews.take(step, status->record)));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<GuiWorld>();
        m_world->createDirectory();
        m_listing = m_world->addListing(m_world->addClinic(u"Example Clinic"_s));
        showBar();
    }
    void cleanup()
    {
        m_window.reset();
        m_world.reset();
    }

    void oneAloneAssessesAndIsToldWhyNotMore()
    {
        QVERIFY(text("review_state_QLabel").contains(u"Not assessed"_s));
        QVERIFY(!part<QAction>("review_verify_QAction")->isVisible());
        QTest::mouseClick(button("review_next_QPushButton"), Qt::LeftButton);
        QTRY_VERIFY(text("review_state_QLabel").contains(u"Draft, started by Tester"_s));
        QTest::mouseClick(button("review_next_QPushButton"), Qt::LeftButton);
        QTRY_VERIFY(text("review_state_QLabel").contains(u"Assessed by Tester"_s));
        QVERIFY(!button("review_next_QPushButton")->isVisible()); // no dead button
        const QString why = text("review_more_QLabel");
        QVERIFY2(why.contains(u"second person"_s), qPrintable(why));
        QVERIFY2(why.contains(u"another account"_s), qPrintable(why));
        QVERIFY(part<QAction>("review_back_QAction")->isVisible());
    }

    void anothersWorkIsReviewedSignedAndVerified()
    {
        as(u"Ann"_s, [this](services::DirectoryService *ann) {
            take(ann, ReviewStep::Start);
            take(ann, ReviewStep::Assess);
        });
        QCOMPARE(button("review_next_QPushButton")->text(), u"Mark as reviewed"_s);
        QTest::mouseClick(button("review_next_QPushButton"), Qt::LeftButton);
        QTRY_COMPARE(button("review_next_QPushButton")->text(), u"Sign…"_s);
        m_world->prompter.answer = false;
        QTest::mouseClick(button("review_next_QPushButton"), Qt::LeftButton);
        QCOMPARE(m_world->prompter.asked.size(), 1);
        m_world->prompter.answer = true;
        QTest::mouseClick(button("review_next_QPushButton"), Qt::LeftButton);
        QTRY_VERIFY(text("review_state_QLabel").contains(u"Signed by Tester"_s));
        QVERIFY(text("review_more_QLabel").contains(u"SHA-256"_s));
        QTRY_VERIFY(part<QAction>("review_verify_QAction")->isVisible());
        part<QAction>("review_verify_QAction")->trigger();
        auto *message = part<QWidget>("review_message_InlineMessage");
        QTRY_VERIFY(message->isVisible());
        const auto said = message->findChildren<QLabel *>();
        QVERIFY(std::any_of(said.cbegin(), said.cend(),
            [](const QLabel *label) { return label->text().contains(u"Confirmed"_s); }));
        // A later change begins the next one, and the signed one is still named.
        m_listing.condition = u"hip"_s;
        const auto saved = await(m_world->directory->saveListing(m_listing));
        VERIFY_OK(saved);
        QTRY_VERIFY(text("review_state_QLabel").contains(u"Number 1 was signed by Tester"_s));
    }

    void thePageCarriesIt_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("appearance");
        QTest::newRow("English") << u"en"_s << static_cast<int>(Appearance::Light);
        QTest::newRow("Spanish, dark") << u"es"_s << static_cast<int>(Appearance::Dark);
    }

    void thePageCarriesIt()
    {
        QFETCH(QString, language);
        QFETCH(int, appearance);
        take(m_world->directory.get(), ReviewStep::Start);
        take(m_world->directory.get(), ReviewStep::Assess);
        services::ReviewService reviews(m_world->directory.get());
        VERIFY_OK(await(reviews.assign({m_listing.id}, u"Ann Example"_s)));
        services::Translations translations(qApp);
        translations.setLanguage(language);
        m_world->theme->setAppearance(static_cast<Appearance>(appearance));
        ListingPage page(m_world->context);
        page.resize(1180, 720);
        page.show();
        page.showListing(m_listing.id, ListingPage::Overview);
        auto *bar = page.findChild<ReviewBar *>();
        QVERIFY(bar != nullptr);
        QTRY_VERIFY(bar->isVisible());
        // It is part of the head and makes it little higher.
        QVERIFY(page.findChild<QWidget *>(u"listingHeader"_s)->isAncestorOf(bar));
        QVERIFY(bar->height() < 80);
        shoot(&page, u"review-page-"_s + language);
        // What is in the trash is not reviewed.
        VERIFY_OK(await(m_world->directory->trash({{SubjectKind::Listing, m_listing.id.value()}})));
        QTRY_VERIFY(!bar->isVisible());
        translations.setLanguage(u"en"_s);
        m_world->theme->setAppearance(Appearance::Light);
    }

    void sentBackWithAReason()
    {
        as(u"Ann"_s, [this](services::DirectoryService *ann) {
            take(ann, ReviewStep::Start);
            take(ann, ReviewStep::Assess);
        });
        part<QAction>("review_back_QAction")->trigger();
        auto *dialog = part<RemarkDialog>("remarkDialog");
        QVERIFY(dialog != nullptr);
        auto *ok = dialog->findChild<QPushButton *>(u"remarkDialog_ok_QPushButton"_s);
        QVERIFY(!ok->isEnabled());
        QVERIFY(mainButtonStandsLast(dialog));
        shoot(dialog, u"send-back"_s);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"which licence?"_s);
        QTest::mouseClick(ok, Qt::LeftButton);
        QTRY_VERIFY(text("review_state_QLabel").contains(u"Draft"_s));
        QVERIFY(text("review_more_QLabel").contains(u"which licence?"_s));
    }

    void workIsAssigned()
    {
        part<QAction>("review_assign_QAction")->trigger();
        QTRY_VERIFY(part<AssignDialog>("assignDialog") != nullptr);
        auto *dialog = part<AssignDialog>("assignDialog");
        const auto boxes = dialog->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 1);
        QCOMPARE(boxes.first()->text(), u"Tester"_s);
        QVERIFY(boxes.first()->hasFocus());
        boxes.first()->setChecked(true);
        QVERIFY(mainButtonStandsLast(dialog));
        shoot(dialog, u"assign"_s);
        dialog->findChild<QLineEdit *>(u"assign_other_QLineEdit"_s)->setText(u"Ann"_s);
        dialog->accept();
        QTRY_VERIFY(text("review_state_QLabel").contains(u"Assigned to Ann, Tester"_s));
    }

    void aDraftOfEarlierIndependentAnswersCanBeDropped()
    {
        services::Draft draft;
        draft.of = services::DraftOf::Assessor;
        draft.subject = {SubjectKind::Listing, m_listing.id.value()};
        draft.criterion = u"people-licence"_s;
        draft.listing = m_listing.id;
        m_world->drafts->keep(draft);
        m_bar->openMine(draft.criterion);
        auto *message = part<InlineMessage>("review_message_InlineMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY(part<AssessorDialog>("assessorDialog") == nullptr);
        Q_EMIT message->actionRequested();
        QVERIFY(m_world->drafts->list().isEmpty());
    }

    void twoAssessors()
    {
        part<QAction>("review_two_QAction")->trigger();
        QTRY_VERIFY(part<NameAssessorsDialog>("assessorsDialog") != nullptr);
        auto *names = part<NameAssessorsDialog>("assessorsDialog");
        QCOMPARE(names->first(), u"Tester"_s);
        names->findChild<QComboBox *>(u"assessors_second_QComboBox"_s)->setEditText(u"Ann"_s);
        names->accept();
        QTRY_VERIFY(text("review_more_QLabel").contains(u"waiting for Ann"_s));
        QCOMPARE(button("review_together_QPushButton")->text(), u"My independent answers…"_s);

        QTest::mouseClick(button("review_together_QPushButton"), Qt::LeftButton);
        auto *mine = part<AssessorDialog>("assessorDialog");
        QVERIFY(mine != nullptr);
        auto *checklist = mine->findChild<ChecklistTab *>();
        auto *finish = mine->findChild<QPushButton *>(u"assessor_finish_QPushButton"_s);
        QTRY_VERIFY(!checklist->currentCheck().isEmpty());
        QVERIFY(!finish->isEnabled());
        checklist->showCheck(u"cost-written-quote"_s);
        checklist->form()->chooseState(AnswerState::Met);
        auto *tier = checklist->findChild<QComboBox *>(u"answer_tier_QComboBox"_s);
        tier->setCurrentIndex(tier->findData(static_cast<int>(Tier::Document)));
        checklist->form()->save();
        QTRY_VERIFY(finish->isEnabled());
        shoot(mine, u"assessor"_s);
        QTRY_VERIFY(m_world->drafts->list().isEmpty());
        QTest::mouseClick(finish, Qt::LeftButton);
        QTRY_VERIFY(!button("review_together_QPushButton")->isVisible());
        QVERIFY(m_world->assessment(m_listing.id).answers.isEmpty()); // not the listing's yet

        as(u"Ann"_s, [this](services::DirectoryService *ann) {
            services::AssessorService assessors(ann);
            Answer answer;
            answer.state = AnswerState::NotMet;
            answer.tier = Tier::Document;
            answer.checkedOn = m_world->clock.today();
            VERIFY_OK(
                await(assessors.saveMine(m_listing.id, u"cost-written-quote"_s, answer, u"en"_s)));
            VERIFY_OK(await(assessors.finish(m_listing.id)));
        });
        QCOMPARE(button("review_together_QPushButton")->text(), u"Reconcile…"_s);
        QTest::mouseClick(button("review_together_QPushButton"), Qt::LeftButton);
        auto *both = part<ReconcileDialog>("reconcileDialog");
        QVERIFY(both != nullptr);
        auto *decide = both->findChild<QPushButton *>(u"reconcile_decide_QPushButton"_s);
        QVERIFY(!decide->isEnabled());
        QVERIFY(both->findChild<QLabel *>(u"reconcile_agreement_QLabel"_s)
                    ->text()
                    .contains(u"0 of 1"_s));
        both->findChild<QRadioButton *>(u"reconcile_cost-written-quote_0_QRadioButton"_s)->click();
        QVERIFY(mainButtonStandsLast(both));
        shoot(both, u"reconcile"_s);
        QVERIFY(decide->isEnabled());
        // Return ends the typing of a remark; nothing is taken over by it.
        auto *remark
            = both->findChild<QLineEdit *>(u"reconcile_cost-written-quote_remark_QLineEdit"_s);
        remark->setText(u"the quote is from 2019"_s);
        QTest::keyClick(remark, Qt::Key_Return);
        QVERIFY(decide->isEnabled());
        QTest::mouseClick(decide, Qt::LeftButton);
        QTRY_COMPARE(button("review_together_QPushButton")->text(), u"Agreement…"_s);
        QCOMPARE(m_world->assessment(m_listing.id).answers.value(u"cost-written-quote"_s).state,
            AnswerState::NotMet); // Ann is the first by name
        QTRY_VERIFY(button("review_next_QPushButton")->isVisible());
    }
};

QTEST_MAIN(TestReviewBar)
#include "tst_reviewbar.moc"
