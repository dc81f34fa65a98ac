// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/moving.h"
#include "storage/serveraddress.h"
#include "storage/session.h"

namespace touchstone::storage {

class PostgresConnection;
struct MovingTable;

/// Called now and then with the rows read and compared so far and their number in all; false asks
/// to stop.
using MoveProgress = std::function<bool(qint64 done, qint64 total)>;

/// Copies the tables of a directory and compares what came of them. Once only.
class DirectoryCopy
{
public:
    explicit DirectoryCopy(MoveProgress onProgress) : m_onProgress(std::move(onProgress)) { }

    /// From a file into a server's tables, inside its transaction. Errors: Corrupt when the two
    /// sides differ; Invalid for text that a server cannot keep; Cancelled and those of the engine.
    Result<QList<domain::MovedTable>> in(
        Connection &file, PostgresConnection &server, const QList<MovingTable> &tables);
    /// From `server`, inside its transaction, to the new file `path`, which appears under its name
    /// only when whole; `last` then writes what the copy is to know of itself. Errors: Conflict
    /// when it exists; otherwise as in().
    Result<domain::MoveReport> out(Connection &server, const QString &from, const QString &path,
        const Clock &clock, const std::function<Result<>(Connection &file)> &last = {});
    /// Asks whether to go on. Errors: Cancelled.
    Result<> progress(qint64 more = 1);

private:
    Result<> count(Connection &connection, const QList<MovingTable> &tables);
    Result<> copyIn(Connection &from, PostgresConnection &to, const MovingTable &table,
        domain::MovedTable *moved);
    Result<> copyOut(
        Connection &from, Connection &to, const MovingTable &table, domain::MovedTable *moved);
    Result<> lookAgain(Connection &to, const MovingTable &table, domain::MovedTable *moved);

    MoveProgress m_onProgress;
    qint64 m_done = 0, m_total = 0;
};

/// A whole directory from a file to a server and back, with keys, UUIDs, revisions, authors, times
/// and journal as they are. Both sides are counted and hashed, table by table; a difference takes
/// everything back. Undo stays behind: what a person could undo is theirs where they did it.
/// Thread: the caller's.
class DirectoryMove
{
public:
    /// `server` is where an administrator of the server logs in: moving writes and reads what the
    /// database otherwise keeps to itself (other people's journal, answers of two assessors).
    /// When `patience` with the server is over, nothing is moved.
    DirectoryMove(ServerAddress server, QString password, MoveProgress onProgress = {},
        Patience patience = {});

    /// Moves the file of `from` into the directory on the server, which must be empty, in one
    /// transaction. The file is checked before and stays as it is. Errors: Conflict when the
    /// directory is not empty; Corrupt when the file is not sound, or the two sides differ in the
    /// end; Invalid when the server cannot keep a text; Denied for who is no administrator;
    /// Cancelled, Busy, Full, Offline. After each, the server has what it had before.
    Result<domain::MoveReport> moveIn(
        Session &from, const domain::CataloguePtr &catalogue, const Clock &clock);

    /// Writes what the server has at one moment to the new file `path`, which appears under its
    /// name only when whole. Errors: Conflict when it exists; otherwise as above.
    Result<domain::MoveReport> moveOut(const QString &path, const Clock &clock);

private:
    Result<std::unique_ptr<PostgresConnection>> connect();
    Result<> isEmpty(PostgresConnection &server, const QList<MovingTable> &tables);
    ServerAddress m_server;
    QString m_password;
    Patience m_patience;
    DirectoryCopy m_copy;
};

} // namespace touchstone::storage
