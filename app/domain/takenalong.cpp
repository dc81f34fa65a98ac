// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/takenalong.h"

#include <algorithm>

namespace touchstone::domain {

void BringBackPreview::add(const RecordDifference &record)
{
    counts.add(record);
    news = news || record.isNews();
    const bool conflict = record.isConflict();
    const qsizetype others = records.size() - conflicts;
    if (conflict ? conflicts == kMostListed : others == kMostListed) {
        ++recordsLeft;
        return;
    }
    records.append(record);
    if (conflict) {
        ++conflicts;
        bothListed += SideChoices().open(record);
    }
}

void BringBackPreview::add(const BroughtStep &step)
{
    ++stepsTotal;
    stepsRefused += step.obstacle.isEmpty() ? 0 : 1;
    news = news || step.obstacle.isEmpty();
    if (steps.size() < kMostListed) {
        steps.append(step);
    }
}

int BringBackPreview::open(const SideChoices &choices) const
{
    int open = choices.rest ? 0 : counts.both - bothListed;
    for (const RecordDifference &record : records) {
        open += choices.open(record);
    }
    return open;
}

QString BringBackRefusal::text() const
{
    QString text = title;
    for (const QString &part : {step, criterion}) {
        text += part.isEmpty() ? QString() : QStringLiteral(" / ") + part;
    }
    return text;
}

void BringBackOutcome::refuse(const BringBackRefusal &refusal)
{
    ++refusedTotal;
    if (refused.size() < kMostRefusals) {
        refused.append(refusal);
    }
}

} // namespace touchstone::domain
