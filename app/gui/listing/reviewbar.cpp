// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/reviewbar.h"

#include "domain/explanation.h"
#include "gui/forms/fieldrows.h"
#include "gui/listing/assessordialog.h"
#include "gui/listing/peopledialogs.h"
#include "gui/listing/reconciledialog.h"
#include "gui/listing/reviewwords.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/messages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace touchstone::gui {

using namespace domain;

namespace {

constexpr int kIcon = 16; ///< pixels at the system's text size

} // namespace

ReviewBar::ReviewBar(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_reviews(new services::ReviewService(context.directory, this)),
      m_assessors(new services::AssessorService(context.directory, this)),
      m_message(new InlineMessage(context.theme, this)), m_icon(new QLabel(this)),
      m_state(new ElidedLabel(this)), m_more(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("reviewBar"));
    m_message->setObjectName(QStringLiteral("review_message_InlineMessage"));
    m_message->setStrip();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_icon);
    m_state->setObjectName(QStringLiteral("review_state_QLabel"));
    m_state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setTextRole(m_state, TextRole::Caption);
    row->addWidget(m_state);
    row->addSpacing(4);
    m_next = addButton("next");
    m_together = addButton("together");
    row->addWidget(m_next);
    row->addWidget(m_together);
    addMenu();
    row->addWidget(m_menu);
    row->addStretch(1);
    layout->addLayout(row);
    m_more->setObjectName(QStringLiteral("review_more_QLabel"));
    m_more->setElided(false);
    setTextRole(m_more, TextRole::Caption, "secondary");
    layout->addWidget(m_more);
    connect(m_next, &QPushButton::clicked, this, &ReviewBar::takeNext);
    connect(m_together, &QPushButton::clicked, this, &ReviewBar::workTogether);
    connect(context.theme, &Theme::changed, this, &ReviewBar::showLines);
    connect(context.directory, &services::DirectoryService::recordsChanged, this,
        [this](const ChangeNotice &notice) {
            if (m_listing.isValid() && (notice.everything || notice.listings.contains(m_listing)))
                load();
        });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        m_message->dismiss();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    m_message->whenServerIsBack(context.directory, [this] { load(); });
    // In the next directory the same key is another listing.
    connect(context.directory, &services::DirectoryService::directoryOpened, this,
        [this] { setListing({}); });
    hide();
}

QWidget *ReviewBar::message() const
{
    return m_message;
}

void ReviewBar::setShort(bool isShort)
{
    m_more->setElided(isShort);
}

QPushButton *ReviewBar::addButton(const char *name)
{
    auto *button = new QPushButton(this);
    nameWidget(button, QStringLiteral("review"), QLatin1String(name));
    button->setProperty("kind", QStringLiteral("inline"));
    button->hide();
    return button;
}

void ReviewBar::addMenu()
{
    m_menu = new QToolButton(this);
    m_menu->setText(tr("Review"));
    m_menu->setAccessibleName(tr("More of the review"));
    m_menu->setToolTip(m_menu->accessibleName());
    m_menu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    bindIcon(m_context.theme, m_menu, QStringLiteral("approved"));
    nameWidget(m_menu, QStringLiteral("review"), QStringLiteral("menu"));
    auto *menu = new QMenu(m_menu);
    menu->setObjectName(QStringLiteral("review_QMenu"));
    const auto add = [this, menu](const QString &text, const char *icon, const char *name,
                         void (ReviewBar::*act)()) {
        QAction *action = menu->addAction(text, this, act);
        action->setObjectName(QStringLiteral("review_%1_QAction").arg(QLatin1String(name)));
        bindIcon(m_context.theme, action, QLatin1String(icon));
        return action;
    };
    m_assign = add(tr("Assign…"), "user-identity", "assign", &ReviewBar::assign);
    m_two = add(tr("Two assessors…"), "resource-group", "two", &ReviewBar::nameAssessors);
    m_back = add(tr("Send back to draft…"), "edit-undo", "back", &ReviewBar::sendBack);
    m_verify = add(tr("Verify the signature"), "document-sign", "verify", &ReviewBar::verify);
    m_verify->setToolTip(tr("Hashes what was signed, computes its score again and compares both."));
    menu->setToolTipsVisible(true);
    m_menu->setMenu(menu);
}

