// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"
#include "storage/serveradmin.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QCryptographicHash>
#include <QHash>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kOk;
const QString kDenied = u"42501"_s;
const QString kAgainstTheRules = u"23514"_s;
const QString kHash(64, u'a');

// Listings of the test by key, each made with a draft of its own.
QString start(int listing)
{
    return u"INSERT INTO assessment (listing_id, number, state, latest, revision, content_sha256, "
           u"remark, started_by, "
           "started_ms) VALUES (%1, 9, 3, 1, 9, '', '', 1, 1)"_s.arg(listing);
}

// Another state for the newest assessment of a listing.
QString step(int listing, int state)
{
    return u"UPDATE assessment SET state = %2, content_sha256 = '%3' WHERE listing_id = %1 AND latest = 1"_s
        .arg(listing)
        .arg(state)
        .arg(kHash);
}

QString sign(int listing, QString content = {}, QString sha256 = {})
{
    if (content.isEmpty()) {
        content = u"{\"listing\": {\"id\": \"00000000-0000-0000-0000-000000000%1\"}}"_s.arg(
            100 + listing);
    }
    if (sha256.isEmpty()) {
        sha256 = QString::fromLatin1(
            QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toHex());
    }
    return u"INSERT INTO snapshot (uuid, assessment_id, listing_id, content, sha256, signed_by, "
           u"signed_ms) SELECT "
           "decode(lpad(id::text, 32, '7'), 'hex'), id, 1, '%2', '%3', 1, 1 FROM assessment WHERE "
           "listing_id = %1 AND "
           "latest = 1"_s.arg(QString::number(listing), content, sha256);
}

} // namespace

/// What the server lets each role do with assignments, reviews, signatures and the answers of two
/// assessors, whatever client asks.
class TestTogetherRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readersTakeNoStep_data();
    void readersTakeNoStep();
    void theWholeWayUnderTheNamesThatLoggedIn();
    void advisorsNeitherReviewNorSign();
    void nobodyReviewsThemselves();
    void stepsGoInOrder();
    void whatIsSignedStays_data();
    void whatIsSignedStays();
    void laterChangesStartTheNext();
    void aSignatureIsOverItsText();
    void assignmentsAreJournalled();
    void theOtherAssessorIsUnseen();
    void twoAnswersBecomeOne();
    void textSetAsideIsInTheHistory();
    void presenceIsOnesOwn();
    void othersAreTold();

private:
    [[nodiscard]] std::unique_ptr<PlainClient> as(const QString &person) const
    {
        auto client = std::make_unique<PlainClient>(
            m_cluster->address(u"vetting"_s, person), person + u"-secret"_s);
        if (!client->isConnected()) {
            qFatal("%s: %s", qPrintable(person), qPrintable(client->error()));
        }
        return client;
    }
    /// A listing whose assessment went through these states by these people.
    void bring(int listing, const QList<std::pair<QString, int>> &steps) const;
    [[nodiscard]] QStringList journal(PlainClient &client, int listing) const
    {
        return client.rows(u"SELECT p.name, j.action, j.after FROM journal AS j JOIN change AS c "
                           u"ON c.id = j.change_id "
                           "JOIN person AS p ON p.id = c.person_id WHERE j.subject_kind = 0 AND "
                           "j.subject_id = %1 AND "
                           "j.action > 4 ORDER BY j.id"_s.arg(listing));
    }
    std::unique_ptr<PostgresCluster> m_cluster;
    FakeClock m_clock;
};

