// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/rescoring.h"
#include "storage/scorer.h"
#include "storage/storagefixture.h"

#include <QFile>
#include <QRandomGenerator>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;

namespace {

// The program's catalogue under another version, one weight in its place.
CataloguePtr otherCatalogue(const QByteArray &version, const QByteArray &weight)
{
    QFile file(QStringLiteral(":/touchstone/catalogue/criteria-1.0.0.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no catalogue");
    }
    QByteArray json = file.readAll();
    json.replace("\"catalogue\": \"criteria-1.0.0\"", "\"catalogue\": \"" + version + '"');
    json.replace("\"weight\": 7,", "\"weight\": " + weight + ',');
    auto read = Catalogue::read(json);
    StorageFixture::check(read);
    return *read;
}

/// A directory of listings with answers of their own and of their parties.
class ScoredDirectory : public StorageFixture
{
public:
    explicit ScoredDirectory(int listings)
    {
        const QList<Clinic> clinics{clinic(QStringLiteral("One"), {}, QStringLiteral("US")),
            clinic(QStringLiteral("Two"), {}, QStringLiteral("MX")),
            clinic(QStringLiteral("Three"))};
        const Practitioner person = practitioner(QStringLiteral("Ana"));
        const Laboratory maker = laboratory(QStringLiteral("Maker"));
        UnitOfWork unit(*session, ChangeKind::Edit, author());
        check(unit.begin());
        QList<SubjectRef> subjects{ref(person), ref(maker), ref(clinics.at(0))};
        for (int i = 0; i < listings; ++i) {
            Listing one;
            one.clinic = clinics.at(i % 3).id;
            one.practitioner = i % 2 == 0 ? person.id : PractitionerId();
            one.laboratory = i % 5 == 0 ? maker.id : LaboratoryId();
            one.kind = TreatmentKind(i % 11);
            one.offer = Offer(i % 3);
            one.treatment = QString::number(i);
            one.condition = QStringLiteral("knee");
            const auto stored = unit.save(one);
            check(stored);
            if (i % 7 > 0) {
                subjects.append(ref(*stored));
            }
        }
        QRandomGenerator random(5);
        for (const SubjectRef &subject : std::as_const(subjects)) {
            for (const Criterion &criterion : file->catalogue()->criteria()) {
                if (criterion.scope == subject.kind && random.bounded(4) > 0) {
                    check(unit.saveAnswer(subject, criterion.rule.id, answer(random)));
                }
            }
        }
        check(unit.commit());
    }

    Answer answer(QRandomGenerator &random) const
    {
        Answer answer;
        answer.state = AnswerState(1 + random.bounded(5));
        answer.tier = Tier(1 + random.bounded(5));
        answer.checkedOn = clock.today().addDays(-random.bounded(500));
        answer.askedOn = answer.checkedOn;
        answer.reason = QStringLiteral("reason");
        if (random.bounded(3) == 0) {
            answer.validUntil = answer.checkedOn.addDays(random.bounded(900));
        }
        return answer;
    }

    void open(const CataloguePtr &catalogue)
    {
        close();
        OpenOptions with = options();
        with.catalogue = catalogue;
        auto opened = storage::Directory::open(path(), clock, with);
        check(opened);
        file = std::move(*opened);
        auto started = Session::open(*file, Session::Role::Writer);
        check(started);
        session = std::move(*started);
    }

    QStringList indexes()
    {
        QStringList found;
        if (onServer()) {
            return found; // where others read by them they are never touched
        }
        Query query(session->connection(), QStringLiteral("index_list"),
            {{QStringLiteral("condition"), QStringLiteral("tbl_name = 'score'")}});
        check(query.run());
        while (query.next()) {
            found.append(query.text());
        }
        found.sort();
        return found;
    }
};

} // namespace

/// All scores again: what is written is what the answers give, and only that.
class TestRescoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherCatalogue_data();
    void anotherCatalogue();
    void anotherDay();
    void nothingNewWritesNothing();
    void stoppingKeepsTheOldScores();
    void damagedPackIsRefused();
    void rebuildingMendsWhatIsDerived_data();
    void rebuildingMendsWhatIsDerived();
};

