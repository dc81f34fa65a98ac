// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/assessordialog.h"

#include "gui/forms/fieldrows.h"
#include "gui/listing/answerdrafts.h"
#include "gui/listing/answerform.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/listingheader.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/dialogparts.h"
#include "gui/widgets/messages.h"
#include "models/checklistmodel.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace touchstone::gui {

using namespace domain;

AssessorDialog::AssessorDialog(const Context &context, services::AssessorService *assessors,
    ListingId listing, const QString &criterion, QWidget *parent)
    : QDialog(parent), m_context(context), m_assessors(assessors), m_listing(listing),
      m_criterion(criterion), m_checklist(new ChecklistTab(context.theme, this)),
      m_drafts(new AnswerDrafts(context, m_checklist, services::DraftOf::Assessor)),
      m_message(new InlineMessage(context.theme, this)), m_count(new QLabel(this)),
      m_finish(new QPushButton(tr("I have finished…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("assessorDialog"));
    setWindowTitle(tr("My independent answers"));
    const auto [body, foot] = layOut(this, {0, 12, 0, 0});
    body->setSpacing(8);
    auto *head = wrappedLabel(
        tr("These are your own answers. The other assessor does not see them, nor you theirs, "
           "before both of you have finished."),
        this);
    head->setContentsMargins(16, 0, 16, 0);
    body->addWidget(head);
    body->addWidget(m_message);
    body->addWidget(m_checklist, 1);
    foot->addWidget(m_count, 1);
    auto *close = new QPushButton(tr("Close"), this);
    nameWidget(close, QStringLiteral("assessor"), QStringLiteral("close"));
    close->setAccessibleName(tr("Close; what is answered is kept"));
    nameWidget(m_finish, QStringLiteral("assessor"), QStringLiteral("finish"));
    m_finish->setAccessibleName(m_finish->text());
    for (QPushButton *button : {close, m_finish}) {
        button->setAutoDefault(false); // Return belongs to the answer
        foot->addWidget(button);
    }
    setTabOrder(close, m_finish);
    connect(close, &QPushButton::clicked, this, &AssessorDialog::reject);
    connect(m_finish, &QPushButton::clicked, this, &AssessorDialog::finish);
    connect(m_checklist, &ChecklistTab::saveRequested, this, &AssessorDialog::save);
    connect(m_checklist, &ChecklistTab::openRequested, this,
        [](const QUrl &address) { QDesktopServices::openUrl(address); });
    m_message->whenServerIsBack(context.directory, [this] { load(); });
    m_checklist->followServer(context.directory);
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    connect(key, &QShortcut::activated, this, [this] { m_checklist->form()->save(); });
    context.theme->fit(this, {1100, 720});
    load();
}

void AssessorDialog::load()
{
    whenReady(m_assessors->mine(m_listing, m_context.language), this,
        [this](const Result<Assessment> &mine) {
            if (!mine)
                return m_message->showError(mine.error());
            const bool first = m_checklist->currentCheck().isEmpty();
            take(*mine);
            if (!m_criterion.isEmpty())
                m_checklist->showCheck(std::exchange(m_criterion, {}));
            else if (first)
                m_checklist->showSection(models::kTriageSection);
            if (first)
                m_checklist->form()->focusQuestion();
        });
}

void AssessorDialog::take(const Assessment &assessment)
{
    m_checklist->setAssessment(assessment);
    m_drafts->setAssessment(assessment);
    const ScoreSummary summary = summaryOf(assessment.score);
    setWindowTitle(tr("My independent answers: %1").arg(assessment.clinic.name));
    m_count->setText(
        tr("%1 of %2 checks answered").arg(summary.checksDone).arg(summary.checksAsked));
    m_finish->setEnabled(!assessment.answers.isEmpty());
}

void AssessorDialog::save(const QString &criterion, const Answer &answer, const Answer &base)
{
    m_checklist->form()->setSaving(true);
    ++m_saving;
    whenReady(m_assessors->saveMine(m_listing, criterion, answer, m_context.language), this,
        [this, criterion, answer, base](const Result<Assessment> &saved) {
            --m_saving;
            if (!saved)
                m_then = {};
            AnswerForm *form = m_checklist->form();
            form->setSaving(false);
            if (saved) {
                form->takeStored(criterion, answer, saved->answers.value(criterion));
                take(*saved);
                m_drafts->drop(criterion);
            } else if (form->criterion() != criterion) {
                m_checklist->keepDraft(criterion, {base, answer, {}}, saved.error().message,
                    saved.error().code == ErrorCode::Offline);
            } else {
                form->showError(saved.error());
            }
            if (m_saving == 0 && m_then)
                std::exchange(m_then, {})();
        });
}

void AssessorDialog::whenSaved(const std::function<void()> &go)
{
    m_checklist->leaveDraft();
    if (m_saving == 0)
        return go();
    m_then = go;
}

void AssessorDialog::finish()
{
    whenSaved([this] {
        const QStringList kept = m_checklist->keptDrafts();
        const QString frozen
            = tr("They stay as they are from here on. When the other assessor has finished too, "
                 "both of you see all answers, and what differs is decided.");
        if (!m_context.prompter->confirm(this, tr("Finish your independent answers?"),
                kept.isEmpty()
                    ? frozen
                    : tr("%n answer(s) lack something and are left out; what was typed there is "
                         "lost.",
                          nullptr, static_cast<int>(kept.size()))
                        + u'\n' + frozen,
                tr("Finish")))
            return;
        whenReady(m_assessors->finish(m_listing), this, [this, kept](const Result<> &done) {
            if (!done)
                return m_message->showError(done.error());
            for (const QString &criterion : kept)
                m_drafts->drop(criterion);
            QDialog::accept();
        });
    });
}

void AssessorDialog::reject()
{
    if (m_then)
        return QDialog::reject(); // asked twice: nobody waits for a server that does not answer
    whenSaved([this] { QDialog::reject(); });
}

} // namespace touchstone::gui
