// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

#include "storage/connection.h"
#include "storage/serveradmin.h"
#include "storage/sqlfile.h"
#include "support/postgrescluster.h"

#include <algorithm>

namespace touchstone::test {

using namespace domain;
using namespace storage;

namespace {

const QString kPassword = QStringLiteral("secret-words");

// One server for all tests of a program, a database for each.
PostgresCluster &cluster()
{
    static PostgresCluster server;
    return server;
}

// A login serves all databases of the server and gets its password once.
void addPerson(const ServerAddress &directory, const QString &name)
{
    static QSet<QString> known;
    const auto added = ServerAdmin(directory).addPerson(
        name, PersonRole::Admin, known.contains(name) ? QString() : kPassword);
    if (!added) {
        qFatal("%s: %s", qPrintable(name), qPrintable(added.error().message));
    }
    known.insert(name);
}

} // namespace

bool StorageFixture::onServer()
{
    return qEnvironmentVariable("TOUCHSTONE_TEST_ENGINE") == QLatin1String("postgres");
}

OpenOptions StorageFixture::options() const
{
    OpenOptions options;
    options.password = onServer() ? kPassword : QString();
    return options;
}

void StorageFixture::createOnServer()
{
    static int count = 0;
    m_name = QStringLiteral("records%1").arg(++count);
    m_administrator = cluster().address(m_name);
    m_address = cluster().address(m_name, author());
    const QString administrator = m_administrator;
    const auto address = ServerAddress::parse(administrator);
    check(address);
    const auto catalogue = Catalogue::builtIn();
    check(catalogue);
    check(ServerAdmin(*address).init(clock, *catalogue));
    addPerson(*address, author());
    // The server's clock stands still like ours.
    const auto stop = [administrator](const QDateTime &now) {
        PlainClient client(administrator);
        const QString failed = client.run(QStringLiteral(
            "CREATE OR REPLACE FUNCTION touchstone.now_ms() RETURNS bigint LANGUAGE sql "
            "VOLATILE AS $$ SELECT %1::bigint $$")
                                              .arg(now.toMSecsSinceEpoch()));
        if (!failed.isEmpty()) {
            qFatal("stopping the clock: %s", qPrintable(client.error()));
        }
    };
    stop(clock.nowUtc());
    clock.onSet = stop;
}

QString StorageFixture::planOnServer(const QString &sql) const
{
    PlainClient client(m_administrator);
    QList<QByteArray> marks;
    const QString numbered = sql::numbered(sql, &marks);
    client.run(
        QStringLiteral("SET enable_seqscan = off; SET enable_bitmapscan = off; VACUUM score"));
    if (!client.run(QStringLiteral("PREPARE looked AS ") + numbered).isEmpty()) {
        qFatal("%s: %s", qPrintable(sql), qPrintable(client.error()));
    }
    const QStringList zeros(marks.size(), QStringLiteral("'0'"));
    const QString given = zeros.isEmpty() ? QString() : u'(' + zeros.join(u',') + u')';
    return client.rows(QStringLiteral("EXPLAIN EXECUTE looked ") + given).join(u'\n');
}

StorageFixture::StorageFixture()
{
    if (onServer()) {
        createOnServer();
        reopen();
        return;
    }
    auto made = DirectoryFile::create(path(), clock);
    check(made);
    file = std::move(*made);
    auto opened = Session::open(*file, Session::Role::Writer);
    check(opened);
    session = std::move(*opened);
}

StorageFixture::~StorageFixture()
{
    close();
}

Session &StorageFixture::sessionOf(const QString &person)
{
    if (!onServer() || person == author()) {
        return *session;
    }
    Other &other = m_others[person];
    if (!other.session) {
        const auto address = ServerAddress::parse(m_administrator);
        check(address);
        addPerson(*address, person);
        auto opened = Directory::open(cluster().address(m_name, person), clock, options());
        check(opened);
        other.directory = std::move(*opened);
        auto started = Session::open(*other.directory, Session::Role::Writer);
        check(started);
        other.session = std::move(*started);
    }
    return *other.session;
}

void StorageFixture::damage(const QString &statement)
{
    if (!onServer()) {
        check(session->connection().execute(statement));
        return;
    }
    QString words = statement;
    words.replace(QLatin1String(" x'"), QLatin1String(" '\\x")); // bytes, not the end of a text
    PlainClient client(m_administrator);
    if (!client.run(words).isEmpty()) {
        qFatal("%s: %s", qPrintable(words), qPrintable(client.error()));
    }
}

void StorageFixture::close()
{
    for (auto &[person, other] : m_others) {
        other.session.reset();
    }
    m_others.clear();
    session.reset();
    file.reset();
}

void StorageFixture::reopen()
{
    close();
    auto opened = Directory::open(path(), clock, options());
    check(opened);
    file = std::move(*opened);
    auto made
        = Session::open(*file, file->isReadOnly() ? Session::Role::Reader : Session::Role::Writer);
    check(made);
    session = std::move(*made);
}

Clinic StorageFixture::clinic(const QString &name, const QString &city, const QString &country)
{
    Clinic clinic;
    clinic.name = name;
    clinic.place.city = city;
    clinic.place.country = country;
    return save(clinic);
}

Practitioner StorageFixture::practitioner(const QString &name)
{
    Practitioner practitioner;
    practitioner.name = name;
    return save(practitioner);
}

Laboratory StorageFixture::laboratory(const QString &name)
{
    Laboratory laboratory;
    laboratory.name = name;
    return save(laboratory);
}

Listing StorageFixture::listing(
    const Clinic &clinic, const QString &treatment, const QString &condition)
{
    Listing listing;
    listing.clinic = clinic.id;
    listing.treatment = treatment;
    listing.condition = condition;
    return save(listing);
}

Answer StorageFixture::answer(const SubjectRef &subject, const char *criterion, AnswerState state,
    Tier tier, QDate checkedOn, const QString &person)
{
    auto answers = AnswerStore(*session).answersOf(subject);
    check(answers);
    Answer answer;
    answer.revision = answers->value(QLatin1String(criterion)).revision;
    answer.state = state;
    answer.tier = tier;
    answer.checkedOn = checkedOn;
    UnitOfWork unit(sessionOf(person), ChangeKind::Edit, person);
    check(unit.begin());
    auto stored = unit.saveAnswer(subject, QLatin1String(criterion), answer);
    check(stored);
    check(unit.commit());
    return *stored;
}

void StorageFixture::trash(const SubjectRef &subject)
{
    UnitOfWork unit(*session, ChangeKind::Edit, author());
    check(unit.begin());
    check(unit.trash({subject}));
    check(unit.commit());
}

ListingRow StorageFixture::row(ListingId id)
{
    auto rows = ListingStore(*session).rows({id});
    check(rows);
    return rows->value(0);
}

QStringList StorageFixture::search(const QString &words)
{
    ListingQuery query;
    query.search = words;
    auto page = ListingStore(*session).page(query, {}, 1000);
    check(page);
    QStringList names;
    for (const ListingRow &row : std::as_const(page->rows)) {
        names.append(row.treatment.isEmpty() ? row.clinic : row.clinic + u'/' + row.treatment);
    }
    std::sort(names.begin(), names.end());
    return names;
}

void StorageFixture::verifySound()
{
    auto report = Maintenance(*session).check();
    check(report);
    QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
}

} // namespace touchstone::test
