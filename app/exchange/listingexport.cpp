// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/listingexport.h"

#include "base/assert.h"
#include "domain/geography.h"
#include "exchange/importplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <xlsxwriter.h>

#include <array>
#include <utility>

namespace touchstone::exchange {

namespace {

// The order of an export's columns: what can be read back, then what is only shown.
constexpr std::array kColumns = {Field::ListingUuid, Field::ClinicName, Field::ClinicOtherNames,
    Field::ClinicLegalName, Field::ClinicFormerName, Field::Street, Field::City, Field::Region,
    Field::PostalCode, Field::Country, Field::Phone, Field::Email, Field::Website,
    Field::PractitionerName, Field::PractitionerGivenName, Field::PractitionerFamilyName,
    Field::PractitionerTitle, Field::PractitionerSpecialty, Field::PractitionerNpi,
    Field::PractitionerLicence, Field::PractitionerCountry, Field::LaboratoryName,
    Field::LaboratoryLicence, Field::LaboratoryCity, Field::LaboratoryCountry, Field::Treatment,
    Field::TreatmentKindCode, Field::Condition, Field::Goal, Field::Offer, Field::Route,
    Field::CellSource, Field::ListingCountry, Field::ListingRegion, Field::HomeCountry,
    Field::Price, Field::Currency};

constexpr std::array kScoreColumns = {
    "band", "shown", "could_reach", "checked", "red_flags_raised", "red_flags_open", "next_change"};

constexpr qsizetype kMaxSheetRows = 1'048'576;
constexpr qsizetype kMaxSheetCell = 32'767;

/// Gives its texts the context under which lupdate collects them.
struct Said
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

QString tenths(int value)
{
    return exportAmount(value, 1);
}

// Gives every cell of a row in order to `put(text, isNumber)`.
template <typename Put> void forEachCell(const ExportRow &row, const Put &put)
{
    static const domain::Practitioner nobody;
    static const domain::Laboratory nothing;
    const domain::Clinic &clinic = row.clinic;
    const domain::Practitioner &person = row.practitioner ? *row.practitioner : nobody;
    const domain::Laboratory &laboratory = row.laboratory ? *row.laboratory : nothing;
    const domain::Listing &listing = row.listing;
    const auto text = [&put](const QString &cell) { put(cell, false); };
    text(listing.info.uuid);
    text(clinic.name);
    text(exportNames(clinic.otherNames, domain::NameKind::Trading));
    text(exportNames(clinic.otherNames, domain::NameKind::Legal));
    text(exportNames(clinic.otherNames, domain::NameKind::Former));
    text(clinic.place.address);
    text(clinic.place.city);
    text(clinic.place.region);
    text(clinic.place.postalCode);
    text(clinic.place.country);
    text(clinic.phone);
    text(clinic.email);
    text(clinic.website);
    text(person.name);
    text(person.givenName);
    text(person.familyName);
    text(person.title);
    text(person.specialty);
    text(person.npi);
    text(exportLicences(person.credentials));
    text(person.country);
    text(laboratory.name);
    text(laboratory.licence);
    text(laboratory.place.city);
    text(laboratory.place.country);
    text(listing.treatment);
    text(domain::code(listing.kind));
    text(listing.condition);
    text(domain::code(listing.goal));
    text(domain::code(listing.offer));
    text(domain::code(listing.route));
    text(domain::code(listing.cells));
    text(listing.country);
    text(listing.region);
    text(listing.homeCountry);
    put(listing.price.isSet()
            ? exportAmount(listing.price.minorUnits, domain::currencyDigits(listing.price.currency))
            : QString(),
        true);
    text(listing.price.currency);
    const domain::ScoreSummary &score = row.score;
    text(domain::code(score.band));
    put(score.hasScore ? tenths(score.shownTenths) : QString(), true);
    put(score.hasScore ? tenths(score.reachTenths) : QString(), true);
    put(score.hasScore ? tenths(score.checkedTenths) : QString(), true);
    put(score.hasScore ? QString::number(score.flagsRaised) : QString(), true);
    put(score.hasScore ? QString::number(score.flagsOpen) : QString(), true);
    text(score.nextChangeOn.isValid() ? score.nextChangeOn.toString(Qt::ISODate) : QString());
}

Error cannotWrite(const QString &path, ErrorCode code, const QString &detail)
{
    return {code, Said::tr("The file could not be written, nothing was left behind: %1").arg(path),
        detail, {path, 0, 0, {}}};
}

} // namespace

// Several names in one cell stand on lines of their own: no sign is safe from being part of a name.
QString exportNames(const QList<domain::OtherName> &all, domain::NameKind kind)
{
    QString names;
    for (const domain::OtherName &other : all) {
        const bool asOther
            = kind == domain::NameKind::Trading && other.kind == domain::NameKind::Other;
        if (other.kind == kind || asOther) {
            names += (names.isEmpty() ? QString() : u"\n"_qs)
                + (asOther ? u"other: "_qs : QString()) + other.name;
        }
    }
    return names;
}

QString exportLicences(const QList<domain::Credential> &credentials)
{
    QString licences;
    for (const domain::Credential &credential : credentials) {
        licences += (licences.isEmpty() ? QString() : u"\n"_qs) + credential.registerName + u": "_qs
            + credential.number
            + (credential.status.isEmpty() ? QString() : u" (%1)"_qs.arg(credential.status));
    }
    return licences;
}

QString exportAmount(qint64 minorUnits, int digits)
{
    QString text = QString::number(minorUnits);
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return text;
}

class ListingExport::Sink
{
public:
    Sink() = default;
    virtual ~Sink() = default;
    Q_DISABLE_COPY_MOVE(Sink)
    virtual Result<> write(const ExportRow &row) = 0;
    [[nodiscard]] virtual CsvWriter *csv() { return nullptr; }
    virtual Result<> commit() = 0;
};

class ListingExport::CsvSink final : public Sink
{
public:
    explicit CsvSink(CsvWriter writer) : m_writer(std::move(writer)) { m_line.reserve(4096); }