void TestTogetherRights::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    const auto address = ServerAddress::parse(m_cluster->address(u"vetting"_s));
    VERIFY_OK(address);
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    ServerAdmin admin(*address);
    VERIFY_OK(admin.init(m_clock, *catalogue));
    for (const auto &[name, role] : {std::pair(u"rita"_s, PersonRole::Reader),
             std::pair(u"ann"_s, PersonRole::Advisor), std::pair(u"al"_s, PersonRole::Advisor),
             std::pair(u"vera"_s, PersonRole::Reviewer), std::pair(u"dora"_s, PersonRole::Admin)}) {
        VERIFY_OK(admin.addPerson(name, role, name + u"-secret"_s));
    }
    const auto ann = as(u"ann"_s);
    QCOMPARE(ann->run(u"INSERT INTO clinic (uuid, revision, created_ms, changed_ms, trashed, "
                      u"example, match_key, name, "
                      "name_key, address, city, region, postal_code, country, phone, email, "
                      "website, note) VALUES "
                      "(decode(lpad('1', 32, '0'), 'hex'), 1, 1, 1, 0, 0, 0, 'Clinic', 'clinic', "
                      "'', '', '', '', '', '', "
                      "'', '', '')"_s),
        kOk);
    for (int i = 1; i <= 20; ++i) {
        QCOMPARE(ann->run(u"INSERT INTO listing (uuid, revision, created_ms, changed_ms, trashed, "
                          u"example, match_key, "
                          "clinic_id, treatment, kind, condition, condition_mesh, goal, offer, "
                          "route, cells, country, region, "
                          "home_country, vulnerable, exemption_claimed, approved_use, price_minor, "
                          "price_currency, note) "
                          "VALUES (decode(lpad('%1', 32, '0'), 'hex'), 1, 1, 1, 0, 0, 0, 1, 't%2', "
                          "'', '', '', '', '', '', "
                          "'', '', '', '', '', '', '', 0, '', '')"_s.arg(100 + i)
                              .arg(i)),
            kOk);
    }
    // Everybody is somebody.
    for (const QString &name : {u"al"_s, u"vera"_s, u"dora"_s}) {
        QVERIFY(!ann->value(u"SELECT person_named('%1')"_s.arg(name)).isEmpty());
    }
    QCOMPARE(ann->value(u"SELECT person_named('nobody') IS NULL"_s), u"t"_s);
}

void TestTogetherRights::bring(int listing, const QList<std::pair<QString, int>> &steps) const
{
    for (const auto &[person, state] : steps) {
        const auto client = as(person);
        const QString sql
            = state == 1 ? start(listing) : (state == 4 ? sign(listing) : step(listing, state));
        if (const QString failed = client->run(sql); !failed.isEmpty()) {
            qFatal("%s", qPrintable(client->error()));
        }
    }
}

void TestTogetherRights::readersTakeNoStep_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("start") << start(1);
    QTest::newRow("step") << step(1, 2);
    QTest::newRow("sign") << sign(1);
    for (const char *sql : {"INSERT INTO assignment VALUES (1, 1, 1, 1)", "DELETE FROM assignment",
             "INSERT INTO assessor VALUES (1, 1, NULL)", "UPDATE assessor SET finished_ms = 1",
             "INSERT INTO reconciliation VALUES (1, 1, NULL, '', 1, 1)",
             "UPDATE assessor_answer SET note = ''", "SELECT person_named('ann')",
             "SELECT set_aside(1, 1, NULL, '{}')", "SELECT tell_step(11, 0, 1, NULL, '{}')"}) {
        QTest::newRow(sql) << QString::fromLatin1(sql);
    }
}

void TestTogetherRights::readersTakeNoStep()
{
    QFETCH(QString, sql);
    QCOMPARE(as(u"rita"_s)->run(sql), kDenied);
}

void TestTogetherRights::theWholeWayUnderTheNamesThatLoggedIn()
{
    bring(1, {{u"ann"_s, 1}, {u"ann"_s, 2}, {u"vera"_s, 3}, {u"dora"_s, 4}});
    const auto rita = as(u"rita"_s);
    QCOMPARE(rita->value(
                 u"SELECT a.number, a.state, a.revision, s.name, d.name, r.name, g.name FROM "
                 u"assessment AS a "
                 "JOIN person AS s ON s.id = a.started_by JOIN person AS d ON d.id = a.assessed_by "
                 "JOIN person AS r ON r.id = a.reviewed_by JOIN person AS g ON g.id = a.signed_by "
                 "WHERE a.listing_id = 1"_s),
        u"1|4|4|ann|ann|vera|dora"_s);
    QCOMPARE(
        rita->value(
            u"SELECT p.name, s.listing_id, s.signed_ms = a.signed_ms AND s.signed_ms > "
            u"1600000000000 FROM snapshot "
            "AS s JOIN assessment AS a ON a.id = s.assessment_id JOIN person AS p ON p.id = s.signed_by"_s),
        u"dora|1|t"_s);
    QCOMPARE(journal(*rita, 1),
        (QStringList{u"ann|7|{\"number\": 1}"_s, u"ann|8|{\"number\": 1}"_s,
            u"vera|10|{\"number\": 1}"_s, u"dora|11|{\"number\": 1}"_s}));
}

