// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reporttext.h"
#include "report/usertext.h"

#include "support/testsupport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace touchstone;
using namespace touchstone::report;

namespace {

QJsonObject texts(const QString &language)
{
    return QJsonDocument::fromJson(
        test::readFile(QStringLiteral(":/reports/texts.%1.json").arg(language)))
        .object();
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[0-9n]"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        found.append(it.next().captured());
    }
    found.sort();
    return found;
}

template <typename Enum> void checkWords(const ReportText &text, const char *prefix)
{
    for (const Enum value : domain::allValues<Enum>()) {
        const QString word = text.word(QLatin1String(prefix), value);
        QVERIFY2(!word.isEmpty() && word != domain::code(value), qPrintable(word));
    }
}

} // namespace

class TestReportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesAreComplete()
    {
        const QJsonObject english = texts(QStringLiteral("en")),
                          spanish = texts(QStringLiteral("es"));
        QCOMPARE(english.keys(), spanish.keys());
        for (const QString &key : english.keys()) {
            QVERIFY2(!spanish.value(key).toString().isEmpty(), qPrintable(key));
            QVERIFY2(placeholders(english.value(key).toString())
                    == placeholders(spanish.value(key).toString()),
                qPrintable(key));
        }
    }

    void everyWordOfTheDomainIsThere()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("es")}) {
            const ReportText &text = ReportText::in(language);
            checkWords<domain::Band>(text, "band");
            checkWords<domain::AnswerState>(text, "state");
            checkWords<domain::Tier>(text, "tier");
            checkWords<domain::TreatmentKind>(text, "kind");
            checkWords<domain::Goal>(text, "goal");
            checkWords<domain::Offer>(text, "offer");
            checkWords<domain::Route>(text, "route");
            checkWords<domain::CellSource>(text, "cells");
            checkWords<domain::YesNo>(text, "yesno");
            checkWords<domain::NameKind>(text, "name");
        }
    }

    void numbersAndDatesFollowTheLanguage()
    {
        const ReportText &english = ReportText::in(QStringLiteral("en"));
        const ReportText &spanish = ReportText::in(QStringLiteral("es"));
        const QDate day(2026, 9, 4);
        QCOMPARE(english.date(day), QStringLiteral("4 Sep 2026"));
        QCOMPARE(english.dateLong(day), QStringLiteral("4 September 2026"));
        QCOMPARE(spanish.dateLong(day), QStringLiteral("4 de septiembre de 2026"));
        QCOMPARE(english.tenths(344), QStringLiteral("34.4"));
        QCOMPARE(spanish.tenths(344), QStringLiteral("34,4"));
        QCOMPARE(spanish.tenths(0), QStringLiteral("0,0"));
        QCOMPARE(english.country(QStringLiteral("DE")), QStringLiteral("Germany"));
        QCOMPARE(spanish.country(QStringLiteral("DE")), QStringLiteral("Alemania"));
        QCOMPARE(english.money(485'000, QStringLiteral("USD")),
            QString(QStringLiteral("4,850.00") + QChar(0xA0) + QStringLiteral("USD")));
        QCOMPARE(english.money(4850, QStringLiteral("JPY")),
            QString(QStringLiteral("4,850") + QChar(0xA0) + QStringLiteral("JPY")));
    }

    void countsHaveTheirForms()
    {
        const ReportText &text = ReportText::in(QStringLiteral("en"));
        QCOMPARE(text.count(QLatin1String("list.more"), 1), QStringLiteral("and one more"));
        QCOMPARE(text.count(QLatin1String("list.more"), 12), QStringLiteral("and 12 more"));
    }

    void argumentsMayHoldPlaceholders()
    {
        const ReportText &text = ReportText::in(QStringLiteral("en"));
        QCOMPARE(text.text(QLatin1String("header.prepared"), QStringLiteral("%2 %1"),
                     QStringLiteral("x")),
            QStringLiteral("Prepared by %2 %1, x"));
    }

    void userTextIsOneHarmlessLine()
    {
        QCOMPARE(cleaned(QStringLiteral(" a\n\tb  c ")), QStringLiteral("a b c"));
        QCOMPARE(
            cleaned(QString(QChar(0x202E)) + QStringLiteral("abc") + QChar(0x7) + QChar(0xFEFF)),
            QStringLiteral("abc"));
        QCOMPARE(cleaned(QString(10'000, u'x'), 10), QStringLiteral("xxxxxxxxx…"));
        const QString hebrew = QStringLiteral("ד״ר");
        QCOMPARE(cleaned(hebrew), QString(QChar(0x2068) + hebrew + QChar(0x2069)));
        QCOMPARE(cleaned(QStringLiteral("東京中央")), QStringLiteral("東京中央"));
    }

    void onlyWebAddressesAreLinks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("link");
        QTest::newRow("https") << "https://clinic.example/a?b=c" << true;
        QTest::newRow("http, spaces around") << " http://clinic.example " << true;
        QTest::newRow("script") << "javascript:alert(1)" << false;
        QTest::newRow("data") << "data:text/html,x" << false;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("no host") << "https:///x" << false;
        QTest::newRow("with a password") << "https://u:p@clinic.example/" << false;
        QTest::newRow("words") << "call of 2 May" << false;
        QTest::newRow("markup inside") << "https://x.example/\"><script>" << false;
    }
    void onlyWebAddressesAreLinks()
    {
        QFETCH(QString, text);
        QFETCH(bool, link);
        QCOMPARE(!webAddress(text).isEmpty(), link);
    }
};

QTEST_MAIN(TestReportText)
#include "tst_reporttext.moc"
