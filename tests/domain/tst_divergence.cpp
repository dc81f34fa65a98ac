// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/divergence.h"
#include "support/testsupport.h"

using namespace touchstone;
using namespace touchstone::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

Clinic aurora()
{
    Clinic clinic;
    clinic.name = u"Aurora"_s;
    clinic.place.city = u"Gent"_s;
    clinic.place.country = u"BE"_s;
    clinic.phone = u"1"_s;
    return clinic;
}

QStringList textOf(const QList<FieldDifference> &fields)
{
    QStringList lines;
    for (const FieldDifference &field : fields) {
        const char *by = field.by == ChangedBy::Mine ? "mine"
            : field.by == ChangedBy::Theirs          ? "theirs"
                                                     : "both";
        lines.append(field.field.name + u' ' + QLatin1String(by));
    }
    return lines;
}

} // namespace

/// Two copies of one record that went separate ways.
class TestDivergence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsSayWhoChangedThem();
    void whatBothChangedAlikeIsNoDifference();
    void anAnswerIsAFindingAndANote();
    void trash_data();
    void trash();
    void newsIsWhatMineBrings();
    void countsTellFieldsAndRecords();
    void aChoiceForAFieldGoesBeforeTheRest();
};

void TestDivergence::fieldsSayWhoChangedThem()
{
    const Clinic base = aurora();
    Clinic mine = base;
    mine.phone = u"2"_s;
    mine.place.city = u"Antwerpen"_s;
    mine.note = u"seen"_s;
    Clinic theirs = base;
    theirs.phone = u"3"_s;
    theirs.website = u"https://aurora.example"_s;
    QCOMPARE(textOf(compare(base, mine, theirs)),
        (QStringList{u"phone both"_s, u"city mine"_s, u"note mine"_s, u"website theirs"_s}));
    QCOMPARE(compare(base, base, base), QList<FieldDifference>());
}

void TestDivergence::whatBothChangedAlikeIsNoDifference()
{
    const Clinic base = aurora();
    Clinic mine = base;
    mine.phone = u"2"_s;
    QCOMPARE(compare(base, mine, mine), QList<FieldDifference>());
}

void TestDivergence::anAnswerIsAFindingAndANote()
{
    const Answer base;
    Answer mine;
    mine.state = AnswerState::Met;
    mine.note = u"mine"_s;
    Answer theirs;
    theirs.state = AnswerState::Partly;
    const auto fields = compare(base, mine, theirs);
    QCOMPARE(textOf(fields), (QStringList{u"finding both"_s, u"note mine"_s}));
    QCOMPARE(fields.first().field.fields, QStringList{u"state"_s});
}

void TestDivergence::trash_data()
{
    QTest::addColumn<bool>("base");
    QTest::addColumn<bool>("mine");
    QTest::addColumn<bool>("theirs");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("by");
    QTest::newRow("nobody") << false << false << false << u"mine"_s << u""_s;
    QTest::newRow("both threw it away") << false << true << true << u"both"_s << u""_s;
    QTest::newRow("I threw it away") << false << true << false << u""_s << u"mine"_s;
    QTest::newRow("I did, they went on") << false << true << false << u"theirs"_s << u"both"_s;
    QTest::newRow("I did, and wrote too") << false << true << false << u"mine"_s << u"mine"_s;
    QTest::newRow("they threw it away") << false << false << true << u""_s << u"theirs"_s;
    QTest::newRow("they did, I went on") << false << false << true << u"mine"_s << u"both"_s;
    QTest::newRow("they brought it back") << true << true << false << u""_s << u"theirs"_s;
    QTest::newRow("I brought it back") << true << false << true << u""_s << u"mine"_s;
}

void TestDivergence::trash()
{
    QFETCH(bool, base);
    QFETCH(bool, mine);
    QFETCH(bool, theirs);
    QFETCH(QString, fields);
    QFETCH(QString, by);
    QList<FieldDifference> rest;
    if (!fields.isEmpty()) {
        rest.append({{u"note"_s, {u"note"_s}},
            fields == u"mine"_s       ? ChangedBy::Mine
                : fields == u"both"_s ? ChangedBy::Both
                                      : ChangedBy::Theirs});
    }
    const auto found = compareTrash(base, mine, theirs, rest);
    QCOMPARE(found ? textOf({*found}).first() : QString(),
        by.isEmpty() ? QString() : u"trashed "_s + by);
}

void TestDivergence::newsIsWhatMineBrings()
{
    RecordDifference record;
    QVERIFY(!record.isNews() && !record.isConflict());
    record.fields = {{{u"note"_s, {}}, ChangedBy::Theirs}};
    QVERIFY(!record.isNews() && !record.isConflict());
    record.fields.append({{u"phone"_s, {}}, ChangedBy::Mine});
    QVERIFY(record.isNews() && !record.isConflict());
    record.fields = {{{u"phone"_s, {}}, ChangedBy::Both}};
    QVERIFY(record.isNews() && record.isConflict());
    record.fields.clear();
    record.presence = RecordDifference::Presence::OnlyTheirs;
    QVERIFY(!record.isNews());
    record.presence = RecordDifference::Presence::OnlyMine;
    QVERIFY(record.isNews());
}

void TestDivergence::countsTellFieldsAndRecords()
{
    RecordDifference changed;
    changed.fields = {{{u"a"_s, {}}, ChangedBy::Both}, {{u"b"_s, {}}, ChangedBy::Mine},
        {{u"c"_s, {}}, ChangedBy::Mine}, {{u"d"_s, {}}, ChangedBy::Theirs}};
    RecordDifference added;
    added.presence = RecordDifference::Presence::OnlyMine;
    RecordDifference there;
    there.presence = RecordDifference::Presence::OnlyTheirs;
    DifferenceCounts counts;
    for (const RecordDifference &record : {changed, added, there}) {
        counts.add(record);
    }
    QCOMPARE(counts, (DifferenceCounts{1, 2, 2, 1}));
}

void TestDivergence::aChoiceForAFieldGoesBeforeTheRest()
{
    RecordDifference record;
    record.uuid = u"u"_s;
    record.criterion = u"c"_s;
    record.fields = {{{u"a"_s, {}}, ChangedBy::Both}, {{u"b"_s, {}}, ChangedBy::Both},
        {{u"d"_s, {}}, ChangedBy::Mine}};
    SideChoices choices;
    QCOMPARE(choices.open(record), 2);
    choices.records[u"u/c"_s].insert(u"a"_s, MergeSide::Mine);
    QCOMPARE(choices.open(record), 1);
    choices.rest = MergeSide::Theirs;
    QCOMPARE(choices.open(record), 0);
    QCOMPARE(choices.of(record.key(), record.fields),
        (MergeChoices{{u"a"_s, MergeSide::Mine}, {u"b"_s, MergeSide::Theirs}}));
}

QTEST_GUILESS_MAIN(TestDivergence)
#include "tst_divergence.moc"
