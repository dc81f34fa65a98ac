// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// Countries, their parts and their money. Immutable tables, loaded once; every function is
/// thread-safe and pure.
namespace touchstone::domain {

/// Every ISO 3166-1 alpha-2 code, ascending.
const QList<QString> &allCountries();

bool isCountry(const QString &code); ///< alpha-2 in capitals, as records keep it

/// The country a text names: ISO codes of two and three letters and of three digits, the codes of
/// the Olympic and football associations, official and common names in English, Spanish and French,
/// in the country's own language and others, old and short names
/// ("Holland", "UK", "UAE", "Korea, Republic of"). Case, accents and punctuation do not matter.
std::optional<QString> countryFromText(const QString &text);

/// The common name in a language ("en", "es"; others get English). The code itself when unknown.
QString countryName(const QString &code, const QString &language);

/// Calling code in digits ("1", "44"), empty when there is none.
QString callingCode(const QString &country);
/// The currency in everyday use, ISO 4217; empty when there is none.
QString currencyOf(const QString &country);

/// The ISO 3166-2 code of a part of `country` by its code ("US-FL", "FL"), or name in English or
/// its own language ("Florida", "Québec"), for the ten countries whose parts have other names in
/// resources/data/regions.json. With an empty country only "US-FL" is read.
std::optional<QString> regionFromText(const QString &text, const QString &country);

/// The name of a part of any country by its ISO 3166-2 code: in English for those ten countries,
/// else in the country's own language (resources/data/subdivisions.json, with its source and
/// licence); the text itself when it is no code we know.
QString regionName(const QString &code);

/// Codes of a country's parts in order of name; empty for countries without parts.
QList<QString> regionsOf(const QString &country);

bool isCurrency(const QString &code); ///< ISO 4217 in capitals
/// Digits after the point: 2 for most, 0 for JPY, 3 for KWD.
int currencyDigits(const QString &code);

/// The currency a sign names without doubt: "€", "£", "US$", "R$", "zł"; nothing for "$", "kr",
/// "¥", which several use.
std::optional<QString> currencyFromSign(const QString &sign);

} // namespace touchstone::domain
