// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "services/assessorservice.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace touchstone::gui {

class ChecklistTab;
class InlineMessage;

/// The checklist of a listing for one of its two assessors: their own answers, nobody else's. Saves
/// each as it is given. Deletes itself when closed. Window thread.
class AssessorDialog : public QDialog
{
    Q_OBJECT

public:
    /// `assessors` must outlive it.
    AssessorDialog(const Context &context, services::AssessorService *assessors, ListingId listing,
        QWidget *parent);

    void reject() override;

private:
    void load();
    void take(const domain::Assessment &assessment);
    void save(const QString &criterion, const domain::Answer &answer, const domain::Answer &base);
    void finish();
    /// Whether the person leaves drafts that cannot be saved behind.
    bool mayLeave();

    Context m_context;
    services::AssessorService *m_assessors;
    ListingId m_listing;
    int m_saving = 0; ///< saves under way
    ChecklistTab *m_checklist;
    InlineMessage *m_message;
    QLabel *m_count;
    QPushButton *m_finish;
};

} // namespace touchstone::gui
