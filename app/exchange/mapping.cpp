// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"

#include "domain/geography.h"
#include "domain/validation.h"
#include "exchange/celltext.h"
#include "exchange/headerwords.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

struct FieldWords
{
    const char *code;
    const char *label;
};

constexpr std::array<FieldWords, static_cast<size_t>(Field::Count)> kFields = {{
    {"", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Leave out")},
    {"listing_uuid",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: identifier of this program")},
    {"clinic_name", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: name")},
    {"clinic_other_names", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: other names")},
    {"clinic_legal_name", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: legal name")},
    {"clinic_former_name", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: former name")},
    {"address", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: whole address")},
    {"street", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: street")},
    {"city", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: city")},
    {"region", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: state or region")},
    {"postal_code", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: postal code")},
    {"country", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: country")},
    {"phone", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: telephone")},
    {"email", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: e-mail")},
    {"website", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: web address")},
    {"clinic_note", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Clinic: note")},
    {"practitioner_name",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: full name")},
    {"practitioner_given_name",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: given name")},
    {"practitioner_family_name",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: family name")},
    {"practitioner_title", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: title")},
    {"practitioner_specialty",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: specialty")},
    {"practitioner_npi", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: NPI")},
    {"practitioner_licence",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: licence")},
    {"laboratory_name", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Laboratory: name")},
    {"laboratory_licence", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Laboratory: licence")},
    {"treatment", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: treatment")},
    {"treatment_kind",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: kind of treatment")},
    {"condition", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: condition")},
    {"goal", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: goal")},
    {"offer", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: how it is offered")},
    {"route", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: route")},
    {"cells", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: own or donor cells")},
    {"home_country",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: patient's home country")},
    {"price", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: price")},
    {"currency", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: currency")},
    {"listing_note", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: note")},
    {"practitioner_country",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Practitioner: country of licence")},
    {"laboratory_city", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Laboratory: city")},
    {"laboratory_country", QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Laboratory: country")},
    {"treatment_country",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: country of treatment")},
    {"treatment_region",
        QT_TRANSLATE_NOOP("touchstone::exchange::Field", "Listing: region of treatment")},
    {"condition_mesh",
        QT_TRANSLATE_NOOP(
            "touchstone::exchange::Field", "Listing: MeSH identifier of the condition")},
}};

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

Error badMapping(const QString &message, const QString &field)
{
    return {ErrorCode::Invalid, message, {}, {{}, 0, 0, field}};
}

// Fields that may be put together from several columns.
bool takesSeveral(Field field)
{
    return field == Field::Ignore || field == Field::Street || field == Field::ClinicOtherNames
        || field == Field::ClinicFormerName || field == Field::PractitionerGivenName
        || field == Field::PractitionerFamilyName || field == Field::ListingNote
        || field == Field::ClinicNote;
}

bool looksLikePhone(const QString &cell)
{
    qsizetype digits = 0;
    qsizetype others = 0;
    for (const QChar c : cell) {
        if (c.isDigit()) {
            ++digits;
        } else if (c == u'+' || c == u'(' || c == u')' || c == u'-' || c == u' ' || c == u'.'
            || c == u'/') {
            ++others;
        } else {
            return false;
        }
    }
    const bool isDate = cell.size() == 10 && QDate::fromString(cell, Qt::ISODate).isValid();
    return digits >= 7 && digits <= 15 && others >= 1 && !cell.contains(u'/') && !isDate;
}

bool looksLikeMoney(const QString &cell)
{
    const std::optional<MoneyText> money = moneyFromText(cell);
    return money && (!money->currency.isEmpty() || money->isDollarSign);
}

// What the cells of a column whose name says nothing are.
Field fieldFromCells(const QList<CsvRow> &sample, qsizetype column)
{
    std::array<int, static_cast<size_t>(Field::Count)> votes{};
    int filled = 0;
    for (const CsvRow &row : sample) {
        const QString cell
            = column < row.cells.size() ? cleanCell(row.cells.at(column)) : QString();
        if (cell.isEmpty()) {
            continue;
        }
        ++filled;
        const auto vote = [&votes](Field field) { ++votes[static_cast<size_t>(field)]; };
        const bool web = cell.startsWith(u"http://", Qt::CaseInsensitive)
            || cell.startsWith(u"https://", Qt::CaseInsensitive)
            || cell.startsWith(u"www.", Qt::CaseInsensitive);
        if (web) {
            vote(Field::Website);
        } else if (cell.contains(u'@') && !cell.contains(u' ')) {
            vote(Field::Email);
        } else if (domain::isValidNpi(cell)) {
            vote(Field::PractitionerNpi);
        } else if (looksLikeMoney(cell)) {
            vote(Field::Price);
        } else if (looksLikePhone(cell)) {
            vote(Field::Phone);
        } else if (cell.size() > 3 && domain::countryFromText(cell)) {
            vote(Field::Country);
        }
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    return filled > 0 && *best * 10 >= filled * 7 ? static_cast<Field>(best - votes.begin())
                                                  : Field::Ignore;
}

// How well the words of a column's name say that it holds the clinic, when no column is known to; 0
// for not.
int clinicRank(const QString &name, Field field)
{
    const QString words = headerWords(name);
    if (field == Field::PractitionerName) {
        return words.startsWith(u"provider") || words.startsWith(u"proveedor") ? 1 : 0;
    }
    if (field != Field::Ignore) {
        return 0;
    }
    static const QStringList kinds = {u"clinic"_qs, u"clinica"_qs, u"clinique"_qs, u"klinik"_qs,
        u"hospital"_qs, u"facility"_qs, u"practice"_qs, u"establecimiento"_qs, u"institucion"_qs,
        u"institution"_qs, u"organization"_qs, u"organisation"_qs, u"organizacion"_qs,
        u"company"_qs, u"empresa"_qs, u"center"_qs, u"centre"_qs, u"centro"_qs, u"business"_qs};
    static const QStringList others
        = {u"id"_qs, u"no"_qs, u"number"_qs, u"code"_qs, u"type"_qs, u"tipo"_qs, u"ownership"_qs,
            u"status"_qs, u"npi"_qs, u"date"_qs, u"rating"_qs, u"url"_qs, u"size"_qs, u"hours"_qs};
    const QStringList all = words.split(u' ');
    const auto holds = [&all](const QStringList &some) {
        return std::any_of(
            some.begin(), some.end(), [&all](const QString &word) { return all.contains(word); });
    };
    if (holds(kinds) && !holds(others)) {
        return all.contains(u"name") || all.contains(u"nombre") ? 3 : 2;
    }
    return name.contains(QChar(0x8a3a)) || name.contains(QChar(0x8bca))
            || name.contains(QChar(0x533b)) || name.contains(QChar(0x91ab))
        ? 2
        : 0;
}

// Without a clinic every row would be refused, so the column likeliest to name it is taken.
void findClinic(const QStringList &header, QList<Field> *columns)
{
    if (columns->contains(Field::ClinicName) || columns->contains(Field::ClinicLegalName)) {
        return;
    }
    qsizetype best = -1;
    int rank = 0;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const int own = clinicRank(header.at(i), columns->at(i));
        if (own > rank) {
            best = i;
            rank = own;
        }
    }
    if (best >= 0) {
        (*columns)[best] = Field::ClinicName;
    }
}

// Beside the number of a trial, a title is the trial's and names no clinic.
void forgetTitlesOfStudies(const QStringList &header, QList<Field> *columns)
{
    const bool trials = std::any_of(header.begin(), header.end(), [](const QString &name) {
        const QString words = headerWords(name);
        return words == u"nct number" || words == u"nct id" || words == u"nctid";
    });
    for (qsizetype i = 0; trials && i < header.size(); ++i) {
        if (columns->at(i) == Field::ClinicName && headerWords(header.at(i)).endsWith(u"title")) {
            (*columns)[i] = Field::Ignore;
        }
    }
}

bool namesCity(const QList<CsvRow> &sample, qsizetype address, qsizetype city)
{
    int named = 0;
    int filled = 0;
    for (const CsvRow &row : sample) {
        const QString whole = row.cells.value(address);
        const QString part = row.cells.value(city).trimmed();
        if (!whole.isEmpty() && !part.isEmpty()) {
            ++filled;
            named += whole.contains(part, Qt::CaseInsensitive) ? 1 : 0;
        }
    }
    return filled > 0 && named * 2 > filled;
}

} // namespace

QString code(Field field)
{
    return field < Field::Count ? QString::fromLatin1(kFields[static_cast<size_t>(field)].code)
                                : QString();
}

std::optional<Field> fieldFromCode(const QString &code)
{
    for (size_t i = 0; i < kFields.size(); ++i) {
        if (code == QLatin1String(kFields[i].code)) {
            return static_cast<Field>(i);
        }
    }
    return std::nullopt;
}

QString label(Field field)
{
    return field < Field::Count ? QCoreApplication::translate(
               "touchstone::exchange::Field", kFields[static_cast<size_t>(field)].label)
                                : QString();
}

QJsonObject Mapping::toJson(const QStringList &header) const
{
    QJsonObject fields;
    for (qsizetype i = 0; i < qMin(columns.size(), header.size()); ++i) {
        if (columns.at(i) != Field::Ignore) {
            fields.insert(header.at(i), code(columns.at(i)));
        }
    }
    QJsonObject json{{u"columns"_qs, fields}};
    if (!defaultCountry.isEmpty()) {
        json.insert(u"default_country"_qs, defaultCountry);
    }
    if (!defaultCurrency.isEmpty()) {
        json.insert(u"default_currency"_qs, defaultCurrency);
    }
    if (splitLists) {
        json.insert(u"split_lists"_qs, true);
    }
    return json;
}

Result<Mapping> Mapping::fromJson(const QJsonObject &json, const QStringList &header)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() != u"columns" && it.key() != u"default_country"
            && it.key() != u"default_currency" && it.key() != u"split_lists") {
            return badMapping(Text::tr("A mapping has no member “%1”.").arg(it.key()), it.key());
        }
    }
    if (!json.value(u"columns").isObject()) {
        return badMapping(
            Text::tr("A mapping needs “columns”: an object of column names and fields."),
            u"columns"_qs);
    }
    QHash<QString, qsizetype> byWords;
    for (qsizetype i = header.size() - 1; i >= 0; --i) {
        byWords.insert(headerWords(header.at(i)), i);
    }
    Mapping mapping;
    mapping.columns = QList<Field>(header.size(), Field::Ignore);
    const QJsonObject fields = json.value(u"columns").toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const qsizetype exact = header.indexOf(it.key());
        const qsizetype column = exact >= 0 ? exact : byWords.value(headerWords(it.key()), -1);
        if (column < 0) {
            return badMapping(Text::tr("The file has no column “%1”.").arg(it.key()), it.key());
        }
        const std::optional<Field> field
            = it.value().isString() ? fieldFromCode(it.value().toString()) : std::nullopt;
        if (!field) {
            return badMapping(Text::tr("Column “%1”: there is no field “%2”.")
                                  .arg(it.key(), it.value().toVariant().toString()),
                it.key());
        }
        mapping.columns[column] = *field;
    }
    mapping.defaultCountry = json.value(u"default_country").toString();
    if (!mapping.defaultCountry.isEmpty() && !domain::isCountry(mapping.defaultCountry)) {
        return badMapping(
            Text::tr("“%1” is no country code of two capitals.").arg(mapping.defaultCountry),
            u"default_country"_qs);
    }
    const QJsonValue split = json.value(u"split_lists");
    if (!split.isUndefined() && !split.isBool()) {
        return badMapping(Text::tr("“split_lists” is true or false."), u"split_lists"_qs);
    }
    mapping.splitLists = split.toBool();
    mapping.defaultCurrency = json.value(u"default_currency").toString();
    if (!mapping.defaultCurrency.isEmpty() && !domain::isCurrency(mapping.defaultCurrency)) {
        return badMapping(
            Text::tr("“%1” is no currency code of three capitals.").arg(mapping.defaultCurrency),
            u"default_currency"_qs);
    }
    return mapping;
}

QString headerKey(const QStringList &header)
{
    QStringList words;
    words.reserve(header.size());
    for (const QString &name : header) {
        words.append(headerWords(name));
    }
    return words.join(u'|');
}

Mapping guessMapping(const QStringList &header, const QList<CsvRow> &sample)
{
    Mapping mapping;
    mapping.columns = QList<Field>(header.size(), Field::Ignore);
    QList<int> ranks(header.size(), 0);
    QHash<Field, qsizetype> taken;
    const auto take = [&](qsizetype column, Field field, int rank) {
        if (!takesSeveral(field)) {
            const auto rival = taken.constFind(field);
            if (rival != taken.cend()) {
                if (ranks.at(*rival) >= rank) {
                    return;
                }
                mapping.columns[*rival] = Field::Ignore;
            }
            taken.insert(field, column);
        }
        mapping.columns[column] = field;
        ranks[column] = rank;
    };
    QList<qsizetype> unnamed;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (const std::optional<HeaderMeaning> meaning = headerMeaning(header.at(i))) {
            take(i, meaning->field, meaning->rank);
        } else {
            unnamed.append(i);
        }
    }
    for (const qsizetype column : unnamed) {
        take(column, fieldFromCells(sample, column), 1);
    }
    // "Address" beside a city is the street, unless the city stands in it as well.
    if (const qsizetype at = taken.value(Field::Address, -1);
        at >= 0 && taken.contains(Field::City)) {
        if (!namesCity(sample, at, taken.value(Field::City))) {
            mapping.columns[at] = Field::Street;
        }
    }
    // A street that is all the file says of a place holds the whole address.
    if (mapping.columns.count(Field::Street) == 1 && !taken.contains(Field::Address)
        && !taken.contains(Field::City) && !taken.contains(Field::PostalCode)
        && !taken.contains(Field::Country)) {
        mapping.columns[mapping.columns.indexOf(Field::Street)] = Field::Address;
    }
    forgetTitlesOfStudies(header, &mapping.columns);
    findClinic(header, &mapping.columns);
    const bool person = mapping.columns.contains(Field::PractitionerName)
        || mapping.columns.contains(Field::PractitionerFamilyName);
    if (!person) {
        // Without a person a specialty or title is the clinic's, which has no such field.
        for (const Field orphan : {Field::PractitionerSpecialty, Field::PractitionerTitle,
                 Field::PractitionerGivenName}) {
            std::replace(mapping.columns.begin(), mapping.columns.end(), orphan, Field::Ignore);
        }
    }
    return mapping;
}

} // namespace touchstone::exchange
