// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"
#include "storage/answeringplace.h"
#include "storage/postgresconnection.h"
#include "storage/postgreserror.h"
#include "storage/serveradmin.h"
#include "support/fakeclock.h"
#include "support/serverkit.h"
#include "support/testsupport.h"

#include <QDir>

#include <clocale>
#include <thread>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// What a person is told when a server cannot be used, against a server as packaging/server/setup
/// makes it: over the network, encrypted, verified.
class ServerConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void itIsEncryptedAndVerified();
    void refusals_data();
    void refusals();
    void theLanguageOfTheLibraryDoesNotMatter();
    void certificatesOfAnotherDay_data();
    void certificatesOfAnotherDay();
    void whatIsNoServer_data();
    void whatIsNoServer();
    void aServerThatHangsIsNotWaitedFor();
    void aSilentHostIsPassedOver();
    void placesOfAnAddress();
    void whatIsSentAndNeverHeardOfEnds();
    void noConnectionLeft();
    void cutOffInTheMiddle();
    void aFullDisk();
    void words_data();
    void words();
    void states_data();
    void states();

private:
    /// postgresql://person@host:port/vetting, verified by the authority that setup made.
    [[nodiscard]] QString address(const QString &person, const QString &more = {},
        const QString &host = u"localhost"_s, const QString &database = u"vetting"_s) const
    {
        return u"postgresql://%1@%2:%3/%4?sslmode=verify-full&sslrootcert=%5%6"_s.arg(person, host)
            .arg(m_port)
            .arg(database, m_kit.path(u"one/tls/ca.crt"_s), more);
    }
    [[nodiscard]] QString sql(const QString &statement) const
    {
        return m_kit.sql(u"one/run"_s, m_port, statement);
    }
    static Result<std::unique_ptr<PostgresConnection>> connectTo(
        const QString &address, const QByteArray &password = "ann-secret")
    {
        qputenv("PGPASSWORD", password);
        const auto parsed = ServerAddress::parse(address);
        return parsed ? PostgresConnection::open(*parsed) : parsed.error();
    }

    ServerKit m_kit;
    int m_port = ServerKit::freePort();
};

namespace {

PostgresCluster::Ended openssl(const QStringList &arguments)
{
    return PostgresCluster::run(u"openssl"_s, arguments);
}

/// Answers everybody on loopback with the same bytes after the first that they send, or with
/// nothing, and hangs up if told to.
class OddServer
{
public:
    OddServer(QByteArray answer, bool hangsUp)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        m_handle = socket(AF_INET, SOCK_STREAM, 0);
        if (bind(m_handle, reinterpret_cast<sockaddr *>(&address), size) != 0
            || listen(m_handle, 5) != 0
            || getsockname(m_handle, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
            qFatal("cannot listen");
        }
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this, answer = std::move(answer), hangsUp] {
            std::vector<int> clients;
            for (int client = 0; (client = accept(m_handle, nullptr, nullptr)) >= 0;) {
                char first[8];
                if (recv(client, first, sizeof first, 0) > 0 && !answer.isEmpty()) {
                    send(client, answer.constData(), static_cast<size_t>(answer.size()),
                        MSG_NOSIGNAL);
                }
                if (hangsUp) {
                    close(client);
                } else {
                    clients.push_back(client);
                }
            }
            for (const int client : clients) {
                close(client);
            }
        });
    }
    ~OddServer()
    {
        shutdown(m_handle, SHUT_RDWR);
        m_thread.join();
        close(m_handle);
    }
    OddServer(const OddServer &) = delete;
    OddServer &operator=(const OddServer &) = delete;
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_handle = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace

