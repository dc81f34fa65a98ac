// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

#include "base/text.h"
#include "storage/connection.h"
#include "storage/listquerysql.h"
#include "storage/sqlfile.h"

#include <QDir>
#include <QRandomGenerator>

#include <algorithm>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

/// Orders, pages and filters of lists.
class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesTogetherAreTheWholeOrder_data();
    void pagesTogetherAreTheWholeOrder();
    void orderIsTheOneOfTheDomain_data() { pagesTogetherAreTheWholeOrder_data(); }
    void orderIsTheOneOfTheDomain();
    void ordersComeFromAnIndex_data() { pagesTogetherAreTheWholeOrder_data(); }
    void ordersComeFromAnIndex();
    void somebodysWorkComesFromItsIndex_data();
    void somebodysWorkComesFromItsIndex();
    void aRowFindsItsReviewByIndexes();
    void filtersNarrow();
    void rowsComeInTheKeysOrder();
    void countsAndCountries();
    void readingLeavesNothingOpen();
    void cursorOfAnotherOrderIsRefused();
    void partiesByNameWithTheirLowestListing();
    void everyQueryFilePrepares();

private:
    std::unique_ptr<StorageFixture> m_fixture;
    QList<ListingRow> m_rows; ///< all outside the trash, by key
};

Q_DECLARE_METATYPE(touchstone::domain::ListingSort)

// Few names, places and scores, so that orders are full of ties.
void TestLists::initTestCase()
{
    m_fixture = std::make_unique<StorageFixture>();
    StorageFixture &f = *m_fixture;
    QRandomGenerator random(7);
    const QStringList names{QStringLiteral("Alpha"), QStringLiteral("álpha"),
        QStringLiteral("Łódź Clinic"), QStringLiteral("\"Zeta\"")};
    const QStringList countries{QStringLiteral("US"), QStringLiteral("MX"), QStringLiteral("PL")};
    QList<Clinic> clinics;
    for (int i = 0; i < 8; ++i) {
        clinics.append(f.clinic(names.at(i % 4),
            QStringLiteral("City ") + QChar(char16_t(97 + i % 3)), countries.at(i % 3)));
    }
    for (int i = 0; i < 60; ++i) {
        f.clock.set(f.clock.nowUtc().addSecs(random.bounded(2)));
        Listing listing;
        listing.clinic = clinics.at(random.bounded(8)).id;
        listing.treatment = QStringLiteral("treatment%1").arg(random.bounded(3));
        listing.condition = QStringLiteral("condition %1").arg(random.bounded(3));
        listing.kind
            = random.bounded(2) == 0 ? TreatmentKind::MarrowConcentrate : TreatmentKind::Exosomes;
        listing.goal = random.bounded(2) == 0 ? Goal::Disease : Goal::Cosmetic;
        listing = f.save(listing);
        if (i % 3 == 0) {
            f.answer(ref(listing), "cost-written-quote",
                i % 2 == 0 ? AnswerState::Met : AnswerState::NotMet, Tier::Document,
                f.clock.today().addDays(-random.bounded(3)));
        }
        if (i % 7 == 0) {
            f.answer(ref(listing), "reg-product-status", AnswerState::NotMet, Tier::Register,
                f.clock.today());
        }
        if (i % 20 == 19) {
            f.trash(ref(listing));
        }
    }
    for (int id = 1; id <= 60; ++id) {
        const ListingRow row = f.row(ListingId(id));
        if (!row.trashed) {
            m_rows.append(row);
        }
    }
    QCOMPARE(m_rows.size(), 57);
}

void TestLists::pagesTogetherAreTheWholeOrder_data()
{
    QTest::addColumn<ListingSort>("sort");
    QTest::addColumn<bool>("descending");
    const QList<std::pair<const char *, ListingSort>> sorts{{"rank", ListingSort::Rank},
        {"clinic", ListingSort::Clinic}, {"treatment", ListingSort::Treatment},
        {"condition", ListingSort::Condition}, {"place", ListingSort::Place},
        {"band", ListingSort::Band}, {"shown", ListingSort::Shown}, {"reach", ListingSort::Reach},
        {"checked", ListingSort::Checked}, {"flags", ListingSort::Flags}, {"due", ListingSort::Due},
        {"changed", ListingSort::Changed}};
    for (const auto &[name, sort] : sorts) {
        QTest::addRow("%s ascending", name) << sort << false;
        QTest::addRow("%s descending", name) << sort << true;
    }
}

