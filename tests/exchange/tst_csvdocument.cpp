// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvdocument.h"

#include "support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace touchstone;
using namespace touchstone::exchange;

/// Dialects, limits and the writer; what rows mean is tst_importcorpus.
class TestCsvDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDialect_data();
    void findsTheDialect();
    void namesEveryColumn();
    void countsLines();
    void refusesAbsurdSizes();
    void marksDamagedRows_data();
    void marksDamagedRows();
    void refusesDamageEverywhere();
    void saysWhatStandsInTheWay();
    void stopsWhenTold();
    void noticesAChangedFile();
    void disarmsFormulas_data();
    void disarmsFormulas();
    void bytesAreQuotedLikeTexts();
    void writesWhatItReads();
    void leavesNothingWithoutCommit();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_scratch.filePath(u"file%1.csv"_qs.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return path;
    }
    static QList<CsvRow> rowsOf(const CsvReader &reader)
    {
        QList<CsvRow> rows;
        const auto read = reader.readRows([&rows](const CsvRow &row) -> Result<> {
            rows.append(row);
            return {};
        });
        return read.isOk() && *read == rows.size() ? rows : QList<CsvRow>();
    }

    QTemporaryDir m_scratch;
    int m_files = 0;
};

void TestCsvDocument::findsTheDialect_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<char>("separator");
    QTest::addColumn<qint64>("headerLine");
    const auto row = [](const char *name, const QByteArray &bytes, const char *encoding,
                         char separator, qint64 line) {
        QTest::newRow(name) << bytes << QByteArray(encoding) << separator << line;
    };
    row("plain", "clinic,city\nA,B\n", "UTF-8", ',', 1);
    row("byte order mark",
        "\xef\xbb\xbf"
        "clinic,city\nA,B\n",
        "UTF-8", ',', 1);
    row("semicolons and decimal commas", "clinic;price\nA;1,5\nB;2,5\n", "UTF-8", ';', 1);
    row("tabs", "clinic\tcity\nA, Inc\tB\n", "UTF-8", '\t', 1);
    row("bars", "clinic|city\nA, Inc|B\n", "UTF-8", '|', 1);
    row("told by a first line", "sep=;\nx;y\n1,2;3\n", "UTF-8", ';', 2);
    row("title rows", "Our list,,\nas of today,,\n\nclinic,city,country\nA,B,DE\n", "UTF-8", ',',
        4);
    row("title rows, unknown names", "Our list,,\nfoo,bar,baz\n1,2,3\n", "UTF-8", ',', 2);
    row("windows-1252",
        "clinic,city\nK\xf6ln \x96 S\xfc"
        "d,B\n",
        "windows-1252", ',', 1);
    row("UTF-16 without a mark",
        QByteArray("c\0l\0i\0n\0i\0c\0,\0c\0i\0t\0y\0\n\0A\0,\0B\0\n\0", 32), "UTF-16LE", ',', 1);
    row("big-endian UTF-16", QByteArray("\xfe\xff\0c\0l\0i\0n\0i\0c\0\n\0A", 18), "UTF-16BE", ',',
        1);
    row("one column with commas", "clinic\n\"A, Inc\"\n\"B, Inc\"\n", "UTF-8", ',', 1);
}

void TestCsvDocument::findsTheDialect()
{
    QFETCH(QByteArray, bytes);
    const auto reader = CsvReader::open(write(bytes));
    VERIFY_OK(reader);
    QTEST(reader->dialect().encoding, "encoding");
    QTEST(reader->dialect().separator, "separator");
    QTEST(reader->dialect().headerLine, "headerLine");
    QVERIFY(!rowsOf(*reader).isEmpty());
}

void TestCsvDocument::namesEveryColumn()
{
    const auto reader = CsvReader::open(
        write(" Clinic ,,Phone,phone,,\nA,B,C,D,,\nshort\n1,2,3,4,,extra\n,,,,,\n"));
    VERIFY_OK(reader);
    QCOMPARE(reader->header(),
        QStringList({u"Clinic"_qs, u"Column 2"_qs, u"Phone"_qs, u"phone (2)"_qs}));
    const QList<CsvRow> rows = rowsOf(*reader);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).cells.size(), 4);
    QCOMPARE(rows.at(1).cells, QStringList({u"short"_qs, QString(), QString(), QString()}));
    QCOMPARE(rows.at(2).cells.size(), 6);
}

void TestCsvDocument::countsLines()
{
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        const QByteArray text = "clinic,note" + end + end + "A,\"one" + end + "two\"" + end + end
            + "B,x" + end + "C,\"q\"\"q\"";
        const auto reader = CsvReader::open(write(text));
        VERIFY_OK(reader);
        const QList<CsvRow> rows = rowsOf(*reader);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).line, 3);
        QCOMPARE(rows.at(1).line, 6);
        QCOMPARE(rows.at(2).line, 7);
        QCOMPARE(rows.at(2).cells.at(1), u"q\"q"_qs);
    }
}

