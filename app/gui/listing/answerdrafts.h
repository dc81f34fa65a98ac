// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "gui/context.h"

#include <QObject>

namespace touchstone::gui {

class ChecklistTab;

/// Keeps on disk what is typed into the checklist of a listing, and offers what was typed earlier
/// and never saved: after a crash, a lost connection, a restart. Window thread.
class AnswerDrafts : public QObject
{
    Q_OBJECT

public:
    AnswerDrafts(const Context &context, ChecklistTab *checklist);

    /// The listing shown. The first time it is shown its drafts of earlier are offered.
    void setAssessment(const domain::Assessment &assessment);
    /// It was saved, or given up.
    void drop(const domain::SubjectRef &subject, const QString &criterion);

private:
    void keep();
    void offer();
    [[nodiscard]] QString uuidOf(const domain::SubjectRef &subject) const;

    Context m_context;
    ChecklistTab *m_checklist;
    domain::Assessment m_assessment;
};

} // namespace touchstone::gui
