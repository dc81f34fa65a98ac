// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"
#include "storage/directory.h"
#include "storage/maintenance.h"
#include "storage/serveradmin.h"
#include "storage/session.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QHash>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// What the server lets each role do, whatever client asks. Every refusal is tried.
class TestServerRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everybodyReads_data();
    void everybodyReads();
    void theJournalTellsWhoAndWhat();
    void answersKeepTheirVersions();
    void authorsTimesAndKeysAreTheDatabases();
    void keysSetAsideAreTheirs();
    void aChangeThatTellsNothingIsFound();
    void severalWritesAreOneEntry();
    void halfTruthsAreRefused();
    void readersWriteNothing_data();
    void readersWriteNothing();
    void nobodyChangesHistory_data();
    void nobodyChangesHistory();
    void nobodyRisesOrLooksBehind_data();
    void nobodyRisesOrLooksBehind();
    void nobodyEndsOrReadsAnothersWork();
    void aNoticeIsOnlyAHint();
    void nothingIsOpenToEverybody();
    void undoIsOnesOwn();
    void strangersDoNotComeIn();
    void notEvenTheOwnerRewritesTheJournal();

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
    static QString clinicSql(int number);
    static void everyRole();
    std::unique_ptr<PostgresCluster> m_cluster;
    FakeClock m_clock;
};

namespace {

const QString kDenied = u"42501"_s;

// The people of the test; the first letter of each is their role's.
const QHash<QString, PersonRole> &people()
{
    static const QHash<QString, PersonRole> all{{u"rita"_s, PersonRole::Reader},
        {u"ann"_s, PersonRole::Advisor}, {u"al"_s, PersonRole::Advisor},
        {u"vera"_s, PersonRole::Reviewer}, {u"dora"_s, PersonRole::Admin}};
    return all;
}

} // namespace

QString TestServerRights::clinicSql(int number)
{
    return QStringLiteral(
        "INSERT INTO clinic (uuid, revision, created_ms, changed_ms, trashed, example, match_key, "
        "name, name_key, address, city, region, postal_code, country, phone, email, website, note) "
        "VALUES (decode(lpad('%1', 32, '0'), 'hex'), 9, 1, 1, 1, 0, 0, 'Clinic %1', 'clinic %1', "
        "'', '', '', '', '', '', '', '', '')")
        .arg(number);
}

void TestServerRights::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    const auto address = ServerAddress::parse(m_cluster->address(u"vetting"_s));
    VERIFY_OK(address);
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    ServerAdmin admin(*address);
    const auto made = admin.init(m_clock, *catalogue);
    VERIFY_OK(made);
    QVERIFY(made->made);
    QVERIFY(made->closed);
    for (auto person = people().cbegin(); person != people().cend(); ++person) {
        VERIFY_OK(admin.addPerson(person.key(), person.value(), person.key() + u"-secret"_s));
    }
    // A record of each kind, an answer and an earlier version of it, written by ann.
    const auto ann = as(u"ann"_s);
    QCOMPARE(ann->run(clinicSql(1)), QString());
    QCOMPARE(
        ann->run(
            u"INSERT INTO answer VALUES (1, 1, 1, 1, 1, NULL, NULL, NULL, '', 'a', '', 1, 1, 1)"_s),
        QString());
    QCOMPARE(ann->run(u"UPDATE answer SET note = 'b', revision = 2"_s), QString());
}

void TestServerRights::everyRole()
{
    QTest::addColumn<QString>("person");
    for (const QString &person : {u"rita"_s, u"ann"_s, u"vera"_s, u"dora"_s}) {
        QTest::addRow("%s", qPrintable(person)) << person;
    }
}

void TestServerRights::everybodyReads_data()
{
    everyRole();
}

void TestServerRights::everybodyReads()
{
    QFETCH(QString, person);
    const auto client = as(person);
    QCOMPARE(client->value(u"SELECT name FROM clinic WHERE id = 1"_s), u"Clinic 1"_s);
    QVERIFY(client->rows(u"SELECT * FROM journal"_s).size() >= 3);
    QCOMPARE(client->value(u"SELECT name FROM person"_s), u"ann"_s);
    // The first hits of a search are the same for everybody, at any time.
    QCOMPARE(client->value(u"SHOW synchronize_seqscans"_s), u"off"_s);
    QCOMPARE(client->value(u"SHOW max_parallel_workers_per_gather"_s), u"0"_s);
}

