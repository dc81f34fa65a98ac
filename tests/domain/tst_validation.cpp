// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "support/testsupport.h"

using namespace touchstone;
using namespace touchstone::domain;

namespace {

const QDate kToday(2026, 9, 14);

QStringList fields(const QList<Problem> &problems)
{
    QStringList names;
    for (const Problem &problem : problems) {
        names.append(problem.message.isEmpty() ? u"no message"_qs : problem.field);
    }
    return names;
}

Clinic goodClinic()
{
    Clinic clinic;
    clinic.name = u"Example Regenerative Centre"_qs;
    clinic.place = {u"1 Example Way\nSuite 2"_qs, u"Tampa"_qs, u"US-FL"_qs, u"33601"_qs, u"US"_qs};
    clinic.phone = u"+1 (813) 555-0100"_qs;
    clinic.email = u"info@clinic.example"_qs;
    clinic.website = u"https://clinic.example/stem-cells"_qs;
    return clinic;
}

using ClinicChange = std::function<void(Clinic *)>;
using ListingChange = std::function<void(Listing *)>;

} // namespace

Q_DECLARE_METATYPE(ClinicChange)
Q_DECLARE_METATYPE(ListingChange)

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void npi_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("the example of the standard") << u"1234567893"_qs << true;
        QTest::newRow("wrong check digit") << u"1234567890"_qs << false;
        QTest::newRow("digits swapped") << u"1234568793"_qs << false;
        QTest::newRow("nine digits") << u"123456789"_qs << false;
        QTest::newRow("eleven digits") << u"12345678930"_qs << false;
        QTest::newRow("a letter") << u"123456789X"_qs << false;
        QTest::newRow("Arabic digits") << u"١٢٣٤٥٦٧٨٩٣"_qs << false;
        QTest::newRow("empty") << QString() << false;
    }
    void npi()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isValidNpi(text), valid);
    }

    void webAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("https") << u"https://clinic.example"_qs << true;
        QTest::newRow("http") << u"http://clinic.example/a?b=c#d"_qs << true;
        QTest::newRow("other script") << u"https://例え.テスト/"_qs << true;
        QTest::newRow("capitals") << u"HTTPS://clinic.example"_qs << true;
        QTest::newRow("no scheme") << u"clinic.example"_qs << false;
        QTest::newRow("script") << u"javascript:alert(1)"_qs << false;
        QTest::newRow("file") << u"file:///etc/passwd"_qs << false;
        QTest::newRow("no host") << u"https:///path"_qs << false;
        QTest::newRow("space inside") << u"https://clinic example"_qs << false;
        QTest::newRow("empty") << QString() << false;
    }
    void webAddress()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isWebAddress(text), valid);
    }

    void clinics_data()
    {
        QTest::addColumn<ClinicChange>("change");
        QTest::addColumn<QStringList>("expected");
        const auto row
            = [](const char *name, const QStringList &expected, const ClinicChange &change) {
                  QTest::newRow(name) << change << expected;
              };
        row("good", {}, [](Clinic *) {});
        row("no name", {u"name"_qs}, [](Clinic *c) { c->name = u"  "_qs; });
        row("name too long", {u"name"_qs}, [](Clinic *c) { c->name.fill(u'x', 1001); });
        row("name just fits", {}, [](Clinic *c) { c->name.fill(u'x', 1000); });
        row("line break in name", {u"name"_qs}, [](Clinic *c) { c->name = u"a\nb"_qs; });
        row("zero byte in note", {u"note"_qs}, [](Clinic *c) { c->note = QString(QChar(0)); });
        row("half a character", {u"note"_qs}, [](Clinic *c) { c->note = QString(QChar(0xD800)); });
        row("long note", {}, [](Clinic *c) { c->note.fill(u'x', 100'000); });
        row("note too long", {u"note"_qs}, [](Clinic *c) { c->note.fill(u'x', 100'001); });
        row("country in words", {u"country"_qs}, [](Clinic *c) {
            c->place.country = u"Mexico"_qs;
            c->place.region.clear();
        });
        row("country nobody has", {u"country"_qs}, [](Clinic *c) {
            c->place.country = u"XX"_qs;
            c->place.region.clear();
        });
        row("no country", {}, [](Clinic *c) { c->place.country.clear(); });
        row("region of another country", {u"region"_qs},
            [](Clinic *c) { c->place.country = u"MX"_qs; });
        row("region as typed", {}, [](Clinic *c) { c->place.region = u"Florida"_qs; });
        row("e-mail", {u"email"_qs}, [](Clinic *c) { c->email = u"info at clinic"_qs; });
        row("website", {u"website"_qs}, [](Clinic *c) { c->website = u"clinic.example"_qs; });
        row("other name empty", {u"otherNames"_qs},
            [](Clinic *c) { c->otherNames.append(OtherName()); });
    }
    void clinics()
    {
        QFETCH(ClinicChange, change);
        QFETCH(QStringList, expected);
        Clinic clinic = goodClinic();
        change(&clinic);
        QCOMPARE(fields(validate(clinic)), expected);
    }

    void practitionersAndLaboratories()
    {
        Practitioner practitioner;
        practitioner.name = u"Ana Example"_qs;
        practitioner.npi = u"1234567893"_qs;
        practitioner.credentials = {{u"GMC"_qs, u"1234567"_qs, u"registered"_qs}};
        QCOMPARE(fields(validate(practitioner)), QStringList());
        practitioner.npi = u"1234567890"_qs;
        practitioner.country = u"ZZ"_qs;
        practitioner.credentials.append(Credential());
        QCOMPARE(fields(validate(practitioner)),
            QStringList({u"npi"_qs, u"credentials"_qs, u"country"_qs}));

        Laboratory laboratory;
        laboratory.name = u"Example Cells"_qs;
        laboratory.accreditations = {{u"FACT"_qs, {}, {}}};
        QCOMPARE(fields(validate(laboratory)), QStringList());
        laboratory.name.clear();
        laboratory.accreditations.append(Accreditation());
        QCOMPARE(fields(validate(laboratory)), QStringList({u"name"_qs, u"accreditations"_qs}));
    }

    void listings_data()
    {
        QTest::addColumn<ListingChange>("change");
        QTest::addColumn<QStringList>("expected");
        const auto row
            = [](const char *name, const QStringList &expected, const ListingChange &change) {
                  QTest::newRow(name) << change << expected;
              };
        row("good", {}, [](Listing *) {});
        row("no clinic", {u"clinic"_qs}, [](Listing *l) { l->clinic = ClinicId(); });
        row("MeSH", {}, [](Listing *l) { l->conditionMesh = u"D020370"_qs; });
        row("MeSH supplement", {}, [](Listing *l) { l->conditionMesh = u"C000657245"_qs; });
        row("no MeSH", {u"conditionMesh"_qs}, [](Listing *l) { l->conditionMesh = u"knee"_qs; });
        row("price", {}, [](Listing *l) { l->price = {890'000, u"USD"_qs}; });
        row("currency in words", {u"price"_qs}, [](Listing *l) { l->price = {1, u"dollar"_qs}; });
        row("no currency", {u"price"_qs}, [](Listing *l) { l->price = {1, {}}; });
        row("negative price", {u"price"_qs}, [](Listing *l) { l->price = {-1, u"USD"_qs}; });
        row("home", {u"homeCountry"_qs}, [](Listing *l) { l->homeCountry = u"us"_qs; });
    }
    void listings()
    {
        QFETCH(ListingChange, change);
        QFETCH(QStringList, expected);
        Listing listing;
        listing.clinic = ClinicId(1);
        change(&listing);
        QCOMPARE(fields(validate(listing)), expected);
    }

    void answers_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("tier");
        QTest::addColumn<QDate>("checkedOn");
        QTest::addColumn<QDate>("askedOn");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, AnswerState state, Tier tier, QDate checked,
                             QDate asked, const char *reason, const QStringList &expected) {
            QTest::newRow(name) << int(state) << int(tier) << checked << asked
                                << QString::fromLatin1(reason) << expected;
        };
        const QDate day(2026, 9, 1);
        using enum AnswerState;
        row("unknown", Unknown, Tier::None, {}, {}, "", {});
        row("met", Met, Tier::Register, day, {}, "", {});
        row("met today", Met, Tier::Register, kToday, {}, "", {});
        row("met tomorrow", Met, Tier::Register, kToday.addDays(1), {}, "", {u"checkedOn"_qs});
        row("met by nobody", Met, Tier::None, day, {}, "", {u"tier"_qs});
        row("not met never", NotMet, Tier::Document, {}, {}, "", {u"checkedOn"_qs});
        row("partly without both", Partly, Tier::None, {}, {}, "", {u"tier"_qs, u"checkedOn"_qs});
        row("declined", Declined, Tier::Statement, day, day.addDays(-14), "", {});
        row("declined without asking", Declined, Tier::Statement, day, {}, "", {u"askedOn"_qs});
        row("declined before asking", Declined, Tier::Statement, day, day.addDays(1), "",
            {u"checkedOn"_qs});
        row("asked tomorrow", Declined, Tier::Statement, {}, kToday.addDays(1), "",
            {u"checkedOn"_qs, u"askedOn"_qs});
        row("does not apply", NotApplicable, Tier::None, {}, {}, "no list exists", {});
        row("does not apply, no reason", NotApplicable, Tier::None, {}, {}, " ", {u"reason"_qs});
        row("unknown with a source", Unknown, Tier::Register, {}, {}, "", {u"tier"_qs});
    }
    void answers()
    {
        QFETCH(int, state);
        QFETCH(int, tier);
        QFETCH(QDate, checkedOn);
        QFETCH(QDate, askedOn);
        QFETCH(QString, reason);
        QFETCH(QStringList, expected);
        Answer answer;
        answer.state = AnswerState(state);
        answer.tier = Tier(tier);
        answer.checkedOn = checkedOn;
        answer.askedOn = askedOn;
        answer.reason = reason;
        QCOMPARE(fields(validate(answer, kToday)), expected);
    }

    void theFirstProblemBecomesTheError()
    {
        VERIFY_OK(asResult({}));
        const Result<> result = asResult({{u"npi"_qs, u"wrong"_qs}, {u"name"_qs, u"empty"_qs}});
        QVERIFY(result.error().code == ErrorCode::Invalid);
        QCOMPARE(result.error().place.field, u"npi"_qs);
        QCOMPARE(result.error().message, u"wrong"_qs);
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
