// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverkit.h"
#include "support/testsupport.h"

#include <QDir>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// packaging/server as the owner of a server uses it: set up, back up, restore to a moment, follow
/// and take over.
class ServerKitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatSetUpLeaves();
    void runAgainItChangesNothing();
    void aChangeKeepsWhatWasThere();
    void mistakes_data();
    void mistakes();
    void aCertificateOfOnesOwn();
    void theArchiveIsNeverWrittenOver();
    void aMomentBetweenTwoChangesIsRestored();
    void whatCannotBeRestored();
    void aDamagedBackupIsNotKept();
    void oldBackupsGo();
    void theCheckComplains();
    void aStandbyFollowsAndTakesOver();

private:
    [[nodiscard]] QString sql(const QString &statement) const
    {
        return m_kit.sql(u"one/run"_s, m_port, statement);
    }
    [[nodiscard]] QStringList in(const QString &folder) const
    {
        return QDir(m_kit.path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    ServerKit m_kit;
    int m_port = ServerKit::freePort();
};

/// Fails the test with what the script said unless it ended well.
#define VERIFY_ENDED(ended)                                                                        \
    do {                                                                                           \
        const auto &verified = (ended);                                                            \
        QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());               \
    } while (false)

void ServerKitTest::initTestCase()
{
    const auto made = m_kit.run(u"setup"_s, u"one"_s,
        {u"--port"_s, QString::number(m_port), u"--name"_s, u"localhost"_s, u"--memory"_s,
            u"100"_s});
    VERIFY_ENDED(made);
    QCOMPARE(made.err, QByteArray());
}

void ServerKitTest::whatSetUpLeaves()
{
    QCOMPARE(sql(u"SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN "
                 "('ssl', 'ssl_min_protocol_version', 'password_encryption', 'archive_mode', "
                 "'wal_level', 'data_checksums', 'listen_addresses')"_s),
        u"on on localhost scram-sha-256 on TLSv1.2 replica"_s);
    // From outside: encrypted and with a password, or not at all.
    QCOMPARE(sql(u"SELECT string_agg(DISTINCT type || ' ' || auth_method, ', ') FROM "
                 "pg_hba_file_rules WHERE type <> 'local'"_s),
        u"host reject, hostssl scram-sha-256"_s);
    const auto onlyOwner = [this](const QString &file) {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        return (QFile::permissions(m_kit.path(u"one/"_s + file)) & others) == 0;
    };
    for (const QString &file :
        {u"tls/server.key"_s, u"tls/ca.key"_s, u"data"_s, u"settings"_s, u"backups/wal"_s}) {
        QVERIFY2(onlyOwner(file), qPrintable(file));
    }
}

void ServerKitTest::runAgainItChangesNothing()
{
    const QStringList before = in(u"one/settings"_s) + in(u"one/settings/conf.d"_s);
    const QString started = sql(u"SELECT pg_postmaster_start_time()"_s);
    const auto again = m_kit.run(u"setup"_s, u"one"_s);
    VERIFY_ENDED(again);
    QVERIFY2(again.out.startsWith("Nothing had to be changed."), again.out.constData());
    QCOMPARE(in(u"one/settings"_s) + in(u"one/settings/conf.d"_s), before);
    QCOMPARE(sql(u"SELECT pg_postmaster_start_time()"_s), started);
}

void ServerKitTest::aChangeKeepsWhatWasThere()
{
    const QString started = sql(u"SELECT pg_postmaster_start_time()"_s);
    const auto changed = m_kit.run(u"setup"_s, u"one"_s, {u"--network"_s, u"10.1.0.0/16"_s});
    VERIFY_ENDED(changed);
    QVERIFY2(changed.out.contains("nobody was cut off"), changed.out.constData());
    QCOMPARE(in(u"one/settings"_s).filter(u"pg_hba.conf.before-"_s).size(), 1);
    QCOMPARE(sql(u"SELECT count(*) FROM pg_hba_file_rules WHERE address = '10.1.0.0'"_s), u"1"_s);
    QCOMPARE(sql(u"SELECT pg_postmaster_start_time()"_s), started);
}

