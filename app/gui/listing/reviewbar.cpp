// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/reviewbar.h"

#include "domain/explanation.h"
#include "gui/forms/fieldrows.h"
#include "gui/listing/assessordialog.h"
#include "gui/listing/peopledialogs.h"
#include "gui/listing/reconciledialog.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace touchstone::gui {

using namespace domain;

namespace {

QString stepText(ReviewState state)
{
    switch (nextStep(state)) {
    case ReviewStep::Assess:
        return ReviewBar::tr("Mark as assessed");
    case ReviewStep::Review:
        return ReviewBar::tr("Mark as reviewed");
    case ReviewStep::Sign:
        return ReviewBar::tr("Sign…");
    default:
        break;
    }
    return state == ReviewState::Signed ? ReviewBar::tr("Start a new assessment")
                                        : ReviewBar::tr("Start assessment");
}

QString stateText(const ReviewRecord &record)
{
    const Signature last = lastSignature(record);
    const QString day = dayText(last.atUtc.date());
    switch (record.state) {
    case ReviewState::NotStarted:
        break;
    case ReviewState::Draft:
        return ReviewBar::tr("Draft, started by %1 on %2").arg(last.person, day);
    case ReviewState::Assessed:
        return ReviewBar::tr("Assessed by %1 on %2").arg(last.person, day);
    case ReviewState::Reviewed:
        return ReviewBar::tr("Reviewed by %1 on %2").arg(last.person, day);
    case ReviewState::Signed:
        return ReviewBar::tr("Signed by %1 on %2").arg(last.person, day);
    }
    return ReviewBar::tr("Not assessed yet");
}

} // namespace