void ServerConnectionTest::initTestCase()
{
    const auto made = m_kit.run(u"setup"_s, u"one"_s,
        {u"--port"_s, QString::number(m_port), u"--name"_s, u"localhost"_s, u"--memory"_s,
            u"100"_s});
    QVERIFY2(made.exitCode == 0, (made.out + made.err).constData());
    for (const QString &statement :
        {u"CREATE ROLE keeper LOGIN CREATEDB CREATEROLE PASSWORD 'keeper-secret'"_s,
            u"CREATE ROLE stranger LOGIN PASSWORD 'stranger-secret'"_s,
            u"ALTER ROLE postgres PASSWORD 'postgres-secret'"_s}) {
        QCOMPARE(sql(statement), QString());
    }
    // The whole of it over the network, as an administrator elsewhere would.
    qputenv("PGPASSWORD", "keeper-secret");
    const auto parsed = ServerAddress::parse(address(u"keeper"_s));
    VERIFY_OK(parsed);
    const auto catalogue = Catalogue::builtIn();
    VERIFY_OK(catalogue);
    FakeClock clock;
    ServerAdmin admin(*parsed);
    VERIFY_OK(admin.init(clock, *catalogue));
    VERIFY_OK(admin.addPerson(u"ann"_s, PersonRole::Advisor, u"ann-secret"_s));
    // An authority nobody here trusts.
    const auto other = openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
        u"-keyout"_s, m_kit.path(u"other.key"_s), u"-out"_s, m_kit.path(u"other.crt"_s), u"-subj"_s,
        u"/CN=Other"_s});
    QVERIFY2(other.exitCode == 0, other.err.constData());
}

void ServerConnectionTest::cleanup()
{
    qunsetenv("LANGUAGE");
}

void ServerConnectionTest::itIsEncryptedAndVerified()
{
    const auto connection = connectTo(address(u"ann"_s));
    VERIFY_OK(connection);
    QVERIFY((*connection)->tlsProtocol() == u"TLSv1.3"_s);
    qputenv("PGPASSWORD", "keeper-secret");
    ServerAdmin admin(*ServerAddress::parse(address(u"keeper"_s)));
    const auto status = admin.status();
    VERIFY_OK(status);
    QCOMPARE(status->tls, u"TLSv1.3"_s);
    QVERIFY(!status->weakened);
}

void ServerConnectionTest::refusals_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const auto row
        = [](const char *name, const QString &address, const QByteArray &password, ErrorCode code,
              const QString &says) { QTest::newRow(name) << address << password << code << says; };
    const QByteArray own("ann-secret");
    QString plain = address(u"ann"_s);
    plain.replace(u"sslmode=verify-full"_s, u"sslmode=disable"_s);
    row("plain text", plain, own, ErrorCode::Denied, u"encrypted connections only"_s);
    row("another authority", address(u"ann"_s, u"&sslrootcert="_s + m_kit.path(u"other.crt"_s)),
        own, ErrorCode::Denied, u"not from an authority you trust"_s);
    row("no authority at hand", address(u"ann"_s, u"&sslrootcert=/nonexistent/root.crt"_s), own,
        ErrorCode::Denied, u"authority's certificate is needed"_s);
    row("another name", address(u"ann"_s, {}, u"127.0.0.1"_s), own, ErrorCode::Denied,
        u"for another name"_s);
    row("a wrong password", address(u"ann"_s), "nonsense", ErrorCode::PasswordNeeded,
        u"does not know this name and password"_s);
    row("no password", address(u"ann"_s), QByteArray(), ErrorCode::PasswordNeeded,
        u"asks for a password"_s);
    row("nobody of that name", address(u"nobody"_s), own, ErrorCode::PasswordNeeded,
        u"does not know this name and password"_s);
    row("somebody of another directory", address(u"stranger"_s), "stranger-secret",
        ErrorCode::Denied, u"do not belong to the people"_s);
    row("the one who rules the server", address(u"postgres"_s), "postgres-secret",
        ErrorCode::Denied, u"does not let this computer or this person in"_s);
    row("no such directory", address(u"keeper"_s, {}, u"localhost"_s, u"absent"_s), "keeper-secret",
        ErrorCode::NotFound, u"no directory of this name"_s);
    QString stopped = address(u"ann"_s);
    stopped.replace(u':' + QString::number(m_port), u':' + QString::number(ServerKit::freePort()));
    row("no server there", stopped, own, ErrorCode::Offline, u"No server runs at this address"_s);
    row("no such computer", address(u"ann"_s, {}, u"nowhere.invalid"_s), own, ErrorCode::Offline,
        u"no computer of this name"_s);
}

