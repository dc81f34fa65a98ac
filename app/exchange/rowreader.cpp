// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"

#include "domain/geography.h"
#include "domain/validation.h"
#include "exchange/addresstext.h"
#include "exchange/celltext.h"
#include "exchange/clinicnames.h"
#include "exchange/personname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

constexpr qsizetype kMaxRowsOfOne = 200;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

// Reads one row. The first rule broken ends it: later members are then not to be used.
class RowReader
{
public:
    RowReader(const CsvRow &row, const QStringList &header, const Mapping &mapping)
        : m_row(row), m_header(header), m_mapping(mapping)
    {
        m_at.fill(-1);
        const qsizetype columns = qMin(mapping.columns.size(), row.cells.size());
        for (qsizetype i = columns - 1; i >= 0; --i) {
            m_at[static_cast<size_t>(mapping.columns.at(i))] = i;
        }
    }

    std::variant<QList<ImportRow>, Reject> read()
    {
        if (m_row.cells.size() > m_header.size()) {
            refuse(Field::Ignore,
                Text::tr("The row has %1 cells, the header %2: is a cell with a comma not in "
                         "quotation marks?")
                    .arg(m_row.cells.size())
                    .arg(m_header.size()));
        }
        ImportRow base;
        base.line = m_row.line;
        base.listingUuid = text(Field::ListingUuid);
        m_ours = !base.listingUuid.isEmpty();
        readClinic(&base.clinic);
        const QList<std::optional<domain::Practitioner>> people
            = readPractitioners(base.clinic.place.country);
        readLaboratory(&base);
        readListing(&base);
        QList<ImportRow> rows;
        if (!m_reject) {
            rows = combinations(base, people);
        }
        if (m_reject) {
            return *m_reject;
        }
        return rows;
    }

private:
    [[nodiscard]] bool has(Field field) const { return m_at[static_cast<size_t>(field)] >= 0; }

    [[nodiscard]] const QString &raw(Field field) const
    {
        static const QString none;
        const qsizetype at = m_at[static_cast<size_t>(field)];
        return at < 0 ? none : m_row.cells.at(at);
    }

    void refuse(Field field, const QString &reason)
    {
        if (!m_reject) {
            const qsizetype at = m_at[static_cast<size_t>(field)];
            m_reject = Reject{m_row.line,
                field != Field::Ignore && at >= 0 ? m_header.at(at) : QString(), reason,
                m_row.cells};
        }
    }

    QString limited(Field field, const QString &text, qsizetype most = domain::kMaxFieldLength)
    {
        if (text.size() > most) {
            refuse(field,
                Text::tr("The text is too long: %L1 characters, at most %L2 are kept.")
                    .arg(text.size())
                    .arg(most));
            return {};
        }
        return text;
    }

    // One line of text, empty when the cell says that nothing is known.
    QString text(Field field)
    {
        const QString &cell = raw(field);
        if (cell.isEmpty()) {
            return {};
        }
        if (m_ours) {
            return limited(field, asStored(cell));
        }
        const QString clean = cleanCell(withoutHtml(cell));
        return saysNothing(clean) ? QString() : limited(field, clean);
    }

