// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "services/assessorservice.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;

namespace touchstone::gui {

class AnswerDrafts;
class ChecklistTab;
class InlineMessage;

/// The checklist of a listing for one of its two assessors: their own answers, nobody else's. Saves
/// each as it is given; what cannot be saved yet is kept on disk and offered again. Deletes itself
/// when closed. Window thread.
class AssessorDialog : public QDialog
{
    Q_OBJECT

public:
    /// `assessors` must outlive it. Opens at `criterion`, or at the quick triage.
    AssessorDialog(const Context &context, services::AssessorService *assessors, ListingId listing,
        const QString &criterion, QWidget *parent);

    void reject() override;

private:
    void load();
    void take(const domain::Assessment &assessment);
    void save(const QString &criterion, const domain::Answer &answer, const domain::Answer &base);
    void finish();
    /// Saves what can be saved, then goes on, unless something could not be stored.
    void whenSaved(const std::function<void()> &go);

    Context m_context;
    services::AssessorService *m_assessors;
    ListingId m_listing;
    QString m_criterion; ///< to open once loaded
    int m_saving = 0; ///< saves under way
    std::function<void()> m_then; ///< waits for them
    ChecklistTab *m_checklist;
    AnswerDrafts *m_drafts;
    InlineMessage *m_message;
    QLabel *m_count;
    QPushButton *m_finish;
};

} // namespace touchstone::gui
