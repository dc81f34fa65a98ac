// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/shareddirectory.h"

#include <QFuture>

#include <memory>

namespace touchstone::services {

class JobThread;

/// What the owner of a server does with the directories on it. Addresses are as people write them:
/// postgresql://administrator@host/name, without a password (PGPASSFILE and PGPASSWORD have it).
/// Every call returns at once and runs after the ones before on a thread of its own; each connects,
/// works and leaves. Errors of all: Invalid for what is no address; Offline, Denied, Busy, Full.
class ServerService
{
public:
    /// `clock` must outlive the service.
    explicit ServerService(const Clock &clock);
    ~ServerService(); ///< waits for the calls that were made
    ServerService(const ServerService &) = delete;
    ServerService &operator=(const ServerService &) = delete;

    /// Makes the directory, or brings its schema and rights up to date. Errors also: Conflict when
    /// the server has a database of that name which is no directory; TooNew.
    QFuture<Result<domain::SharedSetup>> init(const QString &address);

    /// Lets a person in with a role. `password` may be empty when the login is there. Errors also:
    /// Invalid for a name or password that cannot be taken; Conflict for a login that serves
    /// something else; NotFound when there is no such directory (the next two as well).
    QFuture<Result<domain::PersonChange>> addPerson(const QString &address, const QString &name,
        domain::PersonRole role, const QString &password);

    /// Takes a person out and ends their connections; their history stays.
    QFuture<Result<domain::PersonRemoval>> dropPerson(const QString &address, const QString &name);

    QFuture<Result<domain::SharedStatus>> status(const QString &address);

private:
    const Clock &m_clock;
    std::unique_ptr<JobThread> m_thread;
};

} // namespace touchstone::services
