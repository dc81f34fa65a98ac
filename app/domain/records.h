// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/vocabulary.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// The things that are recorded: three kinds of party and the listing that joins them. Plain
/// values; texts are as typed, trimmed. Rules for them: domain/validation.h.
namespace touchstone::domain {

/// What every stored record carries beside its own fields.
struct RecordInfo
{
    QString uuid; ///< UUIDv7, empty until stored
    qint64 revision = 0; ///< counts up with each change; a save names the one it read
    QDateTime createdUtc;
    QDateTime changedUtc;
    bool trashed = false;
    bool example = false; ///< invented, from the example directory
    bool operator==(const RecordInfo &) const = default;
};

struct Place
{
    QString address; ///< street lines, line breaks allowed
    QString city;
    QString region; ///< ISO 3166-2 code where known ("US-FL"), else as typed
    QString postalCode;
    QString country; ///< ISO 3166-1 alpha-2, or empty
    bool operator==(const Place &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == Place(); }
};

struct OtherName
{
    QString name;
    NameKind kind = NameKind::Trading;
    bool operator==(const OtherName &) const = default;
};

struct Clinic
{
    ClinicId id;
    RecordInfo info;
    QString name; ///< the name people know it by; required
    QList<OtherName> otherNames;
    Place place;
    QString phone; ///< as typed; compared by digits
    QString email;
    QString website; ///< http or https address
    QString note;
    bool operator==(const Clinic &) const = default;
};

/// An entry in a register of professionals: "NPI 1234567893", "GMC 1234567, registered".
struct Credential
{
    QString registerName;
    QString number;
    QString status;
    bool operator==(const Credential &) const = default;
};

struct Practitioner
{
    PractitionerId id;
    RecordInfo info;
    QString name; ///< full name as shown, without titles; required
    QString givenName; ///< parts where known, for registers that ask for them
    QString familyName;
    QString title; ///< "Dr", "MD"
    QString specialty;
    QString npi; ///< ten digits with a valid check digit, or empty
    QList<Credential> credentials; ///< licences and register numbers
    QList<OtherName> otherNames;
    QString country; ///< where licensed, ISO 3166-1 alpha-2
    QString note;
    bool operator==(const Practitioner &) const = default;
};

/// A seal of an outside body: "FACT, 2024-01-01 to 2027-01-01".
struct Accreditation
{
    QString body;
    QString number;
    QDate validUntil;
    bool operator==(const Accreditation &) const = default;
};

struct Laboratory
{
    LaboratoryId id;
    RecordInfo info;
    QString name; ///< laboratory, or maker and name of a point-of-care device; required
    bool isDevice = false;
    QList<OtherName> otherNames;
    Place place;
    QString licence; ///< licence or registration number as printed
    QList<Accreditation> accreditations;
    QString website;
    QString note;
    bool operator==(const Laboratory &) const = default;
};

/// An amount of money: minor units (cents) and an ISO 4217 code. Absent when the code is empty.
struct Money
{
    qint64 minorUnits = 0;
    QString currency;
    bool operator==(const Money &) const = default;
    [[nodiscard]] bool isSet() const { return !currency.isEmpty(); }
};

/// What is scored: one clinic offering one treatment for one condition.
struct Listing
{
    ListingId id;
    RecordInfo info;
    ClinicId clinic; ///< required
    PractitionerId practitioner; ///< who gives it; may be unknown
    LaboratoryId laboratory; ///< what prepares the cells; may be unknown
    QString treatment; ///< in the clinic's words ("marrow concentrate"); may be empty
    TreatmentKind kind = TreatmentKind::Unstated;
    QString condition; ///< free text; may be empty
    QString conditionMesh; ///< MeSH identifier (D020370) where known
    Goal goal = Goal::Unstated;
    Offer offer = Offer::Routine;
    Route route = Route::Unstated;
    CellSource cells = CellSource::Unstated;
    QString country; ///< where it is given; empty means the clinic's own
    QString region; ///< likewise
    QString homeCountry; ///< the patient's; empty when unknown or no patient
    YesNo vulnerable = YesNo::Unstated; ///< patient is a minor or cannot decide alone
    YesNo exemptionClaimed = YesNo::Unstated; ///< clinic says no approval is needed
    YesNo approvedUse = YesNo::Unstated; ///< product approved for this very use
    Money price;
    QString note; ///< private; reports leave it out unless asked
    bool operator==(const Listing &) const = default;
};

/// Names a record of any of the four kinds by its key.
struct SubjectRef
{
    SubjectKind kind = SubjectKind::Listing;
    qint64 id = 0;
    bool operator==(const SubjectRef &) const = default;
    friend size_t qHash(const SubjectRef &ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.id, static_cast<int>(ref.kind));
    }
};

} // namespace touchstone::domain