void TestTogetherRights::advisorsNeitherReviewNorSign()
{
    bring(2, {{u"ann"_s, 1}, {u"ann"_s, 2}});
    const auto al = as(u"al"_s);
    QCOMPARE(al->run(step(2, 3)), kDenied);
    bring(2, {{u"vera"_s, 3}});
    QCOMPARE(al->run(sign(2)), kDenied);
    QCOMPARE(al->run(step(2, 4)), kAgainstTheRules);
    QCOMPARE(al->run(u"UPDATE assessment SET reviewed_by = 1"_s), kDenied);
    QCOMPARE(al->run(u"UPDATE assessment SET latest = 0"_s), kDenied);
    QCOMPARE(al->run(u"DELETE FROM assessment"_s), kDenied);
    QCOMPARE(al->run(u"SELECT tell_step(11, 0, 2, NULL, '{}')"_s), kDenied);
    // What anybody may: send it back, with a word why.
    QCOMPARE(
        al->run(
            u"UPDATE assessment SET state = 1, remark = 'the address moved' WHERE listing_id = 2"_s),
        kOk);
    QCOMPARE(journal(*al, 2).last(), u"al|9|{\"number\": 1, \"remark\": \"the address moved\"}"_s);
    QCOMPARE(
        al->value(
            u"SELECT assessed_by IS NULL AND reviewed_by IS NULL FROM assessment WHERE listing_id = 2"_s),
        u"t"_s);
}

void TestTogetherRights::nobodyReviewsThemselves()
{
    bring(3, {{u"vera"_s, 1}, {u"vera"_s, 2}});
    QCOMPARE(as(u"vera"_s)->run(step(3, 3)), kDenied);
    bring(3, {{u"dora"_s, 3}});
}

void TestTogetherRights::stepsGoInOrder()
{
    const auto dora = as(u"dora"_s);
    QCOMPARE(dora->run(start(4)), kOk);
    QCOMPARE(dora->run(start(4)), kAgainstTheRules);
    for (const int state : {1, 3, 4}) {
        QCOMPARE(dora->run(step(4, state)), kAgainstTheRules);
    }
    QCOMPARE(dora->run(sign(4)), kAgainstTheRules);
    QCOMPARE(
        dora->run(u"UPDATE assessment SET state = 2, content_sha256 = 'x' WHERE listing_id = 4"_s),
        kAgainstTheRules);
    QCOMPARE(dora->run(step(4, 2)), kOk);
    QCOMPARE(dora->run(step(4, 4)), kAgainstTheRules);
}

void TestTogetherRights::whatIsSignedStays_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("sql");
    for (const QString &person : {u"rita"_s, u"ann"_s, u"vera"_s, u"dora"_s, u"postgres"_s}) {
        for (const char *sql : {"UPDATE snapshot SET content = ''",
                 "UPDATE snapshot SET sha256 = sha256", "DELETE FROM snapshot", "TRUNCATE snapshot",
                 "UPDATE assessment SET state = 1 WHERE listing_id = 1",
                 "UPDATE assessment SET state = 4, remark = 'x' WHERE listing_id = 1",
                 "DELETE FROM assessment WHERE listing_id = 1"}) {
            QTest::addRow("%s: %s", qPrintable(person), sql) << person << QString::fromLatin1(sql);
        }
    }
}

// Not for the owner of the tables either.
void TestTogetherRights::whatIsSignedStays()
{
    QFETCH(QString, person);
    QFETCH(QString, sql);
    if (person == u"postgres"_s) {
        PlainClient postgres(m_cluster->address(u"vetting"_s));
        QCOMPARE(postgres.run(u"SET ROLE vetting_owner; SET search_path = touchstone; "_s + sql),
            kDenied);
    } else {
        QCOMPARE(as(person)->run(sql), kDenied);
    }
}

