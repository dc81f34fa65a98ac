// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geography.h"

#include "base/assert.h"
#include "base/text.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct Country
{
    QString english, spanish, calling, currency;
};

struct Tables
{
    QList<QString> codes;
    QHash<QString, Country> countries;
    QHash<QString, QString> countryByKey;
    QHash<QString, QString> currencyBySign;
    QHash<QString, int> currencyDigits;
    QSet<QString> currencies;
};

// Apart from the countries: a window shows those at once, and folding the regions' names takes
// longer.
struct RegionTables
{
    QHash<QString, QString> regionNames; // US-FL → Florida
    QHash<QString, QHash<QString, QString>> regionByKey; // country → key → code
    QHash<QString, QList<QString>> regionsOf;
};

// All other countries' parts, by code. Apart again: few records need them, and they have names only
// in the country's own language, so that no text is read as one of them.
struct SubdivisionTables
{
    QHash<QString, QString> names; // JP-13 → Tokyo
    QHash<QString, QList<QString>> codesOf;
};

// Letters and digits only, folded: "U.S.A." and "usa" meet, so do "Türkiye" and "Turkiye".
QString keyOf(const QString &text)
{
    const bool ascii
        = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    QString key;
    key.reserve(text.size());
    for (const QChar c : ascii ? text : text::fold(text)) {
        if (c.unicode() < 0x80 ? (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
                               : c.isLetterOrNumber() || c.isMark()) {
            key += c;
        } else if (c >= u'A' && c <= u'Z') {
            key += QChar(c.unicode() | 0x20);
        }
    }
    return key;
}

QJsonObject readTable(const QString &name)
{
    QFile file(u":/touchstone/data/"_qs + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    APP_ASSERT(opened, return {});
    return QJsonDocument::fromJson(file.readAll()).object();
}

void readCountries(Tables *tables)
{
    const QJsonObject root = readTable(u"countries.json"_qs);
    const QJsonArray list = root.value(u"countries").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject item = value.toObject();
        const QString code = item.value(u"code").toString();
        tables->codes.append(code);
        tables->countries.insert(code,
            {item.value(u"en").toString(), item.value(u"es").toString(),
                item.value(u"calling").toString(), item.value(u"currency").toString()});
        // Folded when the file was made: four thousand names are not folded again at every start.
        const QStringList keys = item.value(u"keys").toString().split(u' ', Qt::SkipEmptyParts);
        for (const QString &key : keys) {
            tables->countryByKey.insert(key, code);
        }
    }
    const QJsonArray currencies = root.value(u"currencies").toArray();
    for (const QJsonValue &currency : currencies) {
        tables->currencies.insert(currency.toString());
    }
    const QJsonObject digits = root.value(u"currencyDigits").toObject();
    for (auto it = digits.begin(); it != digits.end(); ++it) {
        tables->currencyDigits.insert(it.key(), it.value().toInt());
    }
    const QJsonObject signs = root.value(u"signs").toObject();
    for (auto it = signs.begin(); it != signs.end(); ++it) {
        tables->currencyBySign.insert(it.key().toLower(), it.value().toString());
    }
}

void sortByName(QList<QString> *codes, const QHash<QString, QString> &names)
{
    std::sort(codes->begin(), codes->end(), [&names](const QString &a, const QString &b) {
        return text::sortKey(names.value(a)) < text::sortKey(names.value(b));
    });
}

void readRegions(RegionTables *tables)
{
    const QJsonObject root = readTable(u"regions.json"_qs);
    for (auto country = root.begin(); country != root.end(); ++country) {
        const QJsonObject parts = country.value().toObject();
        QHash<QString, QString> &keys = tables->regionByKey[country.key()];
        QList<QString> &codes = tables->regionsOf[country.key()];
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const QString code = country.key() + u'-' + part.key();
            const QJsonArray names = part.value().toArray();
            tables->regionNames.insert(code, names.at(0).toString());
            codes.append(code);
            keys.insert(keyOf(part.key()), code);
            keys.insert(keyOf(code), code);
        }
        // Names after codes: they may be the same word only where the code is meant as well.
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const QJsonArray names = part.value().toArray();
            for (const QJsonValue &name : names) {
                const QString key = keyOf(name.toString());
                if (!keys.contains(key)) {
                    keys.insert(key, country.key() + u'-' + part.key());
                }
            }
        }
        sortByName(&codes, tables->regionNames);
    }
}

