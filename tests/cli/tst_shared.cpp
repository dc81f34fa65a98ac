// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// `touchstone shared`, as the owner of a server uses it in a shell.
class SharedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initMakesAndRenews();
    void anAdministratorNeedNotRuleTheServer();
    void peopleComeAndGo();
    void aDroppedPersonIsCutOff();
    void twoDirectoriesShareALogin();
    void statusForPeople();
    void statusForPrograms();
    void spanish();
    void mistakes_data();
    void mistakes();
    void passwordsThatAreNone_data();
    void passwordsThatAreNone();
    void onATerminalItIsAskedTwice_data();
    void onATerminalItIsAskedTwice();
    void interruptedItShowsTypingAgain();

private:
    [[nodiscard]] QString address(const QString &person = u"postgres"_s) const
    {
        return m_cluster->address(u"vetting"_s, person);
    }
    [[nodiscard]] Run shared(const QStringList &arguments, const QByteArray &input = {},
        const QStringList &environment = {}) const
    {
        return runProgram(
            QStringList{u"--directory"_s, address(), u"shared"_s} + arguments, environment, input);
    }
    [[nodiscard]] Run addPerson(
        const QString &name, const QString &role, const QByteArray &password) const
    {
        return shared({u"add-person"_s, name, u"--role"_s, role}, password + '\n');
    }
    [[nodiscard]] QJsonObject status() const;
    [[nodiscard]] QString roleOf(const QString &person) const;

    std::unique_ptr<PostgresCluster> m_cluster;
};

QJsonObject SharedTest::status() const
{
    const Run run = shared({u"status"_s, u"--format"_s, u"json"_s});
    if (run.exitCode != 0 || !run.err.isEmpty()) {
        qFatal("%s", run.err.constData());
    }
    return QJsonDocument::fromJson(run.out).object();
}

QString SharedTest::roleOf(const QString &person) const
{
    const QJsonArray people = status()[u"people"_s].toArray();
    for (const auto &each : people) {
        if (each[u"name"_s].toString() == person) {
            return each[u"role"_s].toString();
        }
    }
    return {};
}

void SharedTest::initTestCase()
{
    m_cluster = std::make_unique<PostgresCluster>();
    const Run run = runProgram({u"shared"_s, u"init"_s, address()});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith("Made the shared directory vetting"), run.out.constData());
}

void SharedTest::initMakesAndRenews()
{
    // A right given by hand is gone after it.
    PlainClient postgres(address());
    QCOMPARE(postgres.run(u"GRANT DELETE ON touchstone.journal TO vetting_reader"_s), QString());
    const Run again = shared({u"init"_s});
    QCOMPARE(again.err, QByteArray());
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.out.contains("was there"), again.out.constData());
    QCOMPARE(postgres.value(
                 u"SELECT has_table_privilege('vetting_reader', 'touchstone.journal', 'DELETE')"_s),
        u"f"_s);
}

