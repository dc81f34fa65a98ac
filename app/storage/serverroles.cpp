// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/serverroles.h"

#include "domain/vocabulary.h"
#include "storage/migrator.h"
#include "storage/postgresconnection.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

} // namespace

QString groupOf(const QString &database, const QString &role)
{
    return database + u'_' + role;
}

QStringList groupsOf(const QString &database)
{
    QStringList groups;
    for (const PersonRole role : allValues<PersonRole>()) {
        groups.append(groupOf(database, code(role)));
    }
    return groups;
}

QHash<QString, QString> roleParts(const QString &database)
{
    QHash<QString, QString> parts{
        {QStringLiteral("database"), PostgresConnection::quotedName(database)}};
    for (const QString &role : {QStringLiteral("owner"), QStringLiteral("reader"),
             QStringLiteral("advisor"), QStringLiteral("reviewer"), QStringLiteral("admin")}) {
        parts.insert(role, PostgresConnection::quotedName(groupOf(database, role)));
    }
    return parts;
}

Error noAdministrator()
{
    return Error{ErrorCode::Denied,
        Text::tr(
            "This login may not do that on the server. Nothing was changed; give the address of "
            "an administrator of the server, such as postgres."),
        {}, {}};
}

Result<> isDirectory(Connection &connection, const QString &database)
{
    TRY_ASSIGN(const int version, Migrator(connection, {}).version());
    if (version == 0) {
        return Error{ErrorCode::NotFound,
            Text::tr("“%1” is no shared directory. Make it with: touchstone shared init.")
                .arg(database),
            {}, {}};
    }
    return {};
}

} // namespace touchstone::storage
