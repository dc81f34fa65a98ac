// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/listingpage.h"

#include "gui/conflict/resolution.h"
#include "gui/forms/fieldrows.h"
#include "gui/listing/answerdrafts.h"
#include "gui/listing/answerform.h"
#include "gui/listing/answersaver.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/historytab.h"
#include "gui/listing/listingheader.h"
#include "gui/listing/overviewtab.h"
#include "gui/listing/reviewbar.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/presencelabel.h"
#include "models/checklistmodel.h"

#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyleOptionTab>
#include <QStylePainter>
#include <QTabBar>
#include <QToolButton>

namespace touchstone::gui {

using namespace domain;

namespace {

/// The foot line compares with a month ago; a listing younger than that shows since its first day.
constexpr int kCompareDays = 30;

constexpr int kTabIconGap = 8;

/// The chosen tab is written bold: every tab keeps room for that.
class RoomyTabBar : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int more = QFontMetrics(bold).horizontalAdvance(tabText(index))
            - fontMetrics().horizontalAdvance(tabText(index));
        return QTabBar::tabSizeHint(index) + QSize(qMax(0, more) + kTabIconGap, 0);
    }

    /// Icon and words stand together in the middle; a style sheet leaves them apart.
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        for (int tab = 0; tab < count(); ++tab) {
            QStyleOptionTab option;
            initStyleOption(&option, tab);
            painter.drawControl(QStyle::CE_TabBarTabShape, option);
            const bool chosen = tab == currentIndex();
            QFont words = font();
            words.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
            const QSize icon = iconSize();
            const int width = QFontMetrics(words).horizontalAdvance(tabText(tab));
            QRect place = option.rect;
            place.setLeft(place.left() + (place.width() - icon.width() - kTabIconGap - width) / 2);
            QRect picture(QPoint(place.left(), place.center().y() - icon.height() / 2 + 1), icon);
            place.setLeft(picture.right() + 1 + kTabIconGap);
            picture = QStyle::visualRect(layoutDirection(), option.rect, picture);
            place = QStyle::visualRect(layoutDirection(), option.rect, place);
            tabIcon(tab).paint(&painter, picture, Qt::AlignCenter,
                chosen ? QIcon::Selected : QIcon::Normal, QIcon::Off);
            painter.setFont(words);
            painter.setPen(
                option.palette.color(chosen ? QPalette::WindowText : QPalette::ButtonText));
            painter.drawText(place,
                int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                tabText(tab));
            if (hasFocus() && chosen) {
                QStyleOptionFocusRect ring;
                ring.initFrom(this);
                ring.rect = option.rect.adjusted(3, 5, -3, -2);
                painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
            }
        }
    }
};

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

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab != Checklist)
            m_checklist->leaveDraft();
        m_stack->setCurrentIndex(tab);
        if (tab == History)
            m_history->activate();
    });
    for (const auto signal : {0, 1}) {
        const auto open = [this](const QString &criterion) {
            setCurrentTab(Checklist);
            m_checklist->showCheck(criterion);
            m_checklist->form()->focusQuestion();
        };
        if (signal == 0)
            connect(m_overview, &OverviewTab::checkRequested, this, open);
        else
            connect(m_history, &HistoryTab::checkRequested, this, open);
    }
    m_saver = new AnswerSaver(context, this);
    m_drafts = new AnswerDrafts(context, m_checklist);
    connectSaver();
    connect(m_checklist->form(), &AnswerForm::draftChanged, this,
        [this](bool dirty) { Q_EMIT statusChanged(dirty ? tr("Not saved yet") : QString()); });
    connect(m_checklist, &ChecklistTab::openRequested, this, &ListingPage::openAddress);
    connect(m_checklist, &ChecklistTab::partyRequested, this, &ListingPage::editParty);
    connect(m_undo, &UndoBar::undoRequested, this, &ListingPage::undo);
    connect(m_message, &InlineMessage::actionRequested, this, &ListingPage::load);
    connect(m_trashed, &InlineMessage::actionRequested, this, &ListingPage::restore);
    connect(context.directory, &services::DirectoryService::recordsChanged, this,
        &ListingPage::takeNotice);
}