void ServerKitTest::mistakes_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("an option nobody knows")
        << u"setup"_s << u"one"_s << QStringList{u"--trust"_s} << 2 << QByteArray("--trust");
    QTest::newRow("a port that is none")
        << u"setup"_s << u"one"_s << QStringList{u"--port"_s, u"5432;id"_s} << 1
        << QByteArray("5432;id");
    QTest::newRow("a network that breaks out of its file")
        << u"setup"_s << u"one"_s << QStringList{u"--network"_s, u"all trust\nhost"_s} << 1
        << QByteArray("characters");
    QTest::newRow("a certificate without its key")
        << u"setup"_s << u"one"_s
        << QStringList{u"--certificate"_s, m_kit.path(u"one/tls/ca.crt"_s)} << 1
        << QByteArray("go together");
    QTest::newRow("a key of another certificate")
        << u"setup"_s << u"one"_s
        << QStringList{u"--certificate"_s, m_kit.path(u"one/tls/ca.crt"_s), u"--key"_s,
               m_kit.path(u"one/tls/server.key"_s)}
        << 1 << QByteArray("is not the one of the certificate");
    QTest::newRow("no server there")
        << u"backup"_s << u"nowhere"_s << QStringList{} << 1 << QByteArray("there is no server");
    QTest::newRow("keeping no backup")
        << u"backup"_s << u"one"_s << QStringList{u"--keep"_s, u"0"_s} << 2 << QByteArray("--keep");
    QTest::newRow("restoring to no moment")
        << u"restore"_s << u"one"_s << QStringList{u"--into"_s, m_kit.path(u"r"_s)} << 2
        << QByteArray("--to");
    QTest::newRow("restoring to what is no time")
        << u"restore"_s << u"one"_s
        << QStringList{u"--to"_s, u"teatime"_s, u"--into"_s, m_kit.path(u"r"_s)} << 1
        << QByteArray("is no time");
    QTest::newRow("restoring over the server in use")
        << u"restore"_s << u"one"_s
        << QStringList{u"--to"_s, u"latest"_s, u"--into"_s, m_kit.path(u"one/data"_s)} << 1
        << QByteArray("is there already");
    QTest::newRow("using what was not restored")
        << u"restore"_s << u"one"_s << QStringList{u"--use"_s, m_kit.path(u"one/backups"_s)} << 1
        << QByteArray("was not made by restore");
    QTest::newRow("in step or not")
        << u"setup"_s << u"one"_s << QStringList{u"--synchronous"_s, u"maybe"_s} << 2
        << QByteArray("--synchronous yes");
    QTest::newRow("promoting a primary") << u"standby"_s << u"one"_s << QStringList{u"promote"_s}
                                         << 1 << QByteArray("is no standby");
}

void ServerKitTest::mistakes()
{
    QFETCH(const QString, script);
    QFETCH(const QString, home);
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    const auto ended = m_kit.run(script, home, arguments);
    QVERIFY2(ended.exitCode == exitCode, (ended.out + ended.err).constData());
    QVERIFY2(ended.err.contains(says), ended.err.constData());
}

void ServerKitTest::aCertificateOfOnesOwn()
{
    const auto openssl = [](const QStringList &arguments) {
        return PostgresCluster::run(u"openssl"_s, arguments);
    };
    const QString key = m_kit.path(u"own.key"_s);
    const QString certificate = m_kit.path(u"own.crt"_s);
    const auto make = [&](const QString &name) {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
            u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"90"_s, u"-subj"_s,
            u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:"_s + name});
    };
    QVERIFY(m_kit.run(u"setup"_s, u"two"_s, {u"--help"_s}).out.contains("--certificate"));
    const QStringList own{u"--certificate"_s, certificate, u"--key"_s, key};
    VERIFY_ENDED(make(u"elsewhere.example"_s));
    const auto refused = m_kit.run(u"setup"_s, u"one"_s, own);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("not for every name"), refused.err.constData());
    VERIFY_ENDED(make(u"localhost"_s));
    VERIFY_ENDED(m_kit.run(u"setup"_s, u"one"_s, own));
    // Nobody's own certificate is replaced by one of ours.
    const QByteArray before = readFile(m_kit.path(u"one/tls/server.crt"_s));
    VERIFY_ENDED(m_kit.run(u"setup"_s, u"one"_s));
    QCOMPARE(readFile(m_kit.path(u"one/tls/server.crt"_s)), before);
    QCOMPARE(before, readFile(certificate));
}

