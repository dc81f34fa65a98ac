// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/answer.h"
#include "domain/records.h"
#include "exchange/csvdocument.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <variant>

/// From rows of a file to records: what each column means, and what each row says.
namespace touchstone::exchange {

/// What a column may mean. Codes are in `code()`: "clinic_name", "practitioner_npi" …
enum class Field : quint8 {
    Ignore,
    ListingUuid,
    ClinicName,
    ClinicOtherNames,
    ClinicLegalName,
    ClinicFormerName,
    Address, ///< whole address in one cell
    Street,
    City,
    Region,
    PostalCode,
    Country,
    Phone,
    Email,
    Website,
    ClinicNote,
    PractitionerName,
    PractitionerGivenName,
    PractitionerFamilyName,
    PractitionerTitle,
    PractitionerSpecialty,
    PractitionerNpi,
    PractitionerLicence,
    LaboratoryName,
    LaboratoryLicence,
    Treatment,
    TreatmentKindCode,
    Condition,
    Goal,
    Offer,
    Route,
    CellSource,
    HomeCountry,
    Price,
    Currency,
    ListingNote,
    PractitionerCountry,
    LaboratoryCity,
    LaboratoryCountry,
    ListingCountry,
    ListingRegion, ///< where the treatment is given, if not at the clinic's place
    ConditionMesh,
    Count,
};

QString code(Field field);
std::optional<Field> fieldFromCode(const QString &code);
QString label(Field field); ///< translated

/// Which column means what. Kept as JSON, remembered by `headerKey`.
struct Mapping
{
    QList<Field> columns; ///< one for each column of the file
    QString defaultCountry; ///< alpha-2, for rows without one
    QString defaultCurrency; ///< ISO 4217, for prices without one
    /// A cell that lists several conditions, or several treatments, makes a listing of each;
    /// otherwise a row is one listing and keeps the list as its text.
    bool splitLists = false;
    bool operator==(const Mapping &) const = default;

    [[nodiscard]] QJsonObject toJson(const QStringList &header) const;
    /// Errors: Invalid with the member's name for unknown fields or columns the header lacks.
    static Result<Mapping> fromJson(const QJsonObject &json, const QStringList &header);
};

/// The same for files with the same header, whatever their rows: folded names joined.
QString headerKey(const QStringList &header);

/// A guess from column names (English and Spanish) and the cells of the first rows.
Mapping guessMapping(const QStringList &header, const QList<CsvRow> &sample);

struct CsvPreview
{
    CsvDialect dialect;
    QStringList header;
    QList<CsvRow> sample; ///< first rows, at most 50
    Mapping guess;
    bool remembered = false; ///< the guess comes from an earlier import of the same header
    qint64 bytes = 0;
};

/// A row that was refused, with the reason and where it stands.
struct Reject
{
    qint64 line = 0;
    QString column; ///< name of the column at fault, empty for the row as a whole
    QString reason; ///< translated
    QStringList cells; ///< the row as read
    bool operator==(const Reject &) const = default;
};

/// The refusal of a row with a damaged cell; nothing for any other row.
std::optional<Reject> damageOf(const CsvRow &row, const QStringList &header);

/// What one row says: the records it speaks of, not yet stored. Ids are invalid.
struct ImportRow
{
    qint64 line = 0;
    QString listingUuid; ///< names a listing of this directory when the file came from it
    domain::Clinic clinic;
    std::optional<domain::Practitioner> practitioner;
    std::optional<domain::Laboratory> laboratory;
    domain::Listing listing; ///< its ids are invalid
};

/// Reads a row by the mapping: trims, splits addresses and names, recognises countries, regions,
/// telephone, web addresses, money, NPI. Usually one ImportRow; several when the row names several
/// practitioners (split by ; or |) or, where the mapping says so, several conditions or treatments;
/// they differ in listing and practitioner only. A row with a listing's UUID comes from our own
/// export and is taken as it stands. Pure and thread-safe. On a rule broken: the Reject to list.
std::variant<QList<ImportRow>, Reject> readRow(
    const CsvRow &row, const QStringList &header, const Mapping &mapping);

/// One row of an answers file, checked by the rules of domain/validation.h.
struct AnswerRow
{
    qint64 line = 0;
    QString listingUuid;
    QString criterion; ///< id; whether the catalogue has it is the caller's to ask
    domain::Answer answer;
};

/// Where the columns of an answers file stand; -1 for one that is not there.
struct AnswerColumns
{
    enum Column {
        Listing,
        Criterion,
        State,
        AnswerTier,
        CheckedOn,
        ValidUntil,
        AskedOn,
        Reason,
        Note,
        Source,
        Count
    };
    std::array<qsizetype, Count> at{};
};

/// Finds the columns by name: listing, criterion, state, tier, checked_on, valid_until, asked_on,
/// reason, note, source. Errors: Invalid with `place.field` when listing, criterion or state is
/// missing.
Result<AnswerColumns> answerColumns(const QStringList &header);

/// Reads one answer. Dates are ISO, or of another shape that can be read in one way only.
/// `today` bounds dates of checking. Pure.
std::variant<AnswerRow, Reject> readAnswerRow(
    const CsvRow &row, const QStringList &header, const AnswerColumns &columns, QDate today);

/// Keys under which a record is found again; equal keys mean the same record. Folded, without
/// punctuation and legal forms (Inc, LLC, GmbH …).
QString clinicKey(
    const domain::Clinic &clinic); ///< name, city (else postal code or address), country
QString practitionerKey(const domain::Practitioner &practitioner); ///< NPI, else name and country
QString laboratoryKey(const domain::Laboratory &laboratory); ///< name, city, country
/// Within a clinic: practitioner, treatment and condition.
QString listingKey(const domain::Listing &listing, const QString &practitionerKey);

} // namespace touchstone::exchange
