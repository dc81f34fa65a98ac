// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/addresstext.h"
#include "exchange/celltext.h"
#include "exchange/clinicnames.h"
#include "exchange/importplan.h"
#include "exchange/personname.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::exchange;

namespace {

QString u8(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What single cells say.
class TestCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money_data();
    void money();
    void persons_data();
    void persons();
    void names_data();
    void names();
    void addresses_data();
    void addresses();
    void countryCells_data();
    void countryCells();
    void kinds_data();
    void kinds();
    void cleans();
    void keysMeet();
};

void TestCellText::money_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const std::initializer_list<std::pair<const char *, const char *>> rows = {
        {"US$ 8,900", "8900000 USD"}, {"8.900 €", "8900000 EUR"}, {"8,900.50 USD", "8900500 USD"},
        {"8.900,50 EUR", "8900500 EUR"}, {"1'500.- CHF", "1500000 CHF"},
        {"CHF 1’500", "1500000 CHF"}, {"12 000 zł", "12000000 PLN"},
        {"$5,000 - $8,000", "5000000 $ ~"}, {"5,000-8,000 USD", "5000000 USD ~"},
        {"from 5000", "5000000 ~"}, {"desde 450 €", "450000 EUR ~"}, {"5k USD", "5000000 USD"},
        {"£1,234,567", "1234567000 GBP"}, {"1.5", "1500"}, {"0.500", "500"},
        {"R$ 3.000", "3000000 BRL"}, {"9000", "9000000"}, {"$10,000+", "10000000 $ ~"},
        {"US$5000 to US$7000", "5000000 USD ~"}, {"Call for price", "none"}, {"", "none"},
        {"-500", "none"}, {"5000 USD / 4500 EUR", "none"}, {"Package 3 for 5000", "none"},
        {"12,34,56", "none"}, {"call 555 1234", "none"}, {"99999999999999999999", "none"},
        {"USD 4,500 per session", "4500000 USD"}, {"INR 1,23,456", "123456000 INR"},
        {"₹12,34,567.50", "1234567500 INR"}, {"¥1,200,000", "1200000000 ¥"}};
    for (const auto &[text, read] : rows) {
        QTest::newRow(text[0] == '\0' ? "nothing" : text) << u8(text) << u8(read);
    }
}

void TestCellText::money()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const auto money = moneyFromText(text);
    QString actual = u"none"_qs;
    if (money) {
        actual = QString::number(money->thousandths);
        actual += money->currency.isEmpty() ? QString() : QChar(u' ') + money->currency;
        actual += money->isDollarSign ? u" $"_qs : QString();
        actual += money->isYenSign ? u" ¥"_qs : QString();
        actual += money->isInexact ? u" ~"_qs : QString();
    }
    QCOMPARE(actual, read);
}

void TestCellText::persons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("read"); // name | given | family | title
    const auto row = [](const char *text, const char *country, const char *read) {
        QTest::newRow(text) << u8(text) << u8(country) << u8(read);
    };
    row("Doe, Jane MD", "US", "Jane Doe|Jane|Doe|MD");
    row("Dr. Jane A. Doe, MD, PhD", "US", "Jane A. Doe|Jane A.|Doe|MD, PhD");
    row("Jane Doe M.D.", "US", "Jane Doe|Jane|Doe|M.D.");
    row("PEREZ-DOE, SOCRATES", "US", "SOCRATES PEREZ-DOE|SOCRATES|PEREZ-DOE|");
    row("Dra. Ana María García López", "MX", "Ana María García López|Ana María|García López|Dra");
    row("Prof. Dr. med. Karl von Beispiel", "DE",
        "Karl von Beispiel|Karl|von Beispiel|Prof Dr med");
    row("Prof. Dr. Dr. h.c. mult. Ada Beispiel", "DE",
        "Ada Beispiel|Ada|Beispiel|Prof Dr Dr h.c mult");
    row("John Doe Jr., DO", "US", "John Doe Jr.|John|Doe Jr.|DO");
    row("Wei Ma", "CN", "Wei Ma|Wei|Ma|");
    row("山田太郎", "JP", "山田太郎|||");
    row("Dr Cher", "US", "Cher|||Dr");
    row("山田 太郎", "JP", "山田 太郎|太郎|山田|");
    row("Dra. María José Núñez-Ortiz", "MX", "María José Núñez-Ortiz|María José|Núñez-Ortiz|Dra");
    row("Juan Pérez López", "MX", "Juan Pérez López|Juan|Pérez López|");
    row("prof. dr hab. n. med. Jan Przykład", "PL", "Jan Przykład|Jan|Przykład|prof dr hab n med");
    row("Dr. N. Example", "US", "N. Example|N.|Example|Dr");
}

