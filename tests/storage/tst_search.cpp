// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

/// What a search finds, and that nothing in it is syntax.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void followsChanges();
    void stopsAtTheCap();

private:
    std::unique_ptr<StorageFixture> m_fixture;
};

void TestSearch::initTestCase()
{
    m_fixture = std::make_unique<StorageFixture>();
    StorageFixture &f = *m_fixture;
    Clinic lodz;
    lodz.name = QStringLiteral("Klinika Łódź");
    lodz.otherNames = {{QStringLiteral("Dawna Przychodnia"), NameKind::Former},
        {QStringLiteral("StemWonder Trading"), NameKind::Trading}};
    lodz.place.city = QStringLiteral("Kraków");
    lodz.place.country = QStringLiteral("PL");
    lodz = f.save(lodz);
    Listing one;
    one.clinic = lodz.id;
    one.practitioner = f.practitioner(QStringLiteral("Søren Ærø-Weiß")).id;
    one.laboratory = f.laboratory(QStringLiteral("Biocellworks GmbH")).id;
    one.treatment = QStringLiteral("marrow concentrate");
    one.condition = QStringLiteral("knee osteoarthritis");
    f.save(one);
    const Clinic tokyo = f.clinic(
        QStringLiteral("東京中央クリニック"), QStringLiteral("東京"), QStringLiteral("JP"));
    f.listing(tokyo, QStringLiteral("幹細胞治療"));
    const Clinic hostile = f.clinic(QStringLiteral("O'Neill \"Near\" AND* (Clinic) — NOT/OR"));
    f.listing(hostile, QStringLiteral("50% off; drop table"));
}

void TestSearch::finds_data()
{
    const QString lodz = QStringLiteral("Klinika Łódź/marrow concentrate");
    const QString tokyo = QStringLiteral("東京中央クリニック/幹細胞治療");
    const QString hostile
        = QStringLiteral("O'Neill \"Near\" AND* (Clinic) — NOT/OR/50% off; drop table");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &words, const QStringList &found) {
        QTest::newRow(name) << words << found;
    };
    row("nothing typed finds all", QString(), QStringList{lodz, hostile, tokyo});
    row("a word", QStringLiteral("klinika"), {lodz});
    row("the beginning of a word", QStringLiteral("kli"), {lodz});
    row("letters without decomposition", QStringLiteral("lodz"), {lodz});
    row("as written", QStringLiteral("ŁÓDŹ"), {lodz});
    row("o with a stroke", QStringLiteral("soren"), {lodz});
    row("sharp s and ligatures", QStringLiteral("aero weiss"), {lodz});
    row("inside a clinic's word", QStringLiteral("linik"), {lodz});
    row("inside a former name", QStringLiteral("zychod"), {lodz});
    row("inside a trading name", QStringLiteral("wonder"), {lodz});
    row("inside a laboratory's name", QStringLiteral("cellwork"), {lodz});
    row("inside words and a beginning", QStringLiteral("onder kne"), {lodz});
    row("city", QStringLiteral("krakow"), {lodz});
    row("country in English", QStringLiteral("poland"), {lodz});
    row("country in Spanish", QStringLiteral("polonia"), {lodz});
    row("treatment and condition", QStringLiteral("marrow osteo"), {lodz});
    row("not inside a treatment", QStringLiteral("arrow"), {});
    row("every word must match", QStringLiteral("lodz tokyo"), {});
    row("two Chinese characters", QStringLiteral("中央"), {tokyo});
    row("three Chinese characters", QStringLiteral("東京中"), {tokyo});
    row("one Chinese character", QStringLiteral("東"), {tokyo});
    row("katakana inside", QStringLiteral("ニック"), {tokyo});
    row("Chinese treatment", QStringLiteral("細胞"), {tokyo});
    row("an apostrophe", QStringLiteral("o'neill"), {hostile});
    row("quotes", QStringLiteral("\"near\""), {hostile});
    row("an open quote", QStringLiteral("\"nea"), {hostile});
    row("operators are words", QStringLiteral("AND NOT OR"), {hostile});
    row("NEAR with brackets", QStringLiteral("NEAR(clinic, 3)"), {});
    row("a column filter", QStringLiteral("names:klinika"), {});
    row("a star alone", QStringLiteral("*"), {});
    row("signs alone", QStringLiteral("\"\" ( ) ^ - + : ;"), {});
    row("a statement", QStringLiteral("'; drop table listing; --"), {});
    row("a percent sign", QStringLiteral("50%"), {hostile});
    row("a nul character", QString(QChar(0)) + QStringLiteral("klinika"), {lodz});
    row("half a surrogate pair", QString(QChar(0xd83d)) + QStringLiteral(" klinika"), {lodz});
    row("very many words", QStringLiteral("klinika ").repeated(500), {lodz});
    row("a very long word", QString(5000, u'x'), {});
}

void TestSearch::finds()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    std::sort(found.begin(), found.end());
    QCOMPARE(m_fixture->search(words), found);
    ListingQuery query;
    query.search = words;
    const auto counts = ListingStore(*m_fixture->session).counts(query);
    VERIFY_OK(counts);
    QCOMPARE(counts->matching, found.size());
    PartyQuery parties;
    parties.search = words;
    VERIFY_OK(PartyStore(*m_fixture->session).page(parties, {}, 10));
}

void TestSearch::followsChanges()
{
    StorageFixture f;
    Clinic clinic = f.clinic(QStringLiteral("Before"));
    Practitioner doctor = f.practitioner(QStringLiteral("Doctor One"));
    Listing listing = f.listing(clinic, QStringLiteral("t"));
    listing.practitioner = doctor.id;
    listing = f.save(listing);
    QCOMPARE(f.search(QStringLiteral("one")).size(), 1);
    clinic.name = QStringLiteral("Afterwards");
    f.save(clinic);
    doctor.name = QStringLiteral("Doctor Two");
    f.save(doctor);
    QCOMPARE(f.search(QStringLiteral("before")).size(), 0);
    QCOMPARE(f.search(QStringLiteral("terward two")).size(), 1);
    QCOMPARE(f.search(QStringLiteral("one")).size(), 0);
    f.trash(ref(listing));
    QCOMPARE(f.search(QStringLiteral("afterwards")).size(), 0);
    f.verifySound();
}

void TestSearch::stopsAtTheCap()
{
    StorageFixture f;
    BulkImport import(*f.session, f.author());
    VERIFY_OK(import.begin());
    for (int i = 0; i < ListingStore::kSearchCap + 500; ++i) {
        ImportRecord record;
        record.clinic.name = QStringLiteral("Common %1").arg(i);
        record.clinic.place.country = i < 2100 ? QStringLiteral("US") : QStringLiteral("PL");
        VERIFY_OK(import.add(record));
    }
    VERIFY_OK(import.finish());
    ListingQuery query;
    query.search = QStringLiteral("common");
    const ListingStore store(*f.session);
    QCOMPARE(store.keys(query)->size(), ListingStore::kSearchCap);
    const auto counts = store.counts(query);
    VERIFY_OK(counts);
    QVERIFY(counts->capped);
    QCOMPARE(counts->matching, ListingStore::kSearchCap);
    QCOMPARE(counts->all, ListingStore::kSearchCap + 500);
    query.countries = {QStringLiteral("PL")};
    QCOMPARE(store.keys(query)->size(), 400);
    QVERIFY(!store.counts(query)->capped);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