void TestCsvDocument::refusesAbsurdSizes()
{
    const auto longCell
        = CsvReader::open(write("clinic,note\nA,ok\nB," + QByteArray(1'200'000, 'x') + "\n"));
    QVERIFY(
        !longCell.isOk() || !longCell->readRows([](const CsvRow &) { return Result<>(); }).isOk());
    QByteArray rows = "clinic,note\n";
    for (int i = 0; i < 30'000; ++i) {
        rows += "clinic number one,x\n";
    }
    const auto reader = CsvReader::open(write(rows + "wide" + QByteArray(12'000, ',') + "\n"));
    VERIFY_OK(reader);
    const auto read = reader->readRows([](const CsvRow &) { return Result<>(); });
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QCOMPARE(read.error().place.line, 30'002);

    const auto open = CsvReader::open(write(rows + "A,\"never closed\n" + rows));
    VERIFY_OK(open);
    const auto unclosed = open->readRows([](const CsvRow &) { return Result<>(); });
    QVERIFY(!unclosed.isOk());
    QCOMPARE(unclosed.error().place.line, 30'002);
}

void TestCsvDocument::marksDamagedRows_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("a byte that is no UTF-8") << QByteArray("K\xf6ln") << QByteArray("UTF-8");
    QTest::newRow("half a character") << QByteArray("K\xc3") << QByteArray("UTF-8");
    QTest::newRow("a surrogate") << QByteArray("K\xed\xa0\x80") << QByteArray("UTF-8");
    QTest::newRow("a zero byte") << QByteArray("K\0ln", 4) << QByteArray("UTF-8");
    QTest::newRow("undefined in windows-1252")
        << QByteArray("\xf6\x81\xf6") << QByteArray("windows-1252");
}

void TestCsvDocument::marksDamagedRows()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, encoding);
    const QByteArray good
        = encoding == "UTF-8" ? "clinique \xc3\xa9t\xc3\xa9, \xc5\x81\xc3\xb3" : "\xe9t\xe9";
    QByteArray text = "clinic,city\n";
    for (int i = 0; i < 20; ++i) {
        text += "\"" + good + "\",Genf\n";
    }
    const auto reader = CsvReader::open(write(text + "A," + cell + "\n\"" + good + "\",Bern\n"));
    VERIFY_OK(reader);
    QCOMPARE(reader->dialect().encoding, encoding);
    const QList<CsvRow> rows = rowsOf(*reader);
    QCOMPARE(rows.size(), 22);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i).damagedCell, i == 20 ? 1 : -1);
    }
    QCOMPARE(rows.at(20).line, 22);
    QCOMPARE(rows.at(21).cells.at(1), u"Bern"_qs);
}

void TestCsvDocument::refusesDamageEverywhere()
{
    const auto header = CsvReader::open(write("clinic,\xc3\xa9t\xc3\xa9,ci\xf6ty\nA,B,C\n"));
    QVERIFY(!header.isOk());
    QCOMPARE(header.error().place.line, 1);
    QCOMPARE(header.error().place.column, 3);
    const auto zeros = CsvReader::open(write("clinic,city\nA,B\n" + QByteArray(9, '\0')));
    QVERIFY(!zeros.isOk());
    QCOMPARE(zeros.error().place.line, 3);
}

void TestCsvDocument::saysWhatStandsInTheWay()
{
    const auto absent = CsvReader::open(m_scratch.filePath(u"absent.csv"_qs));
    QVERIFY(!absent.isOk());
    QCOMPARE(absent.error().code, ErrorCode::NotFound);
    const auto folder = CsvReader::open(m_scratch.path());
    QVERIFY(!folder.isOk());
    QCOMPARE(folder.error().code, ErrorCode::Invalid);
    const auto missing = CsvWriter::create(m_scratch.filePath(u"none/out.csv"_qs), false);
    QVERIFY(!missing.isOk());
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    const auto there = CsvWriter::create(write("x"), false);
    QVERIFY(!there.isOk());
    QCOMPARE(there.error().code, ErrorCode::Conflict);
}

void TestCsvDocument::stopsWhenTold()
{
    const auto reader = CsvReader::open(write("clinic\nA\nB\nC\n"));
    VERIFY_OK(reader);
    int seen = 0;
    const auto stopped = reader->readRows([&seen](const CsvRow &) -> Result<> {
        ++seen;
        return Error{ErrorCode::Full, u"stop"_qs, {}, {}};
    });
    QVERIFY(!stopped.isOk());
    QCOMPARE(stopped.error().code, ErrorCode::Full);
    QCOMPARE(seen, 1);
    const auto cancelled
        = reader->readRows([](const CsvRow &) { return Result<>(); }, [](qint64) { return false; });
    QVERIFY(!cancelled.isOk());
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
}

