// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/assessment.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

/// Numbers that carry what they come from, so that another copy of the program can compute them
/// again years later: reports (report/attachment.h) and signed snapshots (domain/snapshot.h).
///
/// `catalogue` {version, sha256}, `model`, `as_of`, `rules` as in a catalogue file, `answers` by
/// criterion with state, tier and days as they counted, `result` as `touchstone score` gives it.
namespace touchstone::domain {

/// The members `catalogue`, `model`, `as_of`, `rules` and `result`.
QJsonObject carriedNumbers(const Assessment &assessment);

/// State, tier and days of one line's answer as it counted: an entry of `answers`.
QJsonObject countedAnswer(const ScoreLine &line, const Answer &answer);

/// UTF-8, members in order of name, no white space: the same facts give the same bytes.
QByteArray canonicalJson(const QJsonObject &object);

/// SHA-256 in lower-case hexadecimal.
QString sha256Of(const QByteArray &bytes);

struct Recomputed
{
    QDate asOf;
    QString catalogue, model;
    Score score; ///< as it comes out now; lines by the carried rules
    /// Sentences, translated: each number that comes out otherwise, and rules that are not those of
    /// the catalogue named. Empty: confirmed.
    QStringList differences;
};

/// Scores the carried answers with the carried rules as of the carried day and compares with the
/// carried result. Errors: Invalid when a member is missing or wrong; TooNew for another model.
Result<Recomputed> recompute(const QJsonObject &carried);

} // namespace touchstone::domain
