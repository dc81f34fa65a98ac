// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"

#include "domain/validation.h"
#include "exchange/importdump.h"
#include "support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace touchstone;
using namespace touchstone::exchange;

namespace {

QList<CsvRow> sampleOf(const CsvReader &reader)
{
    QList<CsvRow> sample;
    (void)reader.readRows([&](const CsvRow &row) -> Result<> {
        if (sample.size() == 50) {
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        }
        sample.append(row);
        return {};
    });
    return sample;
}

Result<QJsonObject> readAll(const QString &path)
{
    TRY_ASSIGN(const CsvReader reader, CsvReader::open(path));
    const Mapping mapping = guessMapping(reader.header(), sampleOf(reader));
    QJsonArray rows;
    QJsonArray rejects;
    TRY(reader.readRows([&](const CsvRow &row) -> Result<> {
        const auto read = readRow(row, reader.header(), mapping);
        if (const auto *reject = std::get_if<Reject>(&read)) {
            rejects.append(u"%1 %2: %3"_qs.arg(reject->line).arg(reject->column, reject->reason));
            return {};
        }
        for (const ImportRow &item : std::get<QList<ImportRow>>(read)) {
            rows.append(test::rowJson(item));
        }
        return {};
    }));
    return QJsonObject{{u"encoding"_qs, QString::fromLatin1(reader.dialect().encoding)},
        {u"separator"_qs, QString(QLatin1Char(reader.dialect().separator))},
        {u"headerLine"_qs, reader.dialect().headerLine},
        {u"mapping"_qs, mapping.toJson(reader.header()).value(u"columns")}, {u"rows"_qs, rows},
        {u"rejects"_qs, rejects}};
}

} // namespace

/// Each file of tests/data/csv against the JSON beside it; UPDATE_GOLDEN=1 writes them anew.
class TestImportCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void listsInACell_data();
    void listsInACell();
    void findsTheClinicColumn_data();
    void findsTheClinicColumn();
    void readsLooseHeaders();
    void readsOddCells_data();
    void readsOddCells();
    void everyRecordIsValid();
    void damageNeverCrashes();
    void realFiles();
};

void TestImportCorpus::reads_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(test::testDataPath(u"csv"_qs));
    const QStringList files
        = folder.entryList({u"*.csv"_qs, u"*.tsv"_qs, u"*.txt"_qs}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
}

void TestImportCorpus::reads()
{
    QFETCH(QString, path);
    const auto read = readAll(path);
    VERIFY_OK(read);
    const QByteArray actual = QJsonDocument(*read).toJson();
    const QString expectedPath = path + u".json"_qs;
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        return;
    }
    QCOMPARE(QString::fromUtf8(actual), QString::fromUtf8(test::readFile(expectedPath)));
}

void TestImportCorpus::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("expected");
    const QDir folder(test::testDataPath(u"csv/broken"_qs));
    const QJsonObject all
        = QJsonDocument::fromJson(test::readFile(folder.filePath(u"expected.json"_qs))).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        QTest::newRow(qPrintable(it.key())) << folder.filePath(it.key()) << it.value().toObject();
    }
}

void TestImportCorpus::refuses()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, expected);
    const auto read = readAll(path);
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QCOMPARE(read.error().place.file, path);
    QCOMPARE(read.error().place.line, expected.value(u"line").toInteger());
    QCOMPARE(read.error().place.column, expected.value(u"column").toInteger());
    QVERIFY(!read.error().message.isEmpty());
}

void TestImportCorpus::listsInACell_data()
{
    QTest::addColumn<bool>("split");
    QTest::addColumn<QStringList>("conditions");
    QTest::newRow("a row is one listing") << false << QStringList{u"knee pain; hip pain"_qs};
    QTest::newRow("one listing each, when asked")
        << true << QStringList{u"knee pain"_qs, u"hip pain"_qs};
}