void ReviewBar::setListing(ListingId listing)
{
    if (listing == m_listing)
        return;
    m_listing = listing;
    ++m_request; // what was asked for another one is not shown
    m_openMine.clear();
    m_message->dismiss();
    hide();
    if (listing.isValid())
        load();
}

void ReviewBar::load()
{
    const int request = ++m_request;
    whenReady(m_reviews->status(m_listing), this,
        [this, request](const Result<services::ReviewStatus> &status) {
            if (request != m_request)
                return;
            if (!status)
                return m_message->showError(status.error());
            show(*status);
        });
}

void ReviewBar::show(const services::ReviewStatus &status)
{
    m_status = status;
    showLines();
    showActions();
    setVisible(true);
    if (m_openMine.isEmpty())
        return;
    const QString criterion = std::exchange(m_openMine, {});
    if (answersAlone())
        answerIndependently(criterion);
    else
        offerToDrop(criterion);
}

void ReviewBar::openMine(const QString &criterion)
{
    m_openMine = criterion;
    load();
}

bool ReviewBar::answersAlone() const
{
    const Assessor *me = m_status.assessors.find(m_status.me);
    return m_status.assessors.isNamed() && me != nullptr && !me->hasFinished()
        && m_status.record.state == ReviewState::Draft && m_status.role != PersonRole::Reader;
}

void ReviewBar::offerToDrop(const QString &criterion)
{
    m_action = [this, criterion] {
        m_context.drafts->drop(
            {SubjectKind::Listing, m_listing.value()}, criterion, services::DraftOf::Assessor);
    };
    m_message->showMessage(InlineMessage::Kind::Warning,
        tr("You do not answer this listing independently any more, so an answer you typed then "
           "cannot be saved."),
        tr("It is still kept on this computer."), {}, tr("Drop it"));
}

void ReviewBar::showLines()
{
    if (!m_listing.isValid())
        return;
    const int edge = m_context.theme->scaled(kIcon);
    m_icon->setPixmap(m_context.theme->icon(reviewIcon(m_status.record.state)).pixmap(edge, edge));
    const QString state = reviewStateText(m_status);
    m_state->setText(state);
    m_state->setToolTip(m_status.snapshots.isEmpty() ? state
                                                     : state + u'\n'
                + tr("SHA-256 of what was signed: %1").arg(m_status.snapshots.first().sha256));
    const QString more = reviewNotesText(m_status, m_context.directory->info().shared);
    m_more->setText(more);
    m_more->setToolTip(more);
    m_more->setVisible(!more.isEmpty());
}

void ReviewBar::showActions()
{
    const ReviewStep next = nextStep(m_status.record.state);
    m_next->setText(reviewStepText(m_status.record.state));
    m_next->setAccessibleName(m_next->text());
    m_next->setVisible(m_status.steps.contains(next));

    const AssessorPair &pair = m_status.assessors;
    const bool writes = m_status.role != PersonRole::Reader;
    const bool draft = m_status.record.state == ReviewState::Draft;
    const bool mine = answersAlone();
    if (mine)
        m_together->setText(tr("My independent answers…"));
    else if (pair.bothFinished())
        m_together->setText(m_status.unreconciled.isEmpty() || !draft || !writes
                ? tr("Agreement…")
                : tr("Reconcile…"));
    m_together->setAccessibleName(m_together->text());
    m_together->setVisible(mine || pair.bothFinished());
    m_verify->setVisible(!m_status.snapshots.isEmpty());

    m_assign->setVisible(writes);
    m_back->setVisible(m_status.steps.contains(ReviewStep::Return));
    m_two->setVisible(writes && pair.assessors.isEmpty()
        && m_status.record.state != ReviewState::Assessed
        && m_status.record.state != ReviewState::Reviewed);
    m_menu->setVisible(writes || m_verify->isVisible());
}