void readSubdivisions(SubdivisionTables *tables)
{
    const QJsonObject root = readTable(u"subdivisions.json"_qs).value(u"names").toObject();
    for (auto country = root.begin(); country != root.end(); ++country) {
        const QJsonObject parts = country.value().toObject();
        QList<QString> &codes = tables->codesOf[country.key()];
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const QString code = country.key() + u'-' + part.key();
            tables->names.insert(code, part.value().toString());
            codes.append(code);
        }
    }
}

const Tables &tables()
{
    static const Tables instance = [] {
        Tables made;
        readCountries(&made);
        return made;
    }();
    return instance;
}

const RegionTables &regionTables()
{
    static const RegionTables instance = [] {
        RegionTables made;
        readRegions(&made);
        return made;
    }();
    return instance;
}

const SubdivisionTables &subdivisionTables()
{
    static const SubdivisionTables instance = [] {
        SubdivisionTables made;
        readSubdivisions(&made);
        return made;
    }();
    return instance;
}

} // namespace

const QList<QString> &allCountries()
{
    return tables().codes;
}

bool isCountry(const QString &code)
{
    return tables().countries.contains(code);
}

std::optional<QString> countryFromText(const QString &text)
{
    const Tables &all = tables();
    QString key = keyOf(text);
    if (key.isEmpty()) {
        return std::nullopt;
    }
    // Spreadsheets take the zeros off ISO numbers: 4 is 004, Afghanistan.
    if (key.size() < 3
        && std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        key = key.rightJustified(3, u'0');
    }
    const auto found = all.countryByKey.constFind(key);
    if (found != all.countryByKey.cend()) {
        return *found;
    }
    if (key.startsWith(QLatin1String("the"))) {
        const auto bare = all.countryByKey.constFind(key.mid(3));
        if (bare != all.countryByKey.cend()) {
            return *bare;
        }
    }
    return std::nullopt;
}

QString countryName(const QString &code, const QString &language)
{
    const auto found = tables().countries.constFind(code);
    if (found == tables().countries.cend()) {
        return code;
    }
    return language.startsWith(u"es") ? found->spanish : found->english;
}

QString callingCode(const QString &country)
{
    return tables().countries.value(country).calling;
}

QString currencyOf(const QString &country)
{
    return tables().countries.value(country).currency;
}

std::optional<QString> regionFromText(const QString &text, const QString &country)
{
    const RegionTables &all = regionTables();
    if (country.isEmpty()) {
        const QString code = text.trimmed().toUpper();
        return all.regionNames.contains(code) ? std::optional(code) : std::nullopt;
    }
    const auto keys = all.regionByKey.constFind(country);
    if (keys == all.regionByKey.cend()) {
        return std::nullopt;
    }
    const auto found = keys->constFind(keyOf(text));
    return found == keys->cend() ? std::nullopt : std::optional(*found);
}

QString regionName(const QString &code)
{
    const auto found = regionTables().regionNames.constFind(code);
    if (found != regionTables().regionNames.cend()) {
        return *found;
    }
    // Most texts are a word as typed: the large table is not read for those.
    const bool looksLikeCode = code.size() >= 4 && code.size() <= 6 && code.at(2) == u'-';
    return looksLikeCode ? subdivisionTables().names.value(code, code) : code;
}

QList<QString> regionsOf(const QString &country)
{
    const QList<QString> wellKnown = regionTables().regionsOf.value(country);
    if (!wellKnown.isEmpty()) {
        return wellKnown;
    }
    QList<QString> codes = subdivisionTables().codesOf.value(country);
    sortByName(&codes, subdivisionTables().names);
    return codes;
}

bool isCurrency(const QString &code)
{
    return tables().currencies.contains(code);
}

int currencyDigits(const QString &code)
{
    return tables().currencyDigits.value(code, 2);
}

std::optional<QString> currencyFromSign(const QString &sign)
{
    const auto found = tables().currencyBySign.constFind(sign.trimmed().toLower());
    return found == tables().currencyBySign.cend() ? std::nullopt : std::optional(*found);
}

} // namespace touchstone::domain