void TestServerRights::theJournalTellsWhoAndWhat()
{
    const auto al = as(u"al"_s);
    QCOMPARE(al->run(clinicSql(2)), QString());
    const QString id = al->value(u"SELECT max(id) FROM clinic"_s);
    QCOMPARE(al->run(u"UPDATE clinic SET city = 'Gent' WHERE id = "_s + id), QString());
    // Derived keys are nobody's change.
    QCOMPARE(al->run(u"UPDATE clinic SET match_key = 7 WHERE id = "_s + id), QString());
    QCOMPARE(al->run(u"UPDATE clinic SET trashed = 1 WHERE id = "_s + id), QString());
    const QStringList entries
        = al->rows(u"SELECT p.name, c.kind, j.action, j.title, j.before, j.after FROM journal AS j "
                   "JOIN change AS c ON c.id = j.change_id JOIN person AS p ON p.id = c.person_id "
                   "WHERE j.subject_kind = 1 AND j.subject_id = "_s
            + id + u" ORDER BY j.id"_s);
    QCOMPARE(entries,
        (QStringList{u"al|0|0|Clinic 2||{\"name\": \"Clinic 2\"}"_s,
            u"al|0|1|Clinic 2|{\"city\": \"\"}|{\"city\": \"Gent\"}"_s,
            u"al|0|2|Clinic 2|{\"trashed\": false}|{\"trashed\": true}"_s}));
    QCOMPARE(al->value(u"SELECT revision FROM clinic WHERE id = "_s + id), u"3"_s);
}

void TestServerRights::answersKeepTheirVersions()
{
    const auto ann = as(u"ann"_s);
    QCOMPARE(ann->rows(u"SELECT note, revision FROM answer_version WHERE subject_id = 1"_s),
        QStringList{u"a|1"_s});
    QCOMPARE(ann->value(u"SELECT note || revision FROM answer WHERE subject_id = 1"_s), u"b2"_s);
    QCOMPARE(ann->value(u"SELECT before FROM journal WHERE action = 4 ORDER BY id DESC LIMIT 1"_s),
        u"{\"note\": \"a\"}"_s);
}

// What the writer says of them does not count.
void TestServerRights::authorsTimesAndKeysAreTheDatabases()
{
    const auto al = as(u"al"_s);
    QCOMPARE(al->run(u"SELECT begin_change(0, NULL)"_s), QString()); // al becomes a person
    const auto vera = as(u"vera"_s);
    const QString before = vera->value(u"SELECT max(id) FROM clinic"_s);
    QCOMPARE(vera->run(clinicSql(3)), QString());
    QCOMPARE(vera->value(u"SELECT id > %1, revision, trashed, created_ms > 1600000000000 "
                         "FROM clinic ORDER BY id DESC LIMIT 1"_s.arg(before)),
        u"t|1|0|t"_s);
    QCOMPARE(
        vera->run(u"INSERT INTO answer VALUES (1, 1, 2, 1, 1, NULL, NULL, NULL, '', '', '', 77, "
                  "(SELECT id FROM person WHERE name = 'al'), 5)"_s),
        QString());
    QCOMPARE(
        vera->value(u"SELECT p.name, a.revision, a.changed_ms > 1600000000000 FROM answer AS a "
                    "JOIN person AS p ON p.id = a.person_id WHERE a.criterion = 2"_s),
        u"vera|1|t"_s);
    QCOMPARE(vera->run(u"UPDATE clinic SET id = 99"_s), kDenied);
    QCOMPARE(vera->run(u"UPDATE clinic SET uuid = decode(lpad('99', 32, '0'), 'hex')"_s), kDenied);
    QCOMPARE(vera->run(u"UPDATE clinic SET created_ms = 1"_s), kDenied);
    QCOMPARE(vera->run(u"UPDATE answer SET subject_id = 2"_s), kDenied);
}

