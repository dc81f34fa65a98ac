// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QList>
#include <QString>

#include <optional>

/// What is known of a directory that several people share on a server.
namespace touchstone::domain {

struct SharedPerson
{
    QString name; ///< as they log in
    PersonRole role = PersonRole::Reader;
    int connections = 0; ///< to this directory, now

    bool operator==(const SharedPerson &) const = default;
};

/// A server that follows this one.
struct Replica
{
    QString name;
    QString state; ///< the server's word: streaming, catchup …
    qint64 behindBytes = 0;
};

struct SharedStatus
{
    QString address; ///< without any password
    QString database;
    QString server; ///< its version
    int schema = 0; ///< number of the newest migration; 0 when there is no directory
    int schemaKnown = 0; ///< the newest this program has
    QList<SharedPerson> people; ///< by name
    int connections = 0; ///< all connections to this directory
    qint64 bytes = 0;
    qint64 listings = 0;
    QString tls; ///< protocol of this connection, empty for none
    bool weakened = false; ///< another computer's name and certificate were not verified
    bool standby = false; ///< a replica, which can only be read
    QList<Replica> replicas; ///< seen by administrators of the server only
};

/// What making a shared directory did.
struct SharedSetup
{
    QString database;
    bool made = false; ///< false: it was there, and schema and rights were brought up to date
    int schema = 0;
    /// Large objects and session locks are closed too, which only a superuser of the server can do.
    bool closed = false;
};

/// What somebody who is let in finds there.
struct ServerLook
{
    QString person; ///< as the server knows them
    QString tls; ///< protocol of the connection, empty for none
    bool weakened = false; ///< another computer's name and certificate were not verified
    QString readOnlyReason; ///< translated; empty where they may write
};

enum class PersonChange { Added, RoleSet, Unchanged };
/// What taking a person out did to the login itself.
enum class PersonRemoval { LoginDropped, LoginKept };

} // namespace touchstone::domain
