// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/serveradmin.h"

#include "storage/migrator.h"
#include "storage/postgresconnection.h"
#include "storage/scorer.h"
#include "storage/serverroles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace touchstone::storage {

using namespace domain;

namespace {

constexpr int kOldestServer = 150'000;
constexpr qsizetype kShortestPassword = 8;
constexpr qsizetype kLongestName = 63; // bytes; the server would cut the rest off

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

using ConnectionPtr = std::unique_ptr<PostgresConnection>;

QString groupsJson(const QString &database)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(groupsOf(database)))
                                 .toJson(QJsonDocument::Compact));
}

struct Server
{
    int version = 0;
    QString versionText;
    bool superuser = false;
    bool makesLogins = false;
    bool makesDatabases = false;
    bool standby = false;
};

Result<Server> serverOf(Connection &connection)
{
    Query query(connection, QStringLiteral("shared_server"));
    TRY(query.run());
    Server server;
    if (query.next()) {
        server.version = static_cast<int>(query.integer());
        server.versionText = query.text();
        server.superuser = query.flag();
        server.makesLogins = query.flag();
        server.makesDatabases = query.flag();
        server.standby = query.flag();
    }
    TRY(query.finish());
    return server;
}

struct Login
{
    bool canLogIn = false;
    bool powerful = false; ///< rules the server in some way
    int otherGroups = 0;
};

Result<std::optional<Login>> loginOf(
    Connection &connection, const QString &name, const QString &database)
{
    Query query(connection, QStringLiteral("shared_role"));
    TRY(query.bindText(":name", name).bindText(":groups", groupsJson(database)).run());
    std::optional<Login> login;
    if (query.next()) {
        login = Login{query.flag(), query.flag(), static_cast<int>(query.integer())};
    }
    TRY(query.finish());
    return login;
}

Result<QList<SharedPerson>> peopleOf(Connection &connection, const QString &database)
{
    Query query(connection, QStringLiteral("shared_people"));
    TRY(query.bindText(":groups", groupsJson(database)).run());
    QList<SharedPerson> people;
    while (query.next()) {
        SharedPerson person;
        person.name = query.text();
        person.role = fromCode<PersonRole>(query.text().mid(database.size() + 1))
                          .value_or(PersonRole::Reader);
        person.connections = static_cast<int>(query.integer());
        // Somebody may have been put into two groups by hand: the larger one counts.
        if (!people.isEmpty() && people.last().name == person.name) {
            people.last().role = qMax(people.last().role, person.role);
        } else {
            people.append(person);
        }
    }
    TRY(query.finish());
    return people;
}

// For what only somebody can do who may make logins.
Result<> isAdministrator(Connection &connection)
{
    TRY_ASSIGN(const Server server, serverOf(connection));
    return server.makesLogins ? Result<>() : noAdministrator();
}

Error notOurs(const QString &database)
{
    return Error{ErrorCode::Conflict,
        Text::tr("The server has a database “%1” that is no shared directory. It was not changed; "
                 "choose another name.")
            .arg(database),
        {}, {}};
}

Result<> makeGroups(PostgresConnection &server, const QString &database)
{
    QStringList groups = groupsOf(database);
    groups.prepend(groupOf(database, QStringLiteral("owner")));
    for (const QString &group : std::as_const(groups)) {
        TRY_ASSIGN(const auto known, loginOf(server, group, database));
        if (known && (known->canLogIn || known->powerful)) {
            return Error{ErrorCode::Conflict,
                Text::tr("The server has a login “%1”, which would hold the rights of this "
                         "directory. Choose another name for the directory.")
                    .arg(group),
                {}, {}};
        }
        if (!known) {
            TRY(server.executeScript(QStringLiteral("roles/group"),
                {{QStringLiteral("role"), PostgresConnection::quotedName(group)}}));
        }
    }
    return server.executeScript(QStringLiteral("roles/groups"), roleParts(database));
}

// True when it was not there.
Result<bool> makeDatabase(PostgresConnection &server, const QString &database)
{
    QString owner;
    {
        Query query(server, QStringLiteral("shared_database"));
        TRY(query.bindText(":name", database).run());
        owner = query.next() ? query.text() : QString();
        TRY(query.finish());
    }
    if (!owner.isEmpty()) {
        return owner == groupOf(database, QStringLiteral("owner")) ? Result<bool>(false)
                                                                   : notOurs(database);
    }
    TRY(makeGroups(server, database));
    TRY(server.executeScript(QStringLiteral("roles/create"), roleParts(database)));
    return true;
}