// Nobody takes a key that a transaction under way has set aside, or one that was given out before.
void TestServerRights::keysSetAsideAreTheirs()
{
    const auto withKey = [](int number, const QString &key) {
        return clinicSql(number)
            .replace(u"(uuid"_s, u"(id, uuid"_s)
            .replace(u"VALUES ("_s, u"VALUES (%1, "_s.arg(key));
    };
    const auto keyOf = [](PlainClient &client, int number) {
        return client.value(u"SELECT id FROM clinic WHERE name = 'Clinic %1'"_s.arg(number));
    };
    const auto ann = as(u"ann"_s);
    const auto al = as(u"al"_s);
    QCOMPARE(ann->run(u"BEGIN"_s), QString());
    const QStringList keys = ann->rows(u"SELECT reserve_ids('clinic', 3)"_s);
    QCOMPARE(keys.size(), 3);
    // Another's own SQL says it wants them, and gets others.
    QCOMPARE(al->run(withKey(41, keys.at(0))), QString());
    QCOMPARE(al->run(withKey(42, keys.at(2))), QString());
    QVERIFY(!keys.contains(keyOf(*al, 41)) && !keys.contains(keyOf(*al, 42)));
    const QStringList more = ann->rows(u"SELECT reserve_ids('clinic', 2)"_s);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(ann->run(withKey(43 + i, keys.at(i))), QString());
    }
    QCOMPARE(ann->run(withKey(46, more.at(1))), QString());
    // And only those it set aside itself.
    QCOMPARE(ann->run(withKey(47, keyOf(*al, 41))), QString());
    QCOMPARE(ann->run(u"COMMIT"_s), QString());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(keyOf(*ann, 43 + i), keys.at(i));
    }
    QCOMPARE(keyOf(*ann, 46), more.at(1));
    QVERIFY(keyOf(*ann, 47) != keyOf(*al, 41));
    // What was set aside and not used is nobody's from then on.
    QCOMPARE(ann->run(withKey(48, more.at(0))), QString());
    QVERIFY(keyOf(*ann, 48) != more.at(0));
    PlainClient postgres(m_cluster->address(u"vetting"_s));
    QCOMPARE(postgres.value(u"SELECT count(*) FROM touchstone.reserved"_s), u"0"_s);
    QCOMPARE(ann->run(u"SELECT reserve_ids('clinic', 2)"_s), QString());
    QCOMPARE(ann->run(u"BEGIN; SET CONSTRAINTS ALL IMMEDIATE; SELECT reserve_ids('clinic', 2); "
                      "COMMIT"_s),
        QString());
    QCOMPARE(postgres.value(u"SELECT count(*) FROM touchstone.reserved"_s), u"0"_s);
    QCOMPARE(postgres.value(u"SELECT count(*) FROM touchstone.open_unit"_s), u"0"_s);
}

void TestServerRights::aChangeThatTellsNothingIsFound()
{
    const auto found = [&] {
        OpenOptions options;
        options.password = u"ann-secret"_s;
        const auto directory
            = Directory::open(m_cluster->address(u"vetting"_s, u"ann"_s), m_clock, options);
        const auto session = directory ? Session::open(**directory, Session::Role::Reader)
                                       : Result<std::unique_ptr<Session>>(directory.error());
        const auto report = session ? Maintenance(**session).check()
                                    : Result<Maintenance::Report>(session.error());
        return report ? report->problems.filter(u"left no entry in the journal"_s)
                      : QStringList{report.error().message};
    };
    const auto al = as(u"al"_s);
    const QStringList before = found();
    QCOMPARE(al->run(u"SELECT begin_change(0, NULL)"_s), QString());
    const QStringList after = found();
    QCOMPARE(after.size(), before.size() + 1);
    // It says which, whose and when.
    PlainClient postgres(m_cluster->address(u"vetting"_s));
    const QString made = postgres.value(
        u"SELECT format('Change %s, made by al on %s (UTC)', id, to_char(to_timestamp(at_ms / "
        "1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')) FROM touchstone.change ORDER BY id "
        "DESC LIMIT 1"_s);
    QVERIFY2(after.last().startsWith(made), qPrintable(made + u" | "_s + after.last()));
    // Whoever writes something leaves an entry, whatever client writes it.
    QCOMPARE(al->run(clinicSql(51)), QString());
    QCOMPARE(found(), after);
}