void TestTogetherRights::laterChangesStartTheNext()
{
    bring(5, {{u"ann"_s, 1}, {u"ann"_s, 2}, {u"vera"_s, 3}, {u"vera"_s, 4}});
    const auto al = as(u"al"_s);
    const auto states = [&] {
        return al->rows(
            u"SELECT a.number, a.state, a.latest, p.name FROM assessment AS a JOIN person AS p "
            "ON p.id = a.started_by WHERE listing_id = 5 ORDER BY number"_s);
    };
    // Derived keys and the trash are no change of what was signed.
    QCOMPARE(al->run(u"UPDATE listing SET match_key = 3 WHERE id = 5"_s), kOk);
    QCOMPARE(states(), QStringList{u"1|4|1|ann"_s});
    QCOMPARE(al->run(u"UPDATE listing SET treatment = 'other' WHERE id = 5"_s), kOk);
    QCOMPARE(states(), (QStringList{u"1|4|0|ann"_s, u"2|1|1|al"_s}));
    QCOMPARE(journal(*al, 5).last(), u"al|7|{\"number\": 2}"_s);
    // An answer about the clinic concerns its listings too.
    bring(5, {{u"ann"_s, 2}, {u"vera"_s, 3}, {u"vera"_s, 4}});
    QCOMPARE(
        al->run(
            u"INSERT INTO answer VALUES (1, 1, 1, 1, 1, NULL, NULL, NULL, '', 'a', '', 1, 1, 1)"_s),
        kOk);
    QCOMPARE(states(), (QStringList{u"1|4|0|ann"_s, u"2|4|0|al"_s, u"3|1|1|al"_s}));
    // Listing 1, signed too, belongs to the same clinic.
    QCOMPARE(
        al->value(u"SELECT state FROM assessment WHERE listing_id = 1 AND latest = 1"_s), u"1"_s);
}

void TestTogetherRights::aSignatureIsOverItsText()
{
    bring(6, {{u"ann"_s, 1}, {u"ann"_s, 2}, {u"vera"_s, 3}});
    const auto vera = as(u"vera"_s);
    QCOMPARE(vera->run(sign(6, {}, kHash)), kAgainstTheRules);
    QCOMPARE(
        vera->run(sign(6, u"{\"listing\": {\"id\": \"00000000-0000-0000-0000-000000000101\"}}"_s)),
        kAgainstTheRules);
    QCOMPARE(vera->run(sign(6, u"no JSON"_s)).left(2), u"22"_s);
    QCOMPARE(vera->run(sign(6)), kOk);
}

void TestTogetherRights::assignmentsAreJournalled()
{
    const auto ann = as(u"ann"_s);
    const QString give = u"INSERT INTO assignment VALUES (7, person_named('%1'), 4711, 1)"_s;
    QCOMPARE(ann->run(give.arg(u"al"_s)), kOk);
    QCOMPARE(ann->value(u"SELECT b.name, a.at_ms > 1600000000000 FROM assignment AS a JOIN person "
                        u"AS b ON b.id = "
                        "a.by_person_id WHERE a.listing_id = 7"_s),
        u"ann|t"_s);
    QCOMPARE(ann->run(give.arg(u"rita"_s)), kAgainstTheRules);
    QCOMPARE(ann->run(give.arg(u"nobody"_s)), kAgainstTheRules);
    QCOMPARE(as(u"al"_s)->run(u"DELETE FROM assignment WHERE listing_id = 7"_s), kOk);
    QCOMPARE(journal(*ann, 7),
        (QStringList{u"ann|5|{\"person\": \"al\"}"_s, u"al|6|{\"person\": \"al\"}"_s}));
}

