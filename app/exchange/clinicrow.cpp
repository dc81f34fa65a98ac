// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowcells.h"

#include "domain/geography.h"
#include "exchange/addresstext.h"
#include "exchange/celltext.h"
#include "exchange/clinicnames.h"

#include <algorithm>

namespace touchstone::exchange {

using domain::Clinic;

namespace {

void addOtherNames(RowCells &row, Field field, domain::NameKind kind, Clinic *clinic)
{
    if (!row.has(field)) {
        return;
    }
    const QString cell = row.joined(field, u"\n"_qs);
    const QStringList names
        = row.isOurs() ? cell.split(u'\n', Qt::SkipEmptyParts) : listFromText(cell);
    for (QString name : names) {
        domain::NameKind actual = kind;
        if (row.isOurs() && kind == domain::NameKind::Trading && name.startsWith(u"other: ")) {
            actual = domain::NameKind::Other;
            name.remove(0, 7);
        }
        const bool known = std::any_of(clinic->otherNames.begin(), clinic->otherNames.end(),
            [&name](const domain::OtherName &other) { return other.name == name; });
        if (name != clinic->name && !known) {
            clinic->otherNames.append({row.limited(field, name), actual});
        }
    }
}

void readEmail(RowCells &row, Clinic *clinic)
{
    QString cell = row.text(Field::Email);
    if (cell.startsWith(u"mailto:", Qt::CaseInsensitive)) {
        cell.remove(0, 7);
    }
    if (cell.isEmpty()) {
        return;
    }
    const auto isEnd = [&row](QChar c) {
        return !row.isOurs() && (c == u';' || c == u',' || c == u'|' || c == u' ' || c == u'/');
    };
    const auto end = std::find_if(cell.cbegin(), cell.cend(), isEnd);
    const QString first = cell.left(end - cell.cbegin());
    const qsizetype at = first.indexOf(u'@');
    const qsizetype dot = first.lastIndexOf(u'.');
    const bool good
        = at > 0 && first.lastIndexOf(u'@') == at && dot > at + 1 && dot + 1 < first.size();
    clinic->email = good ? first : QString();
    if (!good || first.size() != cell.size()) {
        addNote(&clinic->note, RowText::tr("E-mail as given: %1").arg(cell));
    }
}

// Commas and semicolons may be part of an address; white space, or another address behind them,
// ends it.
QString firstAddress(const QString &cell)
{
    for (qsizetype i = 1; i < cell.size(); ++i) {
        const QChar c = cell.at(i);
        const QStringView rest = QStringView(cell).mid(i + 1);
        const bool sign = c == u';' || c == u',' || c == u'|';
        if (c == u' '
            || (sign
                && (rest.isEmpty() || rest.front() == u' ' || rest.startsWith(u"http")
                    || rest.startsWith(u"www.")))) {
            return cell.left(i);
        }
    }
    return cell;
}

// "https://clinic.example/path": good at sight, without taking an address apart.
bool isPlainAddress(const QString &address)
{
    qsizetype i = address.indexOf(u':') + 3;
    qsizetype dots = 0;
    QChar before = u'.';
    for (; i < address.size() && address.at(i) != u'/'; ++i) {
        const QChar c = address.at(i);
        const bool dot = c == u'.';
        if (!((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'
                || (dot && before != u'.'))) {
            return false;
        }
        dots += dot ? 1 : 0;
        before = c;
    }
    return dots > 0 && before >= u'a' && before <= u'z'
        && std::all_of(address.cbegin() + i, address.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                   || (c >= u'0' && c <= u'9') || c == u'/' || c == u'-' || c == u'_' || c == u'.';
           });
}

void readWebsite(RowCells &row, Clinic *clinic)
{
    const QString cell = row.text(Field::Website);
    if (cell.isEmpty()) {
        return;
    }
    const QString first = row.isOurs() ? cell : firstAddress(cell);
    QString address = first;
    if (!first.startsWith(u"http://", Qt::CaseInsensitive)
        && !first.startsWith(u"https://", Qt::CaseInsensitive)) {
        const qsizetype colon = first.indexOf(u':');
        const bool isScheme = colon > 0
            && std::all_of(first.cbegin(), first.cbegin() + colon,
                [](QChar c) { return c.isLetter() || c == u'-' || c == u'+'; })
            && !(colon + 1 < first.size() && first.at(colon + 1).isDigit());
        if (isScheme) {
            row.refuse(Field::Website,
                RowText::tr("A web address begins with https:// or http://, not with “%1:”.")
                    .arg(first.left(colon)));
            return;
        }
        address = u"https://"_qs + (first.startsWith(u"//") ? first.mid(2) : first);
    }
    const bool good = isPlainAddress(address)
        || (address.indexOf(u'.', 8) > 0 && domain::isWebAddress(address));
    clinic->website = good ? row.limited(Field::Website, address) : QString();
    if (!good || first.size() != cell.size()) {
        addNote(&clinic->note, RowText::tr("Web address as given: %1").arg(cell));
    }
}

void readAddress(
    const RowCells &row, const QString &whole, const QString &region, domain::Place *place)
{
    const bool apart = row.isOurs()
        || (!place->city.isEmpty() && !whole.contains(place->city, Qt::CaseInsensitive));
    domain::Place found;
    if (apart) {
        found.address = whole;
    } else {
        found = placeFromAddress(whole, place->country);
        if (found.country.isEmpty() && !row.mapping().defaultCountry.isEmpty()) {
            found = placeFromAddress(whole, row.mapping().defaultCountry);
        }
    }
    const auto fill = [](QString *part, const QString &value) {
        if (part->isEmpty()) {
            *part = value;
        }
    };
    fill(&place->address, found.address);
    fill(&place->city, found.city);
    fill(&place->postalCode, found.postalCode);
    fill(&place->country, found.country);
    if (region.isEmpty()) {
        place->region = found.region;
    }
}

// US and Canadian files often leave the country out. A state's whole name says it too, unless
// it is a country's.
QString countryFromParts(const QString &region, const QString &postalCode)
{
    if (region.size() > 3 && !domain::countryFromText(region)) {
        for (const QString &country : {u"US"_qs, u"CA"_qs}) {
            if (domain::regionFromText(region, country)) {
                return country;
            }
        }
    }
    if (isUsZip(postalCode) && domain::regionFromText(region, u"US"_qs)) {
        return u"US"_qs;
    }
    if (isCanadianPostcode(postalCode) && domain::regionFromText(region, u"CA"_qs)) {
        return u"CA"_qs;
    }
    return isUkPostcode(postalCode) && postalCode.contains(u' ') ? u"GB"_qs : QString();
}

void readRegion(RowCells &row, const QString &region, domain::Place *place)
{
    const std::optional<QString> whole = domain::regionFromText(region, QString());
    if (whole && place->country.isEmpty()) {
        place->country = whole->left(2);
    }
    if (whole && !whole->startsWith(place->country)) {
        row.refuse(Field::Region,
            RowText::tr("The region %1 is not in the country %2.").arg(*whole, place->country));
        return;
    }
    place->region = domain::regionFromText(region, place->country).value_or(region);
}

void readPlace(RowCells &row, domain::Place *place)
{
    place->country = row.country(Field::Country);
    place->city = row.text(Field::City);
    place->postalCode = row.text(Field::PostalCode);
    place->address = row.limited(Field::Street, row.joined(Field::Street, u", "_qs));
    QString region = row.text(Field::Region);
    if (const QString whole = row.lines(Field::Address); !whole.isEmpty()) {
        readAddress(row, row.limited(Field::Address, whole), region, place);
    }
    if (row.isOurs()) {
        place->region = region;
        return;
    }
    if (place->country.isEmpty()) {
        place->country = countryFromParts(region, place->postalCode);
    }
    if (place->country.isEmpty()) {
        place->country = row.mapping().defaultCountry;
    }
    if (!region.isEmpty()) {
        readRegion(row, region, place);
    }
    place->postalCode = tidyPostalCode(place->postalCode, place->country);
}

} // namespace

Clinic clinicOf(RowCells &row)
{
    Clinic clinic;
    if (row.isOurs()) {
        clinic.name = row.text(Field::ClinicName);
    } else {
        ClinicNames names = clinicNamesFromText(withoutHtml(row.raw(Field::ClinicName)));
        clinic.name = row.limited(Field::ClinicName, names.name);
        clinic.otherNames = std::move(names.others);
    }
    if (clinic.name.isEmpty()) {
        clinic.name = row.text(Field::ClinicLegalName);
    }
    if (clinic.name.isEmpty()) {
        row.refuse(Field::ClinicName, RowText::tr("The row names no clinic."));
        return clinic;
    }
    addOtherNames(row, Field::ClinicOtherNames, domain::NameKind::Trading, &clinic);
    addOtherNames(row, Field::ClinicLegalName, domain::NameKind::Legal, &clinic);
    addOtherNames(row, Field::ClinicFormerName, domain::NameKind::Former, &clinic);
    clinic.note = row.joined(Field::ClinicNote, u"\n"_qs);
    clinic.phone = row.text(Field::Phone);
    readEmail(row, &clinic);
    readWebsite(row, &clinic);
    readPlace(row, &clinic.place);
    row.limited(Field::ClinicNote, clinic.note, domain::kMaxNoteLength);
    return clinic;
}

} // namespace touchstone::exchange
