// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdocument.h"

#include "report/pdftools.h"
#include "report/sampleassessment.h"
#include "report/textbreaker.h"
#include "support/testsupport.h"

#include "domain/scoreinput.h"

#include <QCryptographicHash>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

using namespace touchstone;
using namespace touchstone::report;
using namespace touchstone::test;

namespace {

ReportOptions options(Length length, const QString &language = QStringLiteral("en"))
{
    ReportOptions result;
    result.length = length;
    result.language = language;
    result.preparedBy = QStringLiteral("Tomás Baker");
    return result;
}

ReportDocumentPtr made(const domain::Assessment &assessment, const ReportOptions &with)
{
    auto document = listingReport(assessment, with);
    if (!document.isOk()) {
        qFatal("%s", qPrintable(document.error().detail));
    }
    return document.value();
}

} // namespace

class TestListingReport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const ReportDocument &document, const ReportOptions &with, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        const auto result = writePdf(document, path, with);
        if (!result.isOk()) {
            qFatal("%s", qPrintable(result.error().detail));
        }
        return path;
    }

private Q_SLOTS:
    void linesAreShapedOnceUnlessTheyCannotBe_data();
    void linesAreShapedOnceUnlessTheyCannotBe();
    void textIsAsStored_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("language");
        const int brief = static_cast<int>(Length::Short), full = static_cast<int>(Length::Full);
        QTest::newRow("short.en") << brief << "en";
        QTest::newRow("short.es") << brief << "es";
        QTest::newRow("full.en") << full << "en";
        QTest::newRow("full.es") << full << "es";
    }
    void textIsAsStored()
    {
        QFETCH(int, length);
        QFETCH(QString, language);
        const ReportOptions with = options(static_cast<Length>(length), language);
        const ReportDocumentPtr document = made(sampleAssessment(language), with);
        const QString name = QLatin1String(QTest::currentDataTag());
        const QString path = written(*document, with, name + QStringLiteral(".pdf"));
        QString text = pdfPages(path).join(QStringLiteral("\n----\n"));
        // The hash follows every change of the catalogue's bytes; its form is tested elsewhere.
        text.replace(QRegularExpression(QStringLiteral("sha256( [0-9a-f]{8}){4}")),
            QStringLiteral("sha256"));
        QString difference;
        QVERIFY2(matchesGolden(text, QStringLiteral("report/%1.txt").arg(name), &difference),
            qPrintable(difference));
    }

    void shortReportHasTwoPages_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("language");
        for (const char *which : {"sample", "blank", "hostile"}) {
            QTest::addRow("%s in English", which) << QString(QLatin1String(which)) << "en";
            QTest::addRow("%s in Spanish", which) << QString(QLatin1String(which)) << "es";
        }
    }
    void shortReportHasTwoPages()
    {
        QFETCH(QString, which);
        QFETCH(QString, language);
        const domain::Assessment assessment = which == u"sample" ? sampleAssessment(language)
            : which == u"blank"                                  ? blankAssessment(language)
                                                                 : hostileAssessment(language);
        const ReportOptions with = options(Length::Short, language);
        const ReportDocumentPtr document = made(assessment, with);
        QCOMPARE(document->pageCount(), 2);
        QCOMPARE(pdfPages(written(*document, with, QStringLiteral("two.pdf"))).size(), 2);
    }

    void fewRaisedFlagsStateSourceAndDate()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("es")}) {
            domain::Assessment assessment = sampleAssessment(language);
            domain::Answer adverse;
            adverse.state = domain::AnswerState::NotMet;
            adverse.tier = domain::Tier::Register;
            adverse.checkedOn = QDate(2026, 9, 1);
            adverse.source = QStringLiteral("Licence search of the state");
            for (const char *id : {"people-licence", "people-discipline", "reg-enforcement"}) {
                assessment.answers.insert(QLatin1String(id), adverse);
            }
            domain::assess(&assessment);
            QCOMPARE(assessment.score.triggered.size(), 4);
            const ReportOptions with = options(Length::Short, language);
            const ReportDocumentPtr document = made(assessment, with);
            QCOMPARE(document->pageCount(), 2);
            const QString page
                = pdfPages(written(*document, with, QStringLiteral("four.pdf"))).at(0).simplified();
            QCOMPARE(page.count(QLatin1String("Licence search of the state")), 3);
        }
    }

    void everyRaisedFlagIsNamed()
    {
        const domain::Assessment assessment = hostileAssessment();
        const ReportOptions with = options(Length::Short);
        const QString text
            = pdfPages(written(*made(assessment, with), with, QStringLiteral("flags.pdf")))
                  .at(0)
                  .simplified();
        QVERIFY(assessment.score.triggered.size() > 10);
        for (const int index : assessment.score.triggered) {
            const QString title = assessment.catalogue->criteria().at(index).title;
            QVERIFY2(text.contains(title, Qt::CaseInsensitive), qPrintable(title));
        }
    }

    void pdfIsSound()
    {
        for (const Length length : {Length::Short, Length::Full}) {
            const ReportOptions with = options(length);
            const QString path
                = written(*made(sampleAssessment(), with), with, QStringLiteral("sound.pdf"));
            run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
            QVERIFY(readFile(path).startsWith("%PDF-1.6"));
            const QByteArray info = run(QStringLiteral("pdfinfo"), {path});
            QVERIFY(info.contains("Title:           Example Regenerative Centre"));
            QVERIFY(info.contains("Creator:         Touchstone"));
            QVERIFY(info.contains("(A4)"));
            const auto fonts = run(QStringLiteral("pdffonts"), {path}).split('\n');
            for (const QByteArray &font : fonts.mid(2)) {
                // Columns from the right: object, generation, unicode, subset, embedded.
                const auto columns = font.simplified().split(' ');
                QVERIFY2(
                    font.isEmpty() || columns.at(columns.size() - 5) == "yes", font.constData());
            }
        }
    }

    void addressesAreLinks()
    {
        const ReportOptions with = options(Length::Full);
        const QString path
            = written(*made(sampleAssessment(), with), with, QStringLiteral("links.pdf"));
        const QByteArray links = run(QStringLiteral("pdfinfo"), {QStringLiteral("-url"), path});
        for (const char *address :
            {"https://clinic.example/\n", "https://clinic.example/about?seal=fda&lang=en\n",
                "https://appsmqa.doh.state.fl.us/example\n",
                "https://www.closerlookatstemcells.org/"}) {
            QVERIFY2(links.contains(address), address);
        }
    }

    void answersAreAttached()
    {
        const ReportOptions with = options(Length::Short);
        const domain::Assessment assessment = sampleAssessment();
        const ReportDocumentPtr document = made(assessment, with);
        const QString path = written(*document, with, QStringLiteral("attached.pdf"));
        QVERIFY(run(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), path})
                    .contains("touchstone-answers.json"));
        const QString out = m_folder.filePath(QStringLiteral("answers.json"));
        run(QStringLiteral("pdfdetach"),
            {QStringLiteral("-save"), QStringLiteral("1"), QStringLiteral("-o"), out, path});
        const QByteArray json = readFile(out);
        QCOMPARE(json, document->attachment());
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
        QCOMPARE(document->sha256(), hash);
        const QString footer
            = QStringLiteral("sha256 %1 %2 %3 %4")
                  .arg(hash.mid(0, 8), hash.mid(8, 8), hash.mid(16, 8), hash.mid(24, 8));
        for (const QString &page : pdfPages(path)) {
            QVERIFY(page.contains(footer));
        }
    }

    void attachedAnswersGiveTheSameNumbers()
    {
        const domain::Assessment assessment = sampleAssessment();
        const ReportDocumentPtr document = made(assessment, options(Length::Short));
        const QJsonObject root = QJsonDocument::fromJson(document->attachment()).object();
        QCOMPARE(root.value(u"format").toString(), QStringLiteral("touchstone-report-1"));
        const QJsonObject catalogue{{QStringLiteral("version"), root[u"catalogue"][u"version"]},
            {QStringLiteral("criteria"), root[u"rules"]}};
        const auto rules = domain::readScoringCatalogue(QJsonDocument(catalogue).toJson());
        VERIFY_OK(rules);
        const auto answers = domain::readScoringAnswers(
            QJsonDocument(root.value(u"answers").toObject()).toJson(), rules->rules);
        VERIFY_OK(answers);
        const QDate asOf = QDate::fromString(root.value(u"as_of").toString(), Qt::ISODate);
        const domain::Score score = domain::score(rules->rules, answers.value(), asOf);
        QCOMPARE(score.lines, assessment.score.lines);
        QCOMPARE(root[u"result"][u"shown"].toDouble(), score.shownTenths / 10.0);
        QCOMPARE(root[u"result"][u"reach"].toDouble(), score.reachTenths / 10.0);
        QCOMPARE(root[u"result"][u"band"].toString(), QStringLiteral("serious_concern"));
    }

    void privateThingsStayOut_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("short") << static_cast<int>(Length::Short);
        QTest::newRow("full") << static_cast<int>(Length::Full);
    }
    void privateThingsStayOut()
    {
        QFETCH(int, length);
        ReportOptions with = options(static_cast<Length>(length));
        const auto check = [&](bool expected) {
            const ReportDocumentPtr document = made(sampleAssessment(), with);
            const QString everything
                = pdfText(written(*document, with, QStringLiteral("private.pdf")))
                + document->html() + QString::fromUtf8(document->attachment());
            for (const char *word :
                {"PRIVATE-LISTING-NOTE", "PRIVATE-ANSWER-NOTE", "HEARSAY-SOURCE", "HEARSAY-NOTE"}) {
                QVERIFY2(everything.contains(QLatin1String(word)) == expected, word);
            }
            if (!expected) {
                QVERIFY(!everything.contains(QLatin1String("home_country")));
                QVERIFY(!everything.contains(QLatin1String("2 Aug 2026")));
            }
        };
        check(false);
        with.withNotes = true;
        check(true);
    }

    void hostileTextIsHarmless_data() { privateThingsStayOut_data(); }
    void hostileTextIsHarmless()
    {
        QFETCH(int, length);
        ReportOptions with = options(static_cast<Length>(length));
        with.withNotes = true;
        with.preparedBy = QStringLiteral("<img src=x onerror=alert(1)>").repeated(20);
        const ReportDocumentPtr document = made(hostileAssessment(), with);
        const QString html = document->html();
        QVERIFY(!html.contains(QLatin1String("<script"), Qt::CaseInsensitive));
        QVERIFY(!html.contains(QLatin1String("<img")));
        QVERIFY(!html.contains(QChar(0x202E)));
        const QRegularExpression links(QStringLiteral("(href|src)=\"(?!https?://)"));
        QVERIFY(!links.match(html).hasMatch());
        QVERIFY(!html.contains(QLatin1String("user:secret@clinic.example/\"")));
        const QString path = written(*document, with, QStringLiteral("hostile.pdf"));
        run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        QVERIFY(
            !run(QStringLiteral("pdfinfo"), {QStringLiteral("-url"), path}).contains("javascript"));
        QVERIFY(!pdfText(path).contains(QChar(0x202E)));
    }

    void archiveCarriesItsAnswersInMetadata()
    {
        ReportOptions with = options(Length::Short);
        with.archive = true;
        const ReportDocumentPtr document = made(sampleAssessment(), with);
        const QString path = written(*document, with, QStringLiteral("archive.pdf"));
        run(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
        QVERIFY(run(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), path})
                    .contains("0 embedded files"));
        const QString metadata
            = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path}));
        QVERIFY(metadata.contains(QLatin1String("<pdfaid:part>1</pdfaid:part>")));
        QVERIFY(metadata.contains(document->sha256()));
        QVERIFY(metadata.contains(QString::fromUtf8(document->attachment()).toHtmlEscaped()));
    }

    void examplesSaySo()
    {
        domain::Assessment assessment = sampleAssessment();
        const ReportOptions with = options(Length::Short);
        const QString notice = QStringLiteral("Invented example");
        QVERIFY(!made(assessment, with)->html().contains(notice));
        assessment.listing.info.example = true;
        const ReportDocumentPtr document = made(assessment, with);
        QVERIFY(document->html().contains(notice));
        QVERIFY(pdfPages(written(*document, with, QStringLiteral("example.pdf")))
                    .at(0)
                    .contains(notice));
        QCOMPARE(document->pageCount(), 2);
    }

    void wordsAreTheAgreedOnes()
    {
        for (const Length length : {Length::Short, Length::Full}) {
            const ReportDocumentPtr document = made(sampleAssessment(), options(length));
            const QString html = document->html();
            QVERIFY(html.contains(
                QLatin1String("on paper, as of 14 September 2026, from 26 of 37 checks")));
            QCOMPARE(html.count(QLatin1String("not medical advice")), 1);
        }
        const QString text = made(sampleAssessment(), options(Length::Short))->html();
        for (const char *word : {"recommended", " safe ", "best "}) {
            QVERIFY2(!text.contains(QLatin1String(word), Qt::CaseInsensitive), word);
        }
    }

    void htmlIsAccessibleAndClosed()
    {
        const QString html = made(sampleAssessment(), options(Length::Full))->html();
        QVERIFY(html.startsWith(QLatin1String("<!DOCTYPE html>\n<html lang=\"en\">")));
        QVERIFY(html.contains(QLatin1String("default-src 'none'")));
        QCOMPARE(html.count(QLatin1String("<table")), html.count(QLatin1String("<caption>")));
        QVERIFY(html.contains(QLatin1String("scope=\"col\"")));
        QVERIFY(html.contains(QLatin1String("scope=\"row\"")));
        QCOMPARE(
            html.count(QLatin1String("<a href=")), html.count(QLatin1String("rel=\"noopener")));
        QCOMPARE(html.count(QLatin1String("<h1>")), 1);
        for (const QString &tag : {QStringLiteral("div"), QStringLiteral("span"),
                 QStringLiteral("section"), QStringLiteral("svg"), QStringLiteral("tr"),
                 QStringLiteral("p"), QStringLiteral("li")}) {
            QCOMPARE(html.count(QRegularExpression(QStringLiteral("<%1[ >]").arg(tag))),
                html.count(QStringLiteral("</%1>").arg(tag)));
        }
    }

    void pagesArePaintedFromAnyThread()
    {
        const ReportDocumentPtr document = made(sampleAssessment(), options(Length::Short));
        const auto paint = [&document] {
            QImage image(420, 594, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(2, 2);
            document->paintPage(&painter, 0);
            return image;
        };
        const QImage here = paint();
        QImage there;
        std::unique_ptr<QThread> thread(QThread::create([&] { there = paint(); }));
        thread->start();
        QVERIFY(thread->wait());
        QCOMPARE(there, here);
        QVERIFY(here.pixelColor(36, 118) != QColor(Qt::white)
            || here.pixelColor(44, 120) != QColor(Qt::white));
    }

    void earlierFileStaysWholeWhenWritingFails()
    {
        const ReportOptions with = options(Length::Short);
        const ReportDocumentPtr document = made(sampleAssessment(), with);
        const auto missing
            = writePdf(*document, m_folder.filePath(QStringLiteral("no/such/r.pdf")), with);
        QVERIFY(!missing.isOk());
        QCOMPARE(missing.error().code, ErrorCode::Denied);
        QVERIFY(!writeHtml(*document, m_folder.path()).isOk()); // a folder
    }
};

