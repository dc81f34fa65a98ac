// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QStringList>

#include <tuple>

namespace touchstone::gui {

/// The members a person edits, with their words; what merging goes through.
template <typename Record> struct RecordMembers;

/// "Name", "Place" … translated.
QString memberWord(const char *name);

#define TOUCHSTONE_MEMBER(record, member) std::pair(#member, &domain::record::member)

template <> struct RecordMembers<domain::Clinic>
{
    static auto list()
    {
        return std::tuple(TOUCHSTONE_MEMBER(Clinic, name), TOUCHSTONE_MEMBER(Clinic, otherNames),
            TOUCHSTONE_MEMBER(Clinic, place), TOUCHSTONE_MEMBER(Clinic, phone),
            TOUCHSTONE_MEMBER(Clinic, email), TOUCHSTONE_MEMBER(Clinic, website),
            TOUCHSTONE_MEMBER(Clinic, note));
    }
};

template <> struct RecordMembers<domain::Practitioner>
{
    static auto list()
    {
        return std::tuple(TOUCHSTONE_MEMBER(Practitioner, name),
            TOUCHSTONE_MEMBER(Practitioner, givenName), TOUCHSTONE_MEMBER(Practitioner, familyName),
            TOUCHSTONE_MEMBER(Practitioner, title), TOUCHSTONE_MEMBER(Practitioner, specialty),
            TOUCHSTONE_MEMBER(Practitioner, npi), TOUCHSTONE_MEMBER(Practitioner, credentials),
            TOUCHSTONE_MEMBER(Practitioner, otherNames), TOUCHSTONE_MEMBER(Practitioner, country),
            TOUCHSTONE_MEMBER(Practitioner, note));
    }
};

template <> struct RecordMembers<domain::Laboratory>
{
    static auto list()
    {
        return std::tuple(TOUCHSTONE_MEMBER(Laboratory, name),
            TOUCHSTONE_MEMBER(Laboratory, isDevice), TOUCHSTONE_MEMBER(Laboratory, otherNames),
            TOUCHSTONE_MEMBER(Laboratory, place), TOUCHSTONE_MEMBER(Laboratory, licence),
            TOUCHSTONE_MEMBER(Laboratory, accreditations), TOUCHSTONE_MEMBER(Laboratory, website),
            TOUCHSTONE_MEMBER(Laboratory, note));
    }
};

template <> struct RecordMembers<domain::Listing>
{
    static auto list()
    {
        return std::tuple(TOUCHSTONE_MEMBER(Listing, clinic),
            TOUCHSTONE_MEMBER(Listing, practitioner), TOUCHSTONE_MEMBER(Listing, laboratory),
            TOUCHSTONE_MEMBER(Listing, treatment), TOUCHSTONE_MEMBER(Listing, kind),
            TOUCHSTONE_MEMBER(Listing, condition), TOUCHSTONE_MEMBER(Listing, conditionMesh),
            TOUCHSTONE_MEMBER(Listing, goal), TOUCHSTONE_MEMBER(Listing, offer),
            TOUCHSTONE_MEMBER(Listing, route), TOUCHSTONE_MEMBER(Listing, cells),
            TOUCHSTONE_MEMBER(Listing, country), TOUCHSTONE_MEMBER(Listing, region),
            TOUCHSTONE_MEMBER(Listing, homeCountry), TOUCHSTONE_MEMBER(Listing, vulnerable),
            TOUCHSTONE_MEMBER(Listing, exemptionClaimed), TOUCHSTONE_MEMBER(Listing, approvedUse),
            TOUCHSTONE_MEMBER(Listing, price), TOUCHSTONE_MEMBER(Listing, note));
    }
};

#undef TOUCHSTONE_MEMBER

template <typename Record> struct Merge
{
    Record mine; ///< theirs with every change of mine
    Record theirs; ///< theirs with those of my changes that they did not touch
    QStringList contested; ///< words of the fields both changed, differently
};

/// Three-way merge, field by field, of two edits of `base`. Key and revision are theirs.
template <typename Record>
Merge<Record> mergeRecords(const Record &base, const Record &mine, const Record &theirs)
{
    Merge<Record> merge{theirs, theirs, {}};
    const auto member = [&](const auto &entry) {
        const auto field = entry.second;
        if (mine.*field == base.*field || mine.*field == theirs.*field)
            return;
        merge.mine.*field = mine.*field;
        if (theirs.*field == base.*field)
            merge.theirs.*field = mine.*field;
        else
            merge.contested.append(memberWord(entry.first));
    };
    std::apply(
        [&](const auto &...entries) { (member(entries), ...); }, RecordMembers<Record>::list());
    return merge;
}

/// `stored` with what was typed over `empty` before it came. Parts of a place and of a price are
/// kept one by one: a city typed early does not take the street away.
template <typename Record>
Record keepTyped(const Record &empty, const Record &typed, const Record &stored)
{
    Record kept = mergeRecords(empty, typed, stored).mine;
    const auto parts = [&](auto field, auto... members) {
        const auto keep = [&](auto part) {
            kept.*field.*part = typed.*field.*part == empty.*field.*part ? stored.*field.*part
                                                                         : typed.*field.*part;
        };
        (keep(members), ...);
    };
    using domain::Money;
    using domain::Place;
    if constexpr (requires { stored.place; })
        parts(&Record::place, &Place::address, &Place::city, &Place::region, &Place::postalCode,
            &Place::country);
    if constexpr (requires { stored.price; })
        parts(&Record::price, &Money::minorUnits, &Money::currency);
    return kept;
}

} // namespace touchstone::gui
