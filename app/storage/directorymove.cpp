// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directorymove.h"

#include "storage/directoryfile.h"
#include "storage/maintenance.h"
#include "storage/migrator.h"
#include "storage/movingtables.h"
#include "storage/postgresconnection.h"
#include "storage/scorer.h"
#include "storage/serverroles.h"
#include "storage/sqlfile.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

constexpr qint64 kProgressEvery = 1'000;
constexpr qsizetype kPieceBytes = 64 * 1024; ///< of rows sent at once, as far as rows end there

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

QString part(const char *name)
{
    return QString::fromLatin1(name);
}

Error different(const MovedTable &table)
{
    return Error{ErrorCode::Corrupt,
        Text::tr("The two sides differ in the table %1: %2 rows here, %3 there. Nothing was moved; "
                 "both are as they were.")
            .arg(table.table)
            .arg(table.rowsFrom)
            .arg(table.rowsTo),
        table.sha256From + QStringLiteral(" ") + table.sha256To, {}};
}

Result<> lookAtSchema(Connection &connection)
{
    Migrator migrator(connection, sql::migrations(QStringLiteral(":/sql/migrations/postgres")));
    TRY_ASSIGN(const int version, migrator.version());
    if (version == migrator.latest()) {
        return {};
    }
    return Error{version > migrator.latest() ? ErrorCode::TooNew : ErrorCode::Denied,
        version > migrator.latest()
            ? Text::tr("This directory was written by a newer version of Touchstone. Install that "
                       "version to open it.")
            : Text::tr("This directory is from an older version. Its owner brings it up to date "
                       "with: touchstone shared init."),
        QStringLiteral("schema %1 of %2").arg(version).arg(migrator.latest()), {}};
}

/// Clears what a new directory begins with, the last named first.
Result<> clearBeginning(Connection &connection, const QList<MovingTable> &tables)
{
    for (auto table = tables.crbegin(); table != tables.crend(); ++table) {
        if (table->isOfBeginning()) {
            for (const QString &statement :
                sql::script(QStringLiteral("moving/clear"), table->parts(connection))) {
                TRY(connection.execute(statement));
            }
        }
    }
    return {};
}

} // namespace

DirectoryMove::DirectoryMove(
    ServerAddress server, QString password, MoveProgress onProgress, Patience patience)
    : m_server(std::move(server)), m_password(std::move(password)), m_patience(std::move(patience)),
      m_copy(std::move(onProgress))
{
}

Result<> DirectoryCopy::progress(qint64 more)
{
    const qint64 before = m_done;
    m_done += more;
    if ((more == 0 || before / kProgressEvery != m_done / kProgressEvery) && m_onProgress
        && !m_onProgress(m_done, m_total)) {
        return Error{
            ErrorCode::Cancelled, Text::tr("Cancelled. Nothing was left half done."), {}, {}};
    }
    return {};
}

Result<std::unique_ptr<PostgresConnection>> DirectoryMove::connect()
{
    TRY_ASSIGN(auto server, PostgresConnection::open(m_server, m_password, m_patience));
    TRY(isDirectory(*server, m_server.database()));
    TRY(lookAtSchema(*server));
    auto acting
        = server->executeScript(QStringLiteral("roles/owner"), roleParts(m_server.database()));
    if (!acting && acting.error().code == ErrorCode::Denied) {
        return noAdministrator();
    }
    TRY(acting);
    return server;
}

Result<> DirectoryMove::isEmpty(PostgresConnection &server, const QList<MovingTable> &tables)
{
    for (const MovingTable &table : tables) {
        if (table.isOfBeginning()) {
            continue;
        }
        TRY_ASSIGN(NativeStatement first, server.native(part("moving_used"), table.parts(server)));
        TRY_ASSIGN(const bool row, first.step());
        if (row && first.integer(0) > 0) {
            return Error{ErrorCode::Conflict,
                Text::tr("The directory %1 on the server is not empty. Nothing was moved; make an "
                         "empty one with: touchstone shared init.")
                    .arg(m_server.database()),
                table.name, {}};
        }
    }
    return {};
}

Result<> DirectoryCopy::count(Connection &connection, const QList<MovingTable> &tables)
{
    for (const MovingTable &table : tables) {
        TRY_ASSIGN(NativeStatement counted,
            connection.native(part("moving_count"), table.parts(connection)));
        TRY_ASSIGN(const bool row, counted.step());
        m_total += row ? 2 * counted.integer(0) : 0; // read, and looked at again
    }
    return {};
}

Result<> DirectoryCopy::copyIn(
    Connection &from, PostgresConnection &to, const MovingTable &table, MovedTable *moved)
{
    TRY_ASSIGN(NativeStatement rows, from.walk(part("moving_rows"), table.parts(from)));
    TableDigest digest;
    const auto more = [&](QByteArray *piece) -> Result<bool> {
        while (piece->size() < kPieceBytes) {
            TRY_ASSIGN(const bool row, rows.step());
            if (!row) {
                return false;
            }
            TRY(progress());
            digest.add(rows, table);
            TRY(appendCopyRow(rows, table, piece));
        }
        return true;
    };
    const QStringList copy = sql::script(QStringLiteral("moving/copy"), table.parts(to));
    TRY(to.copyIn(copy.first(), more));
    moved->rowsFrom = digest.rows();
    moved->sha256From = digest.sha256();
    return {};
}

