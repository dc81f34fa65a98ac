// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "gui/context.h"

#include <QObject>

namespace touchstone::gui {

class ChecklistTab;

/// Keeps on disk what is typed into the checklist of a listing, and offers what was typed earlier
/// and never saved: after a crash, a lost connection, a restart. Those of an assessor's own answers
/// are kept apart from the listing's. Window thread.
class AnswerDrafts : public QObject
{
    Q_OBJECT

public:
    AnswerDrafts(const Context &context, ChecklistTab *checklist,
        services::DraftOf of = services::DraftOf::Directory);

    /// The listing shown. The first time it is shown its drafts of earlier are offered.
    void setAssessment(const domain::Assessment &assessment);
    /// It was saved, or given up.
    void drop(const domain::SubjectRef &subject, const QString &criterion);
    void drop(const QString &criterion); ///< of the listing shown

private:
    void keep();
    void offer();
    /// The record that the draft of a check lies with; nothing where the listing has none of it.
    [[nodiscard]] std::optional<domain::SubjectRef> subjectOf(
        const domain::Criterion &criterion) const;
    [[nodiscard]] QString uuidOf(const domain::SubjectRef &subject) const;

    Context m_context;
    services::DraftOf m_of;
    ChecklistTab *m_checklist;
    domain::Assessment m_assessment;
};

} // namespace touchstone::gui