void SharedTest::anAdministratorNeedNotRuleTheServer()
{
    PlainClient postgres(m_cluster->address(u"postgres"_s));
    QCOMPARE(
        postgres.run(u"CREATE ROLE keeper LOGIN CREATEDB CREATEROLE PASSWORD 'keeper-secret'"_s),
        QString());
    const QStringList words{u"PGPASSWORD=keeper-secret"_s};
    const QString own = m_cluster->address(u"second"_s, u"keeper"_s);
    const Run made = runProgram({u"shared"_s, u"init"_s, own}, words);
    QCOMPARE(made.err, QByteArray());
    QCOMPARE(made.exitCode, 0);
    QVERIFY2(made.out.contains("only a superuser"), made.out.constData());
    const Run added = runProgram(
        {u"--directory"_s, own, u"shared"_s, u"add-person"_s, u"sid"_s, u"--role"_s, u"advisor"_s},
        words, "sid-secret\n");
    QCOMPARE(added.err, QByteArray());
    QCOMPARE(added.exitCode, 0);
    PlainClient sid(m_cluster->address(u"second"_s, u"sid"_s), u"sid-secret"_s);
    QVERIFY2(sid.isConnected(), qPrintable(sid.error()));
    QCOMPARE(sid.run(u"SELECT begin_change(0, NULL)"_s), QString());
    // A login without those two powers is told so.
    QCOMPARE(postgres.run(u"CREATE ROLE nobody LOGIN PASSWORD 'nobody-secret'"_s), QString());
    const Run refused
        = runProgram({u"shared"_s, u"init"_s, m_cluster->address(u"third"_s, u"nobody"_s)},
            {u"PGPASSWORD=nobody-secret"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("administrator"), refused.err.constData());
    QCOMPARE(refused.err.count('\n'), 1);
}

void SharedTest::peopleComeAndGo()
{
    Run run = addPerson(u"Łucja Żak"_s, u"advisor"_s, "zażółć gęślą");
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray("Łucja Żak was let in. Role: Advisor.\n"));
    const auto login = [this](const QString &password) {
        return PlainClient(address(u"Łucja Żak"_s), password).isConnected();
    };
    QVERIFY(login(u"zażółć gęślą"_s));
    QVERIFY(!login(u"zazolc gesla"_s));
    QCOMPARE(roleOf(u"Łucja Żak"_s), u"advisor"_s);

    run = shared({u"add-person"_s, u"Łucja Żak"_s, u"--role"_s, u"admin"_s, u"--no-password"_s});
    QCOMPARE(run.err, QByteArray());
    QVERIFY2(run.out.contains("another role"), run.out.constData());
    QCOMPARE(roleOf(u"Łucja Żak"_s), u"admin"_s);
    QVERIFY(login(u"zażółć gęślą"_s));

    run = shared({u"add-person"_s, u"Łucja Żak"_s, u"--role"_s, u"admin"_s, u"--no-password"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("Nothing was changed"), run.out.constData());

    run = addPerson(u"Łucja Żak"_s, u"reader"_s, "another one\r");
    QVERIFY2(run.out.contains("new password"), run.out.constData());
    QCOMPARE(roleOf(u"Łucja Żak"_s), u"reader"_s);
    QVERIFY(login(u"another one"_s)); // the line's end from Windows is no part of it
    QVERIFY(!login(u"zażółć gęślą"_s));

    run = shared({u"drop-person"_s, u"Łucja Żak"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("can no longer log in"), run.out.constData());
    QVERIFY(!login(u"another one"_s));
    QCOMPARE(roleOf(u"Łucja Żak"_s), QString());
}

void SharedTest::aDroppedPersonIsCutOff()
{
    QCOMPARE(addPerson(u"eve"_s, u"reader"_s, "eve-secret").exitCode, 0);
    PlainClient eve(address(u"eve"_s), u"eve-secret"_s);
    QCOMPARE(eve.value(u"SELECT 1"_s), u"1"_s);
    QCOMPARE(shared({u"drop-person"_s, u"eve"_s}).exitCode, 0);
    QVERIFY(!eve.run(u"SELECT 1"_s).isEmpty());
    QVERIFY(!PlainClient(address(u"eve"_s), u"eve-secret"_s).isConnected());
}

void SharedTest::twoDirectoriesShareALogin()
{
    const QString other = m_cluster->address(u"other"_s);
    QCOMPARE(runProgram({u"shared"_s, u"init"_s, other}).exitCode, 0);
    const auto inOther = [&other](const QStringList &arguments, const QByteArray &input = {}) {
        return runProgram(QStringList{u"--directory"_s, other, u"shared"_s} + arguments, {}, input);
    };
    QCOMPARE(addPerson(u"omar"_s, u"advisor"_s, "omar-secret").exitCode, 0);
    // Whoever rules one directory does not set the password of another's people.
    const Run taken
        = inOther({u"add-person"_s, u"omar"_s, u"--role"_s, u"reader"_s}, "something else\n");
    QCOMPARE(taken.exitCode, 1);
    QVERIFY2(taken.err.contains("omar"), taken.err.constData());
    QCOMPARE(inOther({u"add-person"_s, u"omar"_s, u"--role"_s, u"reader"_s, u"--no-password"_s})
                 .exitCode,
        0);
    QVERIFY(PlainClient(m_cluster->address(u"other"_s, u"omar"_s), u"omar-secret"_s).isConnected());
    const Run dropped = inOther({u"drop-person"_s, u"omar"_s});
    QCOMPARE(dropped.exitCode, 0);
    QVERIFY2(dropped.out.contains("The login stays"), dropped.out.constData());
    QVERIFY(PlainClient(address(u"omar"_s), u"omar-secret"_s).isConnected());
    QVERIFY(
        !PlainClient(m_cluster->address(u"other"_s, u"omar"_s), u"omar-secret"_s).isConnected());
    QCOMPARE(shared({u"drop-person"_s, u"omar"_s}).exitCode, 0);
}

void SharedTest::statusForPeople()
{
    QCOMPARE(addPerson(u"rita"_s, u"reviewer"_s, "rita-secret").exitCode, 0);
    const PlainClient rita(address(u"rita"_s), u"rita-secret"_s);
    const Run run = shared({u"status"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("/vetting\n"), run.out.constData());
    QVERIFY2(run.out.contains("Server: PostgreSQL 15"), run.out.constData());
    QVERIFY2(run.out.contains("stays on this computer"), run.out.constData());
    QVERIFY2(run.out.contains("up to date"), run.out.constData());
    QVERIFY2(
        QRegularExpression(u"\nrita +Reviewer +1\n"_s).match(QString::fromUtf8(run.out)).hasMatch(),
        run.out.constData());
    // A person of the directory may ask too.
    const Run own = runProgram({u"--directory"_s, address(u"rita"_s), u"shared"_s, u"status"_s},
        {u"PGPASSWORD=rita-secret"_s});
    QCOMPARE(own.err, QByteArray());
    QCOMPARE(own.exitCode, 0);
}

void SharedTest::statusForPrograms()
{
    const QJsonObject all = status();
    QCOMPARE(all[u"database"_s].toString(), u"vetting"_s);
    QVERIFY(all[u"address"_s].toString().startsWith(u"postgresql://postgres@"_s));
    QVERIFY(all[u"server"_s].toString().startsWith(u"15."_s)
        || all[u"server"_s].toString().toDouble() > 15);
    QCOMPARE(all[u"standby"_s], QJsonValue(false));
    QCOMPARE(all[u"tls"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(all[u"verified"_s], QJsonValue(true));
    QVERIFY(all[u"schema"_s].toInt() >= 1);
    QCOMPARE(all[u"schema"_s], all[u"schema_known"_s]);
    QVERIFY(all[u"bytes"_s].toInteger() > 1'000'000);
    QCOMPARE(all[u"listings"_s].toInt(-1), 0);
    QVERIFY(all[u"connections"_s].toInt() >= 1);
    QVERIFY(all[u"people"_s].isArray());
    QCOMPARE(all[u"replicas"_s], QJsonValue(QJsonArray()));
}

void SharedTest::spanish()
{
    const Run run = shared({u"status"_s}, {}, {u"LC_ALL=es_ES.UTF-8"_s, u"LANGUAGE=es"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains("Servidor: PostgreSQL"), run.out.constData());
    const Run error
        = shared({u"drop-person"_s, u"ghost"_s}, {}, {u"LC_ALL=es_ES.UTF-8"_s, u"LANGUAGE=es"_s});
    QCOMPARE(error.exitCode, 1);
    QVERIFY2(error.err.contains("no está entre las personas"), error.err.constData());
}

void SharedTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto on = [](const QString &directory, const QStringList &arguments) {
        return QStringList{u"--directory"_s, directory, u"shared"_s} + arguments;
    };
    const auto here = [&](const QStringList &arguments) { return on(address(), arguments); };
    const QStringList status{u"status"_s};
    QTest::newRow("no subcommand") << here({}) << 2 << QByteArray("touchstone shared --help");
    QTest::newRow("no directory named")
        << QStringList{u"shared"_s, u"status"_s} << 1 << QByteArray("--directory");
    QTest::newRow("a file") << on(u"mine.touchstone"_s, status) << 1 << QByteArray("postgresql://");
    QTest::newRow("an address without a name") << on(u"postgresql://postgres@localhost"_s, status)
                                               << 1 << QByteArray("names no directory");
    QTest::newRow("a password in the address")
        << on(u"postgresql://postgres:secret@localhost/vetting"_s, status) << 1
        << QByteArray("PGPASSFILE");
    QTest::newRow("a server that is not there")
        << on(u"postgresql:///vetting?host=/tmp/nobody-is-here"_s, status) << 1
        << QByteArray("No server runs");
    QTest::newRow("a directory that is not there")
        << on(m_cluster->address(u"absent"_s), status) << 1 << QByteArray("no directory of this");
    QTest::newRow("a database that is no directory")
        << on(m_cluster->address(u"postgres"_s), status) << 1 << QByteArray("no shared directory");
    QTest::newRow("making over a database that is no directory") << QStringList{u"shared"_s,
        u"init"_s, m_cluster->address(u"template1"_s)} << 1 << QByteArray("template1");
    QTest::newRow("adding without a role")
        << here({u"add-person"_s, u"ann"_s}) << 2 << QByteArray("--role");
    QTest::newRow("adding with a role nobody has")
        << here({u"add-person"_s, u"ann"_s, u"--role"_s, u"king"_s}) << 2 << QByteArray("king");
    QTest::newRow("a password where others can read it") << here(
        {u"add-person"_s, u"ann"_s, u"--role"_s, u"reader"_s, u"--password"_s, u"hunter22"_s})
                                                         << 2 << QByteArray("--password");
    QTest::newRow("adding nobody")
        << here({u"add-person"_s, u"--role"_s, u"reader"_s}) << 2 << QByteArray("NAME");
    const auto noPassword = [&](const QString &name) {
        return here({u"add-person"_s, name, u"--role"_s, u"reader"_s, u"--no-password"_s});
    };
    QTest::newRow("a new login without a password")
        << noPassword(u"newcomer"_s) << 1 << QByteArray("needs a password");
    QTest::newRow("the server's own login")
        << noPassword(u"postgres"_s) << 1 << QByteArray("server's own");
    QTest::newRow("a group") << noPassword(u"vetting_admin"_s) << 1 << QByteArray("vetting_admin");
    QTest::newRow("a reserved name") << noPassword(u"pg_mine"_s) << 1 << QByteArray("pg_mine");
    QTest::newRow("a name too long")
        << noPassword(QString(64, u'x')) << 1 << QByteArray("cannot be the name");
    QTest::newRow("a name that breaks out")
        << noPassword(u"x\"; DROP ROLE rita; --"_s) << 1 << QByteArray("cannot be the name");
    QTest::newRow("dropping somebody who is not in")
        << here({u"drop-person"_s, u"ghost"_s}) << 1 << QByteArray("ghost");
    QTest::newRow("dropping the server's owner")
        << here({u"drop-person"_s, u"postgres"_s}) << 1 << QByteArray("not among the people");
    QTest::newRow("a format nobody knows")
        << here({u"status"_s, u"--format"_s, u"csv"_s}) << 2 << QByteArray("csv");
}

void SharedTest::mistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    const Run run = runProgram(arguments);
    QVERIFY2(run.exitCode == exitCode, (run.err + run.out).constData());
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(says), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
}

void SharedTest::passwordsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing at all") << QByteArray() << QByteArray("--no-password");
    QTest::newRow("an empty line") << QByteArray("\n") << QByteArray("empty");
    QTest::newRow("short") << QByteArray("seven77\n") << QByteArray("8 characters");
    QTest::newRow("with a tab") << QByteArray("long\tenough\n") << QByteArray("control character");
    QTest::newRow("with a zero") << QByteArray("long\0enough\n", 12)
                                 << QByteArray("control character");
    QTest::newRow("Latin-1") << QByteArray("contrase\xf1"
                                           "a\n")
                             << QByteArray("UTF-8");
    QTest::newRow("endless") << QByteArray(5000, 'x') << QByteArray("1024");
}

void SharedTest::passwordsThatAreNone()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, says);
    const Run run = shared({u"add-person"_s, u"nina"_s, u"--role"_s, u"reader"_s}, input);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(
        PlainClient(address()).value(u"SELECT count(*) FROM pg_roles WHERE rolname = 'nina'"_s),
        u"0"_s);
}

namespace {

/// The program on a terminal of its own.
class Terminal
{
public:
    explicit Terminal(const QStringList &arguments)
    {
        QList<QByteArray> words{TOUCHSTONE_BINARY};
        for (const QString &argument : arguments) {
            words.append(argument.toUtf8());
        }
        std::vector<char *> pointers;
        for (QByteArray &word : words) {
            pointers.push_back(word.data());
        }
        pointers.push_back(nullptr);
        m_pid = forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_pid == 0) {
            execv(TOUCHSTONE_BINARY, pointers.data());
            _exit(127);
        }
    }
    ~Terminal() { ::close(m_terminal); }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// Reads on until the program has said `words`.
    bool expect(const QByteArray &words)
    {
        char bytes[1024];
        while (!m_said.contains(words)) {
            const ssize_t got = ::read(m_terminal, bytes, sizeof bytes);
            if (got <= 0) {
                return false;
            }
            m_said.append(bytes, got);
        }
        return true;
    }
    void type(const QByteArray &words)
    {
        QCOMPARE(
            ::write(m_terminal, words.constData(), size_t(words.size())), ssize_t(words.size()));
    }
    [[nodiscard]] bool showsTyping() const
    {
        termios settings = {};
        return tcgetattr(m_terminal, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }
    /// The status of its end.
    int wait()
    {
        expect("\x04 never said"); // whatever is still to come
        int status = 0;
        waitpid(m_pid, &status, 0);
        return status;
    }
    [[nodiscard]] const QByteArray &said() const { return m_said; }

private:
    int m_terminal = -1;
    pid_t m_pid = -1;
    QByteArray m_said;
};

} // namespace

void SharedTest::onATerminalItIsAskedTwice_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("the same") << QByteArray("tess-secret") << 0 << QByteArray("was let in");
    QTest::newRow("another") << QByteArray("tess-sceret") << 1 << QByteArray("differ");
}

