// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answerpack.h"
#include "storage/connection.h"
#include "storage/storagefixture.h"

#include <QRandomGenerator>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

/// Packed answers say what the answers say, and follow them.
class TestAnswerPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersComeBack();
    void unknownIsNotKept();
    void damageIsNoticed();
    void packsFollowAnswers();
    void checkFindsAnotherPack_data();
    void checkFindsAnotherPack();
};

void TestAnswerPack::answersComeBack()
{
    QRandomGenerator random(7);
    const QList<qint32> days{
        0, 1, 2'415'020, 2'415'021, 2'461'000, 2'480'555, 2'480'556, 5'373'484};
    for (int round = 0; round < 300; ++round) {
        std::vector<PackedAnswer> answers;
        AnswerPacker packer;
        int criterion = 0;
        for (int i = random.bounded(60); i > 0; --i) {
            criterion += 1 + (random.bounded(10) == 0 ? random.bounded(40'000) : 0);
            answers.push_back({criterion,
                {AnswerState(1 + random.bounded(5)), Tier(random.bounded(6)),
                    days.at(random.bounded(days.size())), days.at(random.bounded(days.size()))}});
            packer.add(answers.back());
        }
        std::vector<PackedAnswer> unpacked;
        QVERIFY(unpackAnswers(packer.bytes(), &unpacked));
        QVERIFY(unpacked == answers);
    }
}

void TestAnswerPack::unknownIsNotKept()
{
    AnswerPacker packer;
    packer.add({3, {}});
    QVERIFY(packer.bytes().isEmpty());
    const PackedAnswer met{5, {AnswerState::Met, Tier::Register, 2'461'000, 0}};
    packer.add(met);
    QCOMPARE(packer.bytes().size(), 4); // what a usual answer takes
    std::vector<PackedAnswer> unpacked;
    QVERIFY(unpackAnswers(packer.bytes(), &unpacked));
    QVERIFY(unpacked == std::vector{met});
    packer.clear();
    packer.add(met);
    QCOMPARE(packer.bytes().size(), 4);
}

void TestAnswerPack::damageIsNoticed()
{
    AnswerPacker packer;
    packer.add({300, {AnswerState::Met, Tier::Register, 2'461'000, 2'461'001}});
    const QByteArray whole = packer.bytes();
    for (qsizetype size = 1; size < whole.size(); ++size) {
        std::vector<PackedAnswer> unpacked;
        QVERIFY(!unpackAnswers(whole.left(size), &unpacked));
    }
    std::vector<PackedAnswer> unpacked;
    QVERIFY(!unpackAnswers(QByteArray::fromHex("0107"), &unpacked)); // a state there is not
    QVERIFY(!unpackAnswers(QByteArray(9, '\xff'), &unpacked));
}

void TestAnswerPack::packsFollowAnswers()
{
    StorageFixture f;
    const Clinic clinic = f.clinic(QStringLiteral("One"));
    const Listing listing = f.listing(clinic);
    const auto packs = [&f] {
        Query query(f.session->connection(), QStringLiteral("check_packs"));
        StorageFixture::check(query.run());
        QStringList found;
        while (query.next()) {
            const qint64 kind = query.integer();
            found.append(QStringLiteral("%1/%2/%3")
                             .arg(kind)
                             .arg(query.integer())
                             .arg(query.bytes().size()));
        }
        return found;
    };
    QCOMPARE(packs(), QStringList());
    f.answer(ref(listing), "cost-written-quote", AnswerState::Met, Tier::Document, f.clock.today());
    f.answer(ref(clinic), "facility-licence", AnswerState::Met, Tier::Register, f.clock.today());
    QCOMPARE(packs(), QStringList({QStringLiteral("0/1/4"), QStringLiteral("1/1/4")}));
    f.verifySound();
    VERIFY_OK(UndoLog(*f.session, f.author()).undo());
    QCOMPARE(packs(), QStringList({QStringLiteral("0/1/4"), QStringLiteral("1/1/0")}));
    f.verifySound();
    VERIFY_OK(UndoLog(*f.session, f.author()).redo());
    QCOMPARE(packs(), QStringList({QStringLiteral("0/1/4"), QStringLiteral("1/1/4")}));
    f.verifySound();
}

void TestAnswerPack::checkFindsAnotherPack_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("another answer") << "UPDATE answer_pack SET answers = x'01080000'";
    QTest::newRow("a pack too few") << "DELETE FROM answer_pack";
    QTest::newRow("a pack too many") << "INSERT INTO answer_pack VALUES (3, 9, x'01080000')";
    QTest::newRow("of another record") << "UPDATE answer_pack SET subject_kind = 2";
}

void TestAnswerPack::checkFindsAnotherPack()
{
    QFETCH(QString, statement);
    StorageFixture f;
    const Listing listing = f.listing(f.clinic(QStringLiteral("One")));
    f.answer(ref(listing), "cost-written-quote", AnswerState::Met, Tier::Document, f.clock.today());
    f.verifySound();
    f.damage(statement);
    const auto report = Maintenance(*f.session).check();
    VERIFY_OK(report);
    QCOMPARE(report->problems.size(), 1);
}

QTEST_GUILESS_MAIN(TestAnswerPack)
#include "tst_answerpack.moc"
