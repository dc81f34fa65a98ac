// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QString>

#include <optional>

namespace touchstone::exchange {

/// Takes a whole address apart where that is safe ("12 Main St, Austin, TX 78701", "…, London W1G
/// 9PF", "…, 22014 Tijuana, B.C., Mexico"); what cannot be told stays in `address`. `country` is
/// what is known from elsewhere, alpha-2, or empty. Pure, thread-safe.
domain::Place placeFromAddress(const QString &text, const QString &country);

/// The country of a cell, also where it says more ("Dubai, UAE", "Mexico (Tijuana)"); nothing when
/// unknown.
std::optional<QString> countryFromCell(const QString &cell);

/// A US ZIP as it should be: "341081869" → "34108-1869", "2139" → "02139"; others as they are.
QString tidyPostalCode(const QString &code, const QString &country);

bool isUsZip(const QString &text); ///< five digits, or nine with or without a dash
bool isUkPostcode(const QString &text);
bool isCanadianPostcode(const QString &text);

} // namespace touchstone::exchange
