// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/addresstext.h"

#include "domain/geography.h"
#include "exchange/celltext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone::exchange {

namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// Letters as A, digits as 9, all else as it is.
QString shapeOf(const QString &text)
{
    QString shape;
    for (const QChar c : text) {
        shape += c.isDigit() ? QChar(u'9') : c.isLetter() && c.unicode() < 0x80 ? QChar(u'A') : c;
    }
    return shape;
}

QStringList partsOf(const QString &text)
{
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text.at(i) : QChar(u',');
        if (c == u',' || c == u'\n' || c == u'\r' || c == u';') {
            if (const QString part = cleanCell(text.mid(from, i - from).trimmed());
                !part.isEmpty()) {
                parts.append(part);
            }
            from = i + 1;
        }
    }
    return parts;
}

// How many words of the end make a postal code, by country; empty country tries those that are
// plain.
int postalWords(const QStringList &words, const QString &country)
{
    const QString last = words.value(words.size() - 1);
    const QString two = words.value(words.size() - 2) + u' ' + last;
    if (country.isEmpty() || country == u"GB") {
        if (words.size() >= 2 && isUkPostcode(two)) {
            return 2;
        }
    }
    if (country.isEmpty() || country == u"CA") {
        if (words.size() >= 2 && isCanadianPostcode(two)) {
            return 2;
        }
        if (country == u"CA" && isCanadianPostcode(last)) {
            return 1;
        }
    }
    if (country == u"US" || country == u"PR") {
        return isUsZip(last) ? 1 : 0;
    }
    if (country == u"GB") {
        return isUkPostcode(last) ? 1 : 0;
    }
    if (country.isEmpty()) {
        return 0;
    }
    const QString shape = shapeOf(last);
    const bool digits = isDigits(last) && last.size() >= 4 && last.size() <= 7;
    return digits || shape == u"999-9999" || shape == u"99-999" || shape == u"9999-999"
            || shape == u"99999-999"
        ? 1
        : 0;
}

// "28046 Madrid", "22014 Tijuana", "1012 AB Amsterdam": the code before the city.
bool takeLeadingCode(QString *part, QString *postalCode)
{
    const qsizetype space = part->indexOf(u' ');
    const QString first = space < 0 ? *part : part->left(space);
    const bool digits = isDigits(first) && first.size() >= 4 && first.size() <= 6;
    const QString shape = shapeOf(first);
    if (!digits && shape != u"A-9999" && shape != u"A-99999" && shape != u"AA-9999"
        && shape != u"99-999" && shape != u"9999-999") {
        return false;
    }
    *postalCode = first;
    *part = space < 0 ? QString() : part->mid(space + 1);
    const QString rest = part->section(u' ', 0, 0);
    if (first.size() == 4 && rest.size() == 2 && rest == rest.toUpper() && rest.at(0).isLetter()
        && rest.at(1).isLetter() && part->size() > 3) {
        *postalCode += u' ' + rest;
        *part = part->mid(3);
    }
    return true;
}

// The region at the end of `words`, of one to four words; their number.
int regionWords(const QStringList &words, const QString &country, QString *code)
{
    if (words.isEmpty() || hasDigit(words.last())) {
        return 0;
    }
    for (qsizetype count = qMin<qsizetype>(4, words.size()); count > 0; --count) {
        const QString text = words.mid(words.size() - count).join(u' ');
        if (const auto region = domain::regionFromText(text, country)) {
            *code = *region;
            return static_cast<int>(count);
        }
    }
    return 0;
}

// US and UK addresses need no country to be known by their codes.
QString countryFromTail(const QStringList &parts)
{
    const QStringList words = parts.last().split(u' ');
    if (words.size() >= 2) {
        const QString two = words.at(words.size() - 2) + u' ' + words.last();
        if (isUkPostcode(two)) {
            return u"GB"_qs;
        }
        if (isCanadianPostcode(two)) {
            return u"CA"_qs;
        }
    }
    QString region;
    if (isUsZip(words.last())) {
        QStringList rest = words.mid(0, words.size() - 1);
        if (rest.isEmpty() && parts.size() > 1) {
            rest = parts.at(parts.size() - 2).split(u' ');
        }
        return regionWords(rest, u"US"_qs, &region) > 0 ? u"US"_qs : QString();
    }
    // Without a ZIP only a state's code that is no country's stands for itself, behind street and
    // city.
    const bool capitals = words.size() == 1 && words.first().size() == 2
        && words.first() == words.first().toUpper();
    if (parts.size() >= 3 && capitals && !domain::isCountry(words.first())
        && domain::regionFromText(words.first(), u"US"_qs)) {
        return u"US"_qs;
    }
    // "Miami, Florida": a state's whole name, unless it is a country's or a city's as well.
    const QString &last = parts.last();
    if (parts.size() >= 2 && last.size() > 3 && !hasDigit(parts.at(parts.size() - 2))
        && !domain::countryFromText(last)) {
        for (const QString &country : {u"US"_qs, u"CA"_qs}) {
            if (domain::regionFromText(last, country)) {
                return country;
            }
        }
    }
    return {};
}

