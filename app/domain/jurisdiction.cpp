// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jurisdiction.h"

#include <QRegularExpression>
#include <QStringList>

namespace touchstone::domain {

bool isEuropeanUnion(const QString &country)
{
    static const QStringList members
        = QStringLiteral("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO "
                         "SE SI SK")
              .split(u' ');
    return members.contains(country);
}

bool isRegionCode(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{2}-[A-Z0-9]{1,3}$"));
    return form.match(text).hasMatch();
}

Within placeWithin(const QString &country, const QString &region, const QString &code)
{
    if (code == u"ALL" || code == u"INT") {
        return Within::Yes;
    }
    if (country.isEmpty()) {
        return Within::Open;
    }
    if (code == u"EU") {
        return isEuropeanUnion(country) ? Within::Yes : Within::No;
    }
    if (!isRegionCode(code)) {
        const QString iso = code == u"UK" ? QStringLiteral("GB") : code;
        return country == iso ? Within::Yes : Within::No;
    }
    if (country != code.left(2)) {
        return Within::No;
    }
    if (!isRegionCode(region)) {
        return Within::Open;
    }
    return region == code ? Within::Yes : Within::No;
}

} // namespace touchstone::domain
