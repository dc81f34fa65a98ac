// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What a file was read as, as JSON for expected results: only what is said, nothing empty.
namespace touchstone::test {

inline void put(QJsonObject *json, const char *name, const QString &value)
{
    if (!value.isEmpty()) {
        json->insert(QLatin1String(name), value);
    }
}

inline QJsonArray namesJson(const QList<domain::OtherName> &names)
{
    QJsonArray json;
    for (const domain::OtherName &name : names) {
        json.append(domain::code(name.kind) + u": "_qs + name.name);
    }
    return json;
}

inline QJsonObject placeJson(const domain::Place &place)
{
    QJsonObject json;
    put(&json, "address", place.address);
    put(&json, "city", place.city);
    put(&json, "region", place.region);
    put(&json, "postalCode", place.postalCode);
    put(&json, "country", place.country);
    return json;
}

inline QJsonObject practitionerJson(const domain::Practitioner &person)
{
    QJsonObject json;
    put(&json, "name", person.name);
    put(&json, "given", person.givenName);
    put(&json, "family", person.familyName);
    put(&json, "title", person.title);
    put(&json, "specialty", person.specialty);
    put(&json, "npi", person.npi);
    put(&json, "country", person.country);
    for (const domain::Credential &credential : person.credentials) {
        put(&json, "licence",
            credential.registerName + u" / "_qs + credential.number + u" / "_qs
                + credential.status);
    }
    return json;
}

inline QJsonObject rowJson(const exchange::ImportRow &row)
{
    QJsonObject json = placeJson(row.clinic.place);
    json.insert(u"line"_qs, row.line);
    put(&json, "uuid", row.listingUuid);
    put(&json, "clinic", row.clinic.name);
    if (!row.clinic.otherNames.isEmpty()) {
        json.insert(u"otherNames"_qs, namesJson(row.clinic.otherNames));
    }
    put(&json, "phone", row.clinic.phone);
    put(&json, "email", row.clinic.email);
    put(&json, "website", row.clinic.website);
    put(&json, "clinicNote", row.clinic.note);
    if (row.practitioner) {
        json.insert(u"practitioner"_qs, practitionerJson(*row.practitioner));
    }
    if (row.laboratory) {
        QJsonObject laboratory = placeJson(row.laboratory->place);
        put(&laboratory, "name", row.laboratory->name);
        put(&laboratory, "licence", row.laboratory->licence);
        json.insert(u"laboratory"_qs, laboratory);
    }
    put(&json, "treatment", row.listing.treatment);
    put(&json, "kind", domain::code(row.listing.kind));
    put(&json, "condition", row.listing.condition);
    put(&json, "goal", domain::code(row.listing.goal));
    if (row.listing.offer != domain::Offer::Routine) {
        put(&json, "offer", domain::code(row.listing.offer));
    }
    put(&json, "route", domain::code(row.listing.route));
    put(&json, "cells", domain::code(row.listing.cells));
    put(&json, "homeCountry", row.listing.homeCountry);
    put(&json, "treatmentCountry", row.listing.country);
    put(&json, "treatmentRegion", row.listing.region);
    if (row.listing.price.isSet()) {
        json.insert(u"price"_qs,
            u"%1 %2"_qs.arg(row.listing.price.minorUnits).arg(row.listing.price.currency));
    }
    put(&json, "note", row.listing.note);
    return json;
}

} // namespace touchstone::test
