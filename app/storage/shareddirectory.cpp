// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/shareddirectory.h"

#include "storage/migrator.h"
#include "storage/postgresconnection.h"
#include "storage/scorer.h"

#include <QCoreApplication>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

} // namespace

SharedDirectory::SharedDirectory(ServerAddress address, const Clock &clock, OpenOptions options)
    : Directory(address.displayText(), clock, std::move(options)), m_address(std::move(address))
{
}

Result<std::unique_ptr<SharedDirectory>> SharedDirectory::open(
    const ServerAddress &address, const Clock &clock, OpenOptions options)
{
    std::unique_ptr<SharedDirectory> shared(
        new SharedDirectory(address, clock, std::move(options)));
    TRY(shared->useCatalogue());
    if (auto looked = shared->look(); !looked) {
        Error error = looked.error();
        error.place.file = shared->path();
        return error;
    }
    return shared;
}

Result<> SharedDirectory::look()
{
    TRY_ASSIGN(const auto connection, connect(false));
    if (const auto *server = dynamic_cast<const PostgresConnection *>(connection.get())) {
        m_tls = server->tlsProtocol();
        m_place = server->place();
    }
    TRY(lookAtSchema(*connection));
    Query query(*connection, QStringLiteral("shared_me"));
    TRY(query.run());
    if (!query.next()) {
        return query.finish();
    }
    m_person = query.text();
    const bool writes = query.flag();
    const bool reviews = query.flag();
    const bool administers = query.flag();
    using enum domain::PersonRole;
    m_role = administers ? Admin : reviews ? Reviewer : writes ? Advisor : Reader;
    m_replica = query.flag();
    if (options().readOnly) {
        becomeReadOnly(Text::tr("It was opened for reading only."));
    } else if (m_replica) {
        becomeReadOnly(Text::tr("This is a copy that follows the main server: it can only be read, "
                                "and changes made there appear here after moments."));
    } else if (m_address.asksForReading()) {
        becomeReadOnly(Text::tr("The address asks for reading only. No copy answers, so this is "
                                "the main server."));
    } else if (!writes) {
        becomeReadOnly(
            Text::tr("%1 may read this directory, not change it. Its owner can give more rights.")
                .arg(m_person));
    }
    return lookAtCatalogue(*connection);
}

Result<> SharedDirectory::lookAtSchema(Connection &connection) const
{
    Migrator migrator(connection, sql::migrations(QStringLiteral(":/sql/migrations/postgres")));
    TRY_ASSIGN(const int version, migrator.version());
    const QString detail = QStringLiteral("schema %1 of %2").arg(version).arg(migrator.latest());
    if (version == 0) {
        return Error{ErrorCode::NotFound,
            Text::tr("“%1” is no shared directory. Make it with: touchstone shared init.")
                .arg(title()),
            detail, {}};
    }
    if (version > migrator.latest()) {
        return Error{ErrorCode::TooNew,
            Text::tr("This directory was written by a newer version of Touchstone. Install that "
                     "version to open it."),
            detail, {}};
    }
    if (version < migrator.latest()) {
        return Error{ErrorCode::Denied,
            Text::tr(
                "This directory is from an older version. Its owner brings it up to date with: "
                "touchstone shared init."),
            detail, {}};
    }
    return {};
}

Result<> SharedDirectory::lookAtCatalogue(Connection &connection)
{
    {
        Query known(connection, QStringLiteral("catalogue_sha256"));
        TRY(known.bindText(":version", catalogue()->version()).run());
        if (known.next() && known.text() == catalogue()->sha256()) {
            return {};
        }
        TRY(known.finish());
    }
    if (isAdministered()) {
        return rememberCatalogue(connection, *catalogue(), clock());
    }
    return Error{ErrorCode::Denied,
        Text::tr(
            "This directory does not know the criteria %1 of this program. Its owner brings it "
            "up to date with: touchstone shared init.")
            .arg(catalogue()->version()),
        {}, {}};
}

Result<std::unique_ptr<Connection>> SharedDirectory::connect(bool forWriting) const
{
    if (forWriting && isReadOnly()) {
        return Error{ErrorCode::Denied, readOnlyReason(), {}, ErrorPlace{path(), 0, 0, {}}};
    }
    TRY_ASSIGN(auto connection,
        PostgresConnection::open(m_address, options().password, options().patience, m_place));
    return std::unique_ptr<Connection>(std::move(connection));
}

Result<std::unique_ptr<PostgresConnection>> SharedDirectory::connectWhile(
    const std::function<bool()> &keepWaiting) const
{
    const auto both
        = [this, &keepWaiting] { return keepsWaiting() && (!keepWaiting || keepWaiting()); };
    return PostgresConnection::open(
        m_address, options().password, {both, options().patience.lines}, m_place);
}

} // namespace touchstone::storage