void ServerKitTest::theArchiveIsNeverWrittenOver()
{
    const auto archive = [this](const QByteArray &content) {
        QFile file(m_kit.path(u"segment"_s));
        QVERIFY2(file.open(QIODevice::WriteOnly), "cannot write");
        file.write(content);
    };
    const auto run = [this] {
        return PostgresCluster::run(m_kit.path(u"kit/archive-wal"_s),
            {m_kit.path(u"one/backups"_s), m_kit.path(u"segment"_s), u"segment"_s});
    };
    archive("some log");
    VERIFY_ENDED(run());
    const QByteArray kept = readFile(m_kit.path(u"one/backups/segment.gz"_s));
    VERIFY_ENDED(run()); // the same again, as after a crash
    archive("another log");
    const auto refused = run();
    QVERIFY(refused.exitCode != 0);
    QVERIFY2(refused.err.contains("nothing was written over"), refused.err.constData());
    QCOMPARE(readFile(m_kit.path(u"one/backups/segment.gz"_s)), kept);
    QVERIFY(QFile::remove(m_kit.path(u"one/backups/segment.gz"_s)));
}

void ServerKitTest::aMomentBetweenTwoChangesIsRestored()
{
    QCOMPARE(sql(u"CREATE TABLE said (word text)"_s), QString());
    const auto backup = m_kit.run(u"backup"_s, u"one"_s);
    VERIFY_ENDED(backup);
    QVERIFY2(backup.out.contains("every file verified"), backup.out.constData());
    // A backup counts from the second after it was finished.
    const QString made = in(u"one/backups/base"_s).value(0);
    QTRY_VERIFY(
        sql(u"SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24MISS\"Z\"')"_s) > made);
    QCOMPARE(sql(u"INSERT INTO said VALUES ('first')"_s), QString());
    const QString moment = sql(u"SELECT clock_timestamp()"_s);
    QCOMPARE(sql(u"INSERT INTO said VALUES ('second')"_s), QString());
    // What is not archived yet is brought there first.
    const auto restored = m_kit.run(u"restore"_s, u"one"_s,
        {u"--to"_s, moment, u"--into"_s, m_kit.path(u"moment"_s), u"--port"_s, u"5998"_s});
    VERIFY_ENDED(restored);
    QCOMPARE(m_kit.sql(u"moment"_s, 5998, u"SELECT string_agg(word, ' ') FROM said"_s), u"first"_s);
    // The one in use went on meanwhile, and its archive got nothing from the other.
    QCOMPARE(sql(u"SELECT string_agg(word, ' ') FROM said"_s), u"first second"_s);
    QCOMPARE(m_kit.sql(u"moment"_s, 5998, u"SHOW archive_mode"_s), u"off"_s);
    QCOMPARE(m_kit.sql(u"moment"_s, 5998, u"SHOW listen_addresses"_s), QString());

    // As far as the log goes: the last word too.
    VERIFY_ENDED(m_kit.run(u"restore"_s, u"one"_s,
        {u"--from"_s, m_kit.path(u"one/backups"_s), u"--to"_s, u"latest"_s, u"--into"_s,
            m_kit.path(u"latest"_s), u"--port"_s, u"5999"_s}));
    QCOMPARE(m_kit.sql(u"latest"_s, 5999, u"SELECT string_agg(word, ' ') FROM said"_s),
        u"first second"_s);

    const auto used = m_kit.run(u"restore"_s, u"one"_s, {u"--use"_s, m_kit.path(u"moment"_s)});
    VERIFY_ENDED(used);
    QCOMPARE(sql(u"SELECT string_agg(word, ' ') FROM said"_s), u"first"_s);
    QCOMPARE(sql(u"SHOW archive_mode"_s), u"on"_s);
    QCOMPARE(in(u"one"_s).filter(u"data.before-"_s).size(), 1);
}

