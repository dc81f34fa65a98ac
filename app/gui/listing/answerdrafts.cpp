// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/answerdrafts.h"

#include "gui/listing/answerform.h"
#include "gui/listing/checklisttab.h"

#include <QLocale>

namespace touchstone::gui {

using namespace domain;

AnswerDrafts::AnswerDrafts(const Context &context, ChecklistTab *checklist, services::DraftOf of)
    : QObject(checklist), m_context(context), m_of(of), m_checklist(checklist)
{
    connect(checklist->form(), &AnswerForm::edited, this, &AnswerDrafts::keep);
    connect(checklist->form(), &AnswerForm::reverted, this, &AnswerDrafts::keep);
}

void AnswerDrafts::setAssessment(const Assessment &assessment)
{
    const bool other = assessment.listing.id != m_assessment.listing.id;
    m_assessment = assessment;
    if (other)
        offer();
}

std::optional<SubjectRef> AnswerDrafts::subjectOf(const Criterion &criterion) const
{
    const auto asked = m_assessment.subjectOf(criterion);
    if (asked && m_of == services::DraftOf::Assessor)
        return SubjectRef{SubjectKind::Listing, m_assessment.listing.id.value()};
    return asked;
}

QString AnswerDrafts::uuidOf(const SubjectRef &subject) const
{
    switch (subject.kind) {
    case SubjectKind::Clinic:
        return m_assessment.clinic.info.uuid;
    case SubjectKind::Practitioner:
        return m_assessment.practitioner ? m_assessment.practitioner->info.uuid : QString();
    case SubjectKind::Laboratory:
        return m_assessment.laboratory ? m_assessment.laboratory->info.uuid : QString();
    case SubjectKind::Listing:
        break;
    }
    return m_assessment.listing.info.uuid;
}

void AnswerDrafts::offer()
{
    for (const Criterion &criterion : m_assessment.catalogue->criteria()) {
        const auto subject = subjectOf(criterion);
        const auto draft = subject
            ? m_context.drafts->find(*subject, criterion.rule.id, uuidOf(*subject), m_of)
            : std::nullopt;
        if (!draft)
            continue;
        Edit<Answer> edit;
        services::putFields(draft->base, &edit.base);
        edit.base.revision = draft->revision;
        edit.mine = edit.base;
        services::putFields(draft->mine, &edit.mine);
        if (sameAnswer(edit.mine, m_assessment.answers.value(criterion.rule.id))) {
            m_context.drafts->drop(*subject, criterion.rule.id, m_of); // saved as the program ended
            continue;
        }
        m_checklist->keepDraft(criterion.rule.id, edit,
            tr("typed on %1 and not saved", "date and time")
                .arg(QLocale().toString(draft->typedUtc.toLocalTime(), QLocale::ShortFormat)));
    }
}

void AnswerDrafts::keep()
{
    const AnswerForm *form = m_checklist->form();
    const Criterion *criterion
        = m_assessment.catalogue ? m_assessment.catalogue->find(form->criterion()) : nullptr;
    const auto subject = criterion ? subjectOf(*criterion) : std::nullopt;
    if (!subject)
        return;
    if (!form->isDirty())
        return m_context.drafts->drop(*subject, criterion->rule.id, m_of);
    const Edit<Answer> edit = form->edit();
    services::Draft draft;
    draft.of = m_of;
    draft.subject = *subject;
    draft.uuid = uuidOf(*subject);
    draft.criterion = criterion->rule.id;
    draft.listing = m_assessment.listing.id;
    draft.title = (m_of == services::DraftOf::Assessor
            ? tr("%1: “%2”, my independent answer", "clinic, check")
            : tr("%1: “%2”", "clinic, check"))
                      .arg(m_assessment.clinic.name, criterion->title);
    draft.revision = edit.base.revision;
    draft.base = services::fieldsOf(edit.base);
    draft.mine = services::fieldsOf(edit.mine);
    m_context.drafts->keep(draft);
}

void AnswerDrafts::drop(const SubjectRef &subject, const QString &criterion)
{
    m_context.drafts->drop(subject, criterion, m_of);
    m_checklist->forgetDraft(criterion);
    keep(); // what was typed meanwhile
}

void AnswerDrafts::drop(const QString &criterion)
{
    const Criterion *asked = m_assessment.catalogue->find(criterion);
    if (const auto subject = asked ? subjectOf(*asked) : std::nullopt)
        drop(*subject, criterion);
}

} // namespace touchstone::gui
