// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdocument.h"

#include "report/pdftools.h"
#include "report/sampleassessment.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace touchstone;
using namespace touchstone::report;
using namespace touchstone::test;

namespace {

QList<domain::ListingRow> rows(int count)
{
    const domain::ScoreSummary score = domain::summaryOf(sampleAssessment().score);
    QList<domain::ListingRow> list;
    for (int i = 0; i < count; ++i) {
        domain::ListingRow row;
        row.uuid = QStringLiteral("row-%1").arg(i);
        row.clinic = QStringLiteral("Invented Clinic No. %1").arg(i + 1);
        row.city = QStringLiteral("Łódź");
        row.country = QStringLiteral("PL");
        row.treatment = i % 3 == 0 ? QString() : QStringLiteral("Marrow concentrate");
        row.kind = domain::TreatmentKind::MarrowConcentrate;
        row.condition = QStringLiteral("knee osteoarthritis");
        row.example = i % 4 == 1;
        row.score = score;
        if (i % 5 == 2) {
            row.score = {};
            row.score.checksAsked = 37;
        }
        list.append(row);
    }
    return list;
}

/// While it lives, files cannot grow beyond `bytes`: what a full disk does to a writer.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestDirectoryReport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QDate m_asOf{2026, 9, 14};

    ReportDocumentPtr made(const QList<domain::ListingRow> &list, qint64 total,
        const QString &subtitle = {}, const ReportOptions &options = {})
    {
        auto document = directoryReport(
            list, total, subtitle, m_asOf, *sampleAssessment().catalogue, options);
        if (!document.isOk()) {
            qFatal("%s", qPrintable(document.error().detail));
        }
        return document.value();
    }

    QString written(const ReportDocument &document, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        if (!writePdf(document, path, {}).isOk()) {
            qFatal("not written");
        }
        return path;
    }

private Q_SLOTS:
    void textIsAsStored_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("directory.en") << "en";
        QTest::newRow("directory.es") << "es";
    }
    void textIsAsStored()
    {
        QFETCH(QString, language);
        ReportOptions options;
        options.language = language;
        const QString name = QLatin1String(QTest::currentDataTag());
        const ReportDocumentPtr document
            = made(rows(12), 1234, QStringLiteral("Poland, raised flags"), options);
        QString text = pdfPages(written(*document, name + QStringLiteral(".pdf")))
                           .join(QStringLiteral("\n----\n"));
        text.replace(QRegularExpression(QStringLiteral("sha256( [0-9a-f]{8}){4}")),
            QStringLiteral("sha256"));
        QString difference;
        QVERIFY2(matchesGolden(text, QStringLiteral("report/%1.txt").arg(name), &difference),
            qPrintable(difference));
    }

    void headerStandsOnEveryPage()
    {
        const ReportDocumentPtr document = made(rows(80), 80);
        const QStringList pages = pdfPages(written(*document, QStringLiteral("many.pdf")));
        QVERIFY(pages.size() > 4);
        QCOMPARE(pages.size(), document->pageCount());
        for (qsizetype i = 0; i + 1 < pages.size(); ++i) {
            QVERIFY(pages.at(i).contains(QLatin1String("Clinic and treatment")));
            QVERIFY(
                pages.at(i).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
            // No page ends in a single row of the next one's.
            QVERIFY(pages.at(i).count(QLatin1String("Invented Clinic No.")) >= 2);
        }
    }

    void limitedListsSaySo()
    {
        QVERIFY(made(rows(3), 90)->html().contains(QLatin1String("The first 3 of 90 listings")));
        QVERIFY(made(rows(3), 3)->html().contains(QLatin1String("3 listings, as of")));
        QVERIFY(made(rows(1), 1)->html().contains(QLatin1String("One listing, as of")));
        QVERIFY(made({}, 0)->html().contains(QLatin1String("No listing matches.")));
    }

    void examplesAndOpenFlagsAreMarked()
    {
        const QString html = made(rows(4), 4)->html();
        QCOMPARE(html.count(QLatin1String("invented example")), 1);
        QVERIFY(html.contains(QLatin1String("1 raised")));
        QVERIFY(html.contains(QLatin1String("4 open")));
    }

    void attachmentHoldsTheRows()
    {
        const ReportDocumentPtr document = made(rows(5), 70, QStringLiteral("a <b>"));
        const QJsonObject root = QJsonDocument::fromJson(document->attachment()).object();
        QCOMPARE(root.value(u"format").toString(), QStringLiteral("touchstone-directory-1"));
        QCOMPARE(root.value(u"total").toInt(), 70);
        QCOMPARE(root.value(u"rows").toArray().size(), 5);
        QVERIFY(!document->html().contains(QLatin1String("a <b>")));
    }

    void fullDiskLeavesTheEarlierFile()
    {
        const ReportDocumentPtr document = made(rows(5), 5);
        const QString path = m_folder.filePath(QStringLiteral("kept.pdf"));
        {
            QFile earlier(path);
            QVERIFY(earlier.open(QIODevice::WriteOnly));
            QVERIFY(earlier.write("earlier") > 0);
        }
        {
            const SmallDisk disk(4096);
            const auto result = writePdf(*document, path, {});
            QVERIFY(!result.isOk());
            QCOMPARE(result.error().code, ErrorCode::Full);
        }
        QCOMPARE(readFile(path), QByteArray("earlier"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept*")}, QDir::Files).size(), 1);
        VERIFY_OK(writePdf(*document, path, {}));
        QVERIFY(readFile(path).startsWith("%PDF-"));
    }
};

QTEST_MAIN(TestDirectoryReport)
#include "tst_directoryreport.moc"