    Result<> write(const ExportRow &row) override
    {
        m_line.resize(0);
        forEachCell(row, [this](const QString &cell, bool) {
            appendCsvCell(&m_line, cell);
            m_line.append(',');
        });
        m_line.chop(1);
        return m_writer.writeLine(m_line);
    }
    [[nodiscard]] CsvWriter *csv() override { return &m_writer; }
    Result<> commit() override { return m_writer.commit(); }

private:
    CsvWriter m_writer;
    QByteArray m_line;
};

/// Writes beside the target and renames at the end; libxlsxwriter keeps one row in memory.
class ListingExport::XlsxSink final : public Sink
{
public:
    static Result<std::unique_ptr<Sink>> create(const QString &path)
    {
        const QString scratch = QFileInfo(path).absolutePath() + u"/.touchstone-"_qs
            + QUuid::createUuid().toString(QUuid::Id128) + u".xlsx"_qs;
        QFile probe(scratch);
        if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return cannotWrite(path, ErrorCode::Denied, probe.errorString());
        }
        probe.close();
        std::unique_ptr<XlsxSink> sink(new XlsxSink(path, scratch));
        if (sink->m_sheet == nullptr) {
            return cannotWrite(path, ErrorCode::Internal, u"libxlsxwriter made no workbook"_qs);
        }
        return std::unique_ptr<Sink>(std::move(sink));
    }

    ~XlsxSink() override
    {
        if (m_book != nullptr) {
            workbook_close(m_book);
        }
        QFile::remove(m_scratch);
    }
    Q_DISABLE_COPY_MOVE(XlsxSink)

    Result<> write(const ExportRow &row) override
    {
        if (m_row >= kMaxSheetRows) {
            return Error{ErrorCode::Invalid,
                Said::tr("A sheet holds a million rows at most. Export as CSV instead."), {},
                {m_path, 0, 0, {}}};
        }
        Result<> outcome;
        lxw_col_t column = 0;
        forEachCell(row, [&](const QString &cell, bool isNumber) {
            if (cell.size() > kMaxSheetCell && outcome) {
                outcome = Error{ErrorCode::Invalid,
                    Said::tr("A text is too long for a cell of a sheet. Export as CSV instead."),
                    {}, {m_path, m_row + 1, 0, {}}};
            }
            if (outcome && !put(column, cell, isNumber)) {
                outcome = cannotWrite(m_path, ErrorCode::Full, u"libxlsxwriter refused a cell"_qs);
            }
            ++column;
        });
        ++m_row;
        return outcome;
    }