Result<> DirectoryCopy::copyOut(
    Connection &from, Connection &to, const MovingTable &table, MovedTable *moved)
{
    TRY_ASSIGN(NativeStatement rows, from.walk(part("moving_rows"), table.parts(from)));
    TRY_ASSIGN(NativeStatement put, to.native(part("moving_put"), table.parts(to)));
    // What makes pieces of words findable is the file's own index beside the words.
    const bool isWords = table.name == QLatin1String("name_word");
    NativeStatement pieces;
    if (isWords) {
        TRY_ASSIGN(pieces, to.native(part("name_part_add")));
    }
    TableDigest digest;
    while (true) {
        TRY_ASSIGN(const bool row, rows.step());
        if (!row) {
            break;
        }
        TRY(progress());
        digest.add(rows, table);
        bindRow(rows, table, &put);
        TRY(put.run());
        if (isWords) {
            bindRow(rows, table, &pieces);
            TRY(pieces.run());
        }
    }
    moved->rowsFrom = digest.rows();
    moved->sha256From = digest.sha256();
    return {};
}

Result<> DirectoryCopy::lookAgain(Connection &to, const MovingTable &table, MovedTable *moved)
{
    TRY_ASSIGN(NativeStatement rows, to.walk(part("moving_rows"), table.parts(to)));
    TableDigest digest;
    while (true) {
        TRY_ASSIGN(const bool row, rows.step());
        if (!row) {
            break;
        }
        TRY(progress());
        digest.add(rows, table);
    }
    moved->rowsTo = digest.rows();
    moved->sha256To = digest.sha256();
    return moved->isEqual() ? Result<>() : Result<>(different(*moved));
}

Result<QList<MovedTable>> DirectoryCopy::in(
    Connection &file, PostgresConnection &server, const QList<MovingTable> &tables)
{
    TRY(count(file, tables));
    TRY(clearBeginning(server, tables));
    QList<MovedTable> all;
    for (const MovingTable &table : tables) {
        MovedTable moved;
        moved.table = table.name;
        TRY(copyIn(file, server, table, &moved));
        all.append(moved);
    }
    for (qsizetype i = 0; i < tables.size(); ++i) {
        TRY(lookAgain(server, tables.at(i), &all[i]));
    }
    return all;
}

Result<MoveReport> DirectoryCopy::out(Connection &server, const QString &from, const QString &path,
    const Clock &clock, const std::function<Result<>(Connection &file)> &last)
{
    MoveReport report{from, path, {}};
    const auto fill = [&](Connection &file) -> Result<> {
        TRY_ASSIGN(const auto tables, movingTables(file));
        TRY(count(server, tables));
        TRY(clearBeginning(file, tables));
        for (const MovingTable &table : tables) {
            MovedTable moved;
            moved.table = table.name;
            TRY(copyOut(server, file, table, &moved));
            report.tables.append(moved);
        }
        for (qsizetype i = 0; i < tables.size(); ++i) {
            TRY(lookAgain(file, tables.at(i), &report.tables[i]));
        }
        TRY(progress(0));
        return last ? last(file) : Result<>();
    };
    TRY(DirectoryFile::createFilled(path, clock, fill));
    return report;
}

Result<MoveReport> DirectoryMove::moveIn(
    Session &from, const CataloguePtr &catalogue, const Clock &clock)
{
    MoveReport report{from.directory().path(), m_server.displayText(), {}};
    Connection &file = from.connection();
    const ReadTransaction reading(file); // what is checked is what moves
    TRY_ASSIGN(const auto tables, movingTables(file));
    TRY_ASSIGN(const auto server, connect());
    TRY(isEmpty(*server, tables)); // said before the file is read
    TRY_ASSIGN(const auto sound,
        Maintenance(from).check([this](qint64) { return m_copy.progress(0).isOk(); }));
    if (!sound.isSound()) {
        return Error{ErrorCode::Corrupt,
            Text::tr("This directory is not sound, so it was not moved: %1")
                .arg(sound.problems.first()),
            sound.problems.join(u'\n'), {}};
    }
    const auto each = [&](const char *script) -> Result<> {
        for (const MovingTable &table : tables) {
            TRY(server->executeScript(QLatin1String(script), table.parts(*server)));
        }
        return {};
    };
    const auto move = [&]() -> Result<> {
        TRY(server->begin());
        TRY(each("moving/quiet"));
        TRY(isEmpty(*server, tables));
        TRY_ASSIGN(report.tables, m_copy.in(file, *server, tables));
        TRY(each("moving/wake"));
        for (const MovingTable &table : tables) {
            if (table.hasSequence()) {
                TRY(server->executeScript(QStringLiteral("moving/keys"), table.parts(*server)));
            }
        }
        Query tell(*server, part("tell_everything"));
        TRY(tell.run());
        TRY(tell.finish());
        TRY(m_copy.progress(0)); // the last moment at which somebody can change their mind
        auto stored = server->commit();
        if (!stored && stored.error().code == ErrorCode::Offline) {
            return Error{ErrorCode::Offline,
                Text::tr("The connection was lost at the very end, so it is not known whether the "
                         "directory has moved. Look with: touchstone shared status."),
                stored.error().detail, {}};
        }
        return stored;
    };
    if (auto done = move(); !done) {
        server->rollback();
        return done.error();
    }
    TRY(rememberCatalogue(*server, *catalogue, clock));
    TRY(server->executeScript(QStringLiteral("moving/settle"), {}));
    return report;
}

Result<MoveReport> DirectoryMove::moveOut(const QString &path, const Clock &clock)
{
    TRY_ASSIGN(const auto server, connect());
    const ReadTransaction reading(*server);
    return m_copy.out(*server, m_server.displayText(), path, clock);
}

} // namespace touchstone::storage
