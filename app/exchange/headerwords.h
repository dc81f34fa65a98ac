// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"

#include <QString>

#include <optional>

/// What people call their columns, in English and Spanish.
namespace touchstone::exchange {

/// A header name folded to words: "Physician(s) Name " and "physicianName" → "physician s name".
QString headerWords(const QString &name);

struct HeaderMeaning
{
    Field field
        = Field::Ignore; ///< Ignore for names that are known and not wanted ("lat", "rating")
    int rank = 0; ///< which of two columns that mean the same is the better one
};

/// What a column of this name means; nothing for a name nobody has told us about.
std::optional<HeaderMeaning> headerMeaning(const QString &name);

/// Whether a cell is the name of a column rather than a value; tells the header from title rows.
bool isHeaderWord(const QString &cell);

} // namespace touchstone::exchange
