// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"
#include "models/partylistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using models::JournalModel;
using models::PartyListModel;

namespace {

domain::PartyRow party(int number)
{
    domain::PartyRow row;
    row.ref = {domain::SubjectKind::Clinic, number};
    row.name = QStringLiteral("Clinic %1").arg(number);
    row.listings = number;
    return row;
}

} // namespace

class TestPartyListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreAppendedWithTheirCursor()
    {
        PartyListModel model([](const domain::PartyQuery &, const domain::PageCursor &after,
                                 const PartyListModel::Deliver &deliver) {
            domain::Page<domain::PartyRow> page;
            const int first = after.isEmpty() ? 1 : after.state.toInt();
            page.rows = {party(first), party(first + 1)};
            if (first < 5) {
                page.next.state = QByteArray::number(first + 2);
            }
            deliver(page);
        });
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setQuery({});
        QCOMPARE(model.rowCount(), 2);
        while (model.canFetchMore({})) {
            model.fetchMore({});
        }
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(5, 0).data().toString(), QStringLiteral("Clinic 6"));
        QCOMPARE(model.rowOf({domain::SubjectKind::Clinic, 4}), 3);
    }

    void lateAnswerToAnOlderQuestionIsDropped()
    {
        QList<PartyListModel::Deliver> held;
        PartyListModel model([&held](const domain::PartyQuery &, const domain::PageCursor &,
                                 const PartyListModel::Deliver &deliver) { held << deliver; });
        model.setQuery({});
        model.setQuery({domain::SubjectKind::Clinic, QStringLiteral("x"), false});
        held.at(0)({{party(1), party(2)}, {}});
        QCOMPARE(model.rowCount(), 0);
        held.at(1)({{party(3)}, {}});
        QCOMPARE(model.rowCount(), 1);
    }

    void journalHasAHeaderForEachDay()
    {
        QList<domain::JournalEntry> entries;
        for (const int day : {14, 14, 13}) {
            domain::JournalEntry entry;
            entry.id = 100 - entries.size();
            entry.atUtc = QDateTime(QDate(2026, 9, day), QTime(12, 0), Qt::UTC);
            entry.person = QStringLiteral("Ines");
            entry.action = domain::RecordAction::Created;
            entry.title = QStringLiteral("Clinic");
            entries << entry;
        }
        JournalModel model(
            [entries](qint64, int, const JournalModel::Deliver &deliver) { deliver(entries); });
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.reload();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0).data(JournalModel::HeaderRole).toBool(), true);
        QCOMPARE(
            model.index(1).data(JournalModel::WhatRole).toString(), QStringLiteral("Clinic added"));
        QCOMPARE(model.index(3).data(JournalModel::HeaderRole).toBool(), true);
        QCOMPARE(model.index(4).data(JournalModel::WhoRole).toString(), QStringLiteral("Ines"));
    }
};

QTEST_GUILESS_MAIN(TestPartyListModel)
#include "tst_partylistmodel.moc"
