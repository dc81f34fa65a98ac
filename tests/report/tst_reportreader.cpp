// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportreader.h"

#include "report/reportdocument.h"
#include "report/sampleassessment.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

using namespace touchstone;
using namespace touchstone::report;
using namespace touchstone::test;

class TestReportReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const domain::Assessment &assessment, const ReportOptions &options)
    {
        const auto document = listingReport(assessment, options);
        const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
        if (!document.isOk() || !writePdf(**document, path, options).isOk()) {
            qFatal("not written");
        }
        return path;
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void writtenReportsAreConfirmed_data()
    {
        QTest::addColumn<bool>("archive");
        QTest::addColumn<bool>("notes");
        QTest::addColumn<QString>("language");
        QTest::newRow("attached") << false << false << "en";
        QTest::newRow("attached, with notes") << false << true << "en";
        QTest::newRow("archive copy") << true << false << "en";
        QTest::newRow("Spanish") << false << false << "es";
    }
    void writtenReportsAreConfirmed()
    {
        QFETCH(bool, archive);
        QFETCH(bool, notes);
        QFETCH(QString, language);
        ReportOptions options;
        options.archive = archive;
        options.withNotes = notes;
        options.language = language;
        const auto carried = readReport(written(sampleAssessment(language), options));
        VERIFY_OK(carried);
        QCOMPARE(carried->printedHash.size(), 32);
        const auto result = verify(carried.value());
        VERIFY_OK(result);
        QVERIFY2(result->isConfirmed(), qPrintable(result->differences.join(u'\n')));
        QCOMPARE(result->clinic, QStringLiteral("Example Regenerative Centre"));
        QCOMPARE(result->asOf, QDate(2026, 9, 14));
        QVERIFY(result->sha256.startsWith(carried->printedHash));
    }

    void changedNumbersAreSeen_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("word");
        QTest::newRow("band") << QByteArray("\"band\":\"serious_concern\"")
                              << QByteArray("\"band\":\"strong_on_paper\"") << "band";
        QTest::newRow("cap taken out of the rules")
            << QByteArray("\"red_flag_cap\":40") << QByteArray("\"red_flag_cap\":99") << "rules";
        QTest::newRow("answer turned")
            << QByteArray("\"state\":\"not_met\"") << QByteArray("\"state\":\"met\"") << "shown";
        QTest::newRow("name of the clinic")
            << QByteArray("Example Regenerative") << QByteArray("Other Regenerative") << "foot";
    }
    void changedNumbersAreSeen()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, word);
        auto carried = readReport(written(sampleAssessment(), {}));
        VERIFY_OK(carried);
        QVERIFY(carried->json.contains(from));
        carried.value().json.replace(from, to);
        const auto result = verify(carried.value());
        VERIFY_OK(result);
        QVERIFY(!result->isConfirmed());
        QVERIFY2(result->differences.join(u'\n').contains(word),
            qPrintable(result->differences.join(u'\n')));
    }

    void otherFilesAreRefused()
    {
        QCOMPARE(readReport(m_folder.filePath(QStringLiteral("none.pdf"))).error().code,
            ErrorCode::NotFound);
        write(QStringLiteral("text.pdf"), "not a PDF");
        QCOMPARE(readReport(m_folder.filePath(QStringLiteral("text.pdf"))).error().code,
            ErrorCode::Corrupt);
        QByteArray cut = readFile(written(sampleAssessment(), {}));
        cut.truncate(cut.size() / 3);
        write(QStringLiteral("cut.pdf"), cut);
        QVERIFY(!readReport(m_folder.filePath(QStringLiteral("cut.pdf"))).isOk());
    }

    void otherFormatsAreRefused()
    {
        QCOMPARE(verify({"{}", {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(verify({"[1,2", {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(
            verify({R"({"format":"touchstone-report-2"})", {}}).error().code, ErrorCode::TooNew);
        QCOMPARE(verify({R"({"format":"touchstone-report-1","model":"score-9"})", {}}).error().code,
            ErrorCode::TooNew);
        QCOMPARE(
            verify({R"({"format":"touchstone-report-1","model":"score-1.0"})", {}}).error().code,
            ErrorCode::Invalid);
    }
};

QTEST_MAIN(TestReportReader)
#include "tst_reportreader.moc"
