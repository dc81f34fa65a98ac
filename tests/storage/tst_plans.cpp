// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/sqlfile.h"
#include "storage/storagefixture.h"

#include <QRegularExpression>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// How the engine finds the rows of every query that needs no part put in (those of lists are in
/// tst_lists).
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWholeTableIsRead_data();
    void noWholeTableIsRead();
};

namespace {

// What looks at everything because that is what it is for: checks, exports, moves, scores anew,
// the JSON of keys, the foreign keys of a new criterion, and tables of a few rows.
const QStringList &wholeOnPurpose()
{
    static const QStringList names{u"answer_subjects"_s, u"check_answer_versions"_s,
        u"check_answers"_s, u"check_counts"_s, u"check_packs"_s, u"check_scores"_s,
        u"check_search_text"_s, u"check_snapshots"_s, u"check_untold"_s, u"check_without_journal"_s,
        u"check_without_score"_s, u"check_without_search"_s, u"criterion_add"_s,
        u"criterion_list"_s, u"export_licensed"_s, u"export_named"_s, u"export_rows"_s,
        u"copied_keys"_s, u"moving_columns"_s, u"people_list"_s, u"schema_exists"_s,
        u"schema_list"_s, u"score_count"_s, u"score_listings"_s, u"scoring_get"_s};
    return names;
}

// The newest change by its key, from the end; a few words by their own table; a subquery's rows.
const QRegularExpression &harmless()
{
    static const QRegularExpression expression(
        u"SCAN (CONSTANT ROW|c|changed|works|counted|name_part VIRTUAL TABLE INDEX 0:M1)$"_s);
    return expression;
}

} // namespace

void TestPlans::noWholeTableIsRead_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = sql::queryNames();
    QVERIFY(names.size() > 100);
    for (const QString &name : names) {
        if (!wholeOnPurpose().contains(name) && !sql::query(name).contains(u'{')) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
}

void TestPlans::noWholeTableIsRead()
{
    QFETCH(QString, name);
    static StorageFixture f;
    auto plan = NativeStatement::prepare(
        f.session->connection().handle(), u"EXPLAIN QUERY PLAN "_s + sql::query(name), name);
    VERIFY_OK(plan);
    while (true) {
        const auto row = plan->step();
        VERIFY_OK(row);
        if (!*row) {
            break;
        }
        const QString line = plan->string(3);
        QVERIFY2(!line.startsWith(u"SCAN ") || harmless().match(line).hasMatch(), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
