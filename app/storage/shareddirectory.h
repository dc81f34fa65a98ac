// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/directory.h"
#include "storage/serveraddress.h"

namespace touchstone::storage {

class PostgresConnection;

/// A directory in a PostgreSQL database that several people share. What this person may do is the
/// database's to say: a reader, and anybody on a standby, gets it read-only, and so does who asks
/// for reading in the address.
class SharedDirectory final : public Directory
{
public:
    /// Logs in and looks whether this program can work with what is there; writes nothing, but an
    /// administrator's notes a newer catalogue. Errors: as PostgresConnection::open(); NotFound
    /// when the database is no directory; TooNew when a later program made it; Denied when it waits
    /// for its owner to bring it up to date.
    static Result<std::unique_ptr<SharedDirectory>> open(
        const ServerAddress &address, const Clock &clock, OpenOptions options = {});

    [[nodiscard]] QString title() const override { return m_address.database(); }
    [[nodiscard]] bool isShared() const override { return true; }
    [[nodiscard]] QString person() const override { return m_person; }
    [[nodiscard]] bool isWeakened() const override { return m_address.isWeakened(); }
    /// Of the first connection; empty for none.
    [[nodiscard]] const QString &tlsProtocol() const { return m_tls; }
    [[nodiscard]] domain::PersonRole role() const override { return m_role; }
    [[nodiscard]] bool isAdministered() const override
    {
        return m_role == domain::PersonRole::Admin && !isReadOnly();
    }
    [[nodiscard]] bool isReplica() const override { return m_replica; }
    [[nodiscard]] const ServerAddress &address() const { return m_address; }
    /// Where of it the server was found.
    [[nodiscard]] const ServerAddress::Place &place() const { return m_place; }
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect(bool forWriting) const override;
    /// For reading, and given up when `keepWaiting` says so, too.
    [[nodiscard]] Result<std::unique_ptr<PostgresConnection>> connectWhile(
        const std::function<bool()> &keepWaiting) const;

private:
    SharedDirectory(ServerAddress address, const Clock &clock, OpenOptions options);
    Result<> look();
    Result<> lookAtSchema(Connection &connection) const;
    Result<> lookAtCatalogue(Connection &connection);

    ServerAddress m_address;
    ServerAddress::Place m_place; ///< where it was found, set while opening
    QString m_person, m_tls;
    domain::PersonRole m_role = domain::PersonRole::Reader;
    bool m_replica = false;
};

} // namespace touchstone::storage
