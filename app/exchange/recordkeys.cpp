// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"

#include "base/text.h"

#include <QSet>

#include <algorithm>

namespace touchstone::exchange {

namespace {

constexpr QChar kBetween(0x1f);

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// Folded words with single spaces. Dots and apostrophes join ("S.A." → "sa"), "&" is "and", all
// else parts.
QString plainWords(const QString &text)
{
    const bool ascii = isAscii(text);
    const QString folded = ascii ? text : text::fold(text);
    QString plain;
    plain.reserve(folded.size());
    bool space = false;
    for (const QChar c : folded) {
        const char16_t u = c.unicode();
        if (u == u'.' || u == u'\'' || u == 0x2019) {
            continue;
        }
        const bool isAnd = u == u'&';
        const bool keep = u < 0x80
            ? (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z')
            : c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (!keep) {
            space = !plain.isEmpty();
            if (isAnd && space) {
                plain += QLatin1String(" and");
            }
            continue;
        }
        if (space) {
            plain += u' ';
            space = false;
        }
        plain += u >= u'A' && u <= u'Z' ? QChar(u | 0x20) : c;
    }
    return plain.isEmpty() ? folded.simplified() : plain; // names of signs only stay themselves
}

// "inc", "gmbh", "sa de cv" at the end say what kind of company it is, not which.
QString withoutLegalForm(QString name)
{
    static const QSet<QString> forms = {u"inc"_qs, u"llc"_qs, u"llp"_qs, u"lp"_qs, u"ltd"_qs,
        u"limited"_qs, u"plc"_qs, u"pllc"_qs, u"pc"_qs, u"pa"_qs, u"corp"_qs, u"corporation"_qs,
        u"incorporated"_qs, u"co"_qs, u"company"_qs, u"gmbh"_qs, u"ag"_qs, u"kg"_qs, u"ug"_qs,
        u"ev"_qs, u"mbh"_qs, u"sa"_qs, u"sl"_qs, u"slu"_qs, u"slp"_qs, u"sau"_qs, u"sc"_qs,
        u"sas"_qs, u"sarl"_qs, u"srl"_qs, u"spa"_qs, u"bv"_qs, u"nv"_qs, u"ab"_qs, u"oy"_qs,
        u"as"_qs, u"aps"_qs, u"pty"_qs, u"pvt"_qs, u"sro"_qs, u"doo"_qs, u"kft"_qs, u"zrt"_qs,
        u"rt"_qs, u"ltda"_qs, u"eirl"_qs, u"sac"_qs, u"cv"_qs, u"rl"_qs, u"fzco"_qs, u"fze"_qs,
        u"fz"_qs, u"sdn"_qs, u"bhd"_qs, u"pte"_qs, u"mdpa"_qs};
    const QString whole = name;
    bool cut = false;
    for (;;) {
        const qsizetype space = name.lastIndexOf(u' ');
        const QString last = name.mid(space + 1);
        const bool linking = cut
            && (last == u"de" || last == u"y" || last == u"and"
                || last == u"s"); // "S. de R.L. de C.V."
        if (space < 0 || !(forms.contains(last) || linking)) {
            break;
        }
        name.truncate(space);
        cut = true;
    }
    return name.isEmpty() ? whole : name;
}

// City, else what else tells two places apart.
QString placeKey(const domain::Place &place)
{
    const QString &first = !place.city.isEmpty() ? place.city
        : !place.postalCode.isEmpty()            ? place.postalCode
                                                 : place.address;
    return plainWords(first) + kBetween + place.country;
}

} // namespace

QString clinicKey(const domain::Clinic &clinic)
{
    return withoutLegalForm(plainWords(clinic.name)) + kBetween + placeKey(clinic.place);
}

QString practitionerKey(const domain::Practitioner &practitioner)
{
    return practitioner.npi.isEmpty()
        ? plainWords(practitioner.name) + kBetween + practitioner.country
        : u"npi:"_qs + practitioner.npi;
}

QString laboratoryKey(const domain::Laboratory &laboratory)
{
    return withoutLegalForm(plainWords(laboratory.name)) + kBetween + placeKey(laboratory.place);
}

QString listingKey(const domain::Listing &listing, const QString &practitionerKey)
{
    return practitionerKey + kBetween + plainWords(listing.treatment) + kBetween
        + plainWords(listing.condition);
}

} // namespace touchstone::exchange