    // A cell of our own export says just what the record says, white space included.
    static QString asStored(const QString &cell)
    {
        const bool odd
            = std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < 0x20; });
        return odd ? cleanCell(cell) : cell.trimmed();
    }

    QString lines(Field field)
    {
        const QString &cell = raw(field);
        if (cell.isEmpty()) {
            return {};
        }
        const QString clean = cleanLines(m_ours ? cell : withoutHtml(cell));
        return !m_ours && saysNothing(clean) ? QString() : clean;
    }

    QStringList list(Field field)
    {
        const QString &cell = raw(field);
        if (cell.isEmpty()) {
            return {};
        }
        if (m_ours) {
            const QString clean = asStored(cell);
            return clean.isEmpty() ? QStringList() : QStringList{limited(field, clean)};
        }
        QStringList parts = listFromText(withoutHtml(cell));
        for (const QString &part : std::as_const(parts)) {
            limited(field, part);
        }
        return parts;
    }

    // The texts of every column mapped to `field`, joined.
    QString joined(Field field, const QString &glue)
    {
        QString whole;
        for (qsizetype i = 0; i < qMin(m_mapping.columns.size(), m_row.cells.size()); ++i) {
            if (m_mapping.columns.at(i) != field || m_row.cells.at(i).isEmpty()) {
                continue;
            }
            const QString part
                = cleanLines(m_ours ? m_row.cells.at(i) : withoutHtml(m_row.cells.at(i)));
            if (!part.isEmpty() && (m_ours || !saysNothing(part))) {
                whole += (whole.isEmpty() ? QString() : glue) + part;
            }
        }
        return whole;
    }

    static void addNote(QString *note, const QString &text)
    {
        *note += (note->isEmpty() ? QString() : u"\n"_qs) + text;
    }

    void addOtherNames(Field field, domain::NameKind kind, domain::Clinic *clinic)
    {
        if (!has(field)) {
            return;
        }
        const QString cell = joined(field, u"\n"_qs);
        const QStringList names
            = m_ours ? cell.split(u'\n', Qt::SkipEmptyParts) : listFromText(cell);
        for (QString name : names) {
            domain::NameKind actual = kind;
            if (m_ours && kind == domain::NameKind::Trading && name.startsWith(u"other: ")) {
                actual = domain::NameKind::Other;
                name.remove(0, 7);
            }
            const bool known = std::any_of(clinic->otherNames.begin(), clinic->otherNames.end(),
                [&name](const domain::OtherName &other) { return other.name == name; });
            if (name != clinic->name && !known) {
                clinic->otherNames.append({limited(field, name), actual});
            }
        }
    }

    void readClinic(domain::Clinic *clinic)
    {
        if (m_ours) {
            clinic->name = text(Field::ClinicName);
        } else {
            ClinicNames names = clinicNamesFromText(withoutHtml(raw(Field::ClinicName)));
            clinic->name = limited(Field::ClinicName, names.name);
            clinic->otherNames = std::move(names.others);
        }
        if (clinic->name.isEmpty()) {
            clinic->name = text(Field::ClinicLegalName);
        }
        if (clinic->name.isEmpty()) {
            refuse(Field::ClinicName, Text::tr("The row names no clinic."));
            return;
        }
        addOtherNames(Field::ClinicOtherNames, domain::NameKind::Trading, clinic);
        addOtherNames(Field::ClinicLegalName, domain::NameKind::Legal, clinic);
        addOtherNames(Field::ClinicFormerName, domain::NameKind::Former, clinic);
        clinic->note = joined(Field::ClinicNote, u"\n"_qs);
        clinic->phone = text(Field::Phone);
        readEmail(clinic);
        readWebsite(clinic);
        readPlace(&clinic->place);
        limited(Field::ClinicNote, clinic->note, domain::kMaxNoteLength);
    }

    void readEmail(domain::Clinic *clinic)
    {
        QString cell = text(Field::Email);
        if (cell.startsWith(u"mailto:", Qt::CaseInsensitive)) {
            cell.remove(0, 7);
        }
        if (cell.isEmpty()) {
            return;
        }
        const auto isEnd = [this](QChar c) {
            return !m_ours && (c == u';' || c == u',' || c == u'|' || c == u' ' || c == u'/');
        };
        const auto end = std::find_if(cell.cbegin(), cell.cend(), isEnd);
        const QString first = cell.left(end - cell.cbegin());
        const qsizetype at = first.indexOf(u'@');
        const qsizetype dot = first.lastIndexOf(u'.');
        const bool good
            = at > 0 && first.lastIndexOf(u'@') == at && dot > at + 1 && dot + 1 < first.size();
        clinic->email = good ? first : QString();
        if (!good || first.size() != cell.size()) {
            addNote(&clinic->note, Text::tr("E-mail as given: %1").arg(cell));
        }
    }

    // Commas and semicolons may be part of an address; white space, or another address behind them,
    // ends it.
    static QString firstAddress(const QString &cell)
    {
        for (qsizetype i = 1; i < cell.size(); ++i) {
            const QChar c = cell.at(i);
            const QStringView rest = QStringView(cell).mid(i + 1);
            const bool sign = c == u';' || c == u',' || c == u'|';
            if (c == u' '
                || (sign
                    && (rest.isEmpty() || rest.front() == u' ' || rest.startsWith(u"http")
                        || rest.startsWith(u"www.")))) {
                return cell.left(i);
            }
        }
        return cell;
    }

    // "https://clinic.example/path": good at sight, without taking an address apart.
    static bool isPlainAddress(const QString &address)
    {
        qsizetype i = address.indexOf(u':') + 3;
        qsizetype dots = 0;
        QChar before = u'.';
        for (; i < address.size() && address.at(i) != u'/'; ++i) {
            const QChar c = address.at(i);
            const bool dot = c == u'.';
            if (!((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'
                    || (dot && before != u'.'))) {
                return false;
            }
            dots += dot ? 1 : 0;
            before = c;
        }
        return dots > 0 && before >= u'a' && before <= u'z'
            && std::all_of(address.cbegin() + i, address.cend(), [](QChar c) {
                   return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                       || (c >= u'0' && c <= u'9') || c == u'/' || c == u'-' || c == u'_'
                       || c == u'.';
               });
    }

    void readWebsite(domain::Clinic *clinic)
    {
        const QString cell = text(Field::Website);
        if (cell.isEmpty()) {
            return;
        }
        const QString first = m_ours ? cell : firstAddress(cell);
        QString address = first;
        if (!first.startsWith(u"http://", Qt::CaseInsensitive)
            && !first.startsWith(u"https://", Qt::CaseInsensitive)) {
            const qsizetype colon = first.indexOf(u':');
            const bool isScheme = colon > 0
                && std::all_of(first.cbegin(), first.cbegin() + colon,
                    [](QChar c) { return c.isLetter() || c == u'-' || c == u'+'; })
                && !(colon + 1 < first.size() && first.at(colon + 1).isDigit());
            if (isScheme) {
                refuse(Field::Website,
                    Text::tr("A web address begins with https:// or http://, not with “%1:”.")
                        .arg(first.left(colon)));
                return;
            }
            address = u"https://"_qs + (first.startsWith(u"//") ? first.mid(2) : first);
        }
        const bool good = isPlainAddress(address)
            || (address.indexOf(u'.', 8) > 0 && domain::isWebAddress(address));
        clinic->website = good ? limited(Field::Website, address) : QString();
        if (!good || first.size() != cell.size()) {
            addNote(&clinic->note, Text::tr("Web address as given: %1").arg(cell));
        }
    }

    // A country's alpha-2 code; refuses what is none.
    QString country(Field field)
    {
        const QString cell = cleanCell(raw(field));
        // Namibia's code is NA and Norway's NO, which elsewhere say that nothing is known.
        if (cell.isEmpty() || (!domain::isCountry(cell) && saysNothing(cell))) {
            return {};
        }
        const std::optional<QString> found = countryFromCell(cell);
        if (!found) {
            refuse(field,
                Text::tr("“%1” is no country this program knows. Write its name in English or its "
                         "two-letter code.")
                    .arg(cell));
        }
        return found.value_or(QString());
    }

    void readPlace(domain::Place *place)
    {
        place->country = country(Field::Country);
        place->city = text(Field::City);
        place->postalCode = text(Field::PostalCode);
        place->address = limited(Field::Street, joined(Field::Street, u", "_qs));
        QString region = text(Field::Region);
        if (const QString whole = lines(Field::Address); !whole.isEmpty()) {
            readAddress(limited(Field::Address, whole), region, place);
        }
        if (m_ours) {
            place->region = region;
            return;
        }
        if (place->country.isEmpty()) {
            place->country = countryFromParts(region, place->postalCode);
        }
        if (place->country.isEmpty()) {
            place->country = m_mapping.defaultCountry;
        }
        if (!region.isEmpty()) {
            readRegion(region, place);
        }
        place->postalCode = tidyPostalCode(place->postalCode, place->country);
    }

    void readAddress(const QString &whole, const QString &region, domain::Place *place)
    {
        const bool apart = m_ours
            || (!place->city.isEmpty() && !whole.contains(place->city, Qt::CaseInsensitive));
        domain::Place found;
        if (apart) {
            found.address = whole;
        } else {
            found = placeFromAddress(whole, place->country);
            if (found.country.isEmpty() && !m_mapping.defaultCountry.isEmpty()) {
                found = placeFromAddress(whole, m_mapping.defaultCountry);
            }
        }
        const auto fill = [](QString *part, const QString &value) {
            if (part->isEmpty()) {
                *part = value;
            }
        };
        fill(&place->address, found.address);
        fill(&place->city, found.city);
        fill(&place->postalCode, found.postalCode);
        fill(&place->country, found.country);
        if (region.isEmpty()) {
            place->region = found.region;
        }
    }

    // US and Canadian files often leave the country out. A state's whole name says it too, unless
    // it is a country's.
    static QString countryFromParts(const QString &region, const QString &postalCode)
    {
        if (region.size() > 3 && !domain::countryFromText(region)) {
            for (const QString &country : {u"US"_qs, u"CA"_qs}) {
                if (domain::regionFromText(region, country)) {
                    return country;
                }
            }
        }
        if (isUsZip(postalCode) && domain::regionFromText(region, u"US"_qs)) {
            return u"US"_qs;
        }
        if (isCanadianPostcode(postalCode) && domain::regionFromText(region, u"CA"_qs)) {
            return u"CA"_qs;
        }
        return isUkPostcode(postalCode) && postalCode.contains(u' ') ? u"GB"_qs : QString();
    }

    void readRegion(const QString &region, domain::Place *place)
    {
        const std::optional<QString> whole = domain::regionFromText(region, QString());
        if (whole && place->country.isEmpty()) {
            place->country = whole->left(2);
        }
        if (whole && !whole->startsWith(place->country)) {
            refuse(Field::Region,
                Text::tr("The region %1 is not in the country %2.").arg(*whole, place->country));
            return;
        }
        place->region = domain::regionFromText(region, place->country).value_or(region);
    }

    // The ten-digit numbers of a cell that may hold other numbers too.
    QStringList npis()
    {
        const QString cell = text(Field::PractitionerNpi);
        QStringList valid;
        bool any = false;
        QString digits;
        for (qsizetype i = 0; i <= cell.size(); ++i) {
            const QChar c = i < cell.size() ? cell.at(i) : QChar(u';');
            if (c.isLetterOrNumber() || c == u'.' || c == u'+') {
                digits += c;
                continue;
            }
            if (digits.endsWith(u".0")) {
                digits.chop(2);
            }
            const bool zeros
                = std::all_of(digits.cbegin(), digits.cend(), [](QChar d) { return d == u'0'; });
            any = any || !zeros;
            if (!zeros && domain::isValidNpi(digits) && !valid.contains(digits)) {
                valid.append(digits);
            }
            digits.clear();
        }
        if (any && valid.isEmpty()) {
            // "1234-567-893" and "NPI# 123 456 7893": one number with marks between its digits.
            QString whole;
            std::copy_if(cell.cbegin(), cell.cend(), std::back_inserter(whole),
                [](QChar c) { return c >= u'0' && c <= u'9'; });
            if (domain::isValidNpi(whole)) {
                return {whole};
            }
            refuse(Field::PractitionerNpi,
                Text::tr(
                    "“%1” is no NPI: ten digits, the last of which is a check digit, are expected.")
                    .arg(cell));
        }
        return valid;
    }

    domain::Practitioner practitionerOf(
        const QString &cell, const QString &npi, const QString &placeCountry)
    {
        domain::Practitioner person;
        person.npi = npi;
        person.givenName = text(Field::PractitionerGivenName);
        if (has(Field::PractitionerGivenName) && !m_ours) {
            person.givenName = cleanCell(joined(Field::PractitionerGivenName, u" "_qs));
        }
        person.familyName = m_ours ? text(Field::PractitionerFamilyName)
                                   : cleanCell(joined(Field::PractitionerFamilyName, u" "_qs));
        person.title = text(Field::PractitionerTitle);
        if (m_ours) {
            person.name = cell;
        } else if (!cell.isEmpty()) {
            const PersonName parsed = personFromText(cell, placeCountry);
            person.name = parsed.name;
            const bool apart = !person.givenName.isEmpty() && !person.familyName.isEmpty();
            person.givenName = apart ? person.givenName : parsed.givenName;
            person.familyName = apart ? person.familyName : parsed.familyName;
            person.title = person.title.isEmpty() ? parsed.title : person.title;
        } else {
            person.name = cleanCell(person.givenName + u' ' + person.familyName);
        }
        if (person.name.isEmpty() && !npi.isEmpty()) {
            person.name = u"NPI "_qs + npi;
        }
        limited(Field::PractitionerFamilyName, person.name);
        person.specialty = text(Field::PractitionerSpecialty);
        person.country = country(Field::PractitionerCountry);
        if (person.country.isEmpty() && !m_ours) {
            person.country = npi.isEmpty() ? placeCountry : u"US"_qs;
        }
        readLicences(&person);
        return person;
    }

    void readLicences(domain::Practitioner *person)
    {
        const QString cell = m_ours ? cleanLines(raw(Field::PractitionerLicence))
                                    : text(Field::PractitionerLicence);
        if (cell.isEmpty()) {
            return;
        }
        const QStringList entries
            = m_ours ? cell.split(u'\n', Qt::SkipEmptyParts) : listFromText(cell);
        for (const QString &entry : entries) {
            // "Register: number (status)", as our export writes it; a number alone is a licence.
            domain::Credential credential{
                u"Licence"_qs, limited(Field::PractitionerLicence, entry), {}};
            const qsizetype colon = credential.number.indexOf(u": ");
            if (colon > 0) {
                credential.registerName = credential.number.left(colon);
                credential.number = credential.number.mid(colon + 2);
            }
            const qsizetype open = credential.number.indexOf(u" (");
            if (open > 0 && credential.number.endsWith(u')')) {
                credential.status = credential.number.mid(open + 2).chopped(1);
                credential.number.truncate(open);
            }
            person->credentials.append(credential);
        }
    }

    QList<std::optional<domain::Practitioner>> readPractitioners(const QString &placeCountry)
    {
        QList<std::optional<domain::Practitioner>> people;
        const QStringList names = list(Field::PractitionerName);
        const QStringList numbers = npis();
        if (numbers.size() > 1 && numbers.size() != names.size()) {
            refuse(Field::PractitionerNpi,
                Text::tr("The cell holds %1 NPIs, and it is not clear whose they are.")
                    .arg(numbers.size()));
        } else if (numbers.size() == 1 && names.size() > 1) {
            refuse(Field::PractitionerNpi,
                Text::tr("One NPI stands beside %1 names, and it is not clear whose it is.")
                    .arg(names.size()));
        }
        if (m_reject) {
            return people;
        }
        for (qsizetype i = 0; i < qMax<qsizetype>(1, names.size()); ++i) {
            const bool named = !names.isEmpty() || !numbers.isEmpty()
                || has(Field::PractitionerFamilyName) || has(Field::PractitionerGivenName);
            if (!named) {
                break;
            }
            domain::Practitioner person
                = practitionerOf(names.value(i), numbers.value(i), placeCountry);
            if (!person.name.isEmpty()) {
                people.append(std::move(person));
            }
        }
        if (people.isEmpty()) {
            people.append(std::nullopt);
        }
        return people;
    }

    void readLaboratory(ImportRow *row)
    {
        domain::Laboratory laboratory;
        laboratory.name = text(Field::LaboratoryName);
        if (laboratory.name.isEmpty()) {
            return;
        }
        laboratory.licence = text(Field::LaboratoryLicence);
        laboratory.place.city = text(Field::LaboratoryCity);
        laboratory.place.country = country(Field::LaboratoryCountry);
        row->laboratory = std::move(laboratory);
    }

    template <typename Enum>
    void readWord(Field field, std::optional<Enum> (*fromWord)(const QString &), Enum *value)
    {
        const QString cell = text(field);
        if (cell.isEmpty()) {
            return;
        }
        if (const std::optional<Enum> found = fromWord(cell)) {
            *value = *found;
            return;
        }
        QStringList codes;
        for (const Enum each : domain::allValues<Enum>()) {
            if (const QString word = domain::code(each); !word.isEmpty()) {
                codes.append(word);
            }
        }
        refuse(field,
            Text::tr("“%1” is not one of the words known here: %2.")
                .arg(cell, codes.join(u", "_qs)));
    }

    void readListing(ImportRow *row)
    {
        domain::Listing &listing = row->listing;
        m_treatments = list(Field::Treatment);
        m_conditions = list(Field::Condition);
        readWord(Field::TreatmentKindCode, &kindFromWord, &listing.kind);
        readWord(Field::Goal, &goalFromWord, &listing.goal);
        readWord(Field::Offer, &offerFromWord, &listing.offer);
        readWord(Field::Route, &routeFromWord, &listing.route);
        readWord(Field::CellSource, &cellSourceFromWord, &listing.cells);
        listing.homeCountry = country(Field::HomeCountry);
        listing.country = country(Field::ListingCountry);
        if (const QString region = text(Field::ListingRegion); !region.isEmpty()) {
            const QString where
                = listing.country.isEmpty() ? row->clinic.place.country : listing.country;
            listing.region
                = m_ours ? region : domain::regionFromText(region, where).value_or(region);
        }
        listing.note = joined(Field::ListingNote, u"\n"_qs);
        readPrice(row->clinic.place.country, &listing);
        limited(Field::ListingNote, listing.note, domain::kMaxNoteLength);
    }

    // The currency of an amount, by what says it most plainly; empty when nothing does.
    QString currencyFor(const MoneyText &money, const QString &placeCountry)
    {
        if (!money.currency.isEmpty()) {
            return money.currency;
        }
        if (const QString cell = text(Field::Currency); !cell.isEmpty()) {
            const QString upper = cell.toUpper();
            if (domain::isCurrency(upper)) {
                return upper;
            }
            if (const auto named = domain::currencyFromSign(cell)) {
                return *named;
            }
            if (cell != u"$") {
                refuse(Field::Currency,
                    Text::tr(
                        "“%1” is no currency. Write its code of three letters, such as USD or EUR.")
                        .arg(cell));
                return {};
            }
        }
        if (!m_mapping.defaultCurrency.isEmpty()) {
            return m_mapping.defaultCurrency;
        }
        const QString local = domain::currencyOf(placeCountry);
        // "$" is the dollar where dollars are used; where pesos are, it may be either.
        const bool dollars = local.endsWith(u'D') && local != u"AED" && local != u"KWD"
            && local != u"JOD" && local != u"BHD" && local != u"IQD" && local != u"TND"
            && local != u"LYD" && local != u"DZD" && local != u"RSD" && local != u"MKD";
        if (money.isYenSign && (local == u"JPY" || local == u"CNY")) {
            return local;
        }
        return money.isDollarSign && dollars ? local : QString();
    }

    static bool isPlainNumber(const QString &cell)
    {
        return cell.count(u'.') <= 1 && cell.size() < 18
            && std::all_of(cell.begin(), cell.end(),
                [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    }

    // Our own export writes a point for decimals and nothing for thousands.
    static MoneyText plainAmount(const QString &cell)
    {
        const QString fraction = cell.section(u'.', 1).leftJustified(3, u'0', true);
        return {cell.section(u'.', 0, 0).toLongLong() * 1000 + fraction.toLongLong(), {}, false,
            false, false};
    }

    void readPrice(const QString &placeCountry, domain::Listing *listing)
    {
        const QString cell = text(Field::Price);
        if (cell.isEmpty()) {
            return;
        }
        const std::optional<MoneyText> money
            = m_ours && isPlainNumber(cell) ? plainAmount(cell) : moneyFromText(cell);
        const QString currency = money ? currencyFor(*money, placeCountry) : QString();
        if (!money && cell.startsWith(u'-') && cell.size() > 1 && cell.at(1).isDigit()) {
            refuse(Field::Price, Text::tr("A price cannot be negative."));
            return;
        }
        qint64 scale = 1;
        for (int i = currency.isEmpty() ? 3 : domain::currencyDigits(currency); i < 3; ++i) {
            scale *= 10;
        }
        if (!currency.isEmpty()) {
            listing->price = {money->thousandths / scale, currency};
        }
        if (currency.isEmpty() || money->isInexact) {
            addNote(&listing->note, Text::tr("Price as given: %1").arg(cell));
        }
    }

    QList<ImportRow> combinations(
        const ImportRow &base, const QList<std::optional<domain::Practitioner>> &people)
    {
        // Which treatment is for which condition is not said when there are several of both: one
        // listing.
        if (!m_mapping.splitLists || (m_treatments.size() > 1 && m_conditions.size() > 1)) {
            m_treatments = {limited(Field::Treatment, m_treatments.join(u"; "_qs))};
            m_conditions = {limited(Field::Condition, m_conditions.join(u"; "_qs))};
        }
        const qsizetype treatments = qMax<qsizetype>(1, m_treatments.size());
        const qsizetype conditions = qMax<qsizetype>(1, m_conditions.size());
        if (people.size() * treatments * conditions > kMaxRowsOfOne) {
            refuse(Field::Condition,
                Text::tr("The row would make more than %1 listings.").arg(kMaxRowsOfOne));
            return {};
        }
        QList<ImportRow> rows;
        rows.reserve(people.size() * treatments * conditions);
        for (const std::optional<domain::Practitioner> &person : people) {
            for (qsizetype t = 0; t < treatments; ++t) {
                for (qsizetype c = 0; c < conditions; ++c) {
                    ImportRow row = base;
                    row.practitioner = person;
                    row.listing.treatment = m_treatments.value(t);
                    row.listing.condition = m_conditions.value(c);
                    if (row.listing.kind == domain::TreatmentKind::Unstated && !m_ours) {
                        row.listing.kind = treatmentKindFromText(row.listing.treatment);
                    }
                    rows.append(std::move(row));
                }
            }
        }
        return rows;
    }

    const CsvRow &m_row;
    const QStringList &m_header;
    const Mapping &m_mapping;
    std::array<qsizetype, static_cast<size_t>(Field::Count)> m_at{};
    bool m_ours = false;
    QStringList m_treatments;
    QStringList m_conditions;
    std::optional<Reject> m_reject;
};

} // namespace

std::optional<Reject> damageOf(const CsvRow &row, const QStringList &header)
{
    if (row.damagedCell < 0) {
        return std::nullopt;
    }
    return Reject{row.line, header.value(row.damagedCell),
        Text::tr("The text of this cell is damaged: it holds bytes that are no characters."),
        row.cells};
}

std::variant<QList<ImportRow>, Reject> readRow(
    const CsvRow &row, const QStringList &header, const Mapping &mapping)
{
    if (auto damage = damageOf(row, header)) {
        return *std::move(damage);
    }
    return RowReader(row, header, mapping).read();
}

} // namespace touchstone::exchange
