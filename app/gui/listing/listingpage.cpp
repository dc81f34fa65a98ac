// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/listingpage.h"

#include "gui/conflict/resolution.h"
#include "gui/listing/answerdrafts.h"
#include "gui/listing/answerform.h"
#include "gui/listing/answersaver.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/historytab.h"
#include "gui/listing/listingheader.h"
#include "gui/listing/listingtabs.h"
#include "gui/listing/overviewtab.h"
#include "gui/listing/reviewbar.h"
#include "gui/listing/sharedcounts.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/presencelabel.h"
#include "models/checklistmodel.h"

#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace touchstone::gui {

using namespace domain;

namespace {

/// The foot line compares with a month ago; a listing younger than that shows since its first day.
constexpr int kCompareDays = 30;

} // namespace

ListingPage::ListingPage(const Context &context, QWidget *parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("listingPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop(layout);
    m_stack = new QStackedWidget(this);
    m_overview = new OverviewTab(context.theme, m_stack);
    m_checklist = new ChecklistTab(context.theme, m_stack);
    m_history = new HistoryTab(context, m_stack);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_checklist);
    m_stack->addWidget(m_history);
    layout->addWidget(m_stack, 1);
    m_undo = new UndoBar(this);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->addWidget(m_undo);
    layout->addLayout(foot);
    addShortcuts();

    connect(m_tabs->bar(), &QTabBar::currentChanged, this, [this](int tab) {
        if (tab != Checklist)
            m_checklist->leaveDraft();
        m_stack->setCurrentIndex(tab);
        if (tab == History)
            m_history->activate();
    });
    connect(m_tabs, &ListingTabs::backRequested, this,
        [this] { leave([this] { Q_EMIT closeRequested(); }); });
    connect(m_tabs, &ListingTabs::editRequested, this, &ListingPage::editParty);
    connect(m_tabs, &ListingTabs::reportRequested, this, [this] {
        m_checklist->leaveDraft();
        Q_EMIT reportRequested(m_listing);
    });
    const auto open = [this](const QString &criterion) {
        setCurrentTab(Checklist);
        m_checklist->showCheck(criterion);
        m_checklist->form()->focusQuestion();
    };
    connect(m_overview, &OverviewTab::checkRequested, this, open);
    connect(m_history, &HistoryTab::checkRequested, this, open);
    m_saver = new AnswerSaver(context, this);
    m_drafts = new AnswerDrafts(context, m_checklist);
    connectSaver();
    connect(m_checklist->form(), &AnswerForm::draftChanged, this,
        [this](bool dirty) { Q_EMIT statusChanged(dirty ? tr("Not saved yet") : QString()); });
    connect(m_checklist, &ChecklistTab::openRequested, this, &ListingPage::openAddress);
    connect(m_checklist, &ChecklistTab::partyRequested, this, &ListingPage::editParty);
    connect(m_undo, &UndoBar::undoRequested, this, &ListingPage::undo);
    connect(m_message, &InlineMessage::actionRequested, this, &ListingPage::load);
    m_message->whenServerIsBack(context.directory, [this] { load(); });
    m_checklist->followServer(context.directory);
    connect(m_trashed, &InlineMessage::actionRequested, this, &ListingPage::restore);
    connect(context.directory, &services::DirectoryService::recordsChanged, this,
        &ListingPage::takeNotice);
}

void ListingPage::buildTop(QVBoxLayout *layout)
{
    m_message = new InlineMessage(m_context.theme, this);
    m_message->setStrip();
    layout->addWidget(m_message);
    m_trashed = new InlineMessage(m_context.theme, this);
    m_trashed->setObjectName(QStringLiteral("listing_trashed_InlineMessage"));
    m_trashed->setStrip();
    layout->addWidget(m_trashed);
    m_header = new ListingHeader(m_context.theme, this);
    m_review = new ReviewBar(m_context, m_header);
    m_header->addLine(m_review);
    layout->addWidget(m_review->message());
    layout->addWidget(m_header);
    connect(m_context.theme, &Theme::changed, m_header, [this] { fitHeader(); });
    m_tabs = new ListingTabs(m_context, this);
    layout->addWidget(m_tabs);
}

void ListingPage::resizeEvent(QResizeEvent *event)
{
    fitHeader();
    Page::resizeEvent(event);
}

void ListingPage::fitHeader()
{
    // Beside the tabs there is no room for all its words where text is large.
    const bool roomy = width() >= m_context.theme->scaled(760);
    m_tabs->setRoomy(roomy);
    const bool isShort = height() < m_context.theme->scaled(480);
    m_header->setShort(isShort);
    m_review->setShort(isShort);
}

void ListingPage::addShortcuts()
{
    const auto key = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        // Works wherever the focus is while the page is in front; a hidden page's keys are off.
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int i = 0; i < 3; ++i)
        key(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)),
            [this, i] { setCurrentTab(static_cast<Tab>(i)); });
    key(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_checklist->form()->save(); });
}

