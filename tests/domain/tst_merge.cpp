// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merge.h"
#include "support/testsupport.h"

#include <rapidcheck.h>

using namespace touchstone;
using namespace touchstone::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

rc::Gen<QString> anyWord()
{
    return rc::gen::element(u""_s, u"a"_s, u"b"_s, u"c"_s);
}

QList<OtherName> anyNames()
{
    QList<OtherName> names;
    const int count = *rc::gen::inRange(0, 3);
    for (int i = 0; i < count; ++i) {
        names.append({*anyWord(), *rc::gen::element(NameKind::Former, NameKind::Legal)});
    }
    return names;
}

Laboratory anyLaboratory(qint64 revision)
{
    Laboratory r;
    r.id = LaboratoryId(7);
    r.info.revision = revision;
    r.name = *anyWord();
    r.isDevice = *rc::gen::arbitrary<bool>();
    r.otherNames = anyNames();
    r.place = {*anyWord(), *anyWord(), *anyWord(), *anyWord(), *anyWord()};
    r.licence = *anyWord();
    r.note = *anyWord();
    if (*rc::gen::arbitrary<bool>()) {
        r.accreditations.append({*anyWord(), *anyWord(), QDate(2026, 1, 1)});
    }
    return r;
}

// A copy with some fields changed, as a person would.
Laboratory edited(Laboratory r)
{
    const Laboratory other = anyLaboratory(r.info.revision);
    const auto maybe = [](auto *field, const auto &value) {
        if (*rc::gen::arbitrary<bool>()) {
            *field = value;
        }
    };
    maybe(&r.name, other.name);
    maybe(&r.isDevice, other.isDevice);
    maybe(&r.otherNames, other.otherNames);
    maybe(&r.place.city, other.place.city);
    maybe(&r.place.country, other.place.country);
    maybe(&r.place.region, other.place.region);
    maybe(&r.licence, other.licence);
    maybe(&r.note, other.note);
    maybe(&r.accreditations, other.accreditations);
    return r;
}

QStringList names(const QList<MergeField> &fields)
{
    QStringList list;
    for (const MergeField &field : fields) {
        list.append(field.name);
    }
    return list;
}

// Everything but key and info.
Laboratory withInfoOf(Laboratory r, const Laboratory &other)
{
    r.id = other.id;
    r.info = other.info;
    return r;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differentFieldsMergeByThemselves();
    void theSameFieldIsAConflict();
    void listsAreOneFieldEach();
    void whatBelongsTogetherMovesTogether();
    void anAnswersFindingIsOneThing();
    void whoOnlyReadGetsTheirs();
    void whoIsAloneGetsMine();
    void sidesOnlySwapNames();
    void everyFieldEndsOnOneSide();
    void choicesLeaveNoConflict();
};