    Result<> commit() override
    {
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR) {
            return cannotWrite(m_path, ErrorCode::Full, QString::fromLatin1(lxw_strerror(error)));
        }
        // A rename over the old file, so that there is always one or the other.
        const QByteArray from = QFile::encodeName(m_scratch);
        const QByteArray to = QFile::encodeName(m_path);
        if (std::rename(from.constData(), to.constData()) != 0) {
            return cannotWrite(m_path, ErrorCode::Denied, u"rename failed"_qs);
        }
        return {};
    }

private:
    XlsxSink(QString path, QString scratch) : m_path(std::move(path)), m_scratch(std::move(scratch))
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(m_scratch).constData(), &options);
        m_sheet = m_book != nullptr ? workbook_add_worksheet(m_book, "Listings") : nullptr;
        if (m_sheet == nullptr) {
            return;
        }
        lxw_format *bold = workbook_add_format(m_book);
        format_set_bold(bold);
        worksheet_freeze_panes(m_sheet, 1, 2);
        lxw_col_t column = 0;
        for (const QString &name : exportHeader()) {
            worksheet_write_string(m_sheet, 0, column++, name.toUtf8().constData(), bold);
        }
    }

    // Text goes in as text: nothing a clinic's name holds becomes a formula or a link.
    bool put(lxw_col_t column, const QString &cell, bool isNumber)
    {
        if (cell.isEmpty()) {
            return true;
        }
        const auto row = static_cast<lxw_row_t>(m_row);
        const lxw_error error = isNumber
            ? worksheet_write_number(m_sheet, row, column, cell.toDouble(), nullptr)
            : worksheet_write_string(m_sheet, row, column, cell.toUtf8().constData(), nullptr);
        return error == LXW_NO_ERROR;
    }

    QString m_path, m_scratch;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    qint64 m_row = 1;
};

QStringList exportHeader()
{
    QStringList header;
    for (const Field field : kColumns) {
        header.append(code(field));
    }
    for (const char *name : kScoreColumns) {
        header.append(QString::fromLatin1(name));
    }
    return header;
}

ListingExport::ListingExport(std::unique_ptr<Sink> sink) : m_sink(std::move(sink)) { }
ListingExport::ListingExport(ListingExport &&) noexcept = default;
ListingExport &ListingExport::operator=(ListingExport &&) noexcept = default;
ListingExport::~ListingExport() = default;

Result<ListingExport> ListingExport::create(const QString &path, bool replace)
{
    const QFileInfo info(path);
    const QString ending = info.suffix().toLower();
    const ErrorPlace place{path, 0, 0, {}};
    if (ending == u"csv") {
        TRY_ASSIGN(CsvWriter writer, CsvWriter::create(path, replace));
        TRY(writer.writeRow(exportHeader()));
        return ListingExport(std::make_unique<CsvSink>(std::move(writer)));
    }
    if (ending != u"xlsx") {
        return Error{ErrorCode::Invalid,
            Said::tr("A list is exported to a file ending in .csv or .xlsx, not to %1.").arg(path),
            {}, place};
    }
    if (info.isDir() || (info.exists() && !replace)) {
        return Error{ErrorCode::Conflict,
            Said::tr("There is a file of that name already: %1").arg(path), {}, place};
    }
    if (!info.absoluteDir().exists()) {
        return Error{ErrorCode::NotFound,
            Said::tr("There is no folder %1.").arg(info.absolutePath()), {}, place};
    }
    TRY_ASSIGN(std::unique_ptr<Sink> sink, XlsxSink::create(path));
    return ListingExport(std::move(sink));
}

Result<> ListingExport::write(const ExportRow &row)
{
    TRY(m_sink->write(row));
    ++m_rows;
    return {};
}

bool ListingExport::isCsv() const
{
    return m_sink->csv() != nullptr;
}

Result<> ListingExport::writeLine(QByteArrayView line)
{
    APP_ASSERT(isCsv(), return {});
    TRY(m_sink->csv()->writeLine(line));
    ++m_rows;
    return {};
}

Result<qint64> ListingExport::commit()
{
    TRY(m_sink->commit());
    return m_rows;
}

} // namespace touchstone::exchange