void TestLists::pagesTogetherAreTheWholeOrder()
{
    QFETCH(ListingSort, sort);
    QFETCH(bool, descending);
    const ListingStore store(*m_fixture->session);
    ListingQuery query;
    query.sort = sort;
    query.descending = descending;
    const auto keys = store.keys(query);
    VERIFY_OK(keys);
    QCOMPARE(keys->size(), m_rows.size());
    for (const int limit : {1, 7, 1000}) {
        QList<ListingId> paged;
        PageCursor cursor;
        int pages = 0;
        do {
            const auto page = store.page(query, cursor, limit);
            VERIFY_OK(page);
            QVERIFY(!page->rows.isEmpty());
            for (const ListingRow &row : page->rows) {
                paged.append(row.id);
            }
            cursor = page->next;
            ++pages;
        } while (!cursor.isEmpty() && pages < 100);
        QCOMPARE(paged, *keys);
    }
}

void TestLists::orderIsTheOneOfTheDomain()
{
    QFETCH(ListingSort, sort);
    QFETCH(bool, descending);
    const auto nameOf = [](const ListingRow &row) { return text::sortKey(row.clinic); };
    const auto before = [&](const ListingRow &a, const ListingRow &b) {
        const auto numbers = [&](const ListingRow &row) -> std::array<qint64, 3> {
            switch (sort) {
            case ListingSort::Rank:
                return {bandOrder(row.score.band), -row.score.shownTenths, -row.score.reachTenths};
            case ListingSort::Band:
                return {qint64(row.score.band), 0, 0};
            case ListingSort::Shown:
                return {row.score.shownTenths, 0, 0};
            case ListingSort::Reach:
                return {row.score.reachTenths, 0, 0};
            case ListingSort::Checked:
                return {row.score.checkedTenths, 0, 0};
            case ListingSort::Flags:
                return {row.score.flagsRaised, row.score.flagsOpen, 0};
            case ListingSort::Due:
                return {row.dueOn.isValid() ? row.dueOn.toJulianDay() : 9'999'999, 0, 0};
            case ListingSort::Changed:
                return {row.changedUtc.toMSecsSinceEpoch(), 0, 0};
            default:
                return {};
            }
        };
        const auto words = [&](const ListingRow &row) {
            switch (sort) {
            case ListingSort::Treatment:
                return text::sortKey(row.treatment);
            case ListingSort::Condition:
                return text::sortKey(row.condition);
            case ListingSort::Place:
                return QString(row.country.toLower() + u' ' + text::sortKey(row.region) + u' '
                    + text::sortKey(row.city));
            default:
                return QString();
            }
        };
        return std::tuple(numbers(a), words(a), nameOf(a), a.id)
            < std::tuple(numbers(b), words(b), nameOf(b), b.id);
    };
    QList<ListingRow> expected = m_rows;
    std::sort(expected.begin(), expected.end(), before);
    if (descending) {
        std::reverse(expected.begin(), expected.end());
    }
    ListingQuery query;
    query.sort = sort;
    query.descending = descending;
    const auto page = ListingStore(*m_fixture->session).page(query, {}, 1000);
    VERIFY_OK(page);
    QCOMPARE(page->rows.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(page->rows.at(i).id, expected.at(i).id);
    }
}