void SharedTest::onATerminalItIsAskedTwice()
{
    QFETCH(const QByteArray, second);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    Terminal terminal({u"--directory"_s, address(), u"shared"_s, u"add-person"_s, u"tess"_s,
        u"--role"_s, u"reader"_s});
    QVERIFY(terminal.expect("Password for tess: "));
    QTRY_VERIFY(!terminal.showsTyping());
    terminal.type("tess-secret\n");
    QVERIFY(terminal.expect("The same again: "));
    QTRY_VERIFY(!terminal.showsTyping());
    terminal.type(second + '\n');
    const int status = terminal.wait();
    QVERIFY(WIFEXITED(status));
    QVERIFY2(terminal.said().contains(says), terminal.said().constData());
    QVERIFY2(!terminal.said().contains("secret"), terminal.said().constData());
    QCOMPARE(WEXITSTATUS(status), exitCode);
    if (exitCode == 0) {
        QVERIFY(PlainClient(address(u"tess"_s), u"tess-secret"_s).isConnected());
        QCOMPARE(shared({u"drop-person"_s, u"tess"_s}).exitCode, 0);
    }
}

void SharedTest::interruptedItShowsTypingAgain()
{
    Terminal terminal({u"--directory"_s, address(), u"shared"_s, u"add-person"_s, u"tess"_s,
        u"--role"_s, u"reader"_s});
    QVERIFY(terminal.expect("Password for tess: "));
    QTRY_VERIFY(!terminal.showsTyping());
    terminal.type("half\x03");
    const int status = terminal.wait();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGINT);
    QVERIFY(terminal.showsTyping());
    QCOMPARE(roleOf(u"tess"_s), QString());
}

QTEST_GUILESS_MAIN(SharedTest)
#include "tst_shared.moc"
