// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/sharedcounts.h"

#include "gui/listing/answerform.h"
#include "gui/whenready.h"

namespace touchstone::gui {

using namespace domain;

namespace {

constexpr int kSameName = 50; ///< parties of one name that are looked through

} // namespace

void tellSharedCounts(const Context &context, const Assessment &assessment, AnswerForm *form)
{
    // The number of listings that share a party's answers stands in its row of the party list.
    const auto ask = [&context, form](SubjectKind kind, qint64 id, const QString &name) {
        PartyQuery query;
        query.kind = kind;
        query.search = name;
        whenReady(context.directory->partyPage(query, {}, kSameName), form,
            [form, kind, id](const Result<domain::Page<PartyRow>> &page) {
                if (!page)
                    return;
                for (const PartyRow &row : page->rows) {
                    if (row.ref.id == id)
                        form->setSharedCount(kind, row.listings);
                }
            });
    };
    ask(SubjectKind::Clinic, assessment.clinic.id.value(), assessment.clinic.name);
    if (assessment.practitioner)
        ask(SubjectKind::Practitioner, assessment.practitioner->id.value(),
            assessment.practitioner->name);
    if (assessment.laboratory)
        ask(SubjectKind::Laboratory, assessment.laboratory->id.value(),
            assessment.laboratory->name);
}

} // namespace touchstone::gui
