// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/vocabulary.h"
#include "storage/session.h"

#include <QByteArrayView>

#include <array>
#include <functional>
#include <memory>
#include <span>

namespace touchstone::storage {

/// What an export says of a listing, as it is stored: texts in UTF-8, words by their codes. Texts
/// hold until the next row.
class ExportLine
{
public:
    enum Text {
        ClinicName,
        ClinicAddress,
        ClinicCity,
        ClinicRegion,
        ClinicPostalCode,
        ClinicCountry,
        ClinicPhone,
        ClinicEmail,
        ClinicWebsite,
        PractitionerName,
        PractitionerGivenName,
        PractitionerFamilyName,
        PractitionerTitle,
        PractitionerSpecialty,
        PractitionerNpi,
        PractitionerCountry,
        LaboratoryName,
        LaboratoryLicence,
        LaboratoryCity,
        LaboratoryCountry,
        Treatment,
        Kind,
        Condition,
        Goal,
        Offer,
        Route,
        Cells,
        Country,
        Region,
        HomeCountry,
        Currency
    };
    static constexpr int kTexts = Currency + 1;

    QByteArrayView uuid; ///< 16 bytes
    std::array<QByteArrayView, kTexts> texts; ///< empty where there is no such party
    qint64 priceMinor = 0;
    domain::Band band = domain::Band::None;
    bool hasScore = false;
    int shown = 0, reach = 0, checked = 0; ///< tenths
    int flagsRaised = 0, flagsOpen = 0;
    qint64 nextChangeDay = 0; ///< 0: none
    QList<domain::OtherName> clinicNames;
    QList<domain::Credential> credentials; ///< of the practitioner
};

/// Reads listings for an export by the engine's own interface, whatever is in the trash too.
/// Thread: the session's; must go before it does.
class ExportReader
{
public:
    explicit ExportReader(Session &session);
    ~ExportReader();
    ExportReader(const ExportReader &) = delete;
    ExportReader &operator=(const ExportReader &) = delete;

    /// Gives the listings `keys` in order of keys, whatever order they stand in, since that is how
    /// they are found fastest; `position` is the one in `keys`. A listing that is gone is passed
    /// over. An error of `onLine` ends the reading.
    Result<> read(std::span<const ListingId> keys,
        const std::function<Result<>(qsizetype position, const ExportLine &)> &onLine);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace touchstone::storage