void TestImportCorpus::listsInACell()
{
    QFETCH(bool, split);
    QFETCH(QStringList, conditions);
    const QStringList header{u"name"_qs, u"conditions"_qs};
    Mapping mapping;
    mapping.columns = {Field::ClinicName, Field::Condition};
    mapping.splitLists = split;
    const auto remembered = Mapping::fromJson(mapping.toJson(header), header);
    VERIFY_OK(remembered);
    QCOMPARE(*remembered, mapping);
    const auto read
        = readRow({2, {u"Example Clinic"_qs, u"knee pain; hip pain"_qs}}, header, *remembered);
    QStringList got;
    for (const ImportRow &row : std::get<QList<ImportRow>>(read)) {
        got.append(row.listing.condition);
    }
    QCOMPARE(got, conditions);
}

void TestImportCorpus::findsTheClinicColumn_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("column");
    QTest::newRow("provider alone") << u"Provider|City"_qs << 0;
    QTest::newRow("provider beside a facility") << u"Provider|Facility"_qs << 1;
    QTest::newRow("Spanish") << u"Ciudad|Nombre del establecimiento"_qs << 1;
    QTest::newRow("part of a name") << u"id|site_facility|City"_qs << 1;
    QTest::newRow("a type is no name") << u"Hospital Type|Hospital reference|City"_qs << 1;
    QTest::newRow("Chinese") << QString(QChar(0x8a3a)) + QChar(0x6240) + u"|City"_qs << 0;
    QTest::newRow("none") << u"City|Phone"_qs << -1;
}

void TestImportCorpus::findsTheClinicColumn()
{
    QFETCH(QString, header);
    QFETCH(int, column);
    const Mapping mapping = guessMapping(header.split(u'|'), {});
    QCOMPARE(mapping.columns.indexOf(Field::ClinicName), column);
}

void TestImportCorpus::readsLooseHeaders()
{
    const auto guess = [](const char *header) {
        return guessMapping(QString::fromUtf8(header).split(u'|'), {}).columns;
    };
    using enum Field;
    QCOMPARE(guess("Clinic|Physician, credentials|Lab used|NPI #"),
        QList<Field>({ClinicName, PractitionerName, LaboratoryName, PractitionerNpi}));
    QCOMPARE(guess("Main clinic|Treating doctor / specialty|Name of laboratory (if any)"),
        QList<Field>({ClinicName, PractitionerName, LaboratoryName}));
    QCOMPARE(guess("Clinic|Lab results|Doctor fax"), QList<Field>({ClinicName, Ignore, Ignore}));
    // A street is the whole address when nothing else says where.
    QCOMPARE(guess("Clinic|Addr."), QList<Field>({ClinicName, Address}));
    QCOMPARE(guess("Clinic|Addr.|City"), QList<Field>({ClinicName, Street, City}));
    QCOMPARE(guess("Clinic|Address 1|Address 2"), QList<Field>({ClinicName, Street, Street}));
}

void TestImportCorpus::readsOddCells_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Norway's code") << Field::Country << u"NO"_qs << u"NO"_qs;
    QTest::newRow("Namibia's code") << Field::Country << u"NA"_qs << u"NA"_qs;
    QTest::newRow("no country") << Field::Country << u"n/a"_qs << QString();
    QTest::newRow("NPI with dashes")
        << Field::PractitionerNpi << u"1234-567-893"_qs << u"1234567893"_qs;
    QTest::newRow("NPI with spaces and a word")
        << Field::PractitionerNpi << u"NPI# 123 456 7893"_qs << u"1234567893"_qs;
}

void TestImportCorpus::readsOddCells()
{
    QFETCH(Field, field);
    QFETCH(QString, cell);
    QFETCH(QString, expected);
    Mapping mapping;
    mapping.columns = {Field::ClinicName, field};
    const auto read = readRow({2, {u"A"_qs, cell}}, {u"clinic"_qs, u"odd"_qs}, mapping);
    const auto *rows = std::get_if<QList<ImportRow>>(&read);
    QVERIFY(rows && rows->size() == 1);
    const ImportRow &row = rows->first();
    QCOMPARE(field == Field::Country ? row.clinic.place.country
                                     : row.practitioner.value_or(domain::Practitioner()).npi,
        expected);
}