void ReviewBar::after(const Result<> &done)
{
    if (done) {
        m_message->dismiss();
        return; // the change notice brings the rest
    }
    m_message->showError(done.error());
    load();
}

void ReviewBar::take(ReviewStep step, const QString &remark)
{
    whenReady(m_reviews->take(step, m_status.record, remark), this,
        [this](const Result<ReviewRecord> &done) {
            after(done ? Result<>() : Result<>(done.error()));
        });
}

void ReviewBar::takeNext()
{
    const ReviewStep next = nextStep(m_status.record.state);
    if (next == ReviewStep::Sign
        && !m_context.prompter->confirm(this, tr("Sign this assessment?"),
            tr("What it says now is frozen under your name, with a hash over every word. It stays "
               "as it is for good; later changes begin the next assessment."),
            tr("Sign")))
        return;
    take(next, {});
}

void ReviewBar::sendBack()
{
    auto *dialog = new RemarkDialog(m_context.theme, tr("Send back to draft"),
        tr("Why it goes back; the assessor sees it here, and it stays in the history."),
        tr("Send back"), this);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { take(ReviewStep::Return, dialog->remark()); });
    dialog->open();
}

void ReviewBar::assign()
{
    whenReady(m_reviews->people(), this, [this](const Result<QStringList> &people) {
        if (!people)
            return m_message->showError(people.error());
        auto *dialog = new AssignDialog(m_context.theme, *people, m_status.assignees,
            !m_context.directory->info().shared, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            for (const QString &person : dialog->added())
                whenReady(m_reviews->assign({m_listing}, person), this,
                    [this](const Result<> &done) { after(done); });
            for (const QString &person : dialog->removed())
                whenReady(m_reviews->unassign({m_listing}, person), this,
                    [this](const Result<> &done) { after(done); });
        });
        dialog->open();
    });
}

void ReviewBar::verify()
{
    whenReady(m_reviews->verify(m_status.snapshots.first().uuid), this,
        [this](const Result<services::VerifiedSnapshot> &found) {
            if (!found)
                return m_message->showError(found.error());
            const SnapshotCheck &check = found->check;
            if (!check.isConfirmed())
                return m_message->showMessage(InlineMessage::Kind::Problem,
                    tr("This is not what was signed."), check.differences.join(QLatin1Char('\n')));
            m_message->showMessage(InlineMessage::Kind::Done,
                tr("Confirmed: the text is the one that was signed, and its score comes out the "
                   "same: %1, shown %2, as of %3.")
                    .arg(label(check.score.band), tenthsText(check.score.shownTenths),
                        dayText(check.asOf)),
                tr("SHA-256 %1").arg(check.sha256));
        });
}

void ReviewBar::nameAssessors()
{
    whenReady(m_reviews->people(), this, [this](const Result<QStringList> &people) {
        if (!people)
            return m_message->showError(people.error());
        auto *dialog = new NameAssessorsDialog(
            m_context.theme, *people, m_status.me, !m_context.directory->info().shared, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            whenReady(m_assessors->name(m_listing, dialog->first(), dialog->second()), this,
                [this](const Result<> &done) { after(done); });
        });
        dialog->open();
    });
}

void ReviewBar::workTogether()
{
    if (m_status.assessors.bothFinished())
        reconcile();
    else
        answerIndependently({});
}

void ReviewBar::answerIndependently(const QString &criterion)
{
    auto *dialog = new AssessorDialog(m_context, m_assessors, m_listing, criterion, window());
    dialog->open();
}

void ReviewBar::reconcile()
{
    const bool open = m_status.record.state == ReviewState::Draft
        && m_status.role != PersonRole::Reader && !m_status.unreconciled.isEmpty();
    auto *dialog = new ReconcileDialog(
        m_context, m_assessors, m_listing, m_status.assessors, open, window());
    dialog->open();
}

} // namespace touchstone::gui