void TestServerRights::severalWritesAreOneEntry()
{
    const auto ann = as(u"ann"_s);
    const QString from = ann->value(u"SELECT max(id) FROM journal"_s);
    QCOMPARE(ann->run(u"BEGIN; UPDATE clinic SET phone = '1' WHERE id = 1; "
                      "INSERT INTO clinic_name VALUES (1, 1, 'Old one', 'former'); "
                      "UPDATE clinic SET phone = '2' WHERE id = 1; COMMIT"_s),
        QString());
    QCOMPARE(ann->rows(u"SELECT before, after FROM journal WHERE id > "_s + from),
        QStringList{u"{\"phone\": \"\", \"otherNames\": []}|{\"phone\": \"2\", \"otherNames\": "
                    "[{\"kind\": \"former\", \"name\": \"Old one\"}]}"_s});
    // Made to speak early, it leaves nothing out.
    QCOMPARE(
        ann->run(
            u"BEGIN; UPDATE clinic SET phone = '3' WHERE id = 1; SET CONSTRAINTS ALL "
            "IMMEDIATE; UPDATE clinic SET phone = '4' WHERE id = 1; "
            "UPDATE answer SET note = 'early' WHERE criterion = 1; "
            "INSERT INTO answer VALUES (1, 1, 3, 1, 1, NULL, NULL, NULL, '', 'also', '', 1, 1, 1); "
            "COMMIT"_s),
        QString());
    QCOMPARE(ann->rows(
                 u"SELECT after::jsonb - 'state' - 'tier' FROM journal ORDER BY id DESC LIMIT 4"_s),
        (QStringList{u"{\"note\": \"also\"}"_s, u"{\"note\": \"early\"}"_s, u"{\"phone\": \"4\"}"_s,
            u"{\"phone\": \"3\"}"_s}));
    QCOMPARE(
        ann->run(
            u"BEGIN; SET CONSTRAINTS ALL IMMEDIATE; UPDATE clinic SET phone = '2' WHERE id = 1; "
            "UPDATE clinic SET revision = revision + 1 WHERE id = 1; "
            "INSERT INTO clinic_name VALUES (1, 2, 'Sneaked in', 'former'); COMMIT"_s),
        u"23514"_s);
    QCOMPARE(ann->run(u"ROLLBACK"_s), QString());
    // What was taken back was never said.
    const QString last = ann->value(u"SELECT max(id) FROM journal"_s);
    QCOMPARE(ann->run(u"BEGIN; UPDATE clinic SET phone = '5' WHERE id = 1; ROLLBACK"_s), QString());
    QCOMPARE(ann->value(u"SELECT max(id) FROM journal"_s), last);
}

void TestServerRights::halfTruthsAreRefused()
{
    const auto ann = as(u"ann"_s);
    QCOMPARE(ann->run(u"DELETE FROM clinic_name WHERE clinic_id = 1"_s), u"23514"_s);
    QCOMPARE(
        ann->run(
            u"INSERT INTO answer VALUES (1, 4711, 1, 1, 1, NULL, NULL, NULL, '', '', '', 1, 1, 1)"_s),
        u"23503"_s);
    QCOMPARE(
        ann->run(u"INSERT INTO listing (uuid, revision, created_ms, changed_ms, trashed, example, "
                 "match_key, clinic_id, treatment, kind, condition, condition_mesh, goal, offer, "
                 "route, cells, country, region, home_country, vulnerable, exemption_claimed, "
                 "approved_use, price_minor, price_currency, note) VALUES (decode(lpad('50', 32, "
                 "'0'), 'hex'), 1, 1, 1, 0, 0, 0, 1, 't', '', '', '', '', '', '', '', '', '', '', "
                 "'', '', '', 0, '', '')"_s),
        QString());
    QCOMPARE(ann->run(u"UPDATE clinic SET trashed = 1 WHERE id = 1"_s), u"23514"_s);
    QCOMPARE(ann->value(u"SELECT trashed FROM clinic WHERE id = 1"_s), u"0"_s);
}