void TestLists::ordersComeFromAnIndex()
{
    QFETCH(ListingSort, sort);
    QFETCH(bool, descending);
    Connection &connection = m_fixture->session->connection();
    ListingQuery query;
    query.sort = sort;
    query.descending = descending;
    auto sql = listingSql(connection, query);
    VERIFY_OK(sql);
    for (const bool later : {false, true}) {
        if (later) {
            sql->continueAfter(query,
                sortColumns(sort).size() == 1 ? QVariantList{QString(), 1}
                                              : QVariantList{1, QString(), 1});
        }
        if (StorageFixture::onServer()) {
            const QString text = m_fixture->planOnServer(
                sql::query(sql->name, sql->parts, QStringLiteral("postgres")));
            QVERIFY2(text.contains(QLatin1String("Index Only Scan")), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("Sort")), qPrintable(text));
            QVERIFY2(!later || text.contains(QLatin1String("Index Cond: ((trashed = 0) AND (ROW(")),
                qPrintable(text));
            continue;
        }
        auto plan = NativeStatement::prepare(connection.handle(),
            QStringLiteral("EXPLAIN QUERY PLAN ") + sql::query(sql->name, sql->parts),
            QStringLiteral("plan"));
        VERIFY_OK(plan);
        QStringList lines;
        while (true) {
            const auto row = plan->step();
            VERIFY_OK(row);
            if (!*row) {
                break;
            }
            lines.append(plan->string(3));
        }
        const QString text = lines.join(u'\n');
        QVERIFY2(text.contains(QLatin1String("USING COVERING INDEX")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("TEMP B-TREE")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("SCAN")), qPrintable(text));
        if (later) {
            // Ties are no walk either: the whole row value is found in the index.
            QVERIFY2(text.contains(QLatin1String("listing_id)")), qPrintable(text));
        }
    }
}

void TestLists::somebodysWorkComesFromItsIndex_data()
{
    QTest::addColumn<bool>("assigned");
    QTest::addColumn<bool>("reviews");
    QTest::addColumn<QString>("index");
    QTest::newRow("assigned to somebody") << true << false << QStringLiteral("assignment_person");
    QTest::newRow("in a state of review") << false << true << QStringLiteral("assessment_state");
    QTest::newRow("both") << true << true << QStringLiteral("assignment_person");
}

// Few of a million listings are somebody's work or under review: nobody walks the million for them.
void TestLists::somebodysWorkComesFromItsIndex()
{
    QFETCH(bool, assigned);
    QFETCH(bool, reviews);
    QFETCH(QString, index);
    StorageFixture f;
    f.listing(f.clinic(QStringLiteral("Clinic")));
    Connection &connection = f.session->connection();
    ListingQuery query;
    query.assignedTo = assigned ? QStringLiteral("Ann") : QString();
    if (reviews) {
        query.reviews = {ReviewState::Assessed};
    }
    const auto sql = listingSql(connection, query);
    VERIFY_OK(sql);
    if (StorageFixture::onServer()) {
        // The server goes by numbers, so it is given some: many listings, a few of them somebody's.
        f.damage(QStringLiteral(
            "SET search_path = touchstone; SET session_replication_role = replica;"
            "INSERT INTO score SELECT (jsonb_populate_record(s, "
            "jsonb_build_object('listing_id', 1000 + n))).* FROM score AS s, "
            "generate_series(1, 20000) AS n;"
            "INSERT INTO assignment SELECT 1000 + n, n / 100, 1, 1 FROM generate_series(1, 2000) "
            "AS n;"
            "INSERT INTO assessment (listing_id, number, state, latest, revision, content_sha256, "
            "remark, started_by, started_ms) SELECT 1000 + n, 1, 1, 1, 1, '', '', 1, 1 "
            "FROM generate_series(1, 200) AS n; ANALYZE score, assignment, assessment"));
        const QString text
            = f.planOnServer(sql::query(sql->name, sql->parts, QStringLiteral("postgres")));
        QVERIFY2(!assigned || text.contains(index), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("score_pkey")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("score_rank")), qPrintable(text));
        return;
    }
    auto plan = NativeStatement::prepare(connection.handle(),
        QStringLiteral("EXPLAIN QUERY PLAN ") + sql::query(sql->name, sql->parts),
        QStringLiteral("plan"));
    VERIFY_OK(plan);
    QStringList lines;
    while (plan->step().value()) {
        lines.append(plan->string(3));
    }
    const QString text = lines.join(u'\n');
    QVERIFY2(text.contains(index), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String("SEARCH s USING PRIMARY KEY")), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("SCAN s")), qPrintable(text));
}

