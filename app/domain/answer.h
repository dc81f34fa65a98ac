// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>

namespace touchstone::domain {

/// What is known about one criterion for one subject, as a person recorded it.
struct Answer
{
    AnswerState state = AnswerState::Unknown;
    Tier tier = Tier::None; ///< required for met, partly, not met and declined
    QDate checkedOn; ///< likewise; for declined the day of the refusal or the 14th day of silence
    QDate validUntil; ///< printed on the document itself; may be absent
    QDate askedOn; ///< required for declined
    QString reason; ///< required for not applicable
    QString note; ///< private unless a report asks for notes
    QString source; ///< address or name of where it was seen
    qint64 revision = 0; ///< 0 when never answered
    QString changedBy;
    QDateTime changedUtc;
    bool operator==(const Answer &) const = default;
};

/// Answers by criterion id.
using Answers = QHash<QString, Answer>;

/// The part of an answer that scoring reads, small enough for a million listings in memory.
/// Days are Julian day numbers (QDate::toJulianDay); 0 stands for "no date".
struct AnswerFacts
{
    AnswerState state = AnswerState::Unknown;
    Tier tier = Tier::None;
    qint32 checkedOnDay = 0;
    qint32 validUntilDay = 0;
    bool operator==(const AnswerFacts &) const = default;
};

AnswerFacts factsOf(const Answer &answer);

} // namespace touchstone::domain
