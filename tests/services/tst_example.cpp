// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directoryservice.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QSet>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone;
using namespace touchstone::domain;
using services::DirectoryService;
using services::NewDirectory;
using touchstone::test::await;
using touchstone::test::FakeClock;

/// What the example directory shows, on any day it is made.
class ExampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverything_data();
    void showsEverything();
    void isPlainlyInvented();
    void daysMoveWhereNobodyChangedAnything();
    void aChangedExampleStaysAsItIs();

private:
    void open(QDate day);

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DirectoryService> m_service;
    QList<ListingRow> m_rows;
};

void ExampleTest::open(QDate day)
{
    m_clock.set(QDateTime(day, QTime(9, 0), Qt::UTC));
    m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
    const auto made = await(m_service->create(
        m_folder.filePath(day.toString(Qt::ISODate)
            + QString::fromLatin1(QTest::currentTestFunction()) + u".touchstone"_s),
        NewDirectory::Example));
    VERIFY_OK(made);
    QVERIFY(made->example);
    const auto page = await(m_service->listingPage({}, {}, 1000));
    VERIFY_OK(page);
    m_rows = page->rows;
    QCOMPARE(qint64(m_rows.size()), made->listings);
}

void ExampleTest::showsEverything_data()
{
    QTest::addColumn<QDate>("day");
    QTest::newRow("an autumn day") << QDate(2026, 9, 14);
    QTest::newRow("years later, on a leap day") << QDate(2032, 2, 29);
}

void ExampleTest::showsEverything()
{
    QFETCH(const QDate, day);
    open(day);
    QVERIFY(m_rows.size() >= 22 && m_rows.size() <= 30);

    QSet<Band> bands;
    QSet<QString> countries;
    QSet<int> caps, limits;
    QSet<AnswerState> states;
    QSet<int> freshness;
    QSet<Offer> offers;
    QSet<Tier> tiers;
    QSet<CellSource> cells;
    QHash<PractitionerId, int> practitioners;
    QHash<LaboratoryId, int> laboratories;
    bool minor = false, cosmetic = false, halfMet = false, openFlags = false;
    for (const ListingRow &row : std::as_const(m_rows)) {
        const auto assessment = await(m_service->assessment(row.id, u"en"_s));
        VERIFY_OK(assessment);
        const Score &score = assessment->score;
        QCOMPARE(score.band, row.score.band);
        QCOMPARE(score.shownTenths, row.score.shownTenths);
        bands.insert(score.band);
        countries.insert(row.country);
        caps.insert(score.appliedCap);
        halfMet = halfMet || (!score.halfMet.isEmpty() && score.shownTenths == 700);
        openFlags = openFlags || (!score.openFlags.isEmpty() && score.shownTenths == 600);
        for (const ScoreLine &line : score.lines) {
            states.insert(line.state);
            if (line.state == AnswerState::Met) {
                freshness.insert(line.freshness);
            }
        }
        for (const Answer &answer : assessment->answers) {
            tiers.insert(answer.tier);
        }
        offers.insert(row.offer);
        cells.insert(assessment->listing.cells);
        minor = minor || assessment->listing.vulnerable == YesNo::Yes;
        cosmetic = cosmetic || row.goal == Goal::Cosmetic;
        ++practitioners[assessment->listing.practitioner];
        ++laboratories[assessment->listing.laboratory];
    }
    QVERIFY2(countries.size() >= 8, qPrintable(QStringList(countries.values()).join(u' ')));
    for (const Band band : allValues<Band>()) {
        QVERIFY2(bands.contains(band), qPrintable(code(band)));
    }
    for (const int cap : {0, 10, 20, 25, 40}) {
        QVERIFY2(caps.contains(cap), qPrintable(QString::number(cap)));
    }
    QVERIFY(halfMet);
    QVERIFY(openFlags);
    QCOMPARE(states.size(), allValues<AnswerState>().size());
    QCOMPARE(freshness, (QSet<int>{0, 5000, 10000}));
    QCOMPARE(offers.size(), 3);
    QVERIFY(cells.contains(CellSource::Own) && cells.contains(CellSource::Donor));
    for (const Tier tier :
        {Tier::Register, Tier::Independent, Tier::Document, Tier::Statement, Tier::Hearsay}) {
        QVERIFY2(tiers.contains(tier), qPrintable(code(tier)));
    }
    QVERIFY(minor);
    QVERIFY(cosmetic);
    const auto shared = [](const auto &uses) {
        return std::any_of(uses.keyValueBegin(), uses.keyValueEnd(),
            [](const auto &use) { return use.first.isValid() && use.second > 1; });
    };
    QVERIFY(shared(practitioners));
    QVERIFY(shared(laboratories));
}