void ListingPage::showListing(ListingId listing)
{
    const bool other = listing != m_listing;
    if (other) {
        m_checklist->leaveDraft();
        m_checklist->reset();
        m_loaded = false;
        m_openAtTriage = true;
    }
    m_listing = listing;
    Q_EMIT chosenChanged();
    m_asked = true;
    load();
}

void ListingPage::showListing(ListingId listing, Tab tab, const QString &criterion)
{
    m_criterion = criterion;
    showListing(listing);
    m_openAtTriage = false;
    setCurrentTab(tab);
}

void ListingPage::showMyAnswer(ListingId listing, const QString &criterion)
{
    showListing(listing);
    m_openAtTriage = false;
    m_mine = criterion;
}

int ListingPage::currentTab() const
{
    return m_tabs->bar()->currentIndex();
}

void ListingPage::setCurrentTab(Tab tab)
{
    m_tabs->bar()->setCurrentIndex(tab);
}

QString ListingPage::title() const
{
    return m_assessment.clinic.name;
}

QList<ListingId> ListingPage::chosenListings() const
{
    return m_listing.isValid() ? QList<ListingId>{m_listing} : QList<ListingId>{};
}

void ListingPage::activate()
{
    // It may have come to the front with what was typed earlier.
    const bool dirty = m_checklist->form()->isDirty();
    Q_EMIT statusChanged(dirty ? tr("Not saved yet") : QString());
    if (!isAncestorOf(QApplication::focusWidget()))
        m_tabs->bar()->setFocus(Qt::OtherFocusReason);
    // Shown for a listing just chosen: that one is on its way already.
    if (!std::exchange(m_asked, false) && m_listing.isValid())
        load();
}

void ListingPage::leave(const std::function<void()> &go)
{
    m_checklist->leaveDraft(); // what cannot be saved yet stays on disk and is offered again
    go();
}

bool ListingPage::showHelp()
{
    setCurrentTab(Checklist);
    m_checklist->form()->showHelp();
    return true;
}

void ListingPage::focusNextPane()
{
    if (currentTab() == Overview)
        m_overview->focusNextPane();
    else if (currentTab() == Checklist)
        m_checklist->focusNextPane();
    else
        m_history->focusNextPane();
}

void ListingPage::load()
{
    const int request = ++m_request;
    whenReady(m_context.directory->assessment(m_listing, m_context.language), this,
        [this, request](const Result<Assessment> &found) {
            if (request != m_request)
                return;
            if (!found) {
                m_message->showError(found.error(), tr("Try again"));
                return;
            }
            m_message->dismiss();
            take(*found);
        });
}

void ListingPage::take(const Assessment &assessment)
{
    if (assessment.listing.id != m_listing)
        return;
    const bool first = !std::exchange(m_loaded, true);
    m_assessment = assessment;
    m_header->setAssessment(assessment);
    m_review->setListing(assessment.listing.info.trashed ? ListingId() : m_listing);
    if (!m_mine.isEmpty())
        m_review->openMine(std::exchange(m_mine, {}));
    m_overview->setAssessment(assessment);
    m_checklist->setAssessment(assessment);
    m_drafts->setAssessment(assessment);
    m_history->setAssessment(assessment);
    showPresence();
    showTrashed();
    if (first) {
        tellSharedCounts(m_context, assessment, m_checklist->form());
        const bool untouched = summaryOf(assessment.score).checksDone == 0;
        if (m_openAtTriage && untouched) {
            setCurrentTab(Checklist);
            m_checklist->showSection(models::kTriageSection);
        }
        Q_EMIT titleChanged();
    }
    if (!m_criterion.isEmpty())
        m_checklist->showCheck(std::exchange(m_criterion, {}));

    const QDate from = assessment.asOf.addDays(-kCompareDays);
    const QDate made = assessment.listing.info.createdUtc.date();
    const QDate since = made.isValid() && made > from ? made : from;
    if (since >= assessment.asOf)
        return m_overview->setChange({});
    whenReady(m_context.directory->scoreChange(m_listing, since, assessment.asOf), this,
        [this, id = m_listing](const Result<services::ScoreChange> &change) {
            if (id == m_listing)
                m_overview->setChange(
                    change ? std::optional(*change) : std::optional<services::ScoreChange>());
        });
}

void ListingPage::showPresence()
{
    QList<SubjectRef> parties{{SubjectKind::Clinic, m_assessment.clinic.id.value()}};
    if (m_assessment.practitioner)
        parties.append({SubjectKind::Practitioner, m_assessment.practitioner->id.value()});
    if (m_assessment.laboratory)
        parties.append({SubjectKind::Laboratory, m_assessment.laboratory->id.value()});
    m_tabs->presence()->setRecord({SubjectKind::Listing, m_listing.value()}, parties);
}

