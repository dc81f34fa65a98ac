// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/programstart.h"
#include "gui/conflict/conflictdialog.h"
#include "gui/forms/recorddialog.h"
#include "gui/listing/answerform.h"
#include "gui/listing/assessordialog.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/listingpage.h"
#include "gui/widgets/connectionstrip.h"
#include "gui/widgets/draftsstrip.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/presencelabel.h"
#include "services/assessorservice.h"
#include "services/serverservice.h"
#include "services/translations.h"
#include "support/cuttingproxy.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::gui;
using namespace Qt::Literals::StringLiterals;
using test::await;

namespace {

const QString kCheck = u"product-identity"_s;

template <typename T> T get(const QFuture<Result<T>> &future)
{
    const Result<T> result = await(future);
    if (!result.isOk()) {
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    return *result;
}

struct OwnFolder
{
    explicit OwnFolder(const QString &other) : home(other.isEmpty() ? folder.path() : other) { }
    QTemporaryDir folder;
    QString home; ///< folder's path, or another's that outlives this start
};

/// One person at a computer of their own, with the window open on the shared directory.
struct Person : OwnFolder, test::ProgramStart
{
    Person(const Clock &clock, const QString &address, const QString &who, const QString &language,
        Theme *themeOfAll, const QString &folderOfBefore = {})
        : OwnFolder(folderOfBefore), ProgramStart(themeOfAll, home, clock, who, language), name(who)
    {
        directory.setFollowing(true);
        get(directory.open(address, who + u"-secret"_s));
        show();
    }

    void show()
    {
        ProgramStart::show();
        window->resize(1280, 800);
    }
    void openListing(ListingId listing)
    {
        auto *page = window->findChild<gui::Page *>(u"directoryPage"_s);
        Q_EMIT page->openListingRequested(listing);
        [&] { QTRY_VERIFY(window->findChild<ListingPage *>()); }();
        window->findChild<ListingPage *>()->showListing(listing, ListingPage::Checklist, kCheck);
        [&] { QTRY_COMPARE(form()->criterion(), kCheck); }();
    }
    /// Takes up what the drafts of an earlier start offer as the directory opens.
    void goOnWithDraft()
    {
        Q_EMIT drafts.loaded(); // it was open before the window was there
        auto *strip = window->findChild<DraftsStrip *>();
        QVERIFY(strip->isVisible());
        Q_EMIT strip->actionRequested();
    }
    template <typename T> T *part(const QString &part) const
    {
        return window->findChild<T *>(part);
    }
    AnswerForm *form() const { return window->findChild<AnswerForm *>(); }
    ListingPage *page() const { return window->findChild<ListingPage *>(); }
    /// The form of one's own independent answers; null while they are not open.
    AnswerForm *own() const
    {
        auto *dialog = window->findChild<AssessorDialog *>();
        return dialog ? dialog->findChild<AnswerForm *>() : nullptr;
    }
    ConflictDialog *conflict() const { return window->findChild<ConflictDialog *>(); }
    PresenceLabel *presence() const { return page()->findChild<PresenceLabel *>(); }
    void answer(AnswerState state, const QString &note)
    {
        Edit<Answer> edit = form()->edit();
        edit.mine.state = state;
        edit.mine.tier = Tier::Document;
        edit.mine.checkedOn = context.clock->today();
        form()->setDraft(edit);
        auto *field = part<QPlainTextEdit>(u"answer_note_QPlainTextEdit"_s);
        field->clear();
        QTest::keyClicks(field, note);
    }
    void shoot(const QString &what, QWidget *widget = nullptr) const
    {
        const QString shots = qEnvironmentVariable("TOUCHSTONE_SHOTS");
        if (!shots.isEmpty()) {
            QDir().mkpath(shots);
            QCoreApplication::sendPostedEvents(); // layouts follow their texts
            (widget ? widget : window.get())
                ->grab()
                .save(u"%1/%2-%3-%4.png"_s.arg(shots, context.language, what, name));
        }
    }

    QString name;
};

} // namespace

/// Two people at two windows on one real server: they see each other, disagree and decide, lose
/// the server and get it back. Nothing anybody typed is lost, and the journal tells all of it.
class TestTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(qApp);
        m_cluster = std::make_unique<test::PostgresCluster>();
        services::ServerService server(m_clock);
        get(server.init(address(u"postgres"_s)));
        for (const QString &person : {u"ann"_s, u"bob"_s}) {
            get(server.addPerson(
                address(u"postgres"_s), person, PersonRole::Advisor, person + u"-secret"_s));
        }
    }
    void cleanup()
    {
        m_ann.reset();
        m_bob.reset();
    }

    void twoPeopleOnOneListing_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::newRow("English, light") << u"en"_s << false;
        QTest::newRow("Spanish, dark") << u"es"_s << true;
    }

    void twoPeopleOnOneListing()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        services::Translations translations(qApp);
        translations.setLanguage(language);
        m_theme->setAppearance(dark ? Appearance::Dark : Appearance::Light);
        m_ann = person(u"ann"_s, language);
        m_bob = person(u"bob"_s, language);
        makeListing();
        m_ann->openListing(m_listing.id);
        m_bob->openListing(m_listing.id);

        theySeeEachOther();
        theyDisagreeAndBobDecides();
        theirFieldsOfARecordMerge();
        theServerGoesWithADraftOpen();
        theJournalTells();
    }

    // The line under an answer that could not be saved does not stay when the server is back: it
    // offers to save again, and goes.
    void anAnswerIsSavedAgainOnceTheServerIsBack()
    {
        m_ann = person(u"ann"_s, u"en"_s);
        makeListing();
        m_ann->openListing(m_listing.id);
        auto *status = m_ann->part<QLabel>(u"statusTextLabel"_s);
        QCOMPARE(status->text(), u"All changes saved"_s);
        m_ann->answer(AnswerState::Met, u"typed before the server went"_s);
        QCOMPARE(status->text(), u"Not saved yet"_s);
        m_cluster->kill();
        m_ann->form()->save();
        auto *error = m_ann->part<InlineMessage>(u"answer_error_InlineMessage"_s);
        QTRY_VERIFY(error->isVisible());
        QCOMPARE(error->property("surface").toString(), u"problem"_s);
        QCOMPARE(status->text(), u"Not saved yet"_s);
        m_ann->shoot(u"9-not-saved"_s);
        QTRY_VERIFY(!m_ann->directory.connectionState().online);
        m_cluster->start();
        QTRY_COMPARE_WITH_TIMEOUT(error->property("surface").toString(), u"notice"_s, 30'000);
        QVERIFY(error->isVisible());
        m_ann->shoot(u"10-save-again"_s);
        Q_EMIT error->actionRequested();
        QTRY_COMPARE_WITH_TIMEOUT(stored().note, u"typed before the server went"_s, 30'000);
        QTRY_VERIFY(!error->isVisible());
        QTRY_COMPARE(status->text(), u"All changes saved"_s);
    }

    // The server stands and answers nothing, as when packets vanish. Nobody waits for it at the
    // end.
    void aWindowClosesThoughItsServerIsSilent()
    {
        test::CuttingProxy proxy(m_cluster->socketFolder());
        const QString behind = u"postgresql://ann@/vetting?host="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(proxy.folder()));
        const QTemporaryDir folder;
        const auto start = [&] {
            m_ann = std::make_unique<Person>(
                m_clock, behind, u"ann"_s, u"en"_s, m_theme.get(), folder.path());
        };
        start();
        makeListing();
        m_ann->openListing(m_listing.id);
        m_ann->answer(AnswerState::Met, u"typed in silence"_s);
        proxy.silence(true);
        test::Rescue rescue(proxy);
        m_ann->window->close(); // which tries to save
        QVERIFY(!m_ann->window->isVisible());
        QTest::ignoreMessage(QtInfoMsg, "leaving without the server's answer");
        m_ann.reset();
        QVERIFY(!rescue.wasNeeded());
        proxy.silence(false);
        start();
        QCOMPARE(stored().note, QString());
        m_ann->goOnWithDraft();
        QTRY_COMPARE_WITH_TIMEOUT(m_ann->form()->criterion(), kCheck, 30'000);
        QTRY_COMPARE(m_ann->form()->draft().note, u"typed in silence"_s);
        m_ann->form()->save();
        QTRY_COMPARE_WITH_TIMEOUT(stored().note, u"typed in silence"_s, 30'000);
        QTRY_VERIFY(m_ann->drafts.list().isEmpty());
    }

    void aHalfTypedIndependentAnswerIsThereAgain_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("after the window was closed") << false;
        QTest::newRow("after the program was killed") << true;
    }

    void aHalfTypedIndependentAnswerIsThereAgain()
    {
        QFETCH(const bool, killed);
        const QTemporaryDir folder, left;
        startAnn(folder);
        makeListing();
        get(services::AssessorService(&m_ann->directory).name(m_listing.id, u"ann"_s, u"bob"_s));
        m_ann->openListing(m_listing.id);
        auto *together = m_ann->part<QPushButton>(u"review_together_QPushButton"_s);
        QTRY_VERIFY(together->isVisible());
        QTest::mouseClick(together, Qt::LeftButton);
        QTRY_VERIFY(m_ann->own() && !m_ann->own()->criterion().isEmpty());
        m_ann->window->findChild<AssessorDialog *>()->findChild<ChecklistTab *>()->showCheck(
            kCheck);
        QCOMPARE(m_ann->own()->criterion(), kCheck);
        m_ann->own()->chooseState(AnswerState::Partly);
        QTest::keyClicks(m_ann->own()->findChild<QPlainTextEdit *>(u"answer_note_QPlainTextEdit"_s),
            u"half a thought"_s);
        QVERIFY(!m_ann->own()->problems().isEmpty()); // it cannot be saved like this
        QTRY_VERIFY(draftOnDisk(*m_ann).contains("half a thought"));
        if (killed) {
            copyDrafts(folder, left); // what is on disk at this moment, and nothing after
        } else {
            m_ann->window->close();
            QVERIFY(!m_ann->window->isVisible());
        }
        m_ann.reset();

        startAnn(killed ? left : folder);
        m_ann->goOnWithDraft();
        QTRY_VERIFY_WITH_TIMEOUT(m_ann->own() && m_ann->own()->criterion() == kCheck, 30'000);
        AnswerForm *form = m_ann->own();
        QTRY_COMPARE(form->draft().note, u"half a thought"_s);
        QCOMPARE(form->draft().state, AnswerState::Partly);
        QVERIFY(form->isDirty());
        QCOMPARE(stored().note, QString()); // it is nobody else's
        // Completed, it is an answer of hers alone, and no draft any more.
        Edit<Answer> edit = form->edit();
        edit.mine.tier = Tier::Document;
        edit.mine.checkedOn = m_clock.today();
        form->setDraft(edit);
        form->save();
        QTRY_VERIFY(m_ann->drafts.list().isEmpty());
        services::AssessorService assessors(&m_ann->directory);
        QCOMPARE(get(assessors.mine(m_listing.id, u"en"_s)).answers.value(kCheck).note,
            u"half a thought"_s);
        QCOMPARE(stored().note, QString());
        m_ann->drafts.flush();
        QVERIFY(draftOnDisk(*m_ann).isEmpty());
    }

    // Of two hosts the second is another computer, and nobody asks who answers there.
    void aServerThatIsNotVerifiedIsSaidAllTheTime()
    {
        m_ann = person(u"ann"_s, u"en"_s);
        QVERIFY(!m_ann->part<QLabel>(u"statusWeakLabel"_s)->isVisible());
        m_ann.reset();
        const QString weak = address(u"bob"_s).replace(u"?host="_s, u"?sslmode=prefer&host="_s)
            + u",records.example.org"_s;
        m_bob = std::make_unique<Person>(m_clock, weak, u"bob"_s, u"en"_s, m_theme.get());
        auto *label = m_bob->part<QLabel>(u"statusWeakLabel"_s);
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), u"Server not verified"_s);
        QVERIFY(!label->toolTip().isEmpty());
        m_bob->shoot(u"11-not-verified"_s);
        Q_EMIT m_bob->directory.connectionStateChanged({false, u"away"_s});
        Q_EMIT m_bob->directory.connectionStateChanged({true, QString()});
        QVERIFY(label->isVisible());
    }

private:
    void theySeeEachOther()
    {
        QTRY_VERIFY(m_ann->presence()->text().contains(u"bob"_s));
        QTRY_VERIFY(m_bob->presence()->text().contains(u"ann"_s));
        m_ann->shoot(u"1-presence"_s);
    }

    void theyDisagreeAndBobDecides()
    {
        m_bob->answer(AnswerState::Met, u"the label says so"_s);
        m_ann->answer(AnswerState::NotMet, u"the label is another product's"_s);
        m_ann->form()->save();
        QTRY_COMPARE(stored().state, AnswerState::NotMet);
        // Bob hears of it without losing what he typed, and is asked when he saves.
        QTRY_VERIFY(m_bob->part<QWidget>(u"answer_conflict_InlineMessage"_s)->isVisible());
        QCOMPARE(m_bob->form()->draft().note, u"the label says so"_s);
        m_bob->shoot(u"2-heard"_s);
        m_bob->form()->save();
        QTRY_VERIFY(m_bob->conflict());
        QCOMPARE(stored().state, AnswerState::NotMet);
        m_bob->conflict()->findChild<QAbstractButton *>(u"conflict_finding_theirs"_s)->click();
        m_bob->shoot(u"3-conflict"_s, m_bob->conflict());
        m_bob->conflict()->accept();
        QTRY_VERIFY(!m_bob->form()->isDirty());
        const Answer now = stored();
        QCOMPARE(now.state, AnswerState::NotMet);
        QCOMPARE(now.note, u"the label is another product's\n\nthe label says so"_s);
        QTRY_COMPARE(m_ann->form()->draft().note, now.note);
    }

    void theirFieldsOfARecordMerge()
    {
        Clinic clinic = get(m_ann->directory.loadClinic(m_listing.clinic));
        auto *page = m_bob->page();
        Q_EMIT page->editRequested({SubjectKind::Clinic, clinic.id.value()});
        const QPointer<RecordDialog> dialog = m_bob->window->findChild<RecordDialog *>();
        auto *phone = dialog->findChild<QLineEdit *>(u"clinic_phone_QLineEdit"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"clinic_name_QLineEdit"_s);
        QTRY_COMPARE(name->text(), clinic.name);
        QTRY_VERIFY(m_ann->presence()->text().count(u"bob"_s) == 2); // at the clinic as well
        QTest::keyClicks(phone, u"+1 555 0100"_s);
        clinic.email = u"desk@example.org"_s;
        get(m_ann->directory.saveClinic(clinic));
        m_bob->shoot(u"4-form"_s, dialog);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog);
        const Clinic both = get(m_ann->directory.loadClinic(clinic.id));
        QCOMPARE(both.phone, u"+1 555 0100"_s);
        QCOMPARE(both.email, clinic.email);
        m_bob->shoot(u"5-merged"_s);
    }

    void theServerGoesWithADraftOpen()
    {
        const QString allSaved = m_bob->part<QLabel>(u"statusTextLabel"_s)->text();
        m_bob->answer(AnswerState::Partly, u"typed as the server went"_s);
        m_cluster->kill();
        QTRY_VERIFY(m_bob->window->findChild<ConnectionStrip *>()->isVisible());
        m_bob->form()->save();
        QTRY_VERIFY(m_bob->part<QWidget>(u"answer_error_InlineMessage"_s)->isVisible());
        QCOMPARE(m_bob->form()->draft().note, u"typed as the server went"_s);
        m_bob->drafts.flush();
        m_bob->shoot(u"6-server-away"_s);
        // The window closes too, as by a crash; what was typed is on this computer.
        m_bob->window.reset();
        QVERIFY(draftOnDisk(*m_bob).contains("typed as the server went"));
        m_bob->show();

        m_cluster->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_bob->directory.connectionState().online, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_ann->directory.connectionState().online, 30'000);
        auto *strip = m_bob->window->findChild<DraftsStrip *>();
        QTRY_VERIFY(strip->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_bob->part<QAbstractItemView>(u"listingTableView"_s)->model()->rowCount() > 0, 30'000);
        m_bob->shoot(u"7-server-back"_s);
        Q_EMIT strip->actionRequested();
        QTRY_COMPARE_WITH_TIMEOUT(m_bob->form()->criterion(), kCheck, 30'000);
        QTRY_COMPARE(m_bob->form()->draft().note, u"typed as the server went"_s);
        QTRY_VERIFY(m_bob->form()->isDirty());
        QVERIFY(m_bob->part<QLabel>(u"statusTextLabel"_s)->text() != allSaved);
        m_bob->form()->save();
        QTRY_COMPARE_WITH_TIMEOUT(stored().note, u"typed as the server went"_s, 30'000);
        QTRY_COMPARE(m_ann->form()->draft().note, u"typed as the server went"_s);
        QTRY_VERIFY(m_bob->drafts.list().isEmpty());
        m_bob->drafts.flush();
        QVERIFY(draftOnDisk(*m_bob).isEmpty());
    }

    void theJournalTells()
    {
        QStringList story;
        const auto entries
            = get(m_ann->directory.journal({SubjectKind::Listing, m_listing.id.value()}, 0, 50));
        for (const JournalEntry &entry : entries) {
            story.prepend(entry.person + u' ' + code(entry.action));
        }
        QCOMPARE(story,
            (QStringList{u"ann created"_s, u"ann answered"_s, u"bob set_aside"_s, u"bob answered"_s,
                u"bob answered"_s}));
        const auto aside = std::find_if(entries.cbegin(), entries.cend(),
            [](const JournalEntry &entry) { return entry.action == RecordAction::SetAside; });
        QCOMPARE(aside->after.value(u"state"_s).toString(), code(AnswerState::Met));
        m_ann->page()->setCurrentTab(ListingPage::History);
        auto *journal = m_ann->part<QListView>(u"history_journal_QListView"_s);
        QTRY_VERIFY(journal->model()->rowCount() > entries.size());
        journal->setCurrentIndex(journal->model()->index(2, 0));
        m_ann->shoot(u"8-history"_s);
    }

    [[nodiscard]] QString address(const QString &person) const
    {
        return m_cluster->address(u"vetting"_s, person);
    }
    std::unique_ptr<Person> person(const QString &name, const QString &language)
    {
        return std::make_unique<Person>(m_clock, address(name), name, language, m_theme.get());
    }
    void startAnn(const QTemporaryDir &home)
    {
        m_ann = std::make_unique<Person>(
            m_clock, address(u"ann"_s), u"ann"_s, u"en"_s, m_theme.get(), home.path());
    }
    static void copyDrafts(const QTemporaryDir &from, const QTemporaryDir &to)
    {
        QDirIterator walk(from.filePath(u"drafts"_s), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            const QString copy = to.filePath(QDir(from.path()).relativeFilePath(path));
            QDir().mkpath(QFileInfo(copy).path());
            QVERIFY(QFile::copy(path, copy));
        }
    }
    void makeListing()
    {
        Clinic clinic;
        clinic.name = u"Example Regenerative Centre"_s;
        clinic.place = {{}, u"Tampa"_s, u"US-FL"_s, {}, u"US"_s};
        clinic = get(m_ann->directory.saveClinic(clinic));
        m_listing = {};
        m_listing.clinic = clinic.id;
        m_listing.treatment = u"fat cells"_s;
        m_listing.condition = u"knee"_s;
        m_listing = get(m_ann->directory.saveListing(m_listing));
    }
    Answer stored()
    {
        const auto assessment = await(m_ann->directory.assessment(m_listing.id, u"en"_s));
        return assessment ? assessment->answers.value(kCheck) : Answer();
    }
    static QByteArray draftOnDisk(const Person &person)
    {
        QByteArray all;
        QDirIterator walk(person.home + u"/drafts"_s, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            all += test::readFile(walk.next());
        }
        return all;
    }

    const SystemClock m_clock;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::PostgresCluster> m_cluster;
    std::unique_ptr<Person> m_ann, m_bob;
    Listing m_listing;
};

QTEST_MAIN(TestTogether)
#include "tst_together.moc"