// The review and the people of a row of the list are looked up, whatever there is of them.
void TestLists::aRowFindsItsReviewByIndexes()
{
    StorageFixture f;
    f.listing(f.clinic(QStringLiteral("Clinic")));
    if (StorageFixture::onServer()) {
        f.damage(QStringLiteral(
            "SET search_path = touchstone; SET session_replication_role = replica;"
            "INSERT INTO assignment SELECT 1000 + n, n / 100, 1, 1 FROM generate_series(1, 20000) "
            "AS n;"
            "INSERT INTO assessment (listing_id, number, state, latest, revision, content_sha256, "
            "remark, started_by, started_ms) SELECT 1000 + n, 1, 1, 1, 1, '', '', 1, 1 "
            "FROM generate_series(1, 20000) AS n; ANALYZE assignment, assessment"));
        const auto page = listingSql(f.session->connection(), {});
        VERIFY_OK(page);
        const QString text = f.planOnServer(sql::query(QStringLiteral("listing_rows"),
            page->partsOfPage(f.session->connection(), {}, 50), QStringLiteral("postgres")));
        QVERIFY2(text.contains(QLatin1String("score_rank")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("Seq Scan on assignment")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("Seq Scan on assessment")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("(listing_id = l.id)")), qPrintable(text));
        return;
    }
    auto plan = NativeStatement::prepare(f.session->connection().handle(),
        QStringLiteral("EXPLAIN QUERY PLAN ") + sql::query(QStringLiteral("listing_row"), {}),
        QStringLiteral("plan"));
    VERIFY_OK(plan);
    QStringList lines;
    while (plan->step().value()) {
        lines.append(plan->string(3));
    }
    const QString text = lines.join(u'\n');
    for (const char *table : {"r", "g", "w"}) {
        QVERIFY2(text.contains(QLatin1String("SEARCH ") + QLatin1String(table) + u' '),
            qPrintable(text));
    }
}

void TestLists::filtersNarrow()
{
    const ListingStore store(*m_fixture->session);
    const auto expect
        = [&](const ListingQuery &query, const std::function<bool(const ListingRow &)> &passes) {
              const auto keys = store.keys(query);
              if (!keys) {
                  qFatal("%s", qPrintable(keys.error().detail));
              }
              QList<ListingId> found = *keys;
              std::sort(found.begin(), found.end());
              QList<ListingId> expected;
              for (const ListingRow &row : std::as_const(m_rows)) {
                  if (passes(row)) {
                      expected.append(row.id);
                  }
              }
              QVERIFY(!expected.isEmpty() && expected.size() < m_rows.size());
              QCOMPARE(found, expected);
              QCOMPARE(store.counts(query)->matching, expected.size());
          };
    ListingQuery query;
    query.countries = {QStringLiteral("US"), QStringLiteral("PL")};
    expect(query, [](const ListingRow &row) { return row.country != QLatin1String("MX"); });
    query = {};
    query.kinds = {TreatmentKind::Exosomes};
    expect(query, [](const ListingRow &row) { return row.kind == TreatmentKind::Exosomes; });
    query = {};
    query.goals = {Goal::Cosmetic};
    query.kinds = {TreatmentKind::Exosomes};
    expect(query, [](const ListingRow &row) {
        return row.goal == Goal::Cosmetic && row.kind == TreatmentKind::Exosomes;
    });
    query = {};
    query.bands = {Band::Stop, Band::SeriousConcern};
    expect(query, [](const ListingRow &row) { return bandOrder(row.score.band) > 0; });
    query = {};
    query.flags = ListingQuery::Flags::Raised;
    expect(query, [](const ListingRow &row) { return row.score.flagsRaised > 0; });
    query = {};
    query.dueBefore = m_fixture->clock.today();
    expect(query, [&](const ListingRow &row) {
        return (row.dueOn.isValid() && row.dueOn < query.dueBefore) || row.score.checksDone == 0;
    });
    query = {};
    query.search = QStringLiteral("lodz \"treatment1\"");
    expect(query, [](const ListingRow &row) {
        return row.clinic.startsWith(u'Ł') && row.treatment.endsWith(u'1');
    });
    query.trashed = true;
    query.search = QString();
    QCOMPARE(store.keys(query)->size(), 3);
}

