// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/answersaver.h"

#include "domain/explanation.h"
#include "gui/conflict/resolution.h"
#include "gui/forms/recordfields.h"
#include "gui/whenready.h"

#include <QWidget>

namespace touchstone::gui {

using namespace domain;

namespace {

QString numbersText(const Assessment &before, const Assessment &after)
{
    const auto pair = [](int was, int is) {
        return was == is ? tenthsText(is)
                         : AnswerSaver::tr("%1 → %2", "points before and after")
                               .arg(tenthsText(was), tenthsText(is));
    };
    return AnswerSaver::tr("Shown %1 · Could reach %2")
        .arg(pair(before.score.shownTenths, after.score.shownTenths),
            pair(before.score.reachTenths, after.score.reachTenths));
}

} // namespace

AnswerSaver::AnswerSaver(const Context &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
}

void AnswerSaver::save(const Job &job)
{
    m_waiting.push_back(job);
    if (!m_running) {
        m_running = true;
        Q_EMIT savingChanged(true);
        next();
    }
}

void AnswerSaver::next()
{
    const Job job = m_waiting.front();
    whenReady(
        m_context.directory->saveAnswer(job.listing, job.criterion, job.edit, m_context.language),
        this, [this, job](const Result<services::SavedAnswer> &result) { take(job, result); });
}

void AnswerSaver::take(const Job &job, const Result<services::SavedAnswer> &result)
{
    if (!result) {
        Q_EMIT failed(job, result.error());
        return finish();
    }
    const Saved<Answer> &saved = result->saved;
    switch (saved.outcome) {
    case SaveOutcome::Conflict:
        return ask(job, *result);
    case SaveOutcome::Trashed:
        Q_EMIT failed(job,
            Error{ErrorCode::Conflict,
                tr("This record is in the trash, so the answer is not saved. What you typed is "
                   "kept. Restore the record, then save again."),
                {}, {}});
        break;
    case SaveOutcome::Stored:
    case SaveOutcome::Merged:
        // What waits for the same check was typed over what is stored now.
        for (auto later = m_waiting.begin() + 1; later != m_waiting.end(); ++later) {
            if (later->subject == job.subject && later->criterion == job.criterion) {
                later->edit.mine = keepTyped(job.typed, later->edit.mine, saved.record);
                later->edit.base = saved.record;
            }
        }
        Q_EMIT stored(job, *result);
        break;
    }
    finish();
}

void AnswerSaver::finish()
{
    m_waiting.pop_front();
    if (!m_waiting.empty()) {
        return next();
    }
    m_running = false;
    Q_EMIT savingChanged(false);
}

void AnswerSaver::ask(const Job &job, const services::SavedAnswer &met)
{
    const Saved<Answer> &saved = met.saved;
    const auto texts
        = conflictTexts(tr("%1: “%2”", "clinic, check").arg(met.assessment.clinic.name, job.title),
            saved.last, static_cast<int>(saved.merge.conflicts.size()),
            static_cast<int>(saved.merge.mine.size() + saved.merge.theirs.size()));
    auto *dialog = new ConflictDialog(
        m_context, texts, conflictRows(job.edit, saved, m_context.language), m_window);
    dialog->setPreview([dialog, job, met] {
        Assessment after = met.assessment;
        after.answers.insert(job.criterion, resolved(job.edit, met.saved, *dialog).mine);
        assess(&after);
        return numbersText(met.assessment, after);
    });
    connect(dialog, &QDialog::finished, this, [this, dialog, job, saved](int outcome) {
        if (outcome == ConflictDialog::Save) {
            m_waiting.front().edit = resolved(job.edit, saved, *dialog);
            return next();
        }
        Q_EMIT postponed(job, outcome == ConflictDialog::BackToEditing);
        finish();
    });
    dialog->open();
}

} // namespace touchstone::gui