Result<int> bringUpToDate(
    PostgresConnection &connection, const Clock &clock, const CataloguePtr &catalogue)
{
    Migrator migrator(connection, sql::migrations(QStringLiteral(":/sql/migrations/postgres")));
    const Migrator::Report report = migrator.run(clock);
    switch (report.outcome) {
    case Migrator::Outcome::UpToDate:
    case Migrator::Outcome::Upgraded:
        TRY(rememberCatalogue(connection, *catalogue, clock));
        return report.to;
    case Migrator::Outcome::NewerIncompatible:
        return Error{ErrorCode::TooNew,
            Text::tr("This directory was written by a newer version of Touchstone. Install that "
                     "version to open it."),
            report.detail, {}};
    case Migrator::Outcome::BadFiles:
        return Error{ErrorCode::Invalid,
            Text::tr(
                "This directory was made by a different build of Touchstone. It was not changed."),
            report.detail, {}};
    case Migrator::Outcome::Failed:
        break;
    }
    Error error = report.error.value_or(Error{});
    error.detail = report.detail;
    return error;
}

// What PostgreSQL would cut short, take for its own or could not be typed again.
Result<> checkName(const QString &name, const QString &database)
{
    const bool odd = std::any_of(
        name.cbegin(), name.cend(), [](QChar c) { return !c.isPrint() || c == u'"'; });
    if (name.trimmed() != name || name.isEmpty() || name.toUtf8().size() > kLongestName || odd
        || name.startsWith(QLatin1String("pg_")) || name == QLatin1String("public")
        || name == QLatin1String("none") || groupsOf(database).contains(name)
        || name == groupOf(database, QStringLiteral("owner"))) {
        return Error{ErrorCode::Invalid,
            Text::tr("“%1” cannot be the name of a person on the server. Choose another.")
                .arg(name),
            {}, {}};
    }
    return {};
}

// The server sees a verifier only, so the one place for a rule about passwords is here.
Result<> checkPassword(const QString &password)
{
    const bool odd = std::any_of(password.cbegin(), password.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control; });
    if (odd || password.size() < kShortestPassword) {
        return Error{ErrorCode::Invalid,
            Text::tr("A password needs at least %1 characters, none of them a tab or another "
                     "control character. Nothing was changed.")
                .arg(kShortestPassword),
            {}, {}};
    }
    return {};
}

} // namespace

Result<SharedSetup> ServerAdmin::init(const Clock &clock, const CataloguePtr &catalogue)
{
    SharedSetup setup;
    setup.database = m_address.database();
    const QHash<QString, QString> parts = roleParts(setup.database);
    bool superuser = false;
    {
        TRY_ASSIGN(const ConnectionPtr server,
            PostgresConnection::open(m_address.withDatabase(QStringLiteral("postgres"))));
        TRY_ASSIGN(const Server facts, serverOf(*server));
        if (facts.version < kOldestServer) {
            return Error{ErrorCode::Invalid,
                Text::tr("This server runs PostgreSQL %1. A shared directory needs 15 or later.")
                    .arg(facts.versionText),
                {}, {}};
        }
        if (!facts.makesLogins || !facts.makesDatabases) {
            return noAdministrator();
        }
        superuser = facts.superuser;
        TRY_ASSIGN(setup.made, makeDatabase(*server, setup.database));
    }
    TRY_ASSIGN(const ConnectionPtr connection, PostgresConnection::open(m_address));
    TRY(connection->executeScript(QStringLiteral("roles/database"), parts));
    if (superuser) {
        TRY(connection->executeScript(QStringLiteral("roles/superuser"), parts));
        setup.closed = true;
    }
    TRY(connection->executeScript(QStringLiteral("roles/owner"), parts));
    TRY_ASSIGN(setup.schema, bringUpToDate(*connection, clock, catalogue));
    TRY(connection->executeScript(QStringLiteral("roles/rights"), parts));
    return setup;
}