void TestCsvDocument::noticesAChangedFile()
{
    const QString path = write("clinic\nA\nB\n");
    const auto reader = CsvReader::open(path);
    VERIFY_OK(reader);
    QFile::resize(path, 8);
    const auto changed = reader->readRows([](const CsvRow &) { return Result<>(); });
    QVERIFY(!changed.isOk());
    QCOMPARE(changed.error().code, ErrorCode::Conflict);
    QFile::remove(path);
    const auto gone = reader->readRows([](const CsvRow &) { return Result<>(); });
    QVERIFY(!gone.isOk());
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

void TestCsvDocument::disarmsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"plain"_qs << u"plain"_qs;
    QTest::newRow("comma") << u"a, b"_qs << u"\"a, b\""_qs;
    QTest::newRow("quote") << u"5\" pipe"_qs << u"\"5\"\" pipe\""_qs;
    QTest::newRow("formula") << u"=HYPERLINK(1)"_qs << u"\"'=HYPERLINK(1)\""_qs;
    QTest::newRow("telephone") << u"+1 555"_qs << u"\"'+1 555\""_qs;
    QTest::newRow("minus") << u"-1"_qs << u"\"'-1\""_qs;
    QTest::newRow("at") << u"@x"_qs << u"\"'@x\""_qs;
    QTest::newRow("tab") << u"\tx"_qs << u"\"'\tx\""_qs;
    QTest::newRow("guarded already") << u"'=x"_qs << u"\"''=x\""_qs;
    QTest::newRow("apostrophe") << u"'t Hof"_qs << u"'t Hof"_qs;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCsvDocument::disarmsFormulas()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
    const auto reader = CsvReader::open(write("clinic,x\n" + csvCell(text).toUtf8() + ",y\n"));
    VERIFY_OK(reader);
    QCOMPARE(rowsOf(*reader).at(0).cells.at(0), text);
}

void TestCsvDocument::bytesAreQuotedLikeTexts()
{
    const auto same = [](const QString &text) {
        QByteArray fromText, fromBytes;
        appendCsvCell(&fromText, text);
        appendCsvCell(&fromBytes, QByteArrayView(text.toUtf8()));
        return fromText == fromBytes;
    };
    for (char32_t c = 1; c < 0x20'000; ++c) { // every space and sign, at either end and between
        if (c >= 0xd800 && c < 0xe000) {
            continue;
        }
        const QString sign = QString::fromUcs4(&c, 1);
        for (const QString &text :
            {sign, sign + u"a\"b"_qs, u"a"_qs + sign, u"a"_qs + sign + u"b"_qs, u"'"_qs + sign}) {
            QVERIFY2(same(text), qPrintable(QString::number(c, 16) + u' ' + text));
        }
    }
    QVERIFY(same({}));
}

void TestCsvDocument::writesWhatItReads()
{
    std::mt19937 random(7);
    const QString letters = QString::fromUtf8("ab ,;|\"'\n\r=+-@\tñ東ß🙂");
    const QList<uint> characters = letters.toUcs4();
    QList<QStringList> table;
    for (int i = 0; i < 500; ++i) {
        QStringList row{u"row %1"_qs.arg(i)};
        for (int column = 0; column < 4; ++column) {
            QString cell;
            for (unsigned k = random() % 8; k > 0; --k) {
                const char32_t c = characters.at(
                    static_cast<qsizetype>(random() % static_cast<unsigned>(characters.size())));
                cell += QString::fromUcs4(&c, 1);
            }
            row.append(cell);
        }
        table.append(row);
    }
    const QString path = m_scratch.filePath(u"round.csv"_qs);
    {
        auto writer = CsvWriter::create(path, false);
        VERIFY_OK(writer);
        QVERIFY(writer->writeRow({u"clinic"_qs, u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs}).isOk());
        for (const QStringList &row : table) {
            QVERIFY(writer->writeRow(row).isOk());
        }
        QVERIFY(writer->commit().isOk());
    }
    const auto reader = CsvReader::open(path);
    VERIFY_OK(reader);
    const QList<CsvRow> rows = rowsOf(*reader);
    QCOMPARE(rows.size(), table.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i).cells, table.at(i));
    }
}

void TestCsvDocument::leavesNothingWithoutCommit()
{
    const QString path = m_scratch.filePath(u"never.csv"_qs);
    {
        auto writer = CsvWriter::create(path, false);
        VERIFY_OK(writer);
        QVERIFY(writer->writeRow({u"x"_qs}).isOk());
    }
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestCsvDocument)
#include "tst_csvdocument.moc"
