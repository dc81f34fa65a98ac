// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"
#include "exchange/listingexport.h"
#include "exchange/rejectsfile.h"
#include "support/testsupport.h"

#include <QDir>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::exchange;

namespace {

ExportRow fullRow()
{
    ExportRow row;
    row.clinic.name = u"=Clínica  \"Sol\"; Luna | Mar"_qs;
    row.clinic.otherNames
        = {{u"Sol, S.A."_qs, domain::NameKind::Legal}, {u"Old; Sol"_qs, domain::NameKind::Former},
            {u"Sol Uno"_qs, domain::NameKind::Trading}, {u"Sol Dos"_qs, domain::NameKind::Other}};
    row.clinic.place = {u"Calle 1\nPiso 2"_qs, u"Windhoek"_qs, u"N/A"_qs, u"01234"_qs, u"NA"_qs};
    row.clinic.phone = u"+264 61 555 0100"_qs;
    row.clinic.email = u"info@sol.example"_qs;
    row.clinic.website = u"https://sol.example/a,b;c?x=1"_qs;
    domain::Practitioner person;
    person.name = u"Doe, Jane MD; Roe"_qs;
    person.givenName = u"Jane"_qs;
    person.familyName = u"Doe"_qs;
    person.title = u"Dr"_qs;
    person.specialty = u"Orthopaedics"_qs;
    person.npi = u"1234567893"_qs;
    person.credentials
        = {{u"GMC"_qs, u"1234567"_qs, u"registered"_qs}, {u"Licence"_qs, u"A; 1"_qs, {}}};
    person.country = u"GB"_qs;
    row.practitioner = person;
    domain::Laboratory laboratory;
    laboratory.name = u"Cell Lab | One"_qs;
    laboratory.licence = u"L-1"_qs;
    laboratory.place.city = u"Köln"_qs;
    laboratory.place.country = u"DE"_qs;
    row.laboratory = laboratory;
    row.listing.info.uuid = u"0190a000-0000-7000-8000-000000000001"_qs;
    row.listing.treatment = u"BMAC; PRP"_qs;
    row.listing.kind = domain::TreatmentKind::Exosomes;
    row.listing.condition = u"Knee | Hip"_qs;
    row.listing.goal = domain::Goal::AntiAgeing;
    row.listing.offer = domain::Offer::SpecialAccess;
    row.listing.route = domain::Route::SpinalFluid;
    row.listing.cells = domain::CellSource::Donor;
    row.listing.country = u"MX"_qs;
    row.listing.region = u"MX-BCN"_qs;
    row.listing.homeCountry = u"US"_qs;
    row.listing.price = {1'234'567, u"KWD"_qs};
    row.score.hasScore = true;
    row.score.shownTenths = 344;
    row.score.band = domain::Band::Weak;
    row.score.nextChangeOn = QDate(2027, 1, 2);
    return row;
}

Result<QList<ImportRow>> readBack(const QString &path)
{
    TRY_ASSIGN(const CsvReader reader, CsvReader::open(path));
    const Mapping mapping = guessMapping(reader.header(), {});
    QList<ImportRow> rows;
    TRY(reader.readRows([&](const CsvRow &row) -> Result<> {
        const auto read = readRow(row, reader.header(), mapping);
        if (const auto *reject = std::get_if<Reject>(&read)) {
            return Error{ErrorCode::Invalid, reject->column + u": "_qs + reject->reason, {}, {}};
        }
        rows.append(std::get<QList<ImportRow>>(read));
        return {};
    }));
    return rows;
}

} // namespace

class TestListingExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void readsBackLittle();
    void mapsItsOwnHeader();
    void writesSheets();
    void refusesPaths();
    void writesRejects();

private:
    QTemporaryDir m_scratch;
};

void TestListingExport::readsBackWhatItWrote()
{
    const QString path = m_scratch.filePath(u"full.csv"_qs);
    const ExportRow row = fullRow();
    auto writer = ListingExport::create(path, false);
    VERIFY_OK(writer);
    QVERIFY(writer->write(row).isOk());
    const auto written = writer->commit();
    VERIFY_OK(written);
    QCOMPARE(*written, 1);
    const auto rows = readBack(path);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 1);
    const ImportRow &read = rows->first();
    QCOMPARE(read.listingUuid, row.listing.info.uuid);
    domain::Clinic clinic = row.clinic;
    clinic.otherNames = {clinic.otherNames.at(2), clinic.otherNames.at(3), clinic.otherNames.at(0),
        clinic.otherNames.at(1)};
    QVERIFY(read.clinic == clinic);
    QVERIFY(read.practitioner && *read.practitioner == *row.practitioner);
    QVERIFY(read.laboratory && *read.laboratory == *row.laboratory);
    domain::Listing listing = row.listing;
    listing.info.uuid.clear();
    QVERIFY(read.listing == listing);
}

