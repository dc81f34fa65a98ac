// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"

#include <utility>

/// How lists word the values of a listing; whole numbers, dates short. Pure, in the default locale.
namespace touchstone::models {

/// "Marrow concentrate", with ", trial" where it is offered so.
QString treatmentText(const domain::ListingRow &row);
/// "34–40", one number when both round alike, "–" without a score.
QString intervalText(const domain::ScoreSummary &score);
/// "67 %"
QString checkedText(const domain::ScoreSummary &score);
/// "2 raised" over "4 open"; never "none" while flag checks are open.
std::pair<QString, QString> flagLines(const domain::ScoreSummary &score);
/// Day over "overdue" or "today"; "never" over "checked".
std::pair<QString, QString> recheckLines(const domain::ListingRow &row, QDate today);
/// "1 Oct", with the year when it is another one than today's.
QString shortDate(QDate date, QDate today);
/// Amount with its currency, empty when there is none.
QString priceText(const domain::Money &price);
/// "Assessed": how far the review of the latest assessment is.
QString reviewText(const domain::ListingRow &row);
/// "Ann, Bob": who works on it; empty for nobody.
QString assignedText(const domain::ListingRow &row);
/// Both in one line, empty where nobody works on it and no review was begun.
QString workText(const domain::ListingRow &row);

} // namespace touchstone::models