void TestMerge::differentFieldsMergeByThemselves()
{
    Clinic base;
    base.id = ClinicId(1);
    base.info.revision = 3;
    base.name = u"Clinic"_s;
    Clinic mine = base;
    mine.phone = u"1"_s;
    mine.note = u"same"_s;
    Clinic theirs = base;
    theirs.info.revision = 4;
    theirs.website = u"https://example.org"_s;
    theirs.note = u"same"_s;
    const Merge<Clinic> merged = merge(base, mine, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(names(merged.mine), QStringList{u"phone"_s});
    QCOMPARE(names(merged.theirs), QStringList{u"website"_s});
    Clinic expected = theirs;
    expected.phone = u"1"_s;
    QCOMPARE(merged.value, expected);
}

void TestMerge::theSameFieldIsAConflict()
{
    Practitioner base;
    base.name = u"Ann"_s;
    Practitioner mine = base, theirs = base;
    mine.specialty = u"heart"_s;
    theirs.specialty = u"knees"_s;
    theirs.title = u"Dr"_s;
    const auto merged = merge(base, mine, theirs);
    QCOMPARE(merged.conflicts, (QList<MergeField>{{u"specialty"_s, {u"specialty"_s}}}));
    QCOMPARE(merged.value, theirs);
    QVERIFY(merged.setAside.isEmpty());

    const auto kept = merge(base, mine, theirs, {{u"specialty"_s, MergeSide::Mine}});
    QVERIFY(kept.conflicts.isEmpty());
    QCOMPARE(kept.value.specialty, u"heart"_s);
    QCOMPARE(kept.value.title, u"Dr"_s);
    QVERIFY(kept.setAside.isEmpty());

    const auto given = merge(base, mine, theirs, {{u"specialty"_s, MergeSide::Theirs}});
    QCOMPARE(given.value, theirs);
    QCOMPARE(names(given.setAside), QStringList{u"specialty"_s});
}

void TestMerge::listsAreOneFieldEach()
{
    Practitioner base;
    base.credentials = {{u"GMC"_s, u"1"_s, u"registered"_s}};
    Practitioner mine = base, theirs = base;
    mine.credentials.append({u"NPI"_s, u"2"_s, {}});
    theirs.credentials[0].status = u"suspended"_s;
    theirs.otherNames = {{u"Anna"_s, NameKind::Former}};
    const auto merged = merge(base, mine, theirs);
    QCOMPARE(names(merged.conflicts), QStringList{u"credentials"_s});
    QCOMPARE(names(merged.theirs), QStringList{u"otherNames"_s});
}

void TestMerge::whatBelongsTogetherMovesTogether()
{
    Listing base;
    base.price = {10'000, u"USD"_s};
    base.country = u"US"_s;
    base.region = u"US-FL"_s;
    Listing mine = base, theirs = base;
    mine.price.minorUnits = 12'000;
    theirs.price.currency = u"EUR"_s;
    mine.region = u"US-TX"_s;
    theirs.country = u"MX"_s;
    theirs.region = u""_s;
    const auto merged = merge(base, mine, theirs);
    QCOMPARE(merged.conflicts,
        (QList<MergeField>{{u"place"_s, {u"country"_s, u"region"_s}},
            {u"price"_s, {u"priceMinorUnits"_s, u"priceCurrency"_s}}}));
    const auto chosen = merge(
        base, mine, theirs, {{u"price"_s, MergeSide::Mine}, {u"place"_s, MergeSide::Theirs}});
    QCOMPARE(chosen.value.price, mine.price);
    QCOMPARE(chosen.value.country, u"MX"_s);
    QVERIFY(chosen.value.region.isEmpty());
}

void TestMerge::anAnswersFindingIsOneThing()
{
    Answer base;
    base.revision = 1;
    Answer mine = base, theirs = base;
    mine.state = AnswerState::Met;
    mine.tier = Tier::Document;
    mine.checkedOn = QDate(2026, 1, 1);
    theirs.revision = 2;
    theirs.changedBy = u"al"_s;
    theirs.note = u"called twice"_s;
    const auto merged = merge(base, mine, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.value.state, AnswerState::Met);
    QCOMPARE(merged.value.note, theirs.note);
    QCOMPARE(merged.value.revision, 2);
    QCOMPARE(merged.value.changedBy, u"al"_s);

    theirs.source
        = u"https://example.org"_s; // the source of another finding proves nothing of mine
    QCOMPARE(names(merge(base, mine, theirs).conflicts), QStringList{u"finding"_s});
}

void TestMerge::whoOnlyReadGetsTheirs()
{
    QVERIFY(rc::check("merge(b, b, t) is t", [] {
        const Laboratory base = anyLaboratory(1);
        Laboratory theirs = edited(base);
        theirs.info.revision = 2;
        const auto merged = merge(base, base, theirs);
        RC_ASSERT(merged.conflicts.isEmpty());
        RC_ASSERT(merged.value == theirs);
    }));
}

void TestMerge::whoIsAloneGetsMine()
{
    QVERIFY(rc::check("merge(b, m, b) is m", [] {
        const Laboratory base = anyLaboratory(1);
        const Laboratory mine = edited(base);
        const auto merged = merge(base, mine, base);
        RC_ASSERT(merged.conflicts.isEmpty() && merged.theirs.isEmpty());
        RC_ASSERT(merged.value == mine);
    }));
}

void TestMerge::sidesOnlySwapNames()
{
    QVERIFY(rc::check("merge(b, m, t) and merge(b, t, m) clash on the same", [] {
        const Laboratory base = anyLaboratory(1);
        const Laboratory mine = edited(base);
        const Laboratory theirs = edited(base);
        const auto one = merge(base, mine, theirs);
        const auto other = merge(base, theirs, mine);
        RC_ASSERT(one.conflicts == other.conflicts);
        RC_ASSERT(one.mine == other.theirs);
        if (one.conflicts.isEmpty()) {
            RC_ASSERT(one.value == other.value);
        }
    }));
}

void TestMerge::everyFieldEndsOnOneSide()
{
    QVERIFY(rc::check("a merged value is made of base, mine and theirs", [] {
        const Laboratory base = anyLaboratory(1);
        const Laboratory mine = edited(base);
        const Laboratory theirs = edited(base);
        const auto merged = merge(base, mine, theirs);
        const auto from = [&](const auto &value, const auto &a, const auto &b) {
            return value == a || value == b;
        };
        RC_ASSERT(from(merged.value.name, mine.name, theirs.name));
        RC_ASSERT(from(merged.value.note, mine.note, theirs.note));
        RC_ASSERT(from(merged.value.otherNames, mine.otherNames, theirs.otherNames));
        RC_ASSERT(from(std::pair(merged.value.place.country, merged.value.place.region),
            std::pair(mine.place.country, mine.place.region),
            std::pair(theirs.place.country, theirs.place.region)));
        // A change of one side is never lost where the other stood still.
        if (theirs.licence == base.licence) {
            RC_ASSERT(merged.value.licence == mine.licence);
        }
        if (mine.licence == base.licence) {
            RC_ASSERT(merged.value.licence == theirs.licence);
        }
    }));
}

void TestMerge::choicesLeaveNoConflict()
{
    QVERIFY(rc::check("all for mine is mine, all for theirs sets mine aside", [] {
        const Laboratory base = anyLaboratory(1);
        const Laboratory mine = edited(base);
        const Laboratory theirs = edited(base);
        const auto open = merge(base, mine, theirs);
        MergeChoices allMine, allTheirs;
        for (const MergeField &field : open.conflicts) {
            allMine.insert(field.name, MergeSide::Mine);
            allTheirs.insert(field.name, MergeSide::Theirs);
        }
        const auto kept = merge(base, mine, theirs, allMine);
        RC_ASSERT(kept.conflicts.isEmpty() && kept.setAside.isEmpty());
        const auto given = merge(base, mine, theirs, allTheirs);
        RC_ASSERT(given.conflicts.isEmpty());
        RC_ASSERT(given.setAside == open.conflicts);
        RC_ASSERT(given.value == open.value);
        if (open.theirs.isEmpty()) {
            RC_ASSERT(withInfoOf(kept.value, mine) == mine);
        }
    }));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