void TestServerRights::readersWriteNothing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("record") << clinicSql(60);
    for (const char *sql : {"UPDATE clinic SET note = 'x'", "DELETE FROM clinic_name",
             "UPDATE answer SET note = 'x'", "INSERT INTO setting VALUES ('a', 'b')",
             "INSERT INTO name_word (word) VALUES ('x')", "UPDATE score SET shown = 1000",
             "UPDATE listing_search SET names = ''", "SELECT begin_change(0, NULL)", "SELECT me()",
             "SELECT unit_ms()", "INSERT INTO undo_entry VALUES (1, 1, 0)",
             "UPDATE scoring SET model = 'x'", "INSERT INTO criterion VALUES (900, 'x')"}) {
        QTest::newRow(sql) << QString::fromLatin1(sql);
    }
}

void TestServerRights::readersWriteNothing()
{
    QFETCH(QString, sql);
    QCOMPARE(as(u"rita"_s)->run(sql), kDenied);
}

void TestServerRights::nobodyChangesHistory_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("sql");
    for (const QString &person : {u"rita"_s, u"ann"_s, u"vera"_s, u"dora"_s}) {
        for (const char *sql :
            {"DELETE FROM journal", "UPDATE journal SET after = NULL", "TRUNCATE journal",
                "INSERT INTO journal (change_id, action, subject_kind, subject_id) "
                "VALUES (1, 0, 1, 1)",
                "UPDATE change SET person_id = 1", "DELETE FROM change",
                "INSERT INTO change (kind, person_id, at_ms) VALUES (0, 1, 1)",
                "DELETE FROM answer_version", "UPDATE answer_version SET note = 'x'",
                "INSERT INTO answer_version SELECT * FROM answer", "DELETE FROM answer",
                "DELETE FROM clinic", "DELETE FROM listing", "TRUNCATE clinic CASCADE",
                "UPDATE person SET name = 'x'", "INSERT INTO person (name) VALUES ('x')",
                "DELETE FROM person", "SELECT * FROM pending", "DELETE FROM pending",
                "INSERT INTO open_unit VALUES (pg_current_xact_id(), 1)", "SELECT * FROM open_unit",
                "ALTER TABLE journal DISABLE TRIGGER ALL", "DROP TRIGGER only_grows ON journal",
                "SET session_replication_role = replica",
                "CREATE OR REPLACE FUNCTION touchstone.refuse() RETURNS trigger LANGUAGE plpgsql "
                "AS "
                "$$ BEGIN RETURN OLD; END $$",
                "UPDATE schema_version SET sha256 = ''", "SELECT capture(1, 1, 1, 0)",
                "SELECT setval('journal_id_seq', 1)", "SELECT * FROM journal FOR UPDATE",
                "SELECT end_unit()",
                "INSERT INTO answer_version SELECT * FROM answer ON CONFLICT DO NOTHING",
                "MERGE INTO journal AS j USING change AS c ON c.id = j.change_id WHEN MATCHED THEN "
                "UPDATE SET title = 'x'",
                "COPY journal FROM STDIN", "ALTER TABLE clinic DISABLE TRIGGER changed",
                "ALTER TABLE answer DISABLE TRIGGER written",
                "CREATE RULE r AS ON INSERT TO journal DO INSTEAD NOTHING",
                "ALTER FUNCTION end_unit() RESET ALL", "ALTER TABLE journal OWNER TO ann",
                "ALTER TABLE clinic DROP COLUMN note", "CREATE INDEX i ON clinic (note)",
                "DROP TABLE undo_entry", "ALTER TABLE undo_entry DISABLE ROW LEVEL SECURITY",
                "ALTER SEQUENCE clinic_id_seq RESTART"}) {
            QTest::addRow("%s: %s", qPrintable(person), sql) << person << QString::fromLatin1(sql);
        }
    }
}

