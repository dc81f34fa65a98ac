// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/csvexport.h"

#include "domain/geography.h"
#include "exchange/csvdocument.h"

#include <QDate>
#include <QUuid>

#include <array>
#include <charconv>
#include <span>

namespace touchstone::services {

using Text = storage::ExportLine;

namespace {

// Listings read together, in the order the directory has them, before they are written in theirs.
constexpr qsizetype kTogether = 32'768;
constexpr qint64 kAskEvery = 256;
constexpr qsizetype kMostDays = 100'000;

} // namespace

Result<> CsvExport::write(
    const QList<ListingId> &listings, const std::function<Result<>(qint64)> &goOn)
{
    qint64 done = 0;
    std::vector<Line> lines;
    for (qsizetype from = 0; from < listings.size(); from += kTogether) {
        const qsizetype count = std::min(kTogether, listings.size() - from);
        lines.assign(size_t(count), {});
        m_lines.clear();
        TRY(m_reader.read(std::span(listings.constData() + from, size_t(count)),
            [&](qsizetype position, const storage::ExportLine &line) -> Result<> {
                const qsizetype offset = m_lines.size();
                append(line);
                m_lines.chop(); // the comma behind the last cell
                lines[size_t(position)] = {offset, m_lines.size() - offset};
                return ++done % kAskEvery == 0 ? goOn(done) : Result<>();
            }));
        for (const Line &line : lines) {
            if (line.size > 0) {
                TRY(m_file->writeLine(m_lines.view(line.offset, line.size)));
            }
        }
    }
    return goOn(done);
}

void CsvExport::cell(QByteArrayView utf8)
{
    if (exchange::isPlainCsvCell(utf8)) {
        m_lines.append(utf8);
    } else {
        m_quoted.resize(0);
        exchange::appendCsvCell(&m_quoted, utf8);
        m_lines.append(m_quoted);
    }
    m_lines.append(',');
}

void CsvExport::number(qint64 value)
{
    std::array<char, 24> digits{};
    const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_lines.append(QByteArrayView(digits.data(), end - digits.data()));
    m_lines.append(',');
}

void CsvExport::tenths(int value)
{
    number(value / 10);
    m_lines.chop();
    m_lines.append('.');
    m_lines.append(static_cast<char>('0' + value % 10));
    m_lines.append(',');
}

// The order of the three is that of exportHeader().
void CsvExport::append(const storage::ExportLine &line)
{
    cell(QUuid::fromRfc4122(line.uuid).toByteArray(QUuid::WithoutBraces));
    appendParties(line);
    texts(line, Text::Treatment, Text::Kind, Text::Condition, Text::Goal, Text::Offer, Text::Route,
        Text::Cells, Text::Country, Text::Region, Text::HomeCountry);
    appendPrice(line);
    appendScore(line);
}

void CsvExport::appendParties(const storage::ExportLine &line)
{
    cell(line.texts[Text::ClinicName]);
    for (const domain::NameKind kind :
        {domain::NameKind::Trading, domain::NameKind::Legal, domain::NameKind::Former}) {
        cell(line.clinicNames.isEmpty() ? QByteArray()
                                        : exchange::exportNames(line.clinicNames, kind).toUtf8());
    }
    texts(line, Text::ClinicAddress, Text::ClinicCity, Text::ClinicRegion, Text::ClinicPostalCode,
        Text::ClinicCountry, Text::ClinicPhone, Text::ClinicEmail, Text::ClinicWebsite,
        Text::PractitionerName, Text::PractitionerGivenName, Text::PractitionerFamilyName,
        Text::PractitionerTitle, Text::PractitionerSpecialty, Text::PractitionerNpi);
    cell(line.credentials.isEmpty() ? QByteArray()
                                    : exchange::exportLicences(line.credentials).toUtf8());
    texts(line, Text::PractitionerCountry, Text::LaboratoryName, Text::LaboratoryLicence,
        Text::LaboratoryCity, Text::LaboratoryCountry);
}

void CsvExport::appendPrice(const storage::ExportLine &line)
{
    const QByteArrayView currency = line.texts[Text::Currency];
    if (!currency.isEmpty()) {
        const QByteArray key = currency.toByteArray();
        auto digits = m_digits.constFind(key);
        if (digits == m_digits.cend()) {
            digits = m_digits.insert(key, domain::currencyDigits(QString::fromUtf8(currency)));
        }
        cell(exchange::exportAmount(line.priceMinor, *digits).toLatin1());
    } else {
        m_lines.append(',');
    }
    cell(currency);
}

void CsvExport::appendScore(const storage::ExportLine &line)
{
    QByteArray &band = m_bands[int(line.band)];
    if (band.isEmpty()) {
        band = domain::code(line.band).toLatin1();
    }
    cell(band);
    if (line.hasScore) {
        tenths(line.shown);
        tenths(line.reach);
        tenths(line.checked);
        number(line.flagsRaised);
        number(line.flagsOpen);
    } else {
        m_lines.append(",,,,,");
    }
    if (line.nextChangeDay > 0) {
        if (m_days.size() > kMostDays) {
            m_days.clear();
        }
        QByteArray &day = m_days[line.nextChangeDay];
        if (day.isEmpty()) {
            day = QDate::fromJulianDay(line.nextChangeDay).toString(Qt::ISODate).toLatin1();
        }
        m_lines.append(day);
    }
    m_lines.append(',');
}

} // namespace touchstone::services
