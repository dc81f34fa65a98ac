// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowcells.h"
#include "exchange/wordset.h"

#include "domain/validation.h"
#include "exchange/celltext.h"
#include "exchange/personname.h"

#include <algorithm>

namespace touchstone::exchange {

namespace {

// The ten-digit numbers of a cell that may hold other numbers too.
QStringList npis(RowCells &row)
{
    const QString cell = row.text(Field::PractitionerNpi);
    QStringList valid;
    bool any = false;
    QString digits;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        const QChar c = i < cell.size() ? cell.at(i) : QChar(u';');
        if (c.isLetterOrNumber() || c == u'.' || c == u'+') {
            digits += c;
            continue;
        }
        if (digits.endsWith(u".0")) {
            digits.chop(2);
        }
        const bool zeros
            = std::all_of(digits.cbegin(), digits.cend(), [](QChar d) { return d == u'0'; });
        any = any || !zeros;
        if (!zeros && domain::isValidNpi(digits) && !valid.contains(digits)) {
            valid.append(digits);
        }
        digits.clear();
    }
    if (any && valid.isEmpty()) {
        // "1234-567-893" and "NPI# 123 456 7893": one number with marks between its digits.
        QString whole;
        std::copy_if(cell.cbegin(), cell.cend(), std::back_inserter(whole),
            [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (domain::isValidNpi(whole)) {
            return {whole};
        }
        row.refuse(Field::PractitionerNpi,
            RowText::tr(
                "“%1” is no NPI: ten digits, the last of which is a check digit, are expected.")
                .arg(cell));
    }
    return valid;
}

void readLicences(RowCells &row, domain::Practitioner *person)
{
    const QString cell = row.isOurs() ? cleanLines(row.raw(Field::PractitionerLicence))
                                      : row.text(Field::PractitionerLicence);
    if (cell.isEmpty()) {
        return;
    }
    const QStringList entries
        = row.isOurs() ? cell.split(u'\n', Qt::SkipEmptyParts) : listFromText(cell);
    for (const QString &entry : entries) {
        // "Register: number (status)", as our export writes it; a number alone is a licence.
        domain::Credential credential{
            u"Licence"_qs, row.limited(Field::PractitionerLicence, entry), {}};
        const qsizetype colon = credential.number.indexOf(u": ");
        if (colon > 0) {
            credential.registerName = credential.number.left(colon);
            credential.number = credential.number.mid(colon + 2);
        }
        const qsizetype open = credential.number.indexOf(u" (");
        if (open > 0 && credential.number.endsWith(u')')) {
            credential.status = credential.number.mid(open + 2).chopped(1);
            credential.number.truncate(open);
        }
        person->credentials.append(credential);
    }
}

domain::Practitioner practitionerOf(
    RowCells &row, const QString &cell, const QString &npi, const QString &placeCountry)
{
    domain::Practitioner person;
    person.npi = npi;
    person.givenName = row.text(Field::PractitionerGivenName);
    if (row.has(Field::PractitionerGivenName) && !row.isOurs()) {
        person.givenName = cleanCell(row.joined(Field::PractitionerGivenName, u" "_qs));
    }
    person.familyName = row.isOurs()
        ? row.text(Field::PractitionerFamilyName)
        : cleanCell(row.joined(Field::PractitionerFamilyName, u" "_qs));
    person.title = row.text(Field::PractitionerTitle);
    if (row.isOurs()) {
        person.name = cell;
    } else if (!cell.isEmpty()) {
        const PersonName parsed = personFromText(cell, placeCountry);
        person.name = parsed.name;
        const bool apart = !person.givenName.isEmpty() && !person.familyName.isEmpty();
        person.givenName = apart ? person.givenName : parsed.givenName;
        person.familyName = apart ? person.familyName : parsed.familyName;
        person.title = person.title.isEmpty() ? parsed.title : person.title;
    } else {
        person.name = cleanCell(person.givenName + u' ' + person.familyName);
    }
    if (person.name.isEmpty() && !npi.isEmpty()) {
        person.name = u"NPI "_qs + npi;
    }
    row.limited(Field::PractitionerFamilyName, person.name);
    person.specialty = row.text(Field::PractitionerSpecialty);
    person.country = row.country(Field::PractitionerCountry);
    if (person.country.isEmpty() && !row.isOurs()) {
        person.country = npi.isEmpty() ? placeCountry : u"US"_qs;
    }
    readLicences(row, &person);
    return person;
}

// "Example Lab (CLIA 05D1234567)": a number in brackets behind the name is no part of it.
void takeLicence(domain::Laboratory *laboratory)
{
    const qsizetype open = laboratory->name.lastIndexOf(u'(');
    if (open <= 0 || !laboratory->name.endsWith(u')')) {
        return;
    }
    const QString inside = laboratory->name.mid(open + 1).chopped(1).trimmed();
    static const WordSet registers(
        "clia|fact|jacie|aabb|gmp|cgmp|fei|iso|cap|licence|license|lic|reg|nr|no", u'|');
    qsizetype end = 0;
    while (end < inside.size() && inside.at(end).isLetter()) {
        ++end;
    }
    const bool numbered
        = std::any_of(inside.cbegin(), inside.cend(), [](QChar c) { return c.isDigit(); });
    if (numbered && registers.contains(inside.left(end).toLower())) {
        laboratory->licence = inside;
        laboratory->name = laboratory->name.left(open).trimmed();
    }
}

} // namespace

QList<std::optional<domain::Practitioner>> practitionersOf(
    RowCells &row, const QString &placeCountry)
{
    QList<std::optional<domain::Practitioner>> people;
    const QStringList names = row.list(Field::PractitionerName);
    const QStringList numbers = npis(row);
    if (numbers.size() > 1 && numbers.size() != names.size()) {
        row.refuse(Field::PractitionerNpi,
            RowText::tr("The cell holds %1 NPIs, and it is not clear whose they are.")
                .arg(numbers.size()));
    } else if (numbers.size() == 1 && names.size() > 1) {
        row.refuse(Field::PractitionerNpi,
            RowText::tr("One NPI stands beside %1 names, and it is not clear whose it is.")
                .arg(names.size()));
    }
    if (row.refusal()) {
        return people;
    }
    for (qsizetype i = 0; i < qMax<qsizetype>(1, names.size()); ++i) {
        const bool named = !names.isEmpty() || !numbers.isEmpty()
            || row.has(Field::PractitionerFamilyName) || row.has(Field::PractitionerGivenName);
        if (!named) {
            break;
        }
        domain::Practitioner person
            = practitionerOf(row, names.value(i), numbers.value(i), placeCountry);
        if (!person.name.isEmpty()) {
            people.append(std::move(person));
        }
    }
    if (people.isEmpty()) {
        people.append(std::nullopt);
    }
    return people;
}

std::optional<domain::Laboratory> laboratoryOf(RowCells &row)
{
    domain::Laboratory laboratory;
    laboratory.name = row.text(Field::LaboratoryName);
    if (laboratory.name.isEmpty()) {
        return std::nullopt;
    }
    laboratory.licence = row.text(Field::LaboratoryLicence);
    if (laboratory.licence.isEmpty() && !row.isOurs()) {
        takeLicence(&laboratory);
    }
    laboratory.place.city = row.text(Field::LaboratoryCity);
    laboratory.place.country = row.country(Field::LaboratoryCountry);
    return laboratory;
}

} // namespace touchstone::exchange