void ServerConnectionTest::refusals()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, password);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    const auto connection = connectTo(address, password);
    QVERIFY(!connection.isOk());
    QVERIFY2(connection.error().message.contains(says),
        qPrintable(connection.error().message + u" | "_s + connection.error().detail));
    QCOMPARE(connection.error().code, code);
    QVERIFY2(
        !connection.error().detail.contains(u"-secret"_s), qPrintable(connection.error().detail));
}

// Causes are told apart by the library's words, which it would translate.
void ServerConnectionTest::theLanguageOfTheLibraryDoesNotMatter()
{
    qputenv("LANGUAGE", "es");
    QVERIFY(setlocale(LC_ALL, "C.UTF-8") != nullptr);
    const PlainClient spanish(u"postgresql:///vetting?host=/nonexistent"_s);
    if (!spanish.error().contains(u"falló"_s)) {
        QSKIP("the client library has no Spanish here");
    }
    const auto gone = connectTo(u"postgresql:///vetting?host=/nonexistent"_s);
    QVERIFY(!gone.isOk());
    QVERIFY2(gone.error().message.contains(u"No server runs"_s), qPrintable(gone.error().detail));
    const auto wrong = connectTo(address(u"ann"_s, {}, u"127.0.0.1"_s));
    QVERIFY(!wrong.isOk());
    QVERIFY2(
        wrong.error().message.contains(u"for another name"_s), qPrintable(wrong.error().detail));
    // The language is the person's own again.
    const PlainClient after(u"postgresql:///vetting?host=/nonexistent"_s);
    QVERIFY(after.error().contains(u"falló"_s));
}

void ServerConnectionTest::certificatesOfAnotherDay_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("expired") << u"20200101000000Z"_s << u"20210101000000Z"_s
                             << u"certificate has expired"_s;
    QTest::newRow("not yet valid")
        << u"20980101000000Z"_s << u"20990101000000Z"_s << u"not valid yet"_s;
}

void ServerConnectionTest::certificatesOfAnotherDay()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, says);
    // Signed by the right authority for the right name and key.
    const QString tls = m_kit.path(u"one/tls"_s);
    const auto signedThen = PostgresCluster::run(u"sh"_s,
        {u"-ec"_s,
            u"cd $1; rm -rf ca; mkdir ca; : > ca/index; echo 01 > ca/serial; cp server.crt "
            u"kept.crt\n"
            "printf '%s\\n' '[ca]' 'default_ca=a' '[a]' 'dir=ca' 'database=ca/index' "
            "'serial=ca/serial' "
            "'new_certs_dir=ca' 'default_md=sha256' 'policy=p' 'x509_extensions=e' '[p]' "
            "'commonName=supplied' '[e]' 'subjectAltName=DNS:localhost' > ca/conf\n"
            "openssl req -new -key server.key -subj /CN=localhost -out ca/request\n"
            "openssl ca -batch -notext -config ca/conf -cert ca.crt -keyfile ca.key -in ca/request "
            "-startdate $2 -enddate $3 -out server.crt"_s,
            u"sh"_s, tls, from, to});
    QVERIFY2(signedThen.exitCode == 0, signedThen.err.constData());
    const auto reload = [this] { QCOMPARE(sql(u"SELECT pg_reload_conf()"_s), u"t"_s); };
    reload();
    Result<std::unique_ptr<PostgresConnection>> refused = Error{};
    QTRY_VERIFY(!(refused = connectTo(address(u"ann"_s))).isOk());
    const auto restored
        = PostgresCluster::run(u"mv"_s, {u"-f"_s, tls + u"/kept.crt"_s, tls + u"/server.crt"_s});
    QCOMPARE(restored.exitCode, 0);
    reload();
    QTRY_VERIFY(connectTo(address(u"ann"_s)).isOk());
    QVERIFY2(refused.error().message.contains(says),
        qPrintable(refused.error().message + u" | "_s + refused.error().detail));
    QCOMPARE(refused.error().code, ErrorCode::Denied);
}

void ServerConnectionTest::whatIsNoServer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("hangsUp");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("a plain-text server")
        << QByteArray("N") << false << ErrorCode::Denied << u"does not encrypt connections"_s;
    QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << true
                                  << ErrorCode::Offline << u"is no PostgreSQL server"_s;
    QTest::newRow("one that is silent")
        << QByteArray() << false << ErrorCode::Offline << u"did not answer in time"_s;
    QTest::newRow("one that hangs up")
        << QByteArray() << true << ErrorCode::Offline << u"ended the connection"_s;
}