ReviewBar::ReviewBar(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_reviews(new services::ReviewService(context.directory, this)),
      m_assessors(new services::AssessorService(context.directory, this))
{
    setObjectName(QStringLiteral("reviewBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(4);
    m_message = new InlineMessage(context.theme, this);
    m_message->setObjectName(QStringLiteral("review_message_InlineMessage"));
    layout->addWidget(m_message);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_state = wrappedLabel({}, this);
    m_state->setObjectName(QStringLiteral("review_state_QLabel"));
    m_more = wrappedLabel({}, this);
    m_more->setObjectName(QStringLiteral("review_more_QLabel"));
    setTextRole(m_more, TextRole::Caption, "secondary");
    words->addWidget(m_state);
    words->addWidget(m_more);
    row->addLayout(words, 1);
    m_next = addButton("next", nullptr);
    m_together = addButton("together", nullptr);
    m_verify = addButton("verify", nullptr);
    m_verify->setText(tr("Verify"));
    m_verify->setAccessibleName(tr("Verify the signature"));
    m_verify->setToolTip(tr("Hashes what was signed, computes its score again and compares both."));
    for (QPushButton *button : {m_next, m_together, m_verify})
        row->addWidget(button);
    addMenu();
    row->addWidget(m_menu);
    layout->addLayout(row);
    connect(m_next, &QPushButton::clicked, this, &ReviewBar::takeNext);
    connect(m_together, &QPushButton::clicked, this, &ReviewBar::workTogether);
    connect(m_verify, &QPushButton::clicked, this, &ReviewBar::verify);
    connect(context.directory, &services::DirectoryService::recordsChanged, this,
        [this](const ChangeNotice &notice) {
            if (m_listing.isValid() && (notice.everything || notice.listings.contains(m_listing)))
                load();
        });
    // In the next directory the same key is another listing.
    connect(context.directory, &services::DirectoryService::directoryOpened, this,
        [this] { setListing({}); });
    hide();
}

QPushButton *ReviewBar::addButton(const char *name, const char *kind)
{
    auto *button = new QPushButton(this);
    nameWidget(button, QStringLiteral("review"), QLatin1String(name));
    if (kind != nullptr)
        button->setProperty("kind", QLatin1String(kind));
    button->hide();
    return button;
}

void ReviewBar::addMenu()
{
    m_menu = new QToolButton(this);
    m_menu->setText(tr("Review"));
    m_menu->setAccessibleName(tr("More of the review"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    nameWidget(m_menu, QStringLiteral("review"), QStringLiteral("menu"));
    auto *menu = new QMenu(m_menu);
    menu->setObjectName(QStringLiteral("review_QMenu"));
    m_assign = menu->addAction(tr("Assign…"), this, &ReviewBar::assign);
    m_assign->setObjectName(QStringLiteral("review_assign_QAction"));
    m_two = menu->addAction(tr("Two assessors…"), this, &ReviewBar::nameAssessors);
    m_two->setObjectName(QStringLiteral("review_two_QAction"));
    m_back = menu->addAction(tr("Send back to draft…"), this, &ReviewBar::sendBack);
    m_back->setObjectName(QStringLiteral("review_back_QAction"));
    m_menu->setMenu(menu);
}

void ReviewBar::setListing(ListingId listing)
{
    if (listing == m_listing)
        return;
    m_listing = listing;
    ++m_request; // what was asked for another one is not shown
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
}

void ReviewBar::showLines()
{
    QString state = stateText(m_status.record);
    if (!m_status.snapshots.isEmpty()) {
        const Snapshot &snapshot = m_status.snapshots.first();
        if (m_status.record.state != ReviewState::Signed)
            state = tr("%1. Number %2 was signed by %3 on %4",
                "state of the present assessment, number of the signed one, person, day")
                        .arg(state, QString::number(snapshot.number), snapshot.signedBy.person,
                            dayText(snapshot.signedBy.atUtc.date()));
        m_state->setToolTip(tr("SHA-256 of what was signed: %1").arg(snapshot.sha256));
    } else {
        m_state->setToolTip({});
    }
    m_state->setText(state);
    const QString more = secondLine();
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
}

QString ReviewBar::assessorsLine() const
{
    const AssessorPair &pair = m_status.assessors;
    if (!pair.isNamed())
        return {};
    if (m_status.agreement)
        return agreementText(*m_status.agreement);
    QStringList waiting;
    for (const Assessor &assessor : pair.assessors) {
        if (!assessor.hasFinished() && assessor.person != m_status.me)
            waiting.append(assessor.person);
    }
    return waiting.isEmpty()
        ? tr("The other assessor has finished")
        : tr("Independent answers: waiting for %1").arg(waiting.join(QLatin1String(", ")));
}

QString ReviewBar::secondLine() const
{
    QStringList parts;
    if (!m_status.assignees.isEmpty())
        parts.append(tr("Assigned to %1").arg(m_status.assignees.join(QLatin1String(", "))));
    if (m_status.record.state == ReviewState::Signed && !m_status.snapshots.isEmpty())
        parts.append(tr("SHA-256 %1").arg(m_status.snapshots.first().sha256.left(16)));
    if (!m_status.record.remark.isEmpty())
        parts.append(tr("“%1”").arg(m_status.record.remark));
    parts.append(assessorsLine());
    const bool alone = m_status.record.state == ReviewState::Assessed
        && m_status.record.assessed.person == m_status.me;
    // A reader is told once, at the foot of the window, that they may only read.
    if (m_status.role != PersonRole::Reader && m_status.assessors.assessors.isEmpty())
        parts.append(m_status.whyNotNext);
    if (alone && !m_context.directory->info().shared)
        parts.append(tr("In a file, that is somebody who opens it under another account."));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void ReviewBar::showActions()
{
    const ReviewStep next = nextStep(m_status.record.state);
    m_next->setText(stepText(m_status.record.state));
    m_next->setAccessibleName(m_next->text());
    m_next->setVisible(m_status.steps.contains(next));

    const AssessorPair &pair = m_status.assessors;
    const Assessor *me = pair.find(m_status.me);
    const bool writes = m_status.role != PersonRole::Reader;
    const bool draft = m_status.record.state == ReviewState::Draft;
    const bool mine = pair.isNamed() && me != nullptr && !me->hasFinished() && draft && writes;
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
    m_menu->setVisible(writes);
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
        answerIndependently();
}

void ReviewBar::answerIndependently()
{
    auto *dialog = new AssessorDialog(m_context, m_assessors, m_listing, window());
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