void ListingPage::buildTop(QVBoxLayout *layout)
{
    m_message = new InlineMessage(m_context.theme, this);
    layout->addWidget(m_message);
    m_trashed = new InlineMessage(m_context.theme, this);
    m_trashed->setObjectName(QStringLiteral("listing_trashed_InlineMessage"));
    layout->addWidget(m_trashed);
    m_header = new ListingHeader(m_context.theme, this);
    layout->addWidget(m_header);
    m_review = new ReviewBar(m_context, this);
    layout->addWidget(m_review);
    connect(m_context.theme, &Theme::changed, m_header, [this] { fitHeader(); });
    m_tabs = new RoomyTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setProperty("ringInside", true);
    m_tabs->setExpanding(false);
    nameWidget(m_tabs, QStringLiteral("listing"), QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Parts of the listing"));
    const struct
    {
        QString text, icon;
    } tabs[] = {{tr("Overview"), QStringLiteral("office-chart-bar")},
        {tr("Checklist"), QStringLiteral("view-task")},
        {tr("History"), QStringLiteral("view-history")}};
    for (int i = 0; i < 3; ++i) {
        m_tabs->addTab(m_context.theme->icon(tabs[i].icon), tabs[i].text);
        m_tabs->setTabToolTip(i, tr("%1 (Alt+%2)").arg(tabs[i].text).arg(i + 1));
        connect(m_context.theme, &Theme::changed, m_tabs,
            [this, i, icon = tabs[i].icon] { m_tabs->setTabIcon(i, m_context.theme->icon(icon)); });
    }
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(6);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_presence = new PresenceLabel(m_context, this);
    row->addWidget(m_presence);
    buildActions(row);
    layout->addLayout(row);
}

/// Back, edit and report, at the right of the tabs.
void ListingPage::buildActions(QHBoxLayout *actions)
{
    actions->setSpacing(6);
    const auto add = [&](const QString &text, const QString &icon, const QString &name) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        nameWidget(button, QStringLiteral("listing"), name);
        bindIcon(m_context.theme, button, icon);
        actions->addWidget(button);
        return button;
    };
    m_back
        = add(tr("Back to the directory"), QStringLiteral("go-previous"), QStringLiteral("back"));
    m_back->setToolTip(m_back->text());
    connect(m_back, &QToolButton::clicked, this,
        [this] { leave([this] { Q_EMIT closeRequested(); }); });
    QToolButton *edit = add(tr("Edit"), QStringLiteral("document-edit"), QStringLiteral("edit"));
    auto *menu = new QMenu(edit);
    menu->setObjectName(QStringLiteral("listing_edit_QMenu"));
    connect(menu->addAction(tr("Edit listing…")), &QAction::triggered, this,
        [this] { editParty(SubjectKind::Listing); });
    connect(menu->addAction(tr("Edit clinic…")), &QAction::triggered, this,
        [this] { editParty(SubjectKind::Clinic); });
    connect(menu->addAction(tr("Edit doctor…")), &QAction::triggered, this,
        [this] { editParty(SubjectKind::Practitioner); });
    connect(menu->addAction(tr("Edit laboratory…")), &QAction::triggered, this,
        [this] { editParty(SubjectKind::Laboratory); });
    edit->setMenu(menu);
    edit->setPopupMode(QToolButton::InstantPopup);
    QToolButton *report
        = add(tr("Report…"), QStringLiteral("document-print"), QStringLiteral("report"));
    connect(report, &QToolButton::clicked, this, [this] {
        m_checklist->leaveDraft();
        Q_EMIT reportRequested(m_listing);
    });
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
    m_back->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_header->setShort(height() < m_context.theme->scaled(480));
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

int ListingPage::currentTab() const
{
    return m_tabs->currentIndex();
}

void ListingPage::setCurrentTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
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
    if (!isAncestorOf(QApplication::focusWidget()))
        m_tabs->setFocus(Qt::OtherFocusReason);
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
    m_overview->setAssessment(assessment);
    m_checklist->setAssessment(assessment);
    m_drafts->setAssessment(assessment);
    m_history->setAssessment(assessment);
    showPresence();
    showTrashed();
    if (first) {
        loadShared();
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
    m_presence->setRecord({SubjectKind::Listing, m_listing.value()}, parties);
}

void ListingPage::showEvent(QShowEvent *event)
{
    m_presence->setShown(true);
    Page::showEvent(event);
}

void ListingPage::hideEvent(QHideEvent *event)
{
    m_presence->setShown(false);
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

void ListingPage::loadShared()
{
    // The number of listings that share a party's answers stands in its row of the party list.
    const auto ask = [this](SubjectKind kind, qint64 id, const QString &name) {
        PartyQuery query;
        query.kind = kind;
        query.search = name;
        whenReady(m_context.directory->partyPage(query, {}, 50), this,
            [this, kind, id](const Result<domain::Page<PartyRow>> &page) {
                if (!page)
                    return;
                for (const PartyRow &row : page->rows) {
                    if (row.ref.id == id)
                        m_checklist->form()->setSharedCount(kind, row.listings);
                }
            });
    };
    ask(SubjectKind::Clinic, m_assessment.clinic.id.value(), m_assessment.clinic.name);
    if (m_assessment.practitioner)
        ask(SubjectKind::Practitioner, m_assessment.practitioner->id.value(),
            m_assessment.practitioner->name);
    if (m_assessment.laboratory)
        ask(SubjectKind::Laboratory, m_assessment.laboratory->id.value(),
            m_assessment.laboratory->name);
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
                m_checklist->keepDraft(job.criterion, job.edit, error.message);
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