void ServerConnectionTest::whatIsNoServer()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, hangsUp);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    const OddServer server(answer, hangsUp);
    QString address = this->address(u"ann"_s, u"&connect_timeout=2"_s);
    address.replace(u':' + QString::number(m_port), u':' + QString::number(server.port()));
    const auto connection = connectTo(address);
    QVERIFY(!connection.isOk());
    QVERIFY2(connection.error().message.contains(says),
        qPrintable(connection.error().message + u" | "_s + connection.error().detail));
    QCOMPARE(connection.error().code, code);
}

void ServerConnectionTest::aServerThatHangsIsNotWaitedFor()
{
    const int listening = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place = {};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    QCOMPARE(bind(listening, reinterpret_cast<sockaddr *>(&place), size), 0);
    QCOMPARE(listen(listening, 1), 0);
    QCOMPARE(getsockname(listening, reinterpret_cast<sockaddr *>(&place), &size), 0);
    const auto silent = ServerAddress::parse(
        u"postgresql://ann@127.0.0.1:%1/vetting"_s.arg(ntohs(place.sin_port)));
    VERIFY_OK(silent);
    int asked = 0;
    const auto left = findAnswering(*silent, [&asked] { return ++asked < 3; });
    close(listening);
    QVERIFY(!left.isOk());
    QCOMPARE(left.error().code, ErrorCode::Cancelled);
    const auto always = [] { return true; };
    const auto refused = findAnswering(*silent, always);
    QVERIFY(!refused.isOk());
    QCOMPARE(refused.error().code, ErrorCode::Offline);
    const auto real = ServerAddress::parse(address(u"ann"_s));
    VERIFY_OK(real);
    VERIFY_OK(findAnswering(*real, always));
}

void ServerConnectionTest::aSilentHostIsPassedOver()
{
    const OddServer silent({}, false);
    const OddServer closing({}, true);
    const auto all = ServerAddress::parse(
        u"postgresql://ann@localhost:%1,127.0.0.1:%2,localhost:%3/vetting?sslmode=verify-full&"
        "connect_timeout=2&sslrootcert=%4"_s.arg(closing.port())
            .arg(silent.port())
            .arg(m_port)
            .arg(m_kit.path(u"one/tls/ca.crt"_s)));
    VERIFY_OK(all);
    const auto always = [] { return true; };
    const auto places = findAnswering(*all, always);
    VERIFY_OK(places);
    QCOMPARE(places->first().host, u"localhost"_s);
    QCOMPARE(places->first().port, QString::number(m_port));
    QVERIFY(!places->first().address.isEmpty());
    qputenv("PGPASSWORD", "ann-secret");
    auto connection = PostgresConnection::open(*all, {}, {always, {}});
    VERIFY_OK(connection);
    QCOMPARE((*connection)->place().port, QString::number(m_port));
    QVERIFY(!(*connection)->tlsProtocol().isEmpty());
    // Lost, it is made again, and what was found comes first.
    (*connection)->breakOff();
    QVERIFY(!(*connection)->isAlive());
    VERIFY_OK((*connection)->reconnect(always));
    QVERIFY((*connection)->isAlive());
    VERIFY_OK((*connection)->execute(u"SELECT 1"_s));
    const auto again = findAnswering(*all, always, (*connection)->place());
    VERIFY_OK(again);
    QVERIFY(again->first() == (*connection)->place());
    QVERIFY(again->size() > 1); // the others were not even asked
}

