// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/records.h"

#include <concepts>
#include <type_traits>

/// The fields of each record, named once: what the tables' columns are in order, and what journal
/// entries say. A visitor has `text`, `flag`, `integer`, `word` (closed lists), `id`, `day` for
/// scalars, and `names`, `credentials`, `accreditations` for lists, which live in tables of their
/// own.
namespace touchstone::domain {

template <typename T, typename Record>
concept Of = std::same_as<std::remove_const_t<T>, Record>;

template <typename Place, typename Visitor> void visitPlace(Place &place, Visitor &v)
{
    v.text("address", place.address);
    v.text("city", place.city);
    v.text("region", place.region);
    v.text("postalCode", place.postalCode);
    v.text("country", place.country);
}

template <Of<Clinic> Record, typename Visitor> void visitFields(Record &r, Visitor &&v)
{
    v.text("name", r.name);
    visitPlace(r.place, v);
    v.text("phone", r.phone);
    v.text("email", r.email);
    v.text("website", r.website);
    v.text("note", r.note);
    v.names("otherNames", r.otherNames);
}

template <Of<Practitioner> Record, typename Visitor> void visitFields(Record &r, Visitor &&v)
{
    v.text("name", r.name);
    v.text("givenName", r.givenName);
    v.text("familyName", r.familyName);
    v.text("title", r.title);
    v.text("specialty", r.specialty);
    v.text("npi", r.npi);
    v.text("country", r.country);
    v.text("note", r.note);
    v.names("otherNames", r.otherNames);
    v.credentials("credentials", r.credentials);
}

template <Of<Laboratory> Record, typename Visitor> void visitFields(Record &r, Visitor &&v)
{
    v.text("name", r.name);
    v.flag("isDevice", r.isDevice);
    visitPlace(r.place, v);
    v.text("licence", r.licence);
    v.text("website", r.website);
    v.text("note", r.note);
    v.names("otherNames", r.otherNames);
    v.accreditations("accreditations", r.accreditations);
}

template <Of<Listing> Record, typename Visitor> void visitFields(Record &r, Visitor &&v)
{
    v.id("clinic", r.clinic);
    v.id("practitioner", r.practitioner);
    v.id("laboratory", r.laboratory);
    v.text("treatment", r.treatment);
    v.word("kind", r.kind);
    v.text("condition", r.condition);
    v.text("conditionMesh", r.conditionMesh);
    v.word("goal", r.goal);
    v.word("offer", r.offer);
    v.word("route", r.route);
    v.word("cells", r.cells);
    v.text("country", r.country);
    v.text("region", r.region);
    v.text("homeCountry", r.homeCountry);
    v.word("vulnerable", r.vulnerable);
    v.word("exemptionClaimed", r.exemptionClaimed);
    v.word("approvedUse", r.approvedUse);
    v.integer("priceMinorUnits", r.price.minorUnits);
    v.text("priceCurrency", r.price.currency);
    v.text("note", r.note);
}

template <Of<Answer> Record, typename Visitor> void visitFields(Record &r, Visitor &&v)
{
    v.word("state", r.state);
    v.word("tier", r.tier);
    v.day("checkedOn", r.checkedOn);
    v.day("validUntil", r.validUntil);
    v.day("askedOn", r.askedOn);
    v.text("reason", r.reason);
    v.text("note", r.note);
    v.text("source", r.source);
}

} // namespace touchstone::domain