void TestLists::rowsComeInTheKeysOrder()
{
    const auto rows
        = ListingStore(*m_fixture->session).rows({ListingId(3), ListingId(999), ListingId(1)});
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).id, ListingId(3));
    QCOMPARE(rows->at(1).id, ListingId(1));
    qint64 seen = 0;
    const auto walked
        = ListingStore(*m_fixture->session).forEachRow({}, [&seen](const ListingRow &) -> Result<> {
              ++seen;
              return {};
          });
    VERIFY_OK(walked);
    QCOMPARE(seen, m_rows.size());
}

void TestLists::countsAndCountries()
{
    const auto counts = ListingStore(*m_fixture->session).counts({});
    VERIFY_OK(counts);
    QCOMPARE(counts->all, m_rows.size());
    QCOMPARE(counts->matching, m_rows.size());
    QVERIFY(!counts->capped);
    const auto countries = ListingStore(*m_fixture->session).countriesInUse();
    VERIFY_OK(countries);
    QCOMPARE(countries->size(), 3);
    qint64 sum = 0;
    for (const auto &[country, count] : *countries) {
        sum += count;
    }
    QCOMPARE(sum, m_rows.size());
    QVERIFY(countries->at(0).second >= countries->at(2).second);
}

void TestLists::readingLeavesNothingOpen()
{
    // An open statement or transaction would keep the log of changes from being folded in.
    const auto openStatements = [this] {
        int open = 0;
        sqlite3 *handle = m_fixture->session->connection().handle(); // a server gives all at once
        for (sqlite3_stmt *each = handle == nullptr ? nullptr : sqlite3_next_stmt(handle, nullptr);
             each != nullptr; each = sqlite3_next_stmt(handle, each)) {
            open += sqlite3_stmt_busy(each) != 0 ? 1 : 0;
        }
        return open + (m_fixture->session->connection().inTransaction() ? 1 : 0);
    };
    const ListingStore store(*m_fixture->session);
    const auto first = store.page({}, {}, 2);
    VERIFY_OK(first);
    QVERIFY(!first->next.isEmpty());
    QCOMPARE(openStatements(), 0);
    VERIFY_OK(store.rows({ListingId(1), ListingId(999)}));
    QCOMPARE(openStatements(), 0);
    const auto again = store.page({}, {}, 2);
    VERIFY_OK(again);
    QCOMPARE(again->rows, first->rows);
}

void TestLists::cursorOfAnotherOrderIsRefused()
{
    const ListingStore store(*m_fixture->session);
    const auto first = store.page({}, {}, 5);
    VERIFY_OK(first);
    ListingQuery other;
    other.sort = ListingSort::Clinic;
    const auto refused = store.page(other, first->next, 5);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QVERIFY(!store.page({}, {QByteArray("rubbish")}, 5));
}

void TestLists::partiesByNameWithTheirLowestListing()
{
    const PartyStore store(*m_fixture->session);
    QList<PartyRow> rows;
    PageCursor cursor;
    do {
        const auto page = store.page({}, cursor, 3);
        VERIFY_OK(page);
        rows.append(page->rows);
        cursor = page->next;
    } while (!cursor.isEmpty());
    QCOMPARE(rows.size(), 8);
    QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const PartyRow &a, const PartyRow &b) {
        return std::pair(text::sortKey(a.name), a.ref.id)
            < std::pair(text::sortKey(b.name), b.ref.id);
    }));
    for (const PartyRow &row : std::as_const(rows)) {
        QList<ListingRow> own;
        std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(own),
            [&row](const ListingRow &listing) { return listing.clinicId.value() == row.ref.id; });
        QCOMPARE(row.listings, own.size());
        const auto lowest = std::max_element(
            own.cbegin(), own.cend(), [](const ListingRow &a, const ListingRow &b) {
                return std::tuple(
                           bandOrder(a.score.band), -a.score.shownTenths, -a.score.reachTenths)
                    < std::tuple(
                        bandOrder(b.score.band), -b.score.shownTenths, -b.score.reachTenths);
            });
        QVERIFY(lowest != own.cend());
        QCOMPARE(row.lowestBand, lowest->score.band);
        QCOMPARE(row.lowestShownTenths, lowest->score.shownTenths);
    }
    PartyQuery query;
    query.search = QStringLiteral("lod");
    QCOMPARE(store.page(query, {}, 10)->rows.size(), 2);
    query.kind = SubjectKind::Practitioner;
    QCOMPARE(store.page(query, {}, 10)->rows.size(), 0);
}