void TestListingExport::readsBackLittle()
{
    const QString path = m_scratch.filePath(u"little.csv"_qs);
    ExportRow row;
    row.clinic.name = u"A"_qs;
    row.listing.info.uuid = u"0190a000-0000-7000-8000-000000000002"_qs;
    row.listing.treatment = u"exosomes"_qs; // its kind was left open on purpose
    auto writer = ListingExport::create(path, false);
    VERIFY_OK(writer);
    QVERIFY(writer->write(row).isOk());
    QVERIFY(writer->commit().isOk());
    const auto rows = readBack(path);
    VERIFY_OK(rows);
    QVERIFY(rows->first().clinic == row.clinic);
    QVERIFY(!rows->first().practitioner && !rows->first().laboratory);
    QCOMPARE(rows->first().listing.kind, domain::TreatmentKind::Unstated);
}

void TestListingExport::mapsItsOwnHeader()
{
    const QStringList header = exportHeader();
    const Mapping mapping = guessMapping(header, {});
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto field = fieldFromCode(header.at(i));
        QCOMPARE(code(mapping.columns.at(i)), field ? header.at(i) : QString());
    }
    const auto again = Mapping::fromJson(mapping.toJson(header), header);
    VERIFY_OK(again);
    QVERIFY(*again == mapping);
    const auto unknown = Mapping::fromJson(
        {{u"columns"_qs, QJsonObject{{u"clinic_name"_qs, u"nonsense"_qs}}}}, header);
    QVERIFY(!unknown.isOk());
    QCOMPARE(unknown.error().place.field, u"clinic_name"_qs);
    const auto absent
        = Mapping::fromJson({{u"columns"_qs, QJsonObject{{u"no such"_qs, u"city"_qs}}}}, header);
    QVERIFY(!absent.isOk());
    QCOMPARE(headerKey({u"Clinic Name"_qs, u"Straße"_qs}),
        headerKey({u" clinic_name "_qs, u"STRASSE"_qs}));
}

void TestListingExport::writesSheets()
{
    const QString path = m_scratch.filePath(u"list.xlsx"_qs);
    auto writer = ListingExport::create(path, false);
    VERIFY_OK(writer);
    QVERIFY(writer->write(fullRow()).isOk());
    const auto written = writer->commit();
    VERIFY_OK(written);
    QCOMPARE(*written, 1);
    QVERIFY(test::readFile(path).startsWith("PK"));
    {
        auto abandoned = ListingExport::create(m_scratch.filePath(u"never.xlsx"_qs), false);
        VERIFY_OK(abandoned);
        QVERIFY(abandoned->write(fullRow()).isOk());
    }
    const QStringList left
        = QDir(m_scratch.path()).entryList({u"*.xlsx"_qs, u".*"_qs}, QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList{u"list.xlsx"_qs});
}

void TestListingExport::refusesPaths()
{
    const auto kind = ListingExport::create(m_scratch.filePath(u"list.ods"_qs), false);
    QVERIFY(!kind.isOk());
    QCOMPARE(kind.error().code, ErrorCode::Invalid);
    for (const QString &ending : {u"csv"_qs, u"xlsx"_qs}) {
        const auto folder
            = ListingExport::create(m_scratch.filePath(u"none/list."_qs + ending), false);
        QVERIFY(!folder.isOk());
        QCOMPARE(folder.error().code, ErrorCode::NotFound);
    }
}

void TestListingExport::writesRejects()
{
    const QString path = m_scratch.filePath(u"rejects.csv"_qs);
    const QStringList header{u"clinic"_qs, u"npi"_qs};
    auto file = RejectsFile::create(path, header);
    VERIFY_OK(file);
    const QStringList cells{u"=A"_qs, u"12"_qs};
    QVERIFY(file->write({7, u"npi"_qs, u"bad, number"_qs, cells}).isOk());
    QVERIFY(file->commit().isOk());
    const auto reader = CsvReader::open(path);
    VERIFY_OK(reader);
    QCOMPARE(reader->header().mid(3), header);
    const auto read = reader->readRows([&](const CsvRow &row) -> Result<> {
        const QStringList expected{u"7"_qs, u"npi"_qs, u"bad, number"_qs, u"=A"_qs, u"12"_qs};
        return row.cells == expected
            ? Result<>()
            : Result<>(Error{ErrorCode::Internal, row.cells.join(u'|'), {}, {}});
    });
    VERIFY_OK(read);
}

QTEST_GUILESS_MAIN(TestListingExport)
#include "tst_listingexport.moc"