// The number of a computer, once it is known, has no say in what is verified.
void ServerConnectionTest::placesOfAnAddress()
{
    const auto address = ServerAddress::parse(
        u"postgresql://ann@records.example.org:7000,second.example.org:7001/vetting"_s);
    VERIFY_OK(address);
    QCOMPARE(address->connectTimeoutMs(), 10'000);
    const auto places = address->places();
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.last().host, u"second.example.org"_s);
    QCOMPARE(places.last().port, u"7001"_s);
    const QString text
        = address->connectionText({{u"second.example.org"_s, u"127.0.0.1"_s, u"7001"_s}});
    QVERIFY2(text.contains(u"sslmode='verify-full'"_s), qPrintable(text));
    QVERIFY2(text.contains(u"host='second.example.org' hostaddr='127.0.0.1'"_s), qPrintable(text));
    QVERIFY2(text.contains(u"port='7001'"_s), qPrintable(text));
    const auto one = ServerAddress::parse(u"postgresql:///vetting?connect_timeout=1"_s);
    VERIFY_OK(one);
    QCOMPARE(one->connectTimeoutMs(), 2'000);
    QCOMPARE(one->places().size(), 1);
    QCOMPARE(one->connectionText(one->places()), one->connectionText());
}

// Probes of an idle connection do not run while something sent waits to be acknowledged: then the
// system would try for a quarter of an hour.
void ServerConnectionTest::whatIsSentAndNeverHeardOfEnds()
{
    const auto connection = connectTo(address(u"ann"_s));
    VERIFY_OK(connection);
    QList<uint> found;
    for (int handle = 0; handle < 256; ++handle) {
        uint milliseconds = 0;
        socklen_t size = sizeof milliseconds;
        if (getsockopt(handle, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, &size) == 0) {
            found.append(milliseconds);
        }
    }
    QVERIFY(found.contains(30'000U));
}

void ServerConnectionTest::noConnectionLeft()
{
    QCOMPARE(sql(u"ALTER ROLE ann CONNECTION LIMIT 1"_s), QString());
    QTRY_COMPARE(sql(u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'ann'"_s), u"0"_s);
    {
        const auto first = connectTo(address(u"ann"_s));
        VERIFY_OK(first);
        const auto second = connectTo(address(u"ann"_s));
        QVERIFY(!second.isOk());
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY2(second.error().message.contains(u"no connection left"_s),
            qPrintable(second.error().message));
    }
    QCOMPARE(sql(u"ALTER ROLE ann CONNECTION LIMIT 20"_s), QString());
}

void ServerConnectionTest::cutOffInTheMiddle()
{
    const auto connection = connectTo(address(u"ann"_s));
    VERIFY_OK(connection);
    VERIFY_OK((*connection)->execute(u"BEGIN"_s));
    QCOMPARE(sql(u"SELECT bool_and(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename "
                 "= 'ann'"_s),
        u"t"_s);
    const auto lost = (*connection)->execute(u"SELECT 1"_s);
    QVERIFY(!lost.isOk());
    QCOMPARE(lost.error().code, ErrorCode::Offline);
}

void ServerConnectionTest::aFullDisk()
{
    const QString disk = m_kit.path(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (::mount("tmpfs", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=1m") != 0) {
        QSKIP("mounting a small file system needs root");
    }
    PostgresCluster::giveAway(disk);
    const QStringList words{
        sql(u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(disk)),
        sql(u"GRANT CREATE ON TABLESPACE small TO keeper"_s),
    };
    const auto run = [this](const QString &statement) -> Result<> {
        TRY_ASSIGN(const auto connection, connectTo(address(u"keeper"_s), "keeper-secret"));
        return connection->execute(statement);
    };
    const auto made = run(u"CREATE TABLE touchstone.filler (t text) TABLESPACE small"_s);
    const auto filled = run(u"INSERT INTO touchstone.filler SELECT repeat(md5(i::text), 50) FROM "
                            "generate_series(1, 10000) AS i"_s);
    const auto dropped = run(u"DROP TABLE touchstone.filler"_s);
    const QString closed = sql(u"DROP TABLESPACE small"_s);
    ::umount2(disk.toLocal8Bit().constData(), MNT_DETACH);
    QCOMPARE(words, (QStringList{QString(), QString()}));
    QCOMPARE(closed, QString());
    VERIFY_OK(made);
    VERIFY_OK(dropped);
    QVERIFY(!filled.isOk());
    QVERIFY2(filled.error().code == ErrorCode::Full, qPrintable(filled.error().detail));
    VERIFY_OK(connectTo(address(u"ann"_s)));
}

// What cannot be brought about at will.
void ServerConnectionTest::words_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, ErrorCode code, const QString &says) {
        QTest::newRow(words) << QString::fromLatin1(words) << code << says;
    };
    row("FATAL:  sorry, too many clients already", ErrorCode::Busy, u"no connection left"_s);
    row("FATAL:  remaining connection slots are reserved for non-replication superuser connections",
        ErrorCode::Busy, u"no connection left"_s);
    row("FATAL:  the database system is starting up", ErrorCode::Offline, u"just starting"_s);
    row("FATAL:  the database system is not yet accepting connections\nDETAIL:  Consistent "
        "recovery "
        "state has not been yet reached.",
        ErrorCode::Offline, u"just starting"_s);
    row("FATAL:  the database system is shutting down", ErrorCode::Offline, u"shutting down"_s);
    row("FATAL:  the database system is in recovery mode", ErrorCode::Offline, u"recovering"_s);
    row("connection to server at \"a\" failed: Connection refused\nconnection to server at \"b\" "
        "failed: session is read-only",
        ErrorCode::Offline, u"Only a standby answers"_s);
    row("FATAL:  Peer authentication failed for user \"postgres\"", ErrorCode::Denied,
        u"sudo -u postgres"_s);
    row("FATAL:  role \"people\" is not permitted to log in", ErrorCode::Denied,
        u"does not let this computer or this person in"_s);
    row("FATAL:  role \"nobody\" does not exist", ErrorCode::Denied, u"does not know this name"_s);
    // Preferring TLS, the library tries twice and says both.
    row("FATAL:  no pg_hba.conf entry for host \"10.0.0.9\", user \"ann\", database \"v\", SSL "
        "encryption\nconnection failed: FATAL:  no pg_hba.conf entry for host \"10.0.0.9\", user "
        "\"ann\", database \"v\", no encryption",
        ErrorCode::Denied, u"does not let this computer or this person in"_s);
    row("FATAL:  password authentication failed for user \"ann\"\nconnection failed: FATAL:  no "
        "pg_hba.conf entry for host \"::1\", user \"ann\", database \"v\", no encryption",
        ErrorCode::PasswordNeeded, u"does not know this name and password"_s);
    row("FATAL:  could not write init file: No space left on device", ErrorCode::Full,
        u"disk or memory is full"_s);
    row("connection to server at \"10.9.9.9\", port 5432 failed: No route to host",
        ErrorCode::Offline, u"network does not reach"_s);
    row("SSL error: tlsv1 alert protocol version", ErrorCode::Denied, u"too old or too new"_s);
    row("something nobody has seen", ErrorCode::Offline, u"does not answer"_s);
}

void ServerConnectionTest::words()
{
    QFETCH(const QString, words);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    const Error error = errorOfConnecting(words, u"postgresql://ann@host/v"_s);
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    QCOMPARE(error.code, code);
    QCOMPARE(error.place.file, u"postgresql://ann@host/v"_s);
}

void ServerConnectionTest::states_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const char *state, ErrorCode code) {
        QTest::newRow(name) << QString::fromLatin1(state) << code;
    };
    row("lost", "", ErrorCode::Offline);
    row("shut down", "57P01", ErrorCode::Offline);
    row("crashed", "57P02", ErrorCode::Offline);
    row("silent for too long in a transaction", "25P03", ErrorCode::Offline);
    row("wrong password", "28P01", ErrorCode::Denied);
    row("no right", "42501", ErrorCode::Denied);
    row("a standby", "25006", ErrorCode::Denied);
    row("a deadlock", "40P01", ErrorCode::Busy);
    row("another writes", "55P03", ErrorCode::Busy);
    row("too many connections", "53300", ErrorCode::Busy);
    row("a full disk", "53100", ErrorCode::Full);
    row("no memory", "53200", ErrorCode::Full);
    row("a disk that fails", "58030", ErrorCode::Corrupt);
    row("damaged data", "XX001", ErrorCode::Corrupt);
    row("cancelled", "57014", ErrorCode::Cancelled);
    row("a double", "23505", ErrorCode::Conflict);
    row("a mistake of ours", "42601", ErrorCode::Internal);
}

void ServerConnectionTest::states()
{
    QFETCH(const QString, state);
    QFETCH(const ErrorCode, code);
    const Error error = errorOfState(state, u"detail"_s);
    QCOMPARE(error.code, code);
    QVERIFY(!error.message.isEmpty());
}

QTEST_GUILESS_MAIN(ServerConnectionTest)
#include "tst_serverconnection.moc"