void TestRescoring::anotherCatalogue_data()
{
    QTest::addColumn<int>("listings");
    QTest::newRow("entries moved") << 40;
    QTest::newRow("indexes anew") << 600;
}

void TestRescoring::anotherCatalogue()
{
    QFETCH(int, listings);
    ScoredDirectory f(listings);
    const QStringList indexes = f.indexes();
    const ListingRow before = f.row(ListingId(2));
    f.open(otherCatalogue("criteria-9.0.0", "1"));
    ScoreStore scores(*f.session);
    QVERIFY(*scores.isOutdated());
    QCOMPARE(*scores.rescoreAll(f.clock.today()), listings);
    QVERIFY(!*scores.isOutdated());
    QVERIFY(f.row(ListingId(2)).score != before.score);
    f.verifySound(); // computes each from its answers
    QCOMPARE(f.indexes(), indexes);

    f.open({}); // the program's own again
    QCOMPARE(*ScoreStore(*f.session).rescoreAll(f.clock.today()), listings);
    QVERIFY(f.row(ListingId(2)).score == before.score);
    f.verifySound();
}

void TestRescoring::anotherDay()
{
    ScoredDirectory f(300);
    f.clock.addDays(200);
    QCOMPARE(*ScoreStore(*f.session).rescoreAll(f.clock.today()), 300);
    f.verifySound();
    QCOMPARE(*ScoreStore(*f.session).rescoreDue(f.clock.today()), 0);
}

void TestRescoring::nothingNewWritesNothing()
{
    ScoredDirectory f(50);
    Connection &connection = f.session->connection();
    VERIFY_OK(connection.begin());
    const auto written = [&connection] {
        return connection.isServer() ? 0 : sqlite3_total_changes(connection.handle());
    };
    const int before = written();
    QCOMPARE(*Rescoring(connection, f.session->scorer()).run(f.clock.today(), {}), 50);
    QCOMPARE(written(), before);
    connection.rollback();
}

void TestRescoring::stoppingKeepsTheOldScores()
{
    ScoredDirectory f(600);
    const QStringList indexes = f.indexes();
    const ListingRow before = f.row(ListingId(2));
    f.open(otherCatalogue("criteria-9.0.0", "1"));
    ScoreStore scores(*f.session);
    const auto stopped = scores.rescoreAll(f.clock.today(), [](qint64 done) { return done == 0; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(*scores.isOutdated());
    QVERIFY(f.row(ListingId(2)).score == before.score);
    QCOMPARE(f.indexes(), indexes);
}

void TestRescoring::damagedPackIsRefused()
{
    ScoredDirectory f(40);
    f.damage(QStringLiteral("UPDATE answer_pack SET answers = x'0107' WHERE subject_id = 2"));
    const auto refused = ScoreStore(*f.session).rescoreAll(f.clock.today().addDays(1));
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QVERIFY(!f.session->connection().inTransaction());
}

void TestRescoring::rebuildingMendsWhatIsDerived_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("packs") << "UPDATE answer_pack SET answers = x'0107' WHERE subject_id = 2";
    QTest::newRow("a pack too many") << "INSERT INTO answer_pack VALUES (3, 99, x'01010000')";
    QTest::newRow("facts") << "UPDATE score SET facts = 'AAAAAAA' WHERE listing_id = 3";
    QTest::newRow("parties") << "UPDATE score SET laboratory_id = 7 WHERE listing_id = 2";
    QTest::newRow("names") << "UPDATE score SET name_key = 'x' WHERE listing_id = 4";
}

void TestRescoring::rebuildingMendsWhatIsDerived()
{
    QFETCH(QString, statement);
    ScoredDirectory f(40);
    const QStringList indexes = f.indexes();
    f.damage(statement);
    QVERIFY(!Maintenance(*f.session).check()->isSound());
    QCOMPARE(*ScoreStore(*f.session).rebuild(f.clock.today()), 40);
    f.verifySound();
    QCOMPARE(f.indexes(), indexes);
}

QTEST_GUILESS_MAIN(TestRescoring)
#include "tst_rescoring.moc"
