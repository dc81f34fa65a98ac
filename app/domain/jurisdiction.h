// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Which rules hold where. Catalogue and registers name places by codes of their own: "ALL", a
/// country ("US", "UK"), "EU", a part of a country ("US-FL") or "INT"; records use ISO 3166.
namespace touchstone::domain {

/// Open: not enough is stated to tell.
enum class Within { No, Open, Yes };

/// Whether a place lies in the jurisdiction `code`. `country` is alpha-2 or empty; `region` is an
/// ISO 3166-2 code, or words, which leave the answer Open within the right country.
Within placeWithin(const QString &country, const QString &region, const QString &code);

/// Member states of the European Union (27, since 2020).
bool isEuropeanUnion(const QString &country);

/// True for the form of an ISO 3166-2 code: "US-FL".
bool isRegionCode(const QString &text);

} // namespace touchstone::domain