void ListingPage::showEvent(QShowEvent *event)
{
    m_tabs->presence()->setShown(true);
    Page::showEvent(event);
}

void ListingPage::hideEvent(QHideEvent *event)
{
    m_tabs->presence()->setShown(false);
    Page::hideEvent(event);
}

void ListingPage::showTrashed()
{
    QString reason = m_context.directory->info().readOnlyReason;
    if (m_assessment.listing.info.trashed) {
        const QString what = tr("This listing is in the trash.");
        m_trashed->showMessage(InlineMessage::Kind::Warning, what,
            tr("No list and no report shows it. Restore it to answer its checks."), {},
            reason.isEmpty() ? tr("Restore") : QString());
        reason = what;
    } else {
        m_trashed->dismiss();
    }
    m_checklist->form()->setReadOnly(reason);
}

void ListingPage::restore()
{
    whenReady(m_context.directory->restore({{SubjectKind::Listing, m_listing.value()}}), this,
        [this](const Result<int> &restored) {
            if (!restored)
                m_message->showError(restored.error());
            else
                m_undo->showMessage(tr("Listing restored"));
        });
}

void ListingPage::takeNotice(const ChangeNotice &notice)
{
    if (!m_listing.isValid() || !m_loaded)
        return;
    const SubjectRef self{SubjectKind::Listing, m_listing.value()};
    if (notice.everything || notice.listings.contains(m_listing) || notice.subjects.contains(self))
        load();
}

void ListingPage::saveAnswer(const QString &criterion, const Answer &answer, const Answer &base)
{
    const Criterion *asked = m_assessment.catalogue->find(criterion);
    const auto subject = asked ? m_assessment.subjectOf(*asked) : std::nullopt;
    if (subject)
        m_saver->save({m_listing, *subject, criterion, asked->title, {base, answer, {}}, answer});
}

void ListingPage::connectSaver()
{
    connect(m_checklist, &ChecklistTab::saveRequested, this, &ListingPage::saveAnswer);
    connect(m_saver, &AnswerSaver::savingChanged, m_checklist->form(), &AnswerForm::setSaving);
    connect(m_saver, &AnswerSaver::stored, this,
        [this](const AnswerSaver::Job &job, const services::SavedAnswer &result) {
            if (job.listing != m_listing) {
                m_context.drafts->drop(job.subject, job.criterion);
                return;
            }
            ++m_request; // an assessment asked for earlier is older than this one
            const Saved<Answer> &saved = result.saved;
            m_checklist->form()->takeStored(job.criterion, job.typed, saved.record);
            take(result.assessment);
            m_drafts->drop(job.subject, job.criterion);
            const QString together = mergedText(saved.merge.theirs, saved.authors, saved.last);
            const QString text = tr("“%1” saved: %2").arg(job.title, label(saved.record.state));
            m_undo->showMessage(together.isEmpty() ? text : text + QStringLiteral(". ") + together);
        });
    connect(m_saver, &AnswerSaver::failed, this,
        [this](const AnswerSaver::Job &job, const Error &error) {
            if (job.listing != m_listing)
                m_message->showError(error);
            else if (m_checklist->form()->criterion() != job.criterion)
                m_checklist->keepDraft(
                    job.criterion, job.edit, error.message, error.code == ErrorCode::Offline);
            else
                m_checklist->form()->showError(error);
        });
    connect(
        m_saver, &AnswerSaver::postponed, this, [this](const AnswerSaver::Job &job, bool editing) {
            if (job.listing != m_listing)
                return;
            load();
            if (m_checklist->form()->criterion() != job.criterion)
                m_checklist->keepDraft(
                    job.criterion, job.edit, tr("two answers wait for a choice"));
            if (editing)
                m_checklist->showCheck(job.criterion);
        });
}

void ListingPage::openAddress(const QUrl &address)
{
    if (!QDesktopServices::openUrl(address))
        m_message->showMessage(InlineMessage::Kind::Warning, tr("No browser could be opened."),
            tr("The address is %1").arg(address.toString()));
}

void ListingPage::editParty(SubjectKind kind)
{
    m_checklist->leaveDraft();
    SubjectRef record{kind, m_listing.value()};
    if (kind == SubjectKind::Clinic)
        record.id = m_assessment.clinic.id.value();
    else if (kind == SubjectKind::Practitioner && m_assessment.practitioner)
        record.id = m_assessment.practitioner->id.value();
    else if (kind == SubjectKind::Laboratory && m_assessment.laboratory)
        record.id = m_assessment.laboratory->id.value();
    else if (kind != SubjectKind::Listing)
        record = {
            SubjectKind::Listing, m_listing.value()}; // the listing's form names the missing party
    Q_EMIT editRequested(record);
}

void ListingPage::undo()
{
    whenReady(m_context.directory->undo(), this, [this](const Result<QString> &undone) {
        if (!undone)
            m_message->showError(undone.error());
    });
}

} // namespace touchstone::gui
