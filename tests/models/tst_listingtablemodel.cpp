// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listingtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using models::ListingTableModel;

namespace {

using Column = ListingTableModel::Column;

domain::ListingRow rowFor(ListingId id)
{
    domain::ListingRow row;
    row.id = id;
    row.clinic = QStringLiteral("Clinic %1").arg(id.value());
    row.city = QStringLiteral("Utrecht");
    row.country = QStringLiteral("NL");
    row.treatment = QStringLiteral("Marrow concentrate");
    row.condition = QStringLiteral("Knee osteoarthritis");
    row.score.hasScore = true;
    row.score.shownTenths = 344;
    row.score.reachTenths = 400;
    row.score.checkedTenths = 666;
    row.score.checksDone = 26;
    row.score.band = domain::Band::SeriousConcern;
    return row;
}

QList<ListingId> keysFrom(std::initializer_list<int> numbers)
{
    QList<ListingId> keys;
    for (const int number : numbers) {
        keys << ListingId(number);
    }
    return keys;
}

QList<ListingId> manyKeys(int count)
{
    QList<ListingId> keys;
    for (int number = 1; number <= count; ++number) {
        keys << ListingId(number);
    }
    return keys;
}

/// Answers at once, later, or not at all, and counts.
struct Source
{
    int calls = 0;
    bool hold = false;
    QList<std::pair<QList<ListingId>, ListingTableModel::Deliver>> held;

    ListingTableModel::Fetch fetch()
    {
        return [this](const QList<ListingId> &keys, const ListingTableModel::Deliver &deliver) {
            ++calls;
            if (hold) {
                held.append({keys, deliver});
            } else {
                answer(keys, deliver);
            }
        };
    }
    static void answer(const QList<ListingId> &keys, const ListingTableModel::Deliver &deliver)
    {
        QList<domain::ListingRow> rows;
        for (const ListingId key : keys) {
            rows << rowFor(key);
        }
        deliver(rows);
    }
};

} // namespace

class TestListingTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreEmptyUntilTheyArrive()
    {
        Source source;
        source.hold = true;
        ListingTableModel model(source.fetch());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setKeys(manyKeys(200));
        QCOMPARE(model.rowCount(), 200);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data(ListingTableModel::LoadedRole).toBool(), false);
        QVERIFY(first.data().toString().isEmpty());
        QCOMPARE(first.data(ListingTableModel::IdRole).toLongLong(), 1);
        QTRY_VERIFY(!source.held.isEmpty());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(changed.isValid());
        for (const auto &[keys, deliver] : std::exchange(source.held, {})) {
            Source::answer(keys, deliver);
        }
        QVERIFY(changed.count() >= 1);
        QCOMPARE(
            first.data(ListingTableModel::FirstLineRole).toString(), QStringLiteral("Clinic 1"));
        QCOMPARE(first.data(ListingTableModel::SecondLineRole).toString(),
            QStringLiteral("Utrecht, Netherlands"));
    }

    void onePaintingAsksOncePerPage()
    {
        Source source;
        ListingTableModel model(source.fetch());
        model.setKeys(manyKeys(1000));
        for (int row = 0; row < 40; ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                (void)model.index(row, column).data();
            }
        }
        QTRY_COMPARE(source.calls, 1);
        QTRY_VERIFY(model.rowAt(0).has_value());
        (void)model.index(5, 0).data();
        QCoreApplication::processEvents();
        QCOMPARE(source.calls, 1);
    }

    void nextPageComesBeforeItIsSeen()
    {
        Source source;
        ListingTableModel model(source.fetch());
        model.setKeys(manyKeys(3 * ListingTableModel::kPageRows));
        constexpr int last = ListingTableModel::kPageRows - 1;
        (void)model.rowAt(last);
        QTRY_COMPARE(source.calls, 1);
        QVERIFY(model.rowAt(last).has_value());
        QTRY_COMPARE(source.calls, 2);
        QVERIFY(model.rowAt(last + 1).has_value());
        QCoreApplication::processEvents();
        QCOMPARE(source.calls, 2); // its beginning asks for the page before, which is there
    }

    void cacheIsBounded()
    {
        Source source;
        ListingTableModel model(source.fetch());
        const int pages = ListingTableModel::kCachedPages + 20;
        model.setKeys(manyKeys(pages * ListingTableModel::kPageRows));
        for (int page = 0; page < pages; ++page) {
            const int row = page * ListingTableModel::kPageRows;
            (void)model.index(row, 0).data();
            QTRY_VERIFY(model.rowAt(row).has_value());
        }
        const int before = source.calls;
        QVERIFY(!model.rowAt(0).has_value()); // the first page was let go, and is asked for again
        QTRY_COMPARE(source.calls, before + 1);
    }

    void answersToAnEarlierQuestionAreDropped()
    {
        Source source;
        source.hold = true;
        ListingTableModel model(source.fetch());
        model.setKeys(keysFrom({1, 2, 3}));
        (void)model.index(0, 0).data();
        QTRY_COMPARE(source.held.size(), 1);
        model.setKeys(keysFrom({7, 8}));
        Source::answer(source.held.constFirst().first, source.held.constFirst().second);
        QVERIFY(!model.rowAt(0).has_value());
    }

    void updateInPlaceKeepsSelection_data()
    {
        QTest::addColumn<QList<ListingId>>("before");
        QTest::addColumn<QList<ListingId>>("after");
        QTest::newRow("nothing differs") << keysFrom({1, 2, 3}) << keysFrom({1, 2, 3});
        QTest::newRow("one moves down") << keysFrom({1, 2, 3, 4}) << keysFrom({1, 3, 4, 2});
        QTest::newRow("one goes") << keysFrom({1, 2, 3, 4}) << keysFrom({1, 3, 4});
        QTest::newRow("one comes") << keysFrom({1, 3}) << keysFrom({1, 2, 3});
        QTest::newRow("go, come and move")
            << keysFrom({1, 2, 3, 4, 5, 6}) << keysFrom({7, 6, 3, 1, 8, 9});
        QTest::newRow("all others but one") << keysFrom({1, 2, 3}) << keysFrom({9, 3, 8});
        QTest::newRow("from nothing") << keysFrom({}) << keysFrom({3, 4});
        QTest::newRow("to nothing") << keysFrom({1, 2}) << keysFrom({});
    }

    void updateInPlaceKeepsSelection()
    {
        QFETCH(QList<ListingId>, before);
        QFETCH(QList<ListingId>, after);
        Source source;
        ListingTableModel model(source.fetch());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setKeys(before);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QVERIFY(reset.isValid());
        QHash<qint64, QPersistentModelIndex> held;
        for (int row = 0; row < model.rowCount(); ++row) {
            held.insert(before.at(row).value(), model.index(row, 0));
        }
        model.updateKeys(after);
        QCOMPARE(model.keys(), after);
        QCOMPARE(reset.count(), 0);
        for (auto it = held.cbegin(); it != held.cend(); ++it) {
            if (after.contains(ListingId(it.key()))) {
                QCOMPARE(it->data(ListingTableModel::IdRole).toLongLong(), it.key());
            } else {
                QVERIFY(!it->isValid());
            }
        }
    }

    void noticeFetchesOnlyPagesItTouches()
    {
        Source source;
        ListingTableModel model(source.fetch());
        model.setKeys(manyKeys(300));
        (void)model.index(0, 0).data();
        (void)model.index(220, 0).data();
        QTRY_VERIFY(model.rowAt(0).has_value() && model.rowAt(220).has_value());
        const int before = source.calls;
        domain::ChangeNotice notice;
        notice.listings << ListingId(221);
        model.applyNotice(notice);
        QVERIFY(model.rowAt(220).has_value()); // the old row stays until the new one is there
        (void)model.rowAt(0);
        QTRY_COMPARE(source.calls, before + 1);
    }

    // What is being read when a change is told may be from before it.
    void aNoticeMakesRowsUnderWayStale()
    {
        Source source;
        source.hold = true;
        ListingTableModel model(source.fetch());
        model.setKeys(manyKeys(20));
        (void)model.rowAt(0);
        QTRY_COMPARE(source.held.size(), 1);
        domain::ChangeNotice notice;
        notice.listings << ListingId(1);
        model.applyNotice(notice);
        for (const auto &[keys, deliver] : std::exchange(source.held, {})) {
            Source::answer(keys, deliver);
        }
        QVERIFY(model.rowAt(0).has_value());
        QTRY_COMPARE(source.held.size(), 1);
        QCOMPARE(source.calls, 2);
    }

    void wordsOfARow_data()
    {
        QTest::addColumn<domain::ListingRow>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        domain::ListingRow row = rowFor(ListingId(1));
        QTest::newRow("interval") << row << static_cast<int>(Column::Interval)
                                  << QStringLiteral("34–40");
        QTest::newRow("checked") << row << static_cast<int>(Column::Checked)
                                 << QStringLiteral("67 %");
        QTest::newRow("no flags") << row << static_cast<int>(Column::Flags)
                                  << QStringLiteral("none");
        row.score.flagsOpen = 4;
        QTest::newRow("open flags are never none")
            << row << static_cast<int>(Column::Flags) << QStringLiteral("4 open");
        row.score.flagsRaised = 1;
        QTest::newRow("raised and open")
            << row << static_cast<int>(Column::Flags) << QStringLiteral("1 raised, 4 open");
        row.dueOn = QDate(2026, 9, 11);
        QTest::newRow("overdue") << row << static_cast<int>(Column::Recheck)
                                 << QStringLiteral("11 Sep, overdue");
        row.dueOn = QDate(2026, 9, 14);
        QTest::newRow("today") << row << static_cast<int>(Column::Recheck)
                               << QStringLiteral("14 Sep, today");
        row.dueOn = QDate(2027, 1, 2);
        QTest::newRow("next year")
            << row << static_cast<int>(Column::Recheck) << QStringLiteral("2 Jan 2027");
        row.score.checksDone = 0;
        QTest::newRow("never checked")
            << row << static_cast<int>(Column::Recheck) << QStringLiteral("never, checked");
        row.offer = domain::Offer::Trial;
        QTest::newRow("trial") << row << static_cast<int>(Column::Treatment)
                               << QStringLiteral("Marrow concentrate, trial, Knee osteoarthritis");
        row.price = {123456, QStringLiteral("EUR")};
        QTest::newRow("price") << row << static_cast<int>(Column::Price)
                               << QStringLiteral("1,234.56 EUR");
        QTest::newRow("no review was begun")
            << row << static_cast<int>(Column::Review) << QStringLiteral("Not started");
        QTest::newRow("nobody's work") << row << static_cast<int>(Column::Assigned) << QString();
        row.review = domain::ReviewState::Assessed;
        row.assignees = QStringList{QStringLiteral("Ann"), QStringLiteral("Bo")};
        QTest::newRow("review") << row << static_cast<int>(Column::Review)
                                << QStringLiteral("Assessed");
        QTest::newRow("work of two")
            << row << static_cast<int>(Column::Assigned) << QStringLiteral("Ann, Bo");
        row.score.hasScore = false;
        QTest::newRow("no score") << row << static_cast<int>(Column::Interval)
                                  << QStringLiteral("–");
    }

    void wordsOfARow()
    {
        QFETCH(domain::ListingRow, row);
        QFETCH(int, column);
        QFETCH(QString, text);
        ListingTableModel model([row](const QList<ListingId> &,
                                    const ListingTableModel::Deliver &deliver) { deliver({row}); });
        model.setToday(QDate(2026, 9, 14));
        model.setKeys({row.id});
        (void)model.rowAt(0);
        QTRY_VERIFY(model.rowAt(0).has_value());
        QCOMPARE(model.index(0, column).data().toString(), text);
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void rowsAsCells()
    {
        ListingTableModel model({});
        const QList<Column> columns{Column::Clinic, Column::Interval};
        QCOMPARE(ListingTableModel::cellTitles(columns).size(), 3);
        QCOMPARE(model.cells(rowFor(ListingId(4)), columns),
            (QStringList{QStringLiteral("Clinic 4"), QStringLiteral("Utrecht, Netherlands"),
                QStringLiteral("34–40")}));
    }
};

QTEST_GUILESS_MAIN(TestListingTableModel)
#include "tst_listingtablemodel.moc"