void TestServerRights::nobodyChangesHistory()
{
    QFETCH(QString, person);
    QFETCH(QString, sql);
    const auto client = as(person);
    const QString before = client->value(u"SELECT count(*), max(id) FROM journal"_s);
    QCOMPARE(client->run(sql), kDenied);
    QCOMPARE(client->value(u"SELECT count(*), max(id) FROM journal"_s), before);
}

void TestServerRights::nobodyRisesOrLooksBehind_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("sql");
    for (const QString &person : {u"rita"_s, u"ann"_s, u"vera"_s, u"dora"_s}) {
        for (const char *sql : {"SET ROLE postgres", "SET ROLE vetting_owner",
                 "SET SESSION AUTHORIZATION postgres", "GRANT vetting_owner TO ann",
                 "ALTER ROLE ann SUPERUSER", "ALTER ROLE ann CREATEROLE",
                 "CREATE ROLE mallory LOGIN", "ALTER ROLE al PASSWORD 'stolen'", "DROP ROLE al",
                 "SELECT rolpassword FROM pg_authid", "SELECT passwd FROM pg_shadow",
                 "SELECT pg_read_file('pg_hba.conf')", "SELECT pg_ls_dir('.')",
                 "COPY clinic TO PROGRAM 'cat'", "COPY clinic FROM PROGRAM 'echo'",
                 "COPY clinic TO '/tmp/touchstone-stolen'", "COPY setting FROM '/etc/hostname'",
                 "SELECT lo_create(4711)", "SELECT lo_creat(-1)", "SELECT lo_from_bytea(0, 'x')",
                 "SELECT lo_import('/etc/hostname')",
                 "SELECT lo_export(1, '/tmp/touchstone-stolen')", "SELECT lo_get(1)",
                 "SELECT lo_unlink(1)", "CREATE TABLE touchstone.mine (x int)",
                 "CREATE TABLE public.mine (x int)", "CREATE TABLE extension.mine (x int)",
                 "CREATE TEMP TABLE person (x int)", "CREATE SCHEMA mine",
                 "CREATE FUNCTION touchstone.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                 "CREATE EXTENSION file_fdw", "ALTER SYSTEM SET fsync = off",
                 "ALTER DATABASE vetting SET search_path = public", "CREATE DATABASE mine",
                 "LOAD '/tmp/x.so'", "SELECT pg_reload_conf()",
                 "CREATE PUBLICATION p FOR TABLE clinic",
                 "SELECT pg_create_physical_replication_slot('s')",
                 "CREATE TRIGGER t BEFORE INSERT ON clinic FOR EACH ROW EXECUTE FUNCTION refuse()",
                 "CREATE POLICY p ON undo_entry USING (true)", "SELECT record_json(1, 1)",
                 "SET SESSION AUTHORIZATION al", "SET ROLE al",
                 "ALTER GROUP vetting_admin ADD USER ann",
                 "GRANT vetting_admin TO vera WITH ADMIN OPTION",
                 "CREATE ROLE mallory IN ROLE vetting_admin", "ALTER ROLE ann CONNECTION LIMIT -1",
                 "ALTER ROLE ann REPLICATION", "ALTER ROLE vetting_reader BYPASSRLS",
                 "ALTER ROLE al SET search_path = public", "CREATE EXTENSION dblink",
                 "CREATE EXTENSION postgres_fdw", "CREATE EXTENSION adminpack",
                 "CREATE FUNCTION pg_temp.me() RETURNS bigint LANGUAGE sql AS 'SELECT 1'",
                 "CREATE VIEW pg_temp.person AS SELECT 1",
                 "CREATE EVENT TRIGGER e ON ddl_command_end "
                 "EXECUTE FUNCTION refuse()",
                 "CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/x.so'",
                 "SELECT pg_read_binary_file('PG_VERSION')", "SELECT pg_stat_file('.')",
                 "SELECT pg_ls_waldir()", "SELECT * FROM pg_hba_file_rules",
                 "SELECT * FROM pg_file_settings", "SELECT lo_put(1, 0, 'x')",
                 "SELECT lo_open(1, 1)", "COPY (SELECT 1) TO PROGRAM 'cat'",
                 "COPY clinic TO 'relative'", "SELECT pg_advisory_lock(1415800915)",
                 "SELECT pg_try_advisory_lock(1, 1)", "SELECT pg_switch_wal()",
                 "BEGIN; LOCK TABLE journal IN EXCLUSIVE MODE", "SELECT pg_promote()",
                 "SELECT pg_rotate_logfile()", "ALTER SYSTEM SET session_preload_libraries = 'x'",
                 "SET log_statement = 'none'", "ALTER DATABASE vetting OWNER TO ann",
                 "DROP DATABASE vetting", "CREATE TABLESPACE t LOCATION '/tmp'",
                 "ALTER SCHEMA touchstone OWNER TO ann"}) {
            QTest::addRow("%s: %s", qPrintable(person), sql) << person << QString::fromLatin1(sql);
        }
    }
    QTest::newRow("reader to advisor") << u"rita"_s << u"GRANT vetting_advisor TO rita"_s;
    QTest::newRow("reader as advisor") << u"rita"_s << u"SET ROLE vetting_advisor"_s;
    QTest::newRow("reader holds up writers")
        << u"rita"_s << u"SELECT pg_advisory_xact_lock(1415800915)"_s;
    QTest::newRow("reader locks a table")
        << u"rita"_s << u"BEGIN; LOCK TABLE clinic IN ROW EXCLUSIVE MODE"_s;
    QTest::newRow("advisor to admin") << u"ann"_s << u"GRANT vetting_admin TO ann"_s;
    QTest::newRow("advisor as admin") << u"ann"_s << u"SET ROLE vetting_admin"_s;
    QTest::newRow("advisor sets the model") << u"ann"_s << u"UPDATE scoring SET model = 'x'"_s;
}

