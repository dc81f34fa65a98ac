// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "domain/geography.h"

#include <QTest>

#include <algorithm>

using namespace touchstone::domain;

class TestGeography : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsCountries_data();
    void knowsCountries();
    void everyNameFindsItsCountry();
    void knowsRegions_data();
    void knowsRegions();
    void everyRegionFindsItself();
    void partsOfAllCountriesHaveNames_data();
    void partsOfAllCountriesHaveNames();
    void partsAreOfTheirCountryAndInOrder();
    void knowsMoney();
};

void TestGeography::knowsCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const std::initializer_list<std::pair<const char *, const char *>> rows = {{"US", "US"},
        {"usa", "US"}, {"U.S.A.", "US"}, {"U.S.", "US"}, {"United States of America", "US"},
        {"Estados Unidos", "US"}, {"EE. UU.", "US"}, {"EEUU", "US"}, {"Korea, Republic of", "KR"},
        {"South Korea", "KR"}, {"Corea del Sur", "KR"}, {"대한민국", "KR"}, {"GER", "DE"},
        {"sui", "CH"}, {"BRN", "BN"}, {"840", "US"}, {"036", "AU"},
        {"Korea, Democratic People's Republic of", "KP"}, {"Turkey", "TR"}, {"Türkiye", "TR"},
        {"TURQUÍA", "TR"}, {"UK", "GB"}, {"U.K.", "GB"}, {"England", "GB"}, {"Great Britain", "GB"},
        {"Reino Unido", "GB"}, {"Holland", "NL"}, {"The Netherlands", "NL"}, {"Países Bajos", "NL"},
        {"UAE", "AE"}, {"United Arab Emirates", "AE"}, {"DR", "DO"}, {"Dominican Republic", "DO"},
        {"República Dominicana", "DO"}, {"NA", "NA"}, {"Namibia", "NA"}, {"Deutschland", "DE"},
        {"Alemania", "DE"}, {"Allemagne", "DE"}, {"España", "ES"}, {"espana", "ES"},
        {"México", "MX"}, {"MEX", "MX"}, {"Czech Republic", "CZ"}, {"Czechia", "CZ"},
        {"Russian Federation", "RU"}, {"Viet Nam", "VN"}, {"Vietnam", "VN"},
        {"Côte d'Ivoire", "CI"}, {"Ivory Coast", "CI"}, {"日本", "JP"}, {"Polska", "PL"},
        {"Taiwan", "TW"}, {"Iran, Islamic Republic of", "IR"}, {"The Bahamas", "BS"},
        {"Antigua & Barbuda", "AG"}, {"Trinidad and Tobago", "TT"}, {"Kosovo", "XK"},
        {"Georgia", "GE"}, {"Atlantis", ""}, {"", ""}, {"-", ""}, {"Florida", ""}};
    for (const auto &[text, code] : rows) {
        QTest::newRow(text[0] == '\0' ? "nothing" : text)
            << QString::fromUtf8(text) << QString::fromLatin1(code);
    }
}

void TestGeography::knowsCountries()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(countryFromText(text).value_or(QString()), code);
}

void TestGeography::everyNameFindsItsCountry()
{
    QVERIFY(allCountries().size() >= 249);
    QVERIFY(std::is_sorted(allCountries().begin(), allCountries().end()));
    for (const QString &code : allCountries()) {
        QVERIFY(isCountry(code));
        for (const QString &text :
            {code, code.toLower(), countryName(code, u"en"_qs), countryName(code, u"es"_qs)}) {
            QCOMPARE(countryFromText(text).value_or(QString()), code);
        }
        QVERIFY(currencyOf(code).isEmpty() || isCurrency(currencyOf(code)));
    }
    QCOMPARE(countryName(u"DE"_qs, u"en"_qs), u"Germany"_qs);
    QCOMPARE(countryName(u"DE"_qs, u"es_MX"_qs), u"Alemania"_qs);
    QCOMPARE(countryName(u"??"_qs, u"en"_qs), u"??"_qs);
    QCOMPARE(callingCode(u"GB"_qs), u"44"_qs);
}