bool isCityAndRegion(const QString &region)
{
    return region.startsWith(u"AE-") || region == u"DE-BE" || region == u"DE-HH"
        || region == u"DE-HB" || region == u"ES-MD" || region == u"MX-CMX" || region == u"IN-DL";
}

void takeRegionAndCode(QStringList *parts, domain::Place *place)
{
    // From the end: [… , city] [region] [postal code], each its own part or words of one.
    QStringList words = parts->last().split(u' ');
    if (const int count = postalWords(words, place->country); count > 0) {
        place->postalCode = words.mid(words.size() - count).join(u' ');
        words = words.mid(0, words.size() - count);
        parts->removeLast();
        if (!words.isEmpty()) {
            parts->append(words.join(u' '));
        } else if (!parts->isEmpty()) {
            words = parts->last().split(u' ');
        }
    }
    if (parts->isEmpty()) {
        return;
    }
    QString region;
    const int count = regionWords(words, place->country, &region);
    const bool wholePart = count == words.size();
    if (wholePart && isCityAndRegion(region)) {
        place->region = region; // "…, Dubai, United Arab Emirates": the word is the city as well
        return;
    }
    // "New York" alone behind a street is the city; so is a last part before which nothing is left.
    const bool couldBeCity = wholePart && place->postalCode.isEmpty() && parts->size() < 3
        && words.join(u' ').size() > 3
        && (parts->size() < 2 || hasDigit(parts->first())
            || (region == u"US-NY" && parts->first() != parts->last()));
    if (count > 0 && !couldBeCity && (wholePart ? parts->size() > 1 : words.last().size() <= 3)) {
        place->region = region;
        parts->removeLast();
        if (!wholePart) {
            parts->append(words.mid(0, words.size() - count).join(u' '));
        }
    }
}

void takeCity(QStringList *parts, domain::Place *place)
{
    if (parts->isEmpty()) {
        return;
    }
    QString city = parts->last();
    QString code;
    if (place->postalCode.isEmpty() && takeLeadingCode(&city, &code)
        && (!city.isEmpty() || parts->size() > 1)) {
        place->postalCode = code;
        parts->removeLast();
        if (city.isEmpty()) {
            city = parts->last();
        } else {
            parts->append(city);
        }
    }
    // A street alone is no city; a number in a city's name is not to be expected.
    if (!hasDigit(city) && (parts->size() > 1 || !place->country.isEmpty())) {
        place->city = city;
        parts->removeLast();
    }
}

// East Asian addresses begin with the largest part: a prefecture of Japan, a province or city of
// Korea, Taiwan or China.
QString countryFromHead(const QString &text)
{
    static const std::array heads{
        std::pair(u"JP"_qs,
            QRegularExpression(u"^(〒? *[0-9]{3}-[0-9]{4} *)?(東京都|北海道|(京都|大阪)府|"
                               "[一-龯]{2,3}県)"_qs)),
        std::pair(u"KR"_qs,
            QRegularExpression(
                u"^(서울|부산|대구|인천|광주|대전|울산|세종)(시|특별시|광역시|특별자치시)?"
                " |^(경기|강원|제주|충청북|충청남|전라북|전라남|경상북|경상남)[가-힣]*도 "_qs)),
        std::pair(
            u"TW"_qs, QRegularExpression(u"^[0-9]{0,6} *([台臺](北|中|南)|新北|桃園|高雄)市"_qs)),
        std::pair(u"CN"_qs,
            QRegularExpression(
                u"^(中国|中國)|^(北京|上海|天津|重庆|深圳|广州|海南)市|"
                "^(广东|海南|江苏|浙江|山东|四川|福建|湖北|湖南|河北|河南|云南|辽宁|陕西|安徽|"
                "江西|山西|吉林|黑龙江|贵州|甘肃|青海)省"_qs))};
    const QString trimmed = text.trimmed();
    for (const auto &[country, head] : heads) {
        if (head.match(trimmed).hasMatch()) {
            return country;
        }
    }
    return {};
}

} // namespace

bool isUsZip(const QString &text)
{
    if (text.size() == 5 || text.size() == 9) {
        return isDigits(text);
    }
    return text.size() == 10 && text.at(5) == u'-' && isDigits(QStringView(text).left(5))
        && isDigits(QStringView(text).mid(6));
}