void TestImportCorpus::everyRecordIsValid()
{
    const QDir folder(test::testDataPath(u"csv"_qs));
    const QStringList files
        = folder.entryList({u"*.csv"_qs, u"*.tsv"_qs, u"*.txt"_qs}, QDir::Files);
    for (const QString &file : files) {
        const auto reader = CsvReader::open(folder.filePath(file));
        VERIFY_OK(reader);
        const Mapping mapping = guessMapping(reader->header(), sampleOf(*reader));
        const auto rows = reader->readRows([&](const CsvRow &row) -> Result<> {
            const auto read = readRow(row, reader->header(), mapping);
            if (const auto *items = std::get_if<QList<ImportRow>>(&read)) {
                for (const ImportRow &item : *items) {
                    TRY(domain::asResult(domain::validate(item.clinic)));
                    if (item.practitioner) {
                        TRY(domain::asResult(domain::validate(*item.practitioner)));
                    }
                    if (item.laboratory) {
                        TRY(domain::asResult(domain::validate(*item.laboratory)));
                    }
                    // The clinic's key is the store's to give.
                    domain::Listing listing = item.listing;
                    listing.clinic = ClinicId(1);
                    TRY(domain::asResult(domain::validate(listing)));
                }
            }
            return {};
        });
        QVERIFY2(rows.isOk(),
            qPrintable(file + u": "_qs
                + (rows.isOk() ? QString() : rows.error().place.field + rows.error().message)));
    }
}

void TestImportCorpus::damageNeverCrashes()
{
    QTemporaryDir scratch;
    const QString path = scratch.filePath(u"damaged.csv"_qs);
    std::mt19937 random(20'260'914);
    const QDir folder(test::testDataPath(u"csv"_qs));
    const QStringList files
        = folder.entryList({u"*.csv"_qs, u"*.tsv"_qs, u"*.txt"_qs}, QDir::Files);
    for (const QString &name : files) {
        const QByteArray whole = test::readFile(folder.filePath(name));
        for (int round = 0; round < 40; ++round) {
            QByteArray bytes = whole;
            if (round % 2 == 0) {
                bytes.truncate(
                    static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() + 1)));
            }
            for (int flip = 0; flip < round / 4 && !bytes.isEmpty(); ++flip) {
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))]
                    = static_cast<char>(random());
            }
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const auto read = readAll(path);
            QVERIFY(read.isOk() || !read.error().message.isEmpty());
        }
    }
}

void TestImportCorpus::realFiles()
{
    const auto shared = test::sharedDataDir();
    if (!shared) {
        QSKIP("the public records are not beside the project");
    }
    const auto seed = readAll(*shared + u"/clinic-directory-seed/trial-sites-from-v2-json.csv"_qs);
    VERIFY_OK(seed);
    QCOMPARE(seed->value(u"rows").toArray().size(), 37);
    QCOMPARE(seed->value(u"rejects").toArray().size(), 0);
    for (const QJsonValue &row : seed->value(u"rows").toArray()) {
        QVERIFY(!row.toObject().value(u"country").toString().isEmpty());
        QVERIFY(!row.toObject().value(u"city").toString().isEmpty());
    }
    const auto clinicians = readAll(
        *shared + u"/cms-care-compare/DAC_NationalDownloadableFile-sample-2021-layout.csv"_qs);
    VERIFY_OK(clinicians);
    const qsizetype taken = clinicians->value(u"rows").toArray().size();
    const qsizetype refused = clinicians->value(u"rejects").toArray().size();
    QCOMPARE(taken + refused, 386);
    for (const QJsonValue &row : clinicians->value(u"rows").toArray()) {
        QVERIFY(
            !row.toObject().value(u"practitioner").toObject().value(u"npi").toString().isEmpty());
        QCOMPARE(row.toObject().value(u"country").toString(), u"US"_qs);
    }
}

QTEST_GUILESS_MAIN(TestImportCorpus)
#include "tst_importcorpus.moc"
