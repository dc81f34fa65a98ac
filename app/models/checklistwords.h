// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"

#include <QDate>
#include <QString>

/// The words in which lists and forms speak of one answer. Pure functions of domain values; dates
/// are written in the default locale.
namespace touchstone::models {

/// How an answer has aged (scoring.md, section 3). Only favourable and partly answers age.
enum class Ageing : quint8 { Fresh, Ageing, Expired };

/// From a line of a score: freshness of an adverse or unanswered line is always fresh.
Ageing ageingOf(const domain::ScoreLine &line);

/// "ageing, counts half", "expired, counts nothing", empty when fresh.
QString ageingWords(Ageing ageing);

/// One word for lists: "register", "independent", "document", "statement", "hearsay", "–".
QString tierWord(domain::Tier tier);

/// "1 Jul", or "1 Jul 2025" when `date` is in another year than `today`.
QString dayText(QDate date, QDate today);

/// "Met · register", "Met · ageing, counts half", "Declined · asked 1 Jul", "Not known yet".
QString answerLine(const domain::Answer &answer, const domain::ScoreLine &line, QDate today);

/// The day on which a favourable answer stops counting whole, and the one from which it counts
/// nothing; both invalid when it never ages.
struct AgeingDays
{
    QDate halfFrom, nothingFrom;
};
AgeingDays ageingDays(const domain::ScoringRule &rule, const domain::Answer &answer);

/// Factor a tier has for an answer of that state, in 1/10000 (scoring.md, "Evidence tiers").
int tierFactor(const domain::ScoringRule &rule, domain::AnswerState state, domain::Tier tier);

/// "counts in full", "counts 70 %".
QString tierEffect(const domain::ScoringRule &rule, domain::AnswerState state, domain::Tier tier);

/// Weight points with at most one decimal: "3.5", "0", "7".
QString pointsText(qint64 scaledPoints);

/// What a chosen state means for this criterion: its anchor text.
QString anchorText(const domain::Criterion &criterion, domain::AnswerState state);

/// True when somebody gave an answer that says something (not "unknown" and not "does not apply").
bool isAnswered(domain::AnswerState state);

/// Who the answers of a criterion are shared with: "doctor", "clinic", "laboratory"; empty for the
/// listing's own.
QString sharedWith(domain::SubjectKind scope);

} // namespace touchstone::models
