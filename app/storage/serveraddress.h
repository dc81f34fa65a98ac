// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>

namespace touchstone::storage {

/// Where a shared directory is: an address as PostgreSQL writes it, postgresql://person@host/name
/// or key=value words. Names no password: those come from PGPASSWORD, PGPASSFILE or a person.
class ServerAddress
{
public:
    /// Whether `text` means a server rather than a file.
    static bool isServer(const QString &text);

    /// Errors: Invalid for what is no address, has a password in it, or names no database.
    static Result<ServerAddress> parse(const QString &text);

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString host() const; ///< as written, may be a list; empty for this computer
    [[nodiscard]] ServerAddress withDatabase(const QString &name) const;
    [[nodiscard]] ServerAddress with(const QString &key, const QString &value) const;

    /// Every host is this computer: a Unix socket or a loopback address.
    [[nodiscard]] bool isLocal() const;
    /// Somebody chose not to verify the name of another computer.
    [[nodiscard]] bool isWeakened() const;

    /// Somebody chose to read only, from a copy that follows the main server where one answers:
    /// target_session_attrs is prefer-standby, standby or read-only.
    [[nodiscard]] bool asksForReading() const;

    /// One of the places where the directory may be, in the words of the address; empty ones are
    /// the client library's to fill in.
    struct Place
    {
        QString host; ///< a name, which TLS verifies, or the folder of a socket
        QString address; ///< its number in the network, where that is known
        QString port;
        bool operator==(const Place &) const = default;
    };
    /// In the order in which they are to be tried; one at least.
    [[nodiscard]] QList<Place> places() const;
    /// How long each of them may take to answer; 0 for as long as it takes.
    [[nodiscard]] int connectTimeoutMs() const;

    /// For the client library. The name of another computer is verified by TLS unless the address
    /// or PGSSLMODE says otherwise. `places` instead of those of the address, when not empty; what
    /// they are has no say in what is verified.
    [[nodiscard]] QString connectionText(const QList<Place> &places = {}) const;
    /// The file of authorities whose word about another computer counts.
    [[nodiscard]] QString rootFile() const;
    /// For people: scheme, host and database.
    [[nodiscard]] QString displayText() const;

private:
    [[nodiscard]] QString mode() const;
    QMap<QString, QString> m_words;
};

} // namespace touchstone::storage