bool isUkPostcode(const QString &text)
{
    if (text.size() < 5 || text.size() > 8) {
        return false;
    }
    QString shape = shapeOf(text);
    if (text != text.toUpper()) {
        return false;
    }
    if (!shape.contains(u' ') && shape.size() > 3) {
        shape.insert(shape.size() - 3, u' ');
    }
    return shape == u"A9 9AA" || shape == u"A99 9AA" || shape == u"AA9 9AA" || shape == u"AA99 9AA"
        || shape == u"A9A 9AA" || shape == u"AA9A 9AA";
}

bool isCanadianPostcode(const QString &text)
{
    if (text.size() != 6 && text.size() != 7) {
        return false;
    }
    const QString shape = shapeOf(text);
    return shape == u"A9A 9A9" || shape == u"A9A9A9";
}

QString tidyPostalCode(const QString &code, const QString &country)
{
    if (country == u"US" && isDigits(code)) {
        if (code.size() == 9) {
            return code.left(5) + u'-' + code.mid(5);
        }
        if (code.size() == 8) { // a spreadsheet ate the leading zero
            return u'0' + code.left(4) + u'-' + code.mid(4);
        }
        if (code.size() == 3 || code.size() == 4) {
            return code.rightJustified(5, u'0');
        }
    }
    return code;
}

namespace {

// The ends of "Cancún México" that may name a country, longest first. A word such as "of" before
// them makes them part of a longer name: "Kingdom of Korea" is not Korea.
QStringList lastWords(const QString &cell)
{
    static const QStringList linking = {u"de"_qs, u"del"_qs, u"of"_qs, u"the"_qs, u"la"_qs,
        u"du"_qs, u"des"_qs, u"new"_qs, u"nueva"_qs, u"north"_qs, u"south"_qs, u"east"_qs,
        u"west"_qs, u"norte"_qs, u"sur"_qs, u"democratic"_qs, u"popular"_qs, u"and"_qs, u"y"_qs};
    const QStringList words = cell.split(u' ', Qt::SkipEmptyParts);
    QStringList ends;
    for (qsizetype from = qMax<qsizetype>(1, words.size() - 4); from < words.size(); ++from) {
        if (!linking.contains(words.at(from - 1).toLower())) {
            ends.append(words.mid(from).join(u' '));
        }
    }
    return ends;
}

} // namespace

std::optional<QString> countryFromCell(const QString &cell)
{
    // Few different countries come on many rows.
    thread_local QHash<QString, std::optional<QString>> known;
    if (const auto found = known.constFind(cell); found != known.cend()) {
        return *found;
    }
    std::optional<QString> country = domain::countryFromText(cell);
    if (!country) {
        QStringList tries = {cell.section(u',', -1), cell.section(u'(', 0, 0),
            cell.section(u'/', 0, 0), cell.section(u',', 0, 0), cell.section(u" - "_qs, -1),
            cell.section(u'(', 1).remove(u')')};
        tries += lastWords(cell);
        for (const QString &attempt : std::as_const(tries)) {
            const QString trimmed = attempt.trimmed();
            // Two letters out of a longer text may be anything ("Sydney WA"), and so may a number.
            if (trimmed.size() > 2 && trimmed != cell && !hasDigit(trimmed)) {
                country = domain::countryFromText(trimmed);
            }
            if (country) {
                break;
            }
        }
    }
    if (known.size() > 4096) {
        known.clear();
    }
    known.insert(cell, country);
    return country;
}

domain::Place placeFromAddress(const QString &text, const QString &country)
{
    domain::Place place;
    place.country = country;
    QStringList parts = partsOf(text);
    if (parts.isEmpty()) {
        return place;
    }
    const QString last = parts.last();
    if (parts.size() > 1 && !hasDigit(last)) {
        const bool state = (country.isEmpty() || country == u"US")
            && domain::regionFromText(last, u"US"_qs).has_value();
        const auto named = domain::countryFromText(last);
        // "CA", "GA" and "Georgia" are states and countries: which one is meant nobody can tell.
        if (named && (!state || country == *named || last == u"PR" || last == u"Puerto Rico")
            && (last.size() > 2 || *named == u"GB" || *named == u"US")) {
            if (!country.isEmpty() && country != *named) {
                place.address = cleanLines(text);
                return place;
            }
            place.country = *named;
            parts.removeLast();
        }
    }
    if (place.country.isEmpty()) {
        place.country = countryFromTail(parts);
    }
    if (const QString named = place.country.isEmpty() ? countryFromHead(text) : QString();
        !named.isEmpty()) {
        place.country = named;
        place.address = cleanLines(text); // written without commas: left as one
        return place;
    }
    if (place.country.isEmpty()) {
        place.address = cleanLines(text);
        return place;
    }
    takeRegionAndCode(&parts, &place);
    takeCity(&parts, &place);
    place.address = parts.join(u", "_qs);
    return place;
}

} // namespace touchstone::exchange