void TestListingReport::linesAreShapedOnceUnlessTheyCannotBe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("shaped");
    QTest::newRow("words in the first font") << QStringLiteral("Clinic, Łódź") << QString() << true;
    QTest::newRow("a link keeps its characters")
        << QStringLiteral("clinic.example") << QStringLiteral("https://clinic.example") << false;
    QTest::newRow("another font") << QStringLiteral("東京 clinic") << QString() << false;
    QTest::newRow("right to left") << QStringLiteral("מרפאה") << QString() << false;
    QTest::newRow("cut off") << QStringLiteral("word ").repeated(60) << QString() << false;
}

void TestListingReport::linesAreShapedOnceUnlessTheyCannotBe()
{
    QFETCH(QString, text);
    QFETCH(QString, link);
    QFETCH(bool, shaped);
    const QList<StyledRun> runs{{text, FontKey::ofPoints(10), Tone::Text, link}};
    TextBreaker breaker;
    const QList<TextLine> first = breaker.lines(runs, mm(60), 1);
    QCOMPARE(first.size(), 1);
    QCOMPARE(!first.first().glyphs.isEmpty(), shaped);
    if (shaped) {
        QCOMPARE(first.first().glyphs.first().glyphs.size(), text.size());
        const double last = first.first().glyphs.first().glyphs.last().x;
        QVERIFY(last > 0 && last < first.first().width);
    }
    TextBreaker other;
    const QList<TextLine> again = other.lines(runs, mm(60), 1);
    QCOMPARE(again.first().text, first.first().text);
    QCOMPARE(again.first().width, first.first().width);
}

QTEST_MAIN(TestListingReport)
#include "tst_listingreport.moc"
