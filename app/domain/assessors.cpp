// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/assessors.h"

namespace touchstone::domain {

const Assessor *AssessorPair::find(const QString &person) const
{
    for (const Assessor &assessor : assessors) {
        if (assessor.person == person) {
            return &assessor;
        }
    }
    return nullptr;
}

QStringList AssessorPair::judged(const Catalogue &catalogue) const
{
    QStringList judged;
    if (!bothFinished()) {
        return judged;
    }
    for (const Criterion &criterion : catalogue.criteria()) {
        const QString &id = criterion.rule.id;
        for (const Assessor &assessor : assessors) {
            if (assessor.answers.value(id).state != AnswerState::Unknown) {
                judged.append(id);
                break;
            }
        }
    }
    return judged;
}

QStringList AssessorPair::open(const Catalogue &catalogue) const
{
    QStringList open = judged(catalogue);
    open.removeIf([this](const QString &criterion) { return reconciled.contains(criterion); });
    return open;
}

std::optional<AssessorAgreement> AssessorPair::agreement(const Catalogue &catalogue) const
{
    if (!bothFinished()) {
        return std::nullopt;
    }
    QList<AnswerPair> pairs;
    const QStringList criteria = judged(catalogue);
    for (const QString &criterion : criteria) {
        pairs.append({criterion, assessors[0].answers.value(criterion).state,
            assessors[1].answers.value(criterion).state});
    }
    return domain::agreement(pairs);
}

bool sayTheSame(const Answer &first, const Answer &second)
{
    return first.state == second.state && first.tier == second.tier
        && first.checkedOn == second.checkedOn && first.validUntil == second.validUntil
        && first.askedOn == second.askedOn && first.reason == second.reason;
}

} // namespace touchstone::domain
