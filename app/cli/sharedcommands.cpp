// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "cli/secret.h"
#include "cli/table.h"
#include "services/serverservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

int init(const Options &options, Console &console, services::ServerService &service)
{
    const auto setup = console.wait(service.init(options.directory));
    if (!setup.isOk()) {
        return console.fail(setup.error());
    }
    console.write(
        (setup->made ? QCoreApplication::translate("cli",
             "Made the shared directory %1 (schema %2). Let people in with: touchstone "
             "shared add-person.\n")
                     : QCoreApplication::translate("cli",
                         "The shared directory %1 was there; its schema (%2) and rights are up to "
                         "date.\n"))
            .arg(setup->database, number(setup->schema)));
    if (!setup->closed) {
        console.write(QCoreApplication::translate("cli",
            "Large objects and locks stay open to the people of this server: only a superuser of "
            "it "
            "can close them. Run this once as one, such as postgres.\n"));
    }
    return Done;
}

int addPerson(const Options &options, Console &console, services::ServerService &service)
{
    QString password;
    if (!options.noPassword) {
        const auto read = readNewPassword(options.person);
        if (!read.isOk()) {
            return console.fail(read.error());
        }
        password = *read;
    }
    const auto change = console.wait(
        service.addPerson(options.directory, options.person, options.role, password));
    if (!change.isOk()) {
        return console.fail(change.error());
    }
    const QString role = domain::label(options.role);
    QString text;
    switch (*change) {
    case domain::PersonChange::Added:
        text = QCoreApplication::translate("cli", "%1 was let in. Role: %2.");
        break;
    case domain::PersonChange::RoleSet:
        text = options.noPassword
            ? QCoreApplication::translate("cli", "%1 has another role now: %2.")
            : QCoreApplication::translate("cli", "%1 has a new password now. Role: %2.");
        break;
    case domain::PersonChange::Unchanged:
        text = QCoreApplication::translate(
            "cli", "%1 had this role already: %2. Nothing was changed.");
        break;
    }
    console.write(text.arg(options.person, role) + u'\n');
    return Done;
}

int dropPerson(const Options &options, Console &console, services::ServerService &service)
{
    const auto removal = console.wait(service.dropPerson(options.directory, options.person));
    if (!removal.isOk()) {
        return console.fail(removal.error());
    }
    const QString text = *removal == domain::PersonRemoval::LoginDropped
        ? QCoreApplication::translate(
            "cli", "%1 was taken out and can no longer log in. What they wrote stays.")
        : QCoreApplication::translate("cli",
            "%1 was taken out. The login stays, because it serves something else on this server. "
            "What they wrote stays.");
    console.write(text.arg(options.person) + u'\n');
    return Done;
}

QByteArray statusJson(const domain::SharedStatus &status)
{
    QByteArray out;
    JsonWriter json(&out);
    json.beginObject();
    json.member("address"_L1, status.address);
    json.member("database"_L1, status.database);
    json.member("server"_L1, status.server);
    json.member("standby"_L1, status.standby);
    json.textOrNull("tls"_L1, status.tls);
    json.member("verified"_L1, !status.weakened);
    json.member("schema"_L1, status.schema);
    json.member("schema_known"_L1, status.schemaKnown);
    json.member("bytes"_L1, status.bytes);
    json.member("listings"_L1, status.listings);
    json.member("connections"_L1, status.connections);
    json.key("people"_L1);
    json.beginArray();
    for (const domain::SharedPerson &person : status.people) {
        json.beginObject(JsonWriter::Layout::Inline);
        json.member("name"_L1, person.name);
        json.member("role"_L1, domain::code(person.role));
        json.member("connections"_L1, person.connections);
        json.endObject();
    }
    json.endArray();
    json.key("replicas"_L1);
    json.beginArray();
    for (const domain::Replica &replica : status.replicas) {
        json.beginObject(JsonWriter::Layout::Inline);
        json.member("name"_L1, replica.name);
        json.member("state"_L1, replica.state);
        json.member("behind_bytes"_L1, replica.behindBytes);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return out;
}

QString schemaText(const domain::SharedStatus &status)
{
    if (status.schema < status.schemaKnown) {
        return QCoreApplication::translate(
            "cli", "%1; this program has %2: run touchstone shared init")
            .arg(number(status.schema), number(status.schemaKnown));
    }
    if (status.schema > status.schemaKnown) {
        return QCoreApplication::translate("cli", "%1, from a newer version; this program has %2")
            .arg(number(status.schema), number(status.schemaKnown));
    }
    return QCoreApplication::translate("cli", "%1, up to date").arg(number(status.schema));
}

QString encryptionText(const domain::SharedStatus &status)
{
    if (status.tls.isEmpty()) {
        return status.weakened
            ? QCoreApplication::translate("cli", "none, over the network: others can read along")
            : QCoreApplication::translate("cli", "none; the connection stays on this computer");
    }
    return status.weakened
        ? QCoreApplication::translate("cli", "%1, but nobody verified that it is the right server")
              .arg(status.tls)
        : status.tls;
}

void printStatus(const domain::SharedStatus &status, Console *console)
{
    const QLocale locale;
    console->write(
        QCoreApplication::translate("cli",
            "Directory: %1\nServer: PostgreSQL %2%3\nEncryption: %4\nSchema: %5\nSize: %6, "
            "listings: %7\nConnections: %8\n")
            .arg(terminalText(status.address), status.server,
                status.standby
                    ? QCoreApplication::translate("cli", ", a standby: it can only be read")
                    : QString(),
                encryptionText(status), schemaText(status), locale.formattedDataSize(status.bytes),
                number(status.listings), number(status.connections)));
    console->write(u"\n"_s);
    if (status.people.isEmpty()) {
        console->write(QCoreApplication::translate(
            "cli", "Nobody is in yet. Let people in with: touchstone shared add-person.\n"));
    } else {
        Table people({{QCoreApplication::translate("cli", "Person"), false, 0},
                         {QCoreApplication::translate("cli", "Role")},
                         {QCoreApplication::translate("cli", "Connections"), true}},
            console);
        for (const domain::SharedPerson &person : status.people) {
            people.addRow({person.name, domain::label(person.role), number(person.connections)});
        }
        people.finish();
    }
    if (!status.replicas.isEmpty()) {
        console->write(u"\n"_s);
        Table replicas({{QCoreApplication::translate("cli", "Follower"), false, 0},
                           {QCoreApplication::translate("cli", "State")},
                           {QCoreApplication::translate("cli", "Bytes behind"), true}},
            console);
        for (const domain::Replica &replica : status.replicas) {
            replicas.addRow({replica.name, replica.state, number(replica.behindBytes)});
        }
        replicas.finish();
    }
}

} // namespace

int runShared(const Options &options, Console &console, const Clock &clock)
{
    if (const auto named = requireAddress(options); !named) {
        return console.fail(named.error());
    }
    services::ServerService service(clock);
    switch (options.command) {
    case Command::SharedInit:
        return init(options, console, service);
    case Command::SharedAddPerson:
        return addPerson(options, console, service);
    case Command::SharedDropPerson:
        return dropPerson(options, console, service);
    default:
        break;
    }
    const auto status = console.wait(service.status(options.directory));
    if (!status.isOk()) {
        return console.fail(status.error());
    }
    if (options.format == Format::Json) {
        console.write(statusJson(*status));
    } else {
        printStatus(*status, &console);
    }
    return Done;
}

} // namespace touchstone::cli
