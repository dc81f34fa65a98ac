// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordmerge.h"

#include "base/text.h"

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

void fill(QString *mine, const QString &theirs)
{
    if (mine->isEmpty()) {
        *mine = theirs;
    }
}

template <typename Word> void fillWord(Word *mine, Word theirs)
{
    if (*mine == Word()) {
        *mine = theirs;
    }
}

void fill(Place *mine, const Place &theirs)
{
    fill(&mine->address, theirs.address);
    fill(&mine->city, theirs.city);
    fill(&mine->region, theirs.region);
    fill(&mine->postalCode, theirs.postalCode);
    fill(&mine->country, theirs.country);
}

void addNames(const QString &name, QList<OtherName> *mine, const QList<OtherName> &theirs)
{
    for (const OtherName &other : theirs) {
        const QString key = text::searchText(other.name);
        const bool known = key == text::searchText(name)
            || std::any_of(mine->cbegin(), mine->cend(),
                [&key](const OtherName &have) { return text::searchText(have.name) == key; });
        if (!known) {
            mine->append(other);
        }
    }
}

} // namespace

void complete(Clinic *mine, const Clinic &theirs)
{
    addNames(mine->name, &mine->otherNames, theirs.otherNames);
    fill(&mine->place, theirs.place);
    fill(&mine->phone, theirs.phone);
    fill(&mine->email, theirs.email);
    fill(&mine->website, theirs.website);
    fill(&mine->note, theirs.note);
}

void complete(Practitioner *mine, const Practitioner &theirs)
{
    addNames(mine->name, &mine->otherNames, theirs.otherNames);
    fill(&mine->givenName, theirs.givenName);
    fill(&mine->familyName, theirs.familyName);
    fill(&mine->title, theirs.title);
    fill(&mine->specialty, theirs.specialty);
    fill(&mine->npi, theirs.npi);
    fill(&mine->country, theirs.country);
    fill(&mine->note, theirs.note);
    for (const Credential &credential : theirs.credentials) {
        const bool known = std::any_of(mine->credentials.cbegin(), mine->credentials.cend(),
            [&credential](const Credential &have) {
                return have.registerName == credential.registerName
                    && have.number == credential.number;
            });
        if (!known) {
            mine->credentials.append(credential);
        }
    }
}

void complete(Laboratory *mine, const Laboratory &theirs)
{
    addNames(mine->name, &mine->otherNames, theirs.otherNames);
    fill(&mine->place, theirs.place);
    fill(&mine->licence, theirs.licence);
    fill(&mine->website, theirs.website);
    fill(&mine->note, theirs.note);
    for (const Accreditation &accreditation : theirs.accreditations) {
        const bool known = std::any_of(mine->accreditations.cbegin(), mine->accreditations.cend(),
            [&accreditation](const Accreditation &have) {
                return have.body == accreditation.body && have.number == accreditation.number;
            });
        if (!known) {
            mine->accreditations.append(accreditation);
        }
    }
}

void complete(Listing *mine, const Listing &theirs)
{
    // The offer has no word for "nobody said": what is stored stays.
    if (!mine->practitioner.isValid()) {
        mine->practitioner = theirs.practitioner;
    }
    if (!mine->laboratory.isValid()) {
        mine->laboratory = theirs.laboratory;
    }
    fill(&mine->treatment, theirs.treatment);
    fill(&mine->condition, theirs.condition);
    fill(&mine->conditionMesh, theirs.conditionMesh);
    fillWord(&mine->kind, theirs.kind);
    fillWord(&mine->goal, theirs.goal);
    fillWord(&mine->route, theirs.route);
    fillWord(&mine->cells, theirs.cells);
    fill(&mine->country, theirs.country);
    fill(&mine->region, theirs.region);
    fill(&mine->homeCountry, theirs.homeCountry);
    fillWord(&mine->vulnerable, theirs.vulnerable);
    fillWord(&mine->exemptionClaimed, theirs.exemptionClaimed);
    fillWord(&mine->approvedUse, theirs.approvedUse);
    if (!mine->price.isSet()) {
        mine->price = theirs.price;
    }
    fill(&mine->note, theirs.note);
}

} // namespace touchstone::storage
