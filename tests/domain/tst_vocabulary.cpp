// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/journal.h"
#include "domain/listquery.h"
#include "domain/vocabulary.h"
#include "support/testsupport.h"

#include <QRegularExpression>

using namespace touchstone::domain;

class TestVocabulary : public QObject
{
    Q_OBJECT

    template <typename Enum> static void everyWordHolds(int count)
    {
        static const QRegularExpression form(QStringLiteral("^[a-z_]*$"));
        const QList<Enum> &values = allValues<Enum>();
        QCOMPARE(values.size(), count);
        QSet<QString> seen;
        QSet<QString> labels;
        for (Enum value : values) {
            const QString word = code(value);
            QVERIFY2(form.match(word).hasMatch(), qPrintable(word));
            QVERIFY2(!seen.contains(word), qPrintable(word));
            seen.insert(word);
            QVERIFY(!label(value).isEmpty());
            labels.insert(label(value));
            const std::optional<Enum> back = fromCode<Enum>(word);
            QVERIFY(back.has_value());
            QVERIFY(*back == value);
        }
        QCOMPARE(labels.size(), values.size());
        QVERIFY(!fromCode<Enum>(QStringLiteral("no such word")).has_value());
    }

private Q_SLOTS:
    void everyValueHasOneCodeAndOneLabel()
    {
        everyWordHolds<AnswerState>(6);
        everyWordHolds<Tier>(6);
        everyWordHolds<SubjectKind>(4);
        everyWordHolds<TreatmentKind>(11);
        everyWordHolds<Goal>(5);
        everyWordHolds<Offer>(3);
        everyWordHolds<Route>(14);
        everyWordHolds<CellSource>(3);
        everyWordHolds<YesNo>(3);
        everyWordHolds<NameKind>(4);
        everyWordHolds<Band>(9);
        everyWordHolds<ReviewState>(5);
        everyWordHolds<ListingSort>(12);
        everyWordHolds<ListingQuery::Flags>(4);
        everyWordHolds<ChangeKind>(6);
        everyWordHolds<RecordAction>(17);
    }

    void codesAreThoseOfFiles()
    {
        QCOMPARE(code(AnswerState::NotMet), u"not_met"_qs);
        QCOMPARE(code(Goal::AntiAgeing), u"anti_ageing"_qs);
        QCOMPARE(code(Band::StrongOnPaper), u"strong_on_paper"_qs);
        QCOMPARE(code(TreatmentKind::MarrowConcentrate), u"bmac"_qs);
        QCOMPARE(code(Goal::Unstated), QString());
        QVERIFY(fromCode<Goal>(QString()) == Goal::Unstated);
        QVERIFY(!fromCode<Offer>(QString()).has_value());
    }

    void unstatedComesFirst()
    {
        QVERIFY(allValues<Route>().first() == Route::Unstated);
        QVERIFY(allValues<TreatmentKind>().first() == TreatmentKind::Unstated);
    }

    void bandsReadAsTheScoringNoteSays()
    {
        QCOMPARE(label(Band::Stop), u"Stop and get independent advice"_qs);
        QCOMPARE(label(Tier::Document), u"Clinic's own document"_qs);
        QCOMPARE(label(AnswerState::Unknown), u"Not known yet"_qs);
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
