// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/catalogue.h"
#include "domain/review.h"

#include <QHash>
#include <QList>

/// Two people who answer one assessment independently of each other, and how their answers become
/// one. Neither is shown the other's answers before both have finished.
namespace touchstone::domain {

struct Assessor
{
    QString person;
    QDateTime finishedUtc; ///< invalid while they still answer
    bool visible = false; ///< whether who asks may see the answers: their own, or both finished
    Answers answers; ///< empty where they may not be seen
    [[nodiscard]] bool hasFinished() const { return finishedUtc.isValid(); }
};

/// How two answers to one criterion became one.
struct Reconciliation
{
    QString criterion;
    QString taken; ///< whose answer; empty for a third that both agreed on
    QString remark;
    Signature decided;
};

/// The two of an assessment.
struct AssessorPair
{
    AssessmentId assessment; ///< invalid when the listing has none
    QList<Assessor> assessors; ///< none, or two by name; one only where naming broke off
    QHash<QString, Reconciliation> reconciled; ///< by criterion

    [[nodiscard]] bool isNamed() const { return assessors.size() == 2; }
    [[nodiscard]] bool bothFinished() const
    {
        return isNamed() && assessors[0].hasFinished() && assessors[1].hasFinished();
    }
    [[nodiscard]] const Assessor *find(const QString &person) const;
    /// Criteria of `catalogue` at least one of them answered, in its order; none before both
    /// finished.
    [[nodiscard]] QStringList judged(const Catalogue &catalogue) const;
    /// Those of judged() that nobody has decided yet.
    [[nodiscard]] QStringList open(const Catalogue &catalogue) const;
    /// How far they agree; nothing before both have finished.
    [[nodiscard]] std::optional<AssessorAgreement> agreement(const Catalogue &catalogue) const;
};

/// Whether two answers say the same of the clinic: state, tier, days and reason. Notes and sources
/// may differ.
bool sayTheSame(const Answer &first, const Answer &second);

} // namespace touchstone::domain