void TestTogetherRights::theOtherAssessorIsUnseen()
{
    const auto ann = as(u"ann"_s);
    const auto al = as(u"al"_s);
    const auto dora = as(u"dora"_s);
    QCOMPARE(ann->run(start(8)), kOk);
    const QString key = ann->value(u"SELECT id FROM assessment WHERE listing_id = 8"_s);
    const auto name = [&](const QString &who) {
        return u"INSERT INTO assessor VALUES (%1, person_named('%2'), 5)"_s.arg(key, who);
    };
    const auto answer = [&](const QString &who, int criterion, int state) {
        return u"INSERT INTO assessor_answer VALUES (%1, person_named('%2'), %3, %4, 1, NULL, "
               u"NULL, NULL, '', 'mine', "
               "'', 7, 7)"_s.arg(key, who)
                   .arg(criterion)
                   .arg(state);
    };
    QCOMPARE(ann->run(name(u"ann"_s)), kOk);
    QCOMPARE(ann->run(u"UPDATE assessor SET finished_ms = 1"_s), kDenied); // there is no second yet
    QCOMPARE(ann->run(name(u"al"_s)), kOk);
    QCOMPARE(ann->run(name(u"dora"_s)), kAgainstTheRules);
    QCOMPARE(ann->run(answer(u"ann"_s, 1, 1)), kOk);
    QCOMPARE(al->run(answer(u"ann"_s, 2, 1)), kDenied);
    QCOMPARE(dora->run(answer(u"dora"_s, 2, 1)), kDenied);
    QCOMPARE(al->run(answer(u"al"_s, 1, 3)), kOk);
    const auto seen = [](PlainClient &client) {
        return client.value(u"SELECT count(*) FROM assessor_answer"_s);
    };
    QCOMPARE(seen(*ann), u"1"_s);
    QCOMPARE(seen(*al), u"1"_s);
    QCOMPARE(seen(*dora), u"0"_s);
    QCOMPARE(al->value(u"SELECT count(*) FROM journal WHERE after LIKE '%mine%'"_s), u"0"_s);
    QCOMPARE(
        al->run(
            u"UPDATE assessor_answer SET note = 'seen' WHERE note = 'mine' AND criterion = 1 AND state = 1"_s),
        kOk);
    QCOMPARE(ann->value(u"SELECT note, revision FROM assessor_answer"_s), u"mine|1"_s);
    QCOMPARE(al->run(u"DELETE FROM assessor_answer"_s), kDenied);
    // Only for oneself, and once.
    const QString finish
        = u"UPDATE assessor SET finished_ms = 1 WHERE assessment_id = %1 AND person_id = person_named('%2')"_s;
    QCOMPARE(al->run(finish.arg(key, u"ann"_s)), kDenied);
    QCOMPARE(ann->run(finish.arg(key, u"ann"_s)), kOk);
    QCOMPARE(ann->run(finish.arg(key, u"ann"_s)), kDenied);
    QCOMPARE(ann->run(answer(u"ann"_s, 3, 1)), kDenied);
    QCOMPARE(seen(*ann), u"1"_s);
    QCOMPARE(ann->run(u"INSERT INTO reconciliation VALUES (%1, 1, NULL, '', 1, 1)"_s.arg(key)),
        kAgainstTheRules);
    QCOMPARE(al->run(finish.arg(key, u"al"_s)), kOk);
    QCOMPARE(seen(*ann), u"2"_s);
    QCOMPARE(seen(*dora), u"2"_s);
    QCOMPARE(journal(*ann, 8),
        (QStringList{u"ann|7|{\"number\": 1}"_s, u"ann|12|{\"person\": \"ann\"}"_s,
            u"ann|12|{\"person\": \"al\"}"_s, u"ann|16|"_s, u"al|16|"_s,
            u"ann|13|{\"person\": \"ann\"}"_s, u"al|13|{\"person\": \"al\"}"_s}));
}

