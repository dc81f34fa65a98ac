// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/catalogue.h"
#include "domain/shareddirectory.h"
#include "storage/serveraddress.h"

namespace touchstone::storage {

/// What the owner of a server does with shared directories. Each call connects, works and leaves.
/// Errors of all: as for PostgresConnection::open(); Denied when the login has no right to it.
class ServerAdmin
{
public:
    explicit ServerAdmin(ServerAddress address) : m_address(std::move(address)) { }

    /// Makes the database the address names, its groups, schema and rights; where it is there
    /// already, brings schema and rights up to date. Errors: Conflict when the database is there
    /// and is not ours; TooNew; Invalid for a server before version 15.
    Result<domain::SharedSetup> init(const Clock &clock, const domain::CataloguePtr &catalogue);

    /// Lets a person log in with `password`, in a role. One who belongs to the directory gets the
    /// role, and the password where one is given. Errors: Invalid for a name or password the
    /// server cannot take; Conflict for a login of the server's own, or of another directory's
    /// when a password is given.
    Result<domain::PersonChange> addPerson(
        const QString &name, domain::PersonRole role, const QString &password);

    /// Takes a person out and ends their connections. The login goes too unless it serves another
    /// directory. Their history stays. Errors: NotFound.
    Result<domain::PersonRemoval> dropPerson(const QString &name);

    Result<domain::SharedStatus> status();

private:
    ServerAddress m_address;
};

} // namespace touchstone::storage