void ServerKitTest::whatCannotBeRestored()
{
    const auto early = m_kit.run(u"restore"_s, u"one"_s,
        {u"--to"_s, u"2020-01-01 UTC"_s, u"--into"_s, m_kit.path(u"early"_s)});
    QCOMPARE(early.exitCode, 1);
    QVERIFY2(early.err.contains("is from before"), early.err.constData());
    QVERIFY(!QFile::exists(m_kit.path(u"early"_s)));
    const auto late = m_kit.run(u"restore"_s, u"one"_s,
        {u"--to"_s, u"2099-01-01 UTC"_s, u"--into"_s, m_kit.path(u"late"_s)});
    QCOMPARE(late.exitCode, 1);
    QVERIFY2(late.err.contains("the archived log ends before"), late.err.constData());
    const auto half = m_kit.run(u"restore"_s, u"one"_s, {u"--use"_s, m_kit.path(u"late"_s)});
    QCOMPARE(half.exitCode, 1);
    QVERIFY2(half.err.contains("not restored to the end"), half.err.constData());
    QCOMPARE(sql(u"SELECT string_agg(word, ' ') FROM said"_s), u"first"_s);
}

void ServerKitTest::aDamagedBackupIsNotKept()
{
    const QString base = in(u"one/backups/base"_s).last();
    QFile file(m_kit.path(u"one/backups/base/"_s + base + u"/global/pg_control"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.read(1);
    file.seek(0);
    // Its bits turned: what stands there is a number of this cluster's own, which any fixed byte
    // may be.
    file.putChar(char(~sound.at(0)));
    file.close();
    const auto refused = m_kit.run(
        u"restore"_s, u"one"_s, {u"--to"_s, u"latest"_s, u"--into"_s, m_kit.path(u"damaged"_s)});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("is damaged; nothing was made"), refused.err.constData());
    QVERIFY(!QFile::exists(m_kit.path(u"damaged"_s)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(sound);
}

void ServerKitTest::oldBackupsGo()
{
    const QStringList first = in(u"one/backups/base"_s);
    VERIFY_ENDED(m_kit.run(u"backup"_s, u"one"_s, {u"--keep"_s, u"2"_s}));
    QCOMPARE(in(u"one/backups/base"_s).size(), 2);
    const QStringList logs = in(u"one/backups/wal"_s);
    VERIFY_ENDED(m_kit.run(u"backup"_s, u"one"_s, {u"--keep"_s, u"1"_s}));
    const QStringList left = in(u"one/backups/base"_s);
    QCOMPARE(left.size(), 1);
    QVERIFY(left.first() > first.last());
    // Log from before the oldest backup went, log since then stayed.
    QVERIFY(!in(u"one/backups/wal"_s).contains(logs.first()));
    const auto restored = m_kit.run(u"restore"_s, u"one"_s,
        {u"--to"_s, u"latest"_s, u"--into"_s, m_kit.path(u"last"_s), u"--port"_s, u"5997"_s});
    VERIFY_ENDED(restored);
    QCOMPARE(m_kit.sql(u"last"_s, 5997, u"SELECT string_agg(word, ' ') FROM said"_s), u"first"_s);
}

void ServerKitTest::theCheckComplains()
{
    const auto well = m_kit.run(u"check"_s, u"one"_s);
    VERIFY_ENDED(well);
    QCOMPARE(well.out, QByteArray("All is well.\n"));
    QFile hba(m_kit.path(u"one/settings/pg_hba.conf"_s));
    QVERIFY(hba.open(QIODevice::Append));
    hba.write("host all all 0.0.0.0/0 trust\n");
    hba.close();
    QCOMPARE(sql(u"ALTER SYSTEM SET ssl = off"_s), QString());
    QCOMPARE(sql(u"SELECT pg_reload_conf()"_s), u"t"_s);
    QCOMPARE(sql(u"SELECT pg_create_physical_replication_slot('gone', true) IS NULL"_s), u"f"_s);
    QTRY_COMPARE(sql(u"SHOW ssl"_s), u"off"_s);
    const auto ended = m_kit.run(u"check"_s, u"one"_s);
    QCOMPARE(ended.exitCode, 1);
    for (const char *words : {"the setting ssl is off", "by trust without encryption",
             "the standby behind gone is away"}) {
        QVERIFY2(ended.err.contains(words), ended.err.constData());
    }
    QCOMPARE(ended.err.count('\n'), 3);
    QCOMPARE(sql(u"ALTER SYSTEM RESET ssl"_s), QString());
    QCOMPARE(sql(u"SELECT pg_drop_replication_slot('gone')"_s), QString());
    // Set up again, what was opened by hand is closed.
    VERIFY_ENDED(m_kit.run(u"setup"_s, u"one"_s));
    QTRY_COMPARE(m_kit.run(u"check"_s, u"one"_s).exitCode, 0);
}

void ServerKitTest::aStandbyFollowsAndTakesOver()
{
    VERIFY_ENDED(m_kit.run(u"setup"_s, u"one"_s, {u"--replica"_s, u"127.0.0.1/32"_s}));
    const int port = ServerKit::freePort();
    VERIFY_ENDED(m_kit.run(u"setup"_s, u"two"_s,
        {u"--port"_s, QString::number(port), u"--name"_s, u"localhost"_s, u"--memory"_s,
            u"100"_s}));
    const auto standby = [&](const QString &authority) {
        return m_kit.run(u"standby"_s, u"two"_s,
            {u"make"_s, u"--primary"_s, u"localhost"_s, u"--port"_s, QString::number(m_port),
                u"--authority"_s, authority, u"--password"_s, m_kit.path(u"one/replica.password"_s),
                u"--name"_s, u"second"_s});
    };
    // It sends its password to nobody but its primary.
    const auto refused = standby(m_kit.path(u"two/tls/ca.crt"_s));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("certificate verify failed"), refused.err.constData());
    QVERIFY2(refused.err.contains("nothing was changed here"), refused.err.constData());
    VERIFY_ENDED(standby(m_kit.path(u"own.crt"_s)));
    const auto onStandby
        = [&](const QString &statement) { return m_kit.sql(u"two/run"_s, port, statement); };
    QCOMPARE(sql(u"SELECT application_name || ' ' || state FROM pg_stat_replication"_s),
        u"touchstone_second streaming"_s);
    QCOMPARE(sql(u"INSERT INTO said VALUES ('third')"_s), QString());
    QTRY_COMPARE(onStandby(u"SELECT string_agg(word, ' ') FROM said"_s), u"first third"_s);
    QVERIFY(onStandby(u"INSERT INTO said VALUES ('no')"_s).contains(u"read-only"_s));
    const auto notHere = m_kit.run(u"backup"_s, u"two"_s);
    QCOMPARE(notHere.exitCode, 1);
    QVERIFY2(notHere.err.contains("this is a standby"), notHere.err.constData());

    // From now on nothing is saved that the standby does not hold.
    VERIFY_ENDED(m_kit.run(u"setup"_s, u"one"_s, {u"--synchronous"_s, u"yes"_s}));
    QTRY_COMPARE(sql(u"SELECT application_name || ' ' || sync_state FROM pg_stat_replication"_s),
        u"touchstone_second quorum"_s);
    QCOMPARE(sql(u"INSERT INTO said VALUES ('fourth')"_s), QString());

    // The primary is gone at once, as by a power cut.
    const QByteArray pid = readFile(m_kit.path(u"one/data/postmaster.pid"_s)).split('\n').first();
    QCOMPARE(::kill(pid.toInt(), SIGQUIT), 0);
    VERIFY_ENDED(m_kit.run(u"standby"_s, u"two"_s, {u"promote"_s}));
    QCOMPARE(onStandby(u"INSERT INTO said VALUES ('fifth')"_s), QString());
    QCOMPARE(onStandby(u"SELECT string_agg(word, ' ') FROM said"_s), u"first third fourth fifth"_s);
    VERIFY_ENDED(m_kit.run(u"backup"_s, u"two"_s));
}

QTEST_GUILESS_MAIN(ServerKitTest)
#include "tst_serverkit.moc"
