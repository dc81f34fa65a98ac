// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/reviewwords.h"

#include "domain/explanation.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::gui {

using namespace domain;

namespace {

constexpr qsizetype kHashShown = 16; ///< letters; the tool tip has them all

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

QString presentState(const ReviewRecord &record)
{
    const Signature last = lastSignature(record);
    const QString day = dayText(last.atUtc.toLocalTime().date());
    switch (record.state) {
    case ReviewState::NotStarted:
        break;
    case ReviewState::Draft:
        return Words::tr("Draft, started by %1 on %2").arg(last.person, day);
    case ReviewState::Assessed:
        return Words::tr("Assessed by %1 on %2").arg(last.person, day);
    case ReviewState::Reviewed:
        return Words::tr("Reviewed by %1 on %2").arg(last.person, day);
    case ReviewState::Signed:
        return Words::tr("Signed by %1 on %2").arg(last.person, day);
    }
    return Words::tr("Not assessed yet");
}

QString assessorsText(const services::ReviewStatus &status)
{
    if (!status.assessors.isNamed())
        return {};
    if (status.agreement)
        return agreementText(*status.agreement);
    QStringList waiting;
    for (const Assessor &assessor : status.assessors.assessors) {
        if (!assessor.hasFinished() && assessor.person != status.me)
            waiting.append(assessor.person);
    }
    return waiting.isEmpty()
        ? Words::tr("The other assessor has finished")
        : Words::tr("Independent answers: waiting for %1").arg(waiting.join(QLatin1String(", ")));
}

} // namespace

QString reviewStepText(ReviewState state)
{
    switch (nextStep(state)) {
    case ReviewStep::Assess:
        return Words::tr("Mark as assessed");
    case ReviewStep::Review:
        return Words::tr("Mark as reviewed");
    case ReviewStep::Sign:
        return Words::tr("Sign…");
    default:
        break;
    }
    return state == ReviewState::Signed ? Words::tr("Start a new assessment")
                                        : Words::tr("Start assessment");
}

QString reviewIcon(ReviewState state)
{
    switch (state) {
    case ReviewState::NotStarted:
    case ReviewState::Draft:
        return QStringLiteral("document-edit");
    case ReviewState::Assessed:
        return QStringLiteral("view-task");
    case ReviewState::Reviewed:
        return QStringLiteral("approved");
    case ReviewState::Signed:
        return QStringLiteral("document-sign");
    }
    return {};
}

QString reviewStateText(const services::ReviewStatus &status)
{
    QString state = presentState(status.record);
    if (!status.snapshots.isEmpty() && status.record.state != ReviewState::Signed) {
        const Snapshot &snapshot = status.snapshots.first();
        state = Words::tr("%1. Number %2 was signed by %3 on %4",
            "state of the present assessment, number of the signed one, person, day")
                    .arg(state, QString::number(snapshot.number), snapshot.signedBy.person,
                        dayText(snapshot.signedBy.atUtc.toLocalTime().date()));
    }
    if (status.assignees.isEmpty())
        return state;
    return state + QStringLiteral(" · ")
        + Words::tr("Assigned to %1").arg(status.assignees.join(QLatin1String(", ")));
}

QString reviewNotesText(const services::ReviewStatus &status, bool shared)
{
    const ReviewRecord &record = status.record;
    QStringList parts;
    if (!record.remark.isEmpty())
        parts.append(Words::tr("“%1”").arg(record.remark));
    parts.append(assessorsText(status));
    // A reader is told once, at the foot of the window, that they may only read.
    if (status.role != PersonRole::Reader && status.assessors.assessors.isEmpty())
        parts.append(status.whyNotNext);
    if (!shared && record.state == ReviewState::Assessed && record.assessed.person == status.me)
        parts.append(Words::tr("In a file, that is somebody who opens it under another account."));
    if (record.state == ReviewState::Signed && !status.snapshots.isEmpty())
        parts.append(Words::tr("SHA-256 %1").arg(status.snapshots.first().sha256.left(kHashShown)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString agreementText(const AssessorAgreement &agreement)
{
    if (agreement.judged == 0)
        return Words::tr("Neither of the two answered anything");
    const QString same = Words::tr(
        "Agree on %1 of %2 checks (%3 %)", "checks answered alike, checks answered, per cent")
                             .arg(agreement.same)
                             .arg(agreement.judged)
                             .arg(tenthsText(agreement.percentTenths.value_or(0)));
    return agreement.kappaThousandths
        ? Words::tr("%1, weighted kappa %2 over %3 of them")
              .arg(same, QLocale().toString(*agreement.kappaThousandths / 1000.0, 'f', 2),
                  QString::number(agreement.ranked))
        : Words::tr("%1; too few differ for a kappa").arg(same);
}

} // namespace touchstone::gui