void TestServerRights::nobodyRisesOrLooksBehind()
{
    QFETCH(QString, person);
    QFETCH(QString, sql);
    QCOMPARE(as(person)->run(sql), kDenied);
}

void TestServerRights::nobodyEndsOrReadsAnothersWork()
{
    const auto al = as(u"al"_s);
    const QString pid = al->value(u"SELECT pg_backend_pid()"_s);
    for (const QString &person : {u"rita"_s, u"ann"_s, u"vera"_s, u"dora"_s}) {
        const auto other = as(person);
        QCOMPARE(other->run(u"SELECT pg_terminate_backend(%1)"_s.arg(pid)), kDenied);
        QCOMPARE(other->run(u"SELECT pg_cancel_backend(%1)"_s.arg(pid)), kDenied);
        QCOMPARE(other->value(u"SELECT query FROM pg_stat_activity WHERE pid = "_s + pid),
            u"<insufficient privilege>"_s);
    }
    QCOMPARE(al->value(u"SELECT 1"_s), u"1"_s);
}

// PostgreSQL knows no right to NOTIFY: it must be worth nothing.
void TestServerRights::aNoticeIsOnlyAHint()
{
    const auto rita = as(u"rita"_s);
    const QString before = rita->value(u"SELECT count(*), max(id) FROM journal"_s);
    QCOMPARE(rita->run(u"NOTIFY touchstone, '{\"change\": 1, \"by\": 1, \"subjects\": null}'"_s),
        QString());
    QCOMPARE(rita->value(u"SELECT count(*), max(id) FROM journal"_s), before);
}

