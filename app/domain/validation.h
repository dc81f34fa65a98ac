// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/catalogue.h"
#include "domain/records.h"

#include <QList>

/// The rules a record must hold to be stored; one place for forms, imports and the command line.
namespace touchstone::domain {

/// A rule broken: `field` is the member's name in records.h or answer.h.
struct Problem
{
    QString field;
    QString message; ///< translated, what is wrong and what is expected
    bool operator==(const Problem &) const = default;
};

/// Longest text of one field, in UTF-16 units; notes may be longer.
inline constexpr qsizetype kMaxFieldLength = 1000;
inline constexpr qsizetype kMaxNoteLength = 100'000;

QList<Problem> validate(const Clinic &clinic);
QList<Problem> validate(const Practitioner &practitioner);
QList<Problem> validate(const Laboratory &laboratory);
QList<Problem> validate(const Listing &listing);
/// `today` bounds dates of checking, which cannot lie in the future.
QList<Problem> validate(const Answer &answer, QDate today);

/// Ten digits whose last is the Luhn check over "80840" and the first nine (CMS NPI standard).
bool isValidNpi(const QString &text);

/// http or https with a host; nothing else is ever opened.
bool isWebAddress(const QString &text);

/// The first problem as an Error of code Invalid with `place.field`; ok when there is none.
Result<> asResult(const QList<Problem> &problems);

} // namespace touchstone::domain
