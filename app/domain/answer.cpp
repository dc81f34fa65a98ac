// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer.h"

namespace touchstone::domain {

namespace {

qint32 dayOf(QDate date)
{
    return date.isValid() ? static_cast<qint32>(date.toJulianDay()) : 0;
}

} // namespace

AnswerFacts factsOf(const Answer &answer)
{
    return {answer.state, answer.tier, dayOf(answer.checkedOn), dayOf(answer.validUntil)};
}

} // namespace touchstone::domain