void TestCellText::persons()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, read);
    const PersonName person = personFromText(text, country);
    QCOMPARE(
        QStringList({person.name, person.givenName, person.familyName, person.title}).join(u'|'),
        read);
}

void TestCellText::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row
        = [](const char *text, const char *read) { QTest::newRow(text) << u8(text) << u8(read); };
    row("Plain Clinic", "Plain Clinic");
    row("A Clinic; B Clinic | C Clinic", "A Clinic, trading B Clinic, trading C Clinic");
    row("Acme Cells LLC dba Joint Renewal", "Joint Renewal, legal Acme Cells LLC");
    row("Acme Cells, LLC (d/b/a Joint Renewal)", "Joint Renewal, legal Acme Cells, LLC");
    row("New Name (formerly Old Name, Inc.)", "New Name, former Old Name, Inc.");
    row("New Name f/k/a Old Name", "New Name, former Old Name");
    row("One A/K/A Two", "One, other Two");
    row("Clínica Sol (antes Clínica Luna)", "Clínica Sol, former Clínica Luna");
    row("Acme LLC dba Cells a/k/a Stems", "Cells, legal Acme LLC, other Stems");
    row("Aka Wellness (Tijuana)", "Aka Wellness (Tijuana)");
    row("Formerly Yours Spa", "Formerly Yours Spa");
    row("Bio Centre (formerly \"Stem Life\")", "Bio Centre, former Stem Life");
    row("Health for All", "Health for All");
    row("N/A", "");
}

void TestCellText::names()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const ClinicNames found = clinicNamesFromText(text);
    QString actual = found.name;
    for (const domain::OtherName &other : found.others) {
        actual += u", "_qs + domain::code(other.kind) + u' ' + other.name;
    }
    QCOMPARE(actual, read);
}

void TestCellText::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("read"); // address | city | region | code | country
    const auto row = [](const char *text, const char *country, const char *read) {
        QTest::newRow(text) << u8(text) << u8(country) << u8(read);
    };
    row("12 Main St, Austin, TX 78701", "", "12 Main St|Austin|US-TX|78701|US");
    row("12 Main St, Suite 4, Austin, Texas, 78701, United States", "",
        "12 Main St, Suite 4|Austin|US-TX|78701|US");
    row("12 Main St\nAustin TX 78701-1234", "", "12 Main St|Austin|US-TX|78701-1234|US");
    row("12 Main St, Austin, TX", "", "12 Main St|Austin|US-TX||US");
    row("Miami, Florida", "", "|Miami|US-FL||US");
    row("12 Main St, Miami, Florida", "", "12 Main St|Miami|US-FL||US");
    row("Vancouver, British Columbia", "", "|Vancouver|CA-BC||CA");
    row("New York, New York", "", "|New York|US-NY||US");
    row("Atlanta, Georgia", "", "Atlanta, Georgia||||");
    row("1 Peach St, Atlanta, GA", "", "1 Peach St, Atlanta, GA||||");
    row("1 Peach St, Atlanta, GA", "US", "1 Peach St|Atlanta|US-GA||US");
    row("1 Peach St, Atlanta, Georgia 30303", "", "1 Peach St|Atlanta|US-GA|30303|US");
    row("Rustaveli 1, Tbilisi, Georgia", "GE", "Rustaveli 1|Tbilisi|||GE");
    row("10 Harley Row, London W1G 9PF", "", "10 Harley Row|London||W1G 9PF|GB");
    row("10 Harley Row, London, W1G 9PF, England", "", "10 Harley Row|London||W1G 9PF|GB");
    row("Av. Sol 1, 22014 Tijuana, B.C., Mexico", "", "Av. Sol 1|Tijuana|MX-BCN|22014|MX");
    row("Calle Mayor 3, 28046 Madrid, Spain", "", "Calle Mayor 3|Madrid||28046|ES");
    row("Damrak 1, 1012 LG Amsterdam, Holland", "", "Damrak 1|Amsterdam||1012 LG|NL");
    row("100 Queen St W, Toronto, ON M5H 2N2", "", "100 Queen St W|Toronto|CA-ON|M5H 2N2|CA");
    row("Villa 7, Dubai, UAE", "", "Villa 7|Dubai|AE-DU||AE");
    row("Somewhere on the hill", "", "Somewhere on the hill||||");
    row("Somewhere, no land known", "", "Somewhere, no land known||||");
    row("Panama", "PA", "|Panama|||PA");
    row("東京都千代田区丸の内1-2-3", "", "東京都千代田区丸の内1-2-3||||JP");
    row("〒220-0012 神奈川県横浜市西区1-1", "", "〒220-0012 神奈川県横浜市西区1-1||||JP");
    row("서울특별시 강남구 예시로 1", "", "서울특별시 강남구 예시로 1||||KR");
    row("广东省深圳市样例路1号", "", "广东省深圳市样例路1号||||CN");
    row("台北市中山區範例路1號", "", "台北市中山區範例路1號||||TW");
    row("山の上", "", "山の上||||");
}

