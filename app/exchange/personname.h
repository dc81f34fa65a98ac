// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::exchange {

/// A person's name taken apart. Parts that cannot be told are empty.
struct PersonName
{
    QString name; ///< as shown, without titles: "Ana García López"
    QString givenName, familyName;
    QString title; ///< "Dr", or degrees: "MD, PhD"
};

/// Reads "Last, First MD", "Dr. First Last, MD, PhD", "Dra. Ana García". `country` (alpha-2 or
/// empty) tells whether a family name is usually two words. Pure, thread-safe.
PersonName personFromText(const QString &text, const QString &country);

} // namespace touchstone::exchange