Result<PersonChange> ServerAdmin::addPerson(
    const QString &name, PersonRole role, const QString &password)
{
    const QString database = m_address.database();
    TRY(checkName(name, database));
    if (!password.isEmpty()) {
        TRY(checkPassword(password));
    }
    TRY_ASSIGN(const ConnectionPtr connection, PostgresConnection::open(m_address));
    TRY(isDirectory(*connection, database));
    TRY(isAdministrator(*connection));
    TRY_ASSIGN(const auto login, loginOf(*connection, name, database));
    if (login && (login->powerful || !login->canLogIn)) {
        return Error{ErrorCode::Conflict,
            Text::tr("“%1” is a login of the server's own and can be nobody's here. Choose another "
                     "name.")
                .arg(name),
            {}, {}};
    }
    TRY_ASSIGN(const auto people, peopleOf(*connection, database));
    const auto found = std::find_if(
        people.cbegin(), people.cend(), [&](const SharedPerson &p) { return p.name == name; });
    if (login && found == people.cend() && !password.isEmpty()) {
        return Error{ErrorCode::Conflict,
            Text::tr("“%1” logs in to this server for something else and has a password. Give none "
                     "to let them use it here too, or choose another name.")
                .arg(name),
            {}, {}};
    }
    if (!login && password.isEmpty()) {
        return Error{ErrorCode::Invalid,
            Text::tr("A new person needs a password. Give it on standard input."), {}, {}};
    }
    if (found != people.cend() && found->role == role && password.isEmpty()) {
        return PersonChange::Unchanged;
    }
    QHash<QString, QString> parts = roleParts(database);
    parts.insert(QStringLiteral("person"), PostgresConnection::quotedName(name));
    parts.insert(
        QStringLiteral("group"), PostgresConnection::quotedName(groupOf(database, code(role))));
    if (!password.isEmpty()) {
        TRY_ASSIGN(const QString verifier, connection->scramVerifier(name, password));
        parts.insert(QStringLiteral("verifier"), PostgresConnection::quotedText(verifier));
    }
    TRY(connection->begin());
    const auto write = [&]() -> Result<> {
        if (!password.isEmpty()) {
            TRY(connection->executeScript(
                login ? QStringLiteral("roles/person_password") : QStringLiteral("roles/person"),
                parts));
        }
        TRY(connection->executeScript(QStringLiteral("roles/person_in"), parts));
        return connection->commit();
    };
    if (auto done = write(); !done) {
        connection->rollback();
        return done.error();
    }
    return found == people.cend() ? PersonChange::Added : PersonChange::RoleSet;
}

Result<PersonRemoval> ServerAdmin::dropPerson(const QString &name)
{
    const QString database = m_address.database();
    TRY_ASSIGN(const ConnectionPtr connection, PostgresConnection::open(m_address));
    TRY(isDirectory(*connection, database));
    TRY(isAdministrator(*connection));
    TRY_ASSIGN(const auto people, peopleOf(*connection, database));
    const bool known = std::any_of(
        people.cbegin(), people.cend(), [&](const SharedPerson &p) { return p.name == name; });
    TRY_ASSIGN(const auto login, loginOf(*connection, name, database));
    if (!known || !login) {
        return Error{ErrorCode::NotFound,
            Text::tr("“%1” is not among the people of this directory.").arg(name), {}, {}};
    }
    QHash<QString, QString> parts = roleParts(database);
    parts.insert(QStringLiteral("person"), PostgresConnection::quotedName(name));
    // First no way in, then nobody inside.
    TRY(connection->executeScript(QStringLiteral("roles/person_out"), parts));
    Query hangUp(*connection, QStringLiteral("shared_hang_up"));
    TRY(hangUp.bindText(":name", name).run());
    TRY(hangUp.finish());
    if (login->otherGroups > 0 || login->powerful) {
        return PersonRemoval::LoginKept;
    }
    if (!connection->executeScript(QStringLiteral("roles/person_drop"), parts)) {
        return PersonRemoval::LoginKept; // it owns something elsewhere on the server
    }
    return PersonRemoval::LoginDropped;
}

Result<SharedStatus> ServerAdmin::status()
{
    SharedStatus status;
    status.address = m_address.displayText();
    status.database = m_address.database();
    status.weakened = m_address.isWeakened();
    TRY_ASSIGN(const ConnectionPtr connection, PostgresConnection::open(m_address));
    TRY(isDirectory(*connection, status.database));
    TRY_ASSIGN(const Server server, serverOf(*connection));
    status.server = server.versionText;
    status.standby = server.standby;
    status.tls = connection->tlsProtocol();
    Migrator migrator(*connection, sql::migrations(QStringLiteral(":/sql/migrations/postgres")));
    status.schemaKnown = migrator.latest();
    TRY_ASSIGN(status.schema, migrator.version());
    TRY_ASSIGN(status.people, peopleOf(*connection, status.database));
    Query size(*connection, QStringLiteral("shared_size"));
    TRY(size.run());
    if (size.next()) {
        status.bytes = size.integer();
        status.connections = static_cast<int>(size.integer());
        status.listings = size.integer();
    }
    TRY(size.finish());
    Query replicas(*connection, QStringLiteral("shared_replicas"));
    TRY(replicas.run());
    while (replicas.next()) {
        status.replicas.append(Replica{replicas.text(), replicas.text(), replicas.integer()});
    }
    TRY(replicas.finish());
    return status;
}

} // namespace touchstone::storage