void TestCellText::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, read);
    const domain::Place place = placeFromAddress(text, country);
    QCOMPARE(QStringList({place.address, place.city, place.region, place.postalCode, place.country})
                 .join(u'|'),
        read);
}

void TestCellText::countryCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const std::initializer_list<std::pair<const char *, const char *>> rows
        = {{"Cancún México", "MX"}, {"Texas, USA", "US"}, {"Port Moresby Papua New Guinea", "PG"},
            {"la República Popular Democrática de Corea", "KP"},
            {"la República Democrática del Congo", "CD"},
            {"la République démocratique du Congo", "CD"}, {"la República de Sudán del Sur", "SS"},
            {"el Estado Independiente de Papua Nueva Guinea", "PG"},
            {"Республика Экваториальная Гвинея", "GQ"}, {"las Islas Cook **", "CK"},
            {"中华人民共和国", "CN"}, {"Autonomous Region of Congo", ""}};
    for (const auto &[text, code] : rows) {
        QTest::newRow(text) << u8(text) << u8(code);
    }
}

void TestCellText::countryCells()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(countryFromCell(text).value_or(QString()), code);
}

void TestCellText::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row
        = [](const char *text, const char *kind) { QTest::newRow(text) << u8(text) << u8(kind); };
    row("Bone marrow aspirate concentrate (BMAC)", "bmac");
    row("Concentrado de médula ósea: aspirado de médula", "bmac");
    row("Adipose SVF", "svf");
    row("Lipogems", "fat");
    row("Umbilical cord MSCs", "donor");
    row("Células madre de cordón umbilical", "donor");
    row("Wharton's jelly exosomes", "exo");
    row("PRP injection", "prp");
    row("Plasma rico en plaquetas", "prp");
    row("Culture-expanded adipose-derived cells", "msc");
    row("iPSC-derived neurons", "pluri");
    row("BMAC and PRP", "");
    row("Stem cell therapy", "");
}

void TestCellText::kinds()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QCOMPARE(domain::code(treatmentKindFromText(text)), kind);
}

void TestCellText::cleans()
{
    QCOMPARE(cleanCell(u8("  two \t words\r\nmore ")), u"two words more"_qs);
    QCOMPARE(cleanCell(u8("\u202eevil\u202c \u200btext\ufeff")), u"evil text"_qs);
    QCOMPARE(cleanCell(QString(QChar(0xd800)) + u"x"_qs), u"x"_qs);
    QCOMPARE(cleanLines(u8(" one\r\ntwo\rthree\x01 ")), u"one\ntwo\nthree"_qs);
    for (const char *nothing :
        {"", "-", "--", "N/A", "na", "Not Available", "—", "sin datos", "<UNAVAIL>", "#N/A"}) {
        QVERIFY2(saysNothing(u8(nothing)), nothing);
    }
    QVERIFY(!saysNothing(u"Nation Clinic"_qs));
    QCOMPARE(withoutHtml(u8("a &amp; b<br />c <b>d</b> 3 < 4")), u"a & b\nc d 3 < 4"_qs);
    QCOMPARE(tidyPostalCode(u"341081869"_qs, u"US"_qs), u"34108-1869"_qs);
    QCOMPARE(tidyPostalCode(u"2139"_qs, u"US"_qs), u"02139"_qs);
    QCOMPARE(tidyPostalCode(u"2000"_qs, u"AU"_qs), u"2000"_qs);
}

void TestCellText::keysMeet()
{
    domain::Clinic one;
    one.name = u"Clínica Célula Viva, S.A. de C.V."_qs;
    one.place.city = u"Tijuana"_qs;
    one.place.country = u"MX"_qs;
    domain::Clinic two = one;
    two.name = u"CLINICA CELULA VIVA"_qs;
    QCOMPARE(clinicKey(one), clinicKey(two));
    two.name = u"Clinica Celula Viva 2"_qs;
    QVERIFY(clinicKey(one) != clinicKey(two));
    two = one;
    two.place.city = u"Cancún"_qs;
    QVERIFY(clinicKey(one) != clinicKey(two));
    two.name = u"Inc."_qs;
    QVERIFY(!clinicKey(two).startsWith(QChar(0x1f)));

    domain::Practitioner first;
    first.name = u"Jane O'Doe"_qs;
    domain::Practitioner second;
    second.name = u"JANE ODOE"_qs;
    QCOMPARE(practitionerKey(first), practitionerKey(second));
    first.npi = u"1234567893"_qs;
    QVERIFY(practitionerKey(first) != practitionerKey(second));
}

QTEST_GUILESS_MAIN(TestCellText)
#include "tst_celltext.moc"