void TestGeography::knowsRegions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("code");
    QTest::newRow("a state's letters") << u"FL"_qs << u"US"_qs << u"US-FL"_qs;
    QTest::newRow("a state's name") << u"florida"_qs << u"US"_qs << u"US-FL"_qs;
    QTest::newRow("the whole code") << u"us-fl"_qs << u""_qs << u"US-FL"_qs;
    QTest::newRow("letters without a country say nothing") << u"FL"_qs << u""_qs << u""_qs;
    QTest::newRow("the capital's district") << u"D.C."_qs << u"US"_qs << u"US-DC"_qs;
    QTest::newRow("an island") << u"Puerto Rico"_qs << u"US"_qs << u"US-PR"_qs;
    QTest::newRow("a province in French") << u"Québec"_qs << u"CA"_qs << u"CA-QC"_qs;
    QTest::newRow("Australia") << u"New South Wales"_qs << u"AU"_qs << u"AU-NSW"_qs;
    QTest::newRow("a nation of the UK") << u"Scotland"_qs << u"GB"_qs << u"GB-SCT"_qs;
    QTest::newRow("Mexico with points") << u"B.C."_qs << u"MX"_qs << u"MX-BCN"_qs;
    QTest::newRow("Mexico by accents") << u"Nuevo Leon"_qs << u"MX"_qs << u"MX-NLE"_qs;
    QTest::newRow("the same letters elsewhere") << u"WA"_qs << u"AU"_qs << u"AU-WA"_qs;
    QTest::newRow("none") << u"Outside U.S./Canada"_qs << u"SA"_qs << u""_qs;
}

void TestGeography::knowsRegions()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, code);
    QCOMPARE(regionFromText(text, country).value_or(QString()), code);
}

void TestGeography::everyRegionFindsItself()
{
    QCOMPARE(regionsOf(u"US"_qs).size(), 56);
    QCOMPARE(regionsOf(u"CA"_qs).size(), 13);
    QCOMPARE(regionsOf(u"AU"_qs).size(), 8);
    QCOMPARE(regionsOf(u"GB"_qs).size(), 4);
    QCOMPARE(regionsOf(u"MX"_qs).size(), 32);
    for (const QString &country : QStringLiteral("AE AU BR CA DE ES GB IN MX US").split(u' ')) {
        for (const QString &code : regionsOf(country)) {
            QCOMPARE(regionFromText(regionName(code), country).value_or(QString()), code);
            QCOMPARE(regionFromText(code.mid(3), country).value_or(QString()), code);
        }
    }
    QCOMPARE(regionName(u"Somewhere"_qs), u"Somewhere"_qs);
}

void TestGeography::partsOfAllCountriesHaveNames_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("Japan") << u"JP-13"_qs << u"Tokyo"_qs;
    QTest::newRow("Poland") << u"PL-10"_qs << u"Łódzkie"_qs;
    QTest::newRow("Panama, one digit") << u"PA-8"_qs << u"Panamá"_qs;
    QTest::newRow("Belgium, turned round") << u"BE-WAL"_qs << u"Région wallonne"_qs;
    QTest::newRow("Philippines, without remarks") << u"PH-07"_qs << u"Central Visayas"_qs;
    QTest::newRow("English where we have it") << u"DE-BY"_qs << u"Bavaria"_qs;
    QTest::newRow("no such part") << u"JP-99"_qs << u"JP-99"_qs;
    QTest::newRow("no code") << u"Saint-Denis"_qs << u"Saint-Denis"_qs;
}

void TestGeography::partsOfAllCountriesHaveNames()
{
    QFETCH(QString, code);
    QFETCH(QString, name);
    QCOMPARE(regionName(code), name);
}

void TestGeography::partsAreOfTheirCountryAndInOrder()
{
    int countries = 0;
    for (const QString &country : allCountries()) {
        const QList<QString> codes = regionsOf(country);
        countries += codes.isEmpty() ? 0 : 1;
        QString before;
        for (const QString &code : codes) {
            QVERIFY2(code.startsWith(country + u'-'), qPrintable(code));
            QVERIFY2(regionName(code) != code && !regionName(code).isEmpty(), qPrintable(code));
            const QString key = touchstone::text::sortKey(regionName(code));
            QVERIFY2(before <= key, qPrintable(code));
            before = key;
        }
    }
    QVERIFY2(countries > 180, qPrintable(QString::number(countries)));
    QCOMPARE(regionsOf(u"JP"_qs).size(), 47);
}

void TestGeography::knowsMoney()
{
    QVERIFY(isCurrency(u"USD"_qs) && !isCurrency(u"usd"_qs) && !isCurrency(u"ABC"_qs));
    QCOMPARE(currencyDigits(u"USD"_qs), 2);
    QCOMPARE(currencyDigits(u"JPY"_qs), 0);
    QCOMPARE(currencyDigits(u"KWD"_qs), 3);
    QCOMPARE(currencyFromSign(u"€"_qs).value_or(QString()), u"EUR"_qs);
    QCOMPARE(currencyFromSign(u"us$"_qs).value_or(QString()), u"USD"_qs);
    QVERIFY(
        !currencyFromSign(u"$"_qs) && !currencyFromSign(u"kr"_qs) && !currencyFromSign(u"¥"_qs));
}

QTEST_GUILESS_MAIN(TestGeography)
#include "tst_geography.moc"