// For whatever a later migration brings.
void TestServerRights::nothingIsOpenToEverybody()
{
    PlainClient postgres(m_cluster->address(u"vetting"_s));
    QCOMPARE(postgres.rows(u"SELECT p.oid::regprocedure FROM pg_proc AS p, "
                           "aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a WHERE "
                           "p.pronamespace = 'touchstone'::regnamespace AND a.grantee = 0"_s),
        QStringList());
    QCOMPARE(postgres.rows(u"SELECT c.relname FROM pg_class AS c, aclexplode(c.relacl) AS a WHERE "
                           "c.relnamespace = 'touchstone'::regnamespace AND a.grantee = 0"_s),
        QStringList());
    // What runs with the owner's rights looks up names where only the owner can put any.
    QCOMPARE(
        postgres.rows(u"SELECT oid::regprocedure FROM pg_proc WHERE prosecdef AND pronamespace "
                      "= 'touchstone'::regnamespace AND NOT coalesce(proconfig, '{}') @> "
                      "'{\"search_path=touchstone, pg_temp\"}'"_s),
        QStringList());
    QCOMPARE(postgres.rows(u"SELECT c.relname, a.privilege_type FROM pg_class AS c, "
                           "aclexplode(c.relacl) AS a WHERE c.relnamespace = "
                           "'touchstone'::regnamespace AND a.grantee <> c.relowner AND "
                           "a.privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES')"_s),
        QStringList());
    QCOMPARE(postgres.rows(u"SELECT c.relname, a.privilege_type FROM pg_class AS c, "
                           "aclexplode(c.relacl) AS a WHERE c.oid IN ('journal'::regclass, "
                           "'change'::regclass, 'answer_version'::regclass) AND a.grantee <> "
                           "c.relowner AND a.privilege_type <> 'SELECT'"_s),
        QStringList());
    QCOMPARE(postgres.value(u"SELECT has_database_privilege('public', 'vetting', 'CONNECT') OR "
                            "has_database_privilege('public', 'vetting', 'TEMP')"_s),
        u"f"_s);
}

void TestServerRights::undoIsOnesOwn()
{
    const auto ann = as(u"ann"_s);
    const auto al = as(u"al"_s);
    const auto entry = [](PlainClient &client) {
        return u"INSERT INTO undo_entry SELECT c.person_id, c.id, 0 FROM change AS c WHERE c.id = "_s
            + client.value(
                u"SELECT max(c.id) FROM change AS c JOIN person AS p ON p.id = c.person_id "
                "WHERE p.name = 'ann'"_s);
    };
    QCOMPARE(ann->run(entry(*ann)), QString());
    QCOMPARE(al->value(u"SELECT count(*) FROM undo_entry"_s), u"0"_s);
    QCOMPARE(al->run(u"DELETE FROM undo_entry"_s), QString());
    QCOMPARE(ann->value(u"SELECT count(*) FROM undo_entry"_s), u"1"_s);
    QCOMPARE(al->run(entry(*al)), kDenied);
}

void TestServerRights::strangersDoNotComeIn()
{
    PlainClient postgres(m_cluster->address(u"postgres"_s));
    QCOMPARE(postgres.run(u"CREATE ROLE stranger LOGIN PASSWORD 'stranger-secret'"_s), QString());
    PlainClient stranger(m_cluster->address(u"vetting"_s, u"stranger"_s), u"stranger-secret"_s);
    QVERIFY(!stranger.isConnected());
    QVERIFY(stranger.error().contains(u"permission denied for database"_s));
    PlainClient wrong(m_cluster->address(u"vetting"_s, u"ann"_s), u"not hers"_s);
    QVERIFY(!wrong.isConnected());
    // The password is kept by SCRAM only.
    QCOMPARE(postgres.value(u"SELECT count(*) FROM pg_authid WHERE rolname IN ('ann', 'dora') "
                            "AND rolpassword LIKE 'SCRAM-SHA-256$%'"_s),
        u"2"_s);
}

void TestServerRights::notEvenTheOwnerRewritesTheJournal()
{
    PlainClient postgres(m_cluster->address(u"vetting"_s));
    for (const QString &table : {u"journal"_s, u"change"_s, u"answer_version"_s}) {
        QCOMPARE(
            postgres.run(u"SET ROLE vetting_owner; DELETE FROM touchstone."_s + table), kDenied);
        QCOMPARE(
            postgres.run(u"SET ROLE vetting_owner; TRUNCATE touchstone.%1 CASCADE"_s.arg(table)),
            kDenied);
    }
}

QTEST_GUILESS_MAIN(TestServerRights)
#include "tst_serverrights.moc"