void ExampleTest::isPlainlyInvented()
{
    open(QDate(2026, 9, 14));
    for (const SubjectKind kind :
        {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory}) {
        const auto page = await(m_service->partyPage({kind, {}, false}, {}, 1000));
        VERIFY_OK(page);
        QVERIFY(!page->rows.isEmpty());
        for (const PartyRow &row : page->rows) {
            QVERIFY2(row.name.contains(u"Example"_s), qPrintable(row.name));
            QVERIFY2(row.example, qPrintable(row.name));
        }
    }
    for (const ListingRow &row : std::as_const(m_rows)) {
        QVERIFY(row.example);
    }
    for (const QString &words : {u"東京"_s, u"lodz"_s, u"rio tijuana"_s}) {
        ListingQuery query;
        query.search = words;
        const auto found = await(m_service->listingCounts(query));
        VERIFY_OK(found);
        QVERIFY2(found->matching > 0, qPrintable(words));
    }
    const auto report = await(m_service->check());
    VERIFY_OK(report);
    QVERIFY2(report->sound, qPrintable(report->problems.join(u'\n')));
}

void ExampleTest::daysMoveWhereNobodyChangedAnything()
{
    const QDate first(2026, 9, 14);
    open(first);
    const QString path = m_service->info().path;
    const QList<ListingRow> before = m_rows;
    const auto answers
        = [this](ListingId id) { return await(m_service->assessment(id, u"en"_s))->answers; };
    const auto asked = answers(before.constFirst().id);

    // A week later or years later: it shows what it showed on its first day, journal and all.
    for (const int days : {7, 900}) {
        m_service.reset();
        m_clock.addDays(days);
        m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
        VERIFY_OK(await(m_service->open(path)));
        const qint64 moved = first.daysTo(m_clock.today());
        const auto page = await(m_service->listingPage({}, {}, 1000));
        VERIFY_OK(page);
        QCOMPARE(page->rows.size(), before.size());
        for (int i = 0; i < before.size(); ++i) {
            const ListingRow &now = page->rows.at(i);
            QCOMPARE(now.id, before.at(i).id);
            QCOMPARE(now.score.band, before.at(i).score.band);
            QCOMPARE(now.score.shownTenths, before.at(i).score.shownTenths);
            QCOMPARE(now.score.reachTenths, before.at(i).score.reachTenths);
        }
        const auto now = answers(before.constFirst().id);
        QCOMPARE(now.size(), asked.size());
        for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
            QCOMPARE(now.value(it.key()).checkedOn, it->checkedOn.addDays(moved));
        }
        const auto journal = await(m_service->journal({}, 0, 1));
        VERIFY_OK(journal);
        QCOMPARE(journal->constFirst().kind, ChangeKind::Sample);
        QCOMPARE(journal->constFirst().atUtc.date(), m_clock.today());
        QVERIFY(!m_service->undoState().canUndo());
    }
    const auto report = await(m_service->check());
    VERIFY_OK(report);
    QVERIFY2(report->sound, qPrintable(report->problems.join(u'\n')));
}

void ExampleTest::aChangedExampleStaysAsItIs()
{
    open(QDate(2026, 9, 14));
    const QString path = m_service->info().path;
    const ListingId id = m_rows.constFirst().id;
    auto listing = await(m_service->loadListing(id));
    VERIFY_OK(listing);
    listing->note = u"mine"_s;
    VERIFY_OK(await(m_service->saveListing(*listing)));
    const auto before = await(m_service->assessment(id, u"en"_s))->answers;
    m_service.reset();
    m_clock.addDays(400);
    m_service = std::make_unique<DirectoryService>(m_clock, u"Ada Tester"_s);
    VERIFY_OK(await(m_service->open(path)));
    const auto after = await(m_service->assessment(id, u"en"_s))->answers;
    QVERIFY(!before.isEmpty());
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        QCOMPARE(after.value(it.key()).checkedOn, it->checkedOn);
    }
    QVERIFY(m_service->undoState().canUndo());
}

QTEST_GUILESS_MAIN(ExampleTest)
#include "tst_example.moc"