// Goes on where the test before ended.
void TestTogetherRights::twoAnswersBecomeOne()
{
    const auto vera = as(u"vera"_s);
    const QString key = vera->value(u"SELECT id FROM assessment WHERE listing_id = 8"_s);
    QCOMPARE(vera->run(step(8, 2)), kAgainstTheRules);
    QCOMPARE(vera->run(
                 u"INSERT INTO reconciliation VALUES (%1, 1, person_named('dora'), '', 1, 1)"_s.arg(
                     key)),
        kAgainstTheRules);
    QCOMPARE(
        vera->run(
            u"INSERT INTO reconciliation VALUES (%1, 1, person_named('al'), 'the letter', 1, 1)"_s
                .arg(key)),
        kOk);
    QCOMPARE(
        vera->value(
            u"SELECT p.name FROM reconciliation AS r JOIN person AS p ON p.id = r.person_id"_s),
        u"vera"_s);
    QCOMPARE(
        journal(*vera, 8).last(), u"vera|14|{\"taken\": \"al\", \"remark\": \"the letter\"}"_s);
    QCOMPARE(vera->run(step(8, 2)), kOk);
    QCOMPARE(vera->run(u"UPDATE reconciliation SET remark = 'other'"_s), kAgainstTheRules);
}

void TestTogetherRights::textSetAsideIsInTheHistory()
{
    const auto al = as(u"al"_s);
    QCOMPARE(al->run(u"SELECT set_aside(1, 1, NULL, '{\"phone\": \"555\"}')"_s), kOk);
    QCOMPARE(al->value(
                 u"SELECT p.name, j.action, j.title, j.after FROM journal AS j JOIN change AS c ON "
                 u"c.id = "
                 "j.change_id JOIN person AS p ON p.id = c.person_id ORDER BY j.id DESC LIMIT 1"_s),
        u"al|15|Clinic|{\"phone\": \"555\"}"_s);
    QCOMPARE(al->run(u"SELECT set_aside(1, 4711, NULL, '{\"phone\": \"555\"}')"_s), u"23503"_s);
}

void TestTogetherRights::presenceIsOnesOwn()
{
    const auto rita = as(u"rita"_s);
    const auto al = as(u"al"_s);
    QCOMPARE(rita->run(u"INSERT INTO presence VALUES ('rita', 1, 0, 9, 1, 1)"_s), kOk);
    QCOMPARE(al->run(u"INSERT INTO presence VALUES ('al', 1, 0, 9, 1, 1)"_s), kOk);
    // Whatever name is given, it is the one that logged in.
    QCOMPARE(al->run(u"INSERT INTO presence VALUES ('rita', 1, 0, 10, 1, 1)"_s), kOk);
    QCOMPARE(
        rita->rows(
            u"SELECT person, subject_id, seen_ms > 1600000000000 FROM presence ORDER BY 2, 1"_s),
        (QStringList{u"al|9|t"_s, u"rita|9|t"_s, u"al|10|t"_s}));
    QCOMPARE(al->run(u"UPDATE presence SET person = 'al'"_s), kDenied);
    QCOMPARE(al->run(u"UPDATE presence SET seen_ms = 0"_s), kOk);
    QCOMPARE(al->run(u"DELETE FROM presence"_s), kOk);
    QCOMPARE(rita->rows(u"SELECT person FROM presence"_s), QStringList{u"rita"_s});
}

void TestTogetherRights::othersAreTold()
{
    // A step enters the notice of its transaction as a change of the listing.
    const auto vera = as(u"vera"_s);
    QCOMPARE(vera->run(u"LISTEN touchstone"_s), kOk);
    QCOMPARE(vera->run(start(12)), kOk);
    QCOMPARE(vera->value(u"SELECT count(*) FROM pg_listening_channels()"_s), u"1"_s);
    PlainClient postgres(m_cluster->address(u"vetting"_s));
    QCOMPARE(postgres.value(u"SELECT count(*) FROM touchstone.pending"_s), u"0"_s);
    QCOMPARE(postgres.value(u"SELECT count(*) FROM touchstone.open_unit"_s), u"0"_s);
    // Made to speak early, nothing is left open either.
    QCOMPARE(
        vera->run(u"BEGIN; SET CONSTRAINTS ALL IMMEDIATE; "_s + start(13) + u"; COMMIT"_s), kOk);
    QCOMPARE(postgres.value(u"SELECT count(*) FROM touchstone.pending"_s), u"0"_s);
    QCOMPARE(journal(*vera, 13), QStringList{u"vera|7|{\"number\": 1}"_s});
}

QTEST_GUILESS_MAIN(TestTogetherRights)
#include "tst_togetherrights.moc"
