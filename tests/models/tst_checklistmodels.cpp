// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checklistmodel.h"
#include "models/checklistwords.h"
#include "models/overviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::models;

namespace {

const QDate kDay(2026, 9, 14);

Answer answered(AnswerState state, Tier tier, QDate checked)
{
    Answer answer;
    answer.state = state;
    answer.tier = tier;
    answer.checkedOn = checked;
    return answer;
}

Assessment sample()
{
    Assessment made;
    made.catalogue = Catalogue::builtIn().value();
    made.asOf = kDay;
    made.listing.kind = TreatmentKind::MarrowConcentrate;
    made.listing.goal = Goal::Disease;
    made.listing.route = Route::Joint;
    made.listing.country = QStringLiteral("US");
    made.answers.insert(QStringLiteral("people-licence"),
        answered(AnswerState::Met, Tier::Register, kDay.addDays(-10)));
    made.answers.insert(QStringLiteral("people-discipline"),
        answered(AnswerState::Met, Tier::Register, kDay.addDays(-135)));
    made.answers.insert(QStringLiteral("evidence-human-trial"),
        answered(AnswerState::Partly, Tier::Independent, kDay));
    made.answers.insert(
        QStringLiteral("mkt-honest-badges"), answered(AnswerState::NotMet, Tier::Document, kDay));
    assess(&made);
    return made;
}

} // namespace

class TestChecklistModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsAddUpEverywhere()
    {
        const Assessment made = sample();
        const PointTable table = pointTable(made);
        QCOMPARE(table.total.earned + table.total.lost + table.total.open, 1000);
        QCOMPARE(table.total.earned, made.score.rawShownTenths);
        PointParts sections, lines;
        for (const PointParts &part : table.sections) {
            sections.earned += part.earned;
            sections.lost += part.lost;
            sections.open += part.open;
        }
        for (const PointParts &part : table.lines) {
            lines.earned += part.earned;
            lines.lost += part.lost;
            lines.open += part.open;
        }
        QCOMPARE(sections, table.total);
        QCOMPARE(lines, table.total);
    }

    void linesStandUnderTheirSection()
    {
        OverviewModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setAssessment(sample());
        const QModelIndex people = model.index(0, 0);
        QCOMPARE(people.data().toString(), QStringLiteral("People"));
        QVERIFY(people.data(OverviewModel::GroupRole).toBool());
        QCOMPARE(model.rowCount(people), 7);
        const QModelIndex line = model.indexOf(QStringLiteral("people-discipline"));
        QCOMPARE(line.parent(), people);
        QCOMPARE(line.siblingAtColumn(int(OverviewModel::Column::Answer)).data().toString(),
            QStringLiteral("Met"));
        QCOMPARE(line.data(OverviewModel::AgeingRole).toInt(), int(Ageing::Ageing));
        QCOMPARE(line.data(OverviewModel::EarnedShareRole).toDouble(), 0.5);
        QCOMPARE(line.siblingAtColumn(int(OverviewModel::Column::Lost)).data().toString(),
            QStringLiteral("–"));
    }

    void whatDoesNotApplyIsLastWithItsReason()
    {
        OverviewModel model;
        model.setAssessment(sample());
        const QModelIndex group = model.notApplicableGroup();
        QVERIFY(group.isValid());
        QCOMPARE(group.row(), model.rowCount() - 1);
        const QModelIndex first = model.index(0, int(OverviewModel::Column::Evidence), group);
        QVERIFY(!first.data().toString().isEmpty());
        QVERIFY(
            model.index(0, int(OverviewModel::Column::Earned), group).data().toString().isEmpty());
    }

    void sectionFilterKeepsOneGroup()
    {
        OverviewModel model;
        QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setAssessment(sample());
        model.setSection(QStringLiteral("people"));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("People"));
        QVERIFY(!model.indexOf(QStringLiteral("evidence-human-trial")).isValid());
    }

    void aNewAnswerChangesRowsInPlace()
    {
        OverviewModel lines;
        ChecklistModel checks;
        ChecklistSectionModel sections(ChecklistSectionModel::First::Triage);
        QAbstractItemModelTester linesTester(
            &lines, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QAbstractItemModelTester checksTester(
            &checks, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QAbstractItemModelTester sectionsTester(
            &sections, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Assessment made = sample();
        lines.setAssessment(made);
        checks.setAssessment(made);
        sections.setAssessment(made);
        for (QAbstractItemModel *model : QList<QAbstractItemModel *>{&lines, &checks, &sections}) {
            QSignalSpy reset(model, &QAbstractItemModel::modelReset);
            QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
            QVERIFY(reset.isValid() && changed.isValid());
            made.answers.insert(QStringLiteral("people-exclusion"),
                answered(AnswerState::Met, Tier::Register, kDay));
            assess(&made);
            if (model == &lines)
                lines.setAssessment(made);
            else if (model == &checks)
                checks.setAssessment(made);
            else
                sections.setAssessment(made);
            QCOMPARE(reset.size(), 0);
            QVERIFY(!changed.isEmpty());
        }
    }

    void triageComesFirstAndCountsItsTen()
    {
        ChecklistSectionModel sections(ChecklistSectionModel::First::Triage);
        sections.setAssessment(sample());
        QCOMPARE(sections.rowCount(), 9);
        const QModelIndex triage = sections.index(0);
        QCOMPARE(triage.data(ChecklistSectionModel::IdRole).toString(), kTriageSection);
        QVERIFY(triage.data(ChecklistSectionModel::AskedRole).toInt() <= 10);
        const QModelIndex marketing = sections.index(sections.rowOf(QStringLiteral("marketing")));
        QVERIFY(marketing.data(ChecklistSectionModel::RaisedRole).toBool());
        QVERIFY(
            marketing.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("red flag")));
    }

    void nextOpenGoesRoundAndSkipsAnswers()
    {
        ChecklistModel model;
        model.setAssessment(sample());
        model.setSection(QStringLiteral("people"));
        QCOMPARE(
            model.nextOpen(QStringLiteral("people-licence")), QStringLiteral("people-exclusion"));
        QCOMPARE(model.nextOpen(QStringLiteral("people-experience")),
            QStringLiteral("people-exclusion"));
        QCOMPARE(model.rowOf(QStringLiteral("mkt-honest-badges")), -1);
    }

    void answerLines_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("tier");
        QTest::addColumn<QDate>("checked");
        QTest::addColumn<QString>("words");
        QTest::newRow("fresh") << int(AnswerState::Met) << int(Tier::Register) << kDay
                               << QStringLiteral("Met · register");
        QTest::newRow("ageing") << int(AnswerState::Met) << int(Tier::Register)
                                << kDay.addDays(-135)
                                << QStringLiteral("Met · ageing, counts half");
        QTest::newRow("expired") << int(AnswerState::Partly) << int(Tier::Register)
                                 << kDay.addDays(-400)
                                 << QStringLiteral("Partly met · expired, counts nothing");
        QTest::newRow("an old finding against stays fresh")
            << int(AnswerState::NotMet) << int(Tier::Independent) << kDay.addDays(-900)
            << QStringLiteral("Not met · independent");
        QTest::newRow("nobody asked") << int(AnswerState::Unknown) << int(Tier::None) << QDate()
                                      << QStringLiteral("Not known yet");
    }

    void answerLines()
    {
        QFETCH(int, state);
        QFETCH(int, tier);
        QFETCH(QDate, checked);
        QFETCH(QString, words);
        Assessment made = sample();
        const QString id = QStringLiteral("people-licence");
        made.answers.insert(
            id, answered(static_cast<AnswerState>(state), static_cast<Tier>(tier), checked));
        assess(&made);
        const ScoreLine line = made.score.lines.at(made.catalogue->indexOf(id));
        QCOMPARE(answerLine(made.answers.value(id), line, kDay), words);
    }

    void ageingDaysFollowTheModel()
    {
        const auto catalogue = Catalogue::builtIn().value();
        const ScoringRule rule = catalogue->find(QStringLiteral("people-discipline"))->rule;
        Answer answer = answered(AnswerState::Met, Tier::Register, QDate(2026, 5, 2));
        AgeingDays days = ageingDays(rule, answer);
        QCOMPARE(days.halfFrom, QDate(2026, 8, 1));
        QCOMPARE(days.nothingFrom, QDate(2026, 10, 29));
        answer.validUntil = QDate(2026, 7, 1);
        days = ageingDays(rule, answer);
        QVERIFY(!days.halfFrom.isValid());
        QCOMPARE(days.nothingFrom, QDate(2026, 7, 2));
    }

    void evidenceEffectIsWhatTheScoreUses()
    {
        const auto catalogue = Catalogue::builtIn().value();
        const ScoringRule licence = catalogue->find(QStringLiteral("people-licence"))->rule;
        QCOMPARE(tierEffect(licence, AnswerState::Met, Tier::Register),
            QStringLiteral("counts in full"));
        QCOMPARE(
            tierEffect(licence, AnswerState::Met, Tier::Document), QStringLiteral("counts 70 %"));
        QCOMPARE(
            tierEffect(licence, AnswerState::NotMet, Tier::Hearsay), QStringLiteral("counts 40 %"));
    }
};

QTEST_MAIN(TestChecklistModels)
#include "tst_checklistmodels.moc"