void TestLists::everyQueryFilePrepares()
{
    QStringList names = sql::queryNames();
    QVERIFY(names.size() > 50);
    if (StorageFixture::onServer()) {
        const QStringList more = sql::queryNames(QStringLiteral("postgres"));
        QVERIFY(more.size() > 20);
        names += more;
        names.removeDuplicates();
    }
    const QSet<QString> ofFilesAlone{QStringLiteral("check_pages"),
        QStringLiteral("check_references"), QStringLiteral("check_search_table"),
        QStringLiteral("index_list"), QStringLiteral("listing_row"),
        QStringLiteral("moving_columns"), QStringLiteral("moving_put"),
        QStringLiteral("name_part_add"), QStringLiteral("search_buffer")};
    const QHash<QString, QString> parts{{QStringLiteral("table"), QStringLiteral("clinic")},
        {QStringLiteral("column"), QStringLiteral("clinic_id")},
        {QStringLiteral("condition"), QStringLiteral("1")}, {QStringLiteral("after"), QString()},
        {QStringLiteral("filter"), QString()}, {QStringLiteral("limit"), QString()},
        {QStringLiteral("trashed"), QStringLiteral("0")},
        {QStringLiteral("source"), QStringLiteral("score AS s")},
        {QStringLiteral("order"), QStringLiteral("s.listing_id")},
        {QStringLiteral("columns"), QStringLiteral("1")},
        {QStringLiteral("key"), QStringLiteral("id")}, {QStringLiteral("marks"), QString()}};
    for (const QString &name : names) {
        QHash<QString, QString> own = parts;
        if (name == QLatin1String("check_search_table") || name == QLatin1String("search_buffer")) {
            own.insert(QStringLiteral("table"), QStringLiteral("listing_search"));
        }
        if (name == QLatin1String("moving_put")) {
            own.insert(QStringLiteral("columns"), QStringLiteral("name"));
            own.insert(QStringLiteral("marks"), QStringLiteral(":name"));
        }
        if (name == QLatin1String("score_change")) {
            // A server is given all groups of columns, whose marks are numbered through.
            QStringList columns;
            for (const char *part : {"day", "numbers", "band", "flags", "days"}) {
                columns.append(sql::fragment(QStringLiteral("score"), QLatin1String(part)));
            }
            own.insert(QStringLiteral("columns"), columns.join(QLatin1String(", ")));
        }
        if (name == QLatin1String("listing_rows")) {
            own.insert(QStringLiteral("columns"), QString());
            own.insert(QStringLiteral("listings"),
                m_fixture->session->connection().fragment("listings", QStringLiteral("by_keys")));
            own.insert(QStringLiteral("order"), QStringLiteral("o.place"));
        }
        if (StorageFixture::onServer() && ofFilesAlone.contains(name)) {
            continue;
        }
        const auto statement = m_fixture->session->connection().native(name, own);
        QVERIFY2(statement.isOk(),
            qPrintable(
                name + QLatin1String(": ") + (statement ? QString() : statement.error().detail)));
    }
    if (!StorageFixture::onServer()) {
        return;
    }
    const QStringList gathering
        = QDir(QStringLiteral(":/sql/gathering")).entryList(QDir::Files, QDir::Name);
    QVERIFY(!gathering.isEmpty());
    for (const QString &file : gathering) {
        const auto statement = m_fixture->session->connection().gathering(file.chopped(4), parts);
        QVERIFY2(statement.isOk(),
            qPrintable(
                file + QLatin1String(": ") + (statement ? QString() : statement.error().detail)));
    }
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
