// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"
#include "support/testsupport.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::exchange;

class TestAnswerRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsItsColumns();
    void readsDates_data();
    void readsDates();
    void readsAnAnswer();
    void refuses_data();
    void refuses();
};

namespace {

const QStringList kHeader{QStringLiteral("listing"), QStringLiteral("criterion"),
    QStringLiteral("state"), QStringLiteral("tier"), QStringLiteral("checked_on"),
    QStringLiteral("valid_until"), QStringLiteral("asked_on"), QStringLiteral("reason"),
    QStringLiteral("note"), QStringLiteral("source")};

std::variant<AnswerRow, Reject> read(const QStringList &cells)
{
    const auto columns = answerColumns(kHeader);
    return readAnswerRow({2, cells}, kHeader, *columns, QDate(2026, 9, 14));
}

} // namespace

void TestAnswerRows::needsItsColumns()
{
    VERIFY_OK(answerColumns(kHeader));
    VERIFY_OK(answerColumns({u"Listing UUID"_qs, u"Criterio"_qs, u"Respuesta"_qs}));
    const auto columns = answerColumns({u"listing"_qs, u"state"_qs});
    QVERIFY(!columns.isOk());
    QCOMPARE(columns.error().place.field, u"criterion"_qs);
}

void TestAnswerRows::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << u"2026-08-01"_qs << QDate(2026, 8, 1);
    QTest::newRow("digits") << u"20260801"_qs << QDate(2026, 8, 1);
    QTest::newRow("American, plain by the day") << u"8/31/2026"_qs << QDate(2026, 8, 31);
    QTest::newRow("European, plain by the day") << u"31/08/2026"_qs << QDate(2026, 8, 31);
    QTest::newRow("with points") << u"01.08.2026"_qs << QDate(2026, 8, 1);
    QTest::newRow("with a time of day") << u"8/31/2026 12:00:00 AM"_qs << QDate(2026, 8, 31);
    QTest::newRow("two readings") << u"7/8/2026"_qs << QDate();
    QTest::newRow("two-digit year") << u"7/31/26"_qs << QDate();
    QTest::newRow("none at all") << u"soon"_qs << QDate();
}

void TestAnswerRows::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto row = read({u"x"_qs, u"licence"_qs, u"met"_qs, u"register"_qs, text});
    QCOMPARE(std::holds_alternative<AnswerRow>(row), date.isValid());
    if (date.isValid()) {
        QCOMPARE(std::get<AnswerRow>(row).answer.checkedOn, date);
    } else {
        QCOMPARE(std::get<Reject>(row).column, u"checked_on"_qs);
    }
}

void TestAnswerRows::readsAnAnswer()
{
    const auto row = read({u"0190A000-0000-7000-8000-000000000001"_qs, u"Licence"_qs, u"Not met"_qs,
        u"Register"_qs, u"2026-08-01"_qs, QString(), u"N/A"_qs, QString(), u"two\nlines"_qs,
        u"https://register.example"_qs});
    QVERIFY(std::holds_alternative<AnswerRow>(row));
    const AnswerRow &answer = std::get<AnswerRow>(row);
    QCOMPARE(answer.listingUuid, u"0190a000-0000-7000-8000-000000000001"_qs);
    QCOMPARE(answer.criterion, u"licence"_qs);
    QCOMPARE(answer.answer.state, domain::AnswerState::NotMet);
    QCOMPARE(answer.answer.tier, domain::Tier::Register);
    QCOMPARE(answer.answer.note, u"two\nlines"_qs);
    QVERIFY(!answer.answer.askedOn.isValid());
}

void TestAnswerRows::refuses_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("column");
    QTest::newRow("no listing") << QStringList{QString(), u"a"_qs, u"unknown"_qs} << u"listing"_qs;
    QTest::newRow("no criterion") << QStringList{u"x"_qs, QString(), u"unknown"_qs}
                                  << u"criterion"_qs;
    QTest::newRow("a state nobody knows")
        << QStringList{u"x"_qs, u"a"_qs, u"maybe"_qs} << u"state"_qs;
    QTest::newRow("a tier nobody knows")
        << QStringList{u"x"_qs, u"a"_qs, u"met"_qs, u"gut feeling"_qs, u"2026-08-01"_qs}
        << u"tier"_qs;
    QTest::newRow("met without a tier")
        << QStringList{u"x"_qs, u"a"_qs, u"met"_qs, QString(), u"2026-08-01"_qs} << u"tier"_qs;
    QTest::newRow("checked tomorrow") << QStringList{u"x"_qs, u"a"_qs, u"met"_qs, u"register"_qs,
        u"2026-09-15"_qs} << u"checked_on"_qs;
    QTest::newRow("not applicable without a reason")
        << QStringList{u"x"_qs, u"a"_qs, u"not_applicable"_qs} << u"reason"_qs;
}

void TestAnswerRows::refuses()
{
    QFETCH(QStringList, cells);
    const auto row = read(cells);
    QVERIFY(std::holds_alternative<Reject>(row));
    QTEST(std::get<Reject>(row).column, "column");
    QVERIFY(!std::get<Reject>(row).reason.isEmpty());
    QCOMPARE(std::get<Reject>(row).line, 2);
}

QTEST_GUILESS_MAIN(TestAnswerRows)
#include "tst_answerrows.moc"
