// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directoryfile.h"

#include "storage/filecopy.h"
#include "storage/migrator.h"
#include "storage/scorer.h"
#include "storage/sqliteconnection.h"
#include "storage/takenalong.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

Error errorOf(
    ErrorCode code, const QString &message, const QString &path, const QString &detail = {})
{
    return Error{code, message, detail, ErrorPlace{path, 0, 0, {}}};
}

constexpr quint32 kApplicationId = 0x54636853; // "TchS", as sql/fragments/session.sql sets it

// What the first bytes of a file tell, without asking SQLite: its words for a file that is no
// database, a foreign one and a damaged one are the same.
Result<> lookAtHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return errorOf(ErrorCode::Denied,
            Text::tr("The directory cannot be read. Check the rights of the file."), path,
            file.errorString());
    }
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return errorOf(ErrorCode::Invalid, Text::tr("This file is not a Touchstone directory."),
            path, QStringLiteral("no SQLite header"));
    }
    const auto numberAt
        = [&head](int offset) { return qFromBigEndian<quint32>(head.constData() + offset); };
    if (numberAt(68) != kApplicationId) {
        return errorOf(ErrorCode::Invalid, Text::tr("This file is not a Touchstone directory."),
            path, QStringLiteral("application id %1").arg(numberAt(68), 0, 16));
    }
    const quint32 stored = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    const qint64 walSize = QFileInfo(path + QStringLiteral("-wal")).size();
    if (walSize == 0 && file.size() < pageSize * numberAt(28)) {
        return errorOf(ErrorCode::Corrupt,
            Text::tr("The end of this directory is missing. Keep the file as it is and restore a "
                     "backup."),
            path, QStringLiteral("%1 of %2 pages").arg(file.size() / pageSize).arg(numberAt(28)));
    }
    return {};
}

SqliteConnection::Mode modeOf(bool readOnly, bool immutable)
{
    if (immutable) {
        return SqliteConnection::Mode::Immutable;
    }
    return readOnly ? SqliteConnection::Mode::ReadOnly : SqliteConnection::Mode::ReadWrite;
}

} // namespace

DirectoryFile::DirectoryFile(const QString &path, const Clock &clock, OpenOptions options)
    : Directory(path, clock, std::move(options)), m_lock(path)
{
}

DirectoryFile::~DirectoryFile() = default;

QString DirectoryFile::title() const
{
    return QFileInfo(path()).completeBaseName();
}

Result<> DirectoryFile::lockOrReadOnly()
{
    if (options().readOnly) {
        becomeReadOnly(options().readOnlyReason.isEmpty()
                ? Text::tr("It was opened for reading only.")
                : options().readOnlyReason);
        return {};
    }
    if (!QFileInfo(path()).isWritable()) {
        becomeReadOnly(Text::tr("The file may not be written. It is shown read-only."));
        return {};
    }
    auto holder = m_lock.acquire(options().owner);
    if (!holder && holder.error().code == ErrorCode::Denied) {
        becomeReadOnly(
            Text::tr("The folder may not be written. The directory is shown read-only."));
        return {};
    }
    TRY_ASSIGN(const auto owner, std::move(holder));
    if (owner) {
        becomeReadOnly(heldBy(*owner));
    }
    return {};
}

Result<> DirectoryFile::migrate(Connection &connection)
{
    Migrator migrator(connection, sql::migrations());
    TRY_ASSIGN(const int version, migrator.version());
    if (version > migrator.latest()) {
        return errorOf(ErrorCode::TooNew,
            Text::tr("This directory was written by a newer version of Touchstone. Install that "
                     "version to open it."),
            path(), QStringLiteral("schema %1").arg(version));
    }
    if (isReadOnly()) {
        if (version < migrator.latest()) {
            return errorOf(ErrorCode::Denied,
                Text::tr("This directory is from an older version and must be upgraded, which "
                         "needs the right to write."),
                path(), QStringLiteral("schema %1").arg(version));
        }
        return {};
    }
    if (version > 0 && version < migrator.latest()) {
        const QString copy = QStringLiteral("%1.schema-%2.backup").arg(path()).arg(version);
        if (!QFileInfo::exists(copy)) {
            TRY(copyDatabase(connection, copy, {}));
        }
        noteBackup(copy);
    }
    const Migrator::Report report = migrator.run(clock());
    switch (report.outcome) {
    case Migrator::Outcome::UpToDate:
        return {};
    case Migrator::Outcome::Upgraded:
        m_migration = version == 0 ? MigrationOutcome::Created : MigrationOutcome::Upgraded;
        return {};
    case Migrator::Outcome::NewerIncompatible:
    case Migrator::Outcome::BadFiles:
        return errorOf(ErrorCode::Invalid,
            Text::tr(
                "This directory was made by a different build of Touchstone. It was not changed."),
            path(), report.detail);
    case Migrator::Outcome::Failed:
        break;
    }
    Error error = report.error.value_or(Error{});
    error.detail = report.detail;
    error.place.file = path();
    return error;
}

Result<std::unique_ptr<DirectoryFile>> DirectoryFile::create(
    const QString &path, const Clock &clock, OpenOptions options)
{
    std::unique_ptr<DirectoryFile> made(new DirectoryFile(path, clock, std::move(options)));
    TRY(made->useCatalogue());
    {
        // Claims the name and sets the mode before anything private is inside.
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (QFileInfo::exists(path)) {
                return errorOf(ErrorCode::Conflict,
                    Text::tr("A file of this name exists already. Choose another name."), path);
            }
            if (!QFileInfo(path).absoluteDir().exists()) {
                return errorOf(ErrorCode::NotFound, Text::tr("This folder does not exist."), path);
            }
            return errorOf(ErrorCode::Denied,
                Text::tr("The file cannot be made. Check that you may write to the folder."), path,
                file.errorString());
        }
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    const auto fill = [&]() -> Result<> {
        TRY(made->lockOrReadOnly());
        TRY_ASSIGN(
            const auto connection, SqliteConnection::open(path, SqliteConnection::Mode::Create));
        TRY(made->migrate(*connection));
        TRY(rememberCatalogue(*connection, *made->catalogue(), clock));
        return {};
    };
    if (auto done = fill(); !done) {
        for (const char *ending : {"", "-wal", "-shm"}) {
            QFile::remove(path + QLatin1String(ending));
        }
        Error error = done.error();
        error.place.file = path;
        return error;
    }
    return made;
}

Result<> DirectoryFile::createFilled(
    const QString &path, const Clock &clock, const std::function<Result<>(Connection &)> &fill)
{
    if (QFileInfo::exists(path)) {
        return errorOf(ErrorCode::Conflict,
            Text::tr("A file of this name exists already. Choose another name."), path);
    }
    const QString unfinished = unfinishedName(path);
    const auto write = [&]() -> Result<> {
        TRY_ASSIGN(const auto made, create(unfinished, clock));
        TRY_ASSIGN(const auto connection, made->connect(true));
        TRY(connection->begin());
        auto done = fill(*connection);
        if (done.isOk()) {
            done = connection->commit();
        }
        if (!done.isOk()) {
            connection->rollback();
        }
        return done;
    };
    if (auto done = write(); !done) {
        discardUnfinished(unfinished);
        return done;
    }
    return giveName(unfinished, path);
}

Result<std::unique_ptr<DirectoryFile>> DirectoryFile::open(
    const QString &path, const Clock &clock, OpenOptions options)
{
    if (!QFileInfo::exists(path)) {
        return errorOf(ErrorCode::NotFound, Text::tr("There is no such file."), path);
    }
    if (QFileInfo(path).isDir()) {
        return errorOf(
            ErrorCode::Invalid, Text::tr("This is a folder, not a Touchstone directory."), path);
    }
    TRY(lookAtHeader(path));
    std::unique_ptr<DirectoryFile> made(new DirectoryFile(path, clock, std::move(options)));
    TRY(made->useCatalogue());
    TRY(made->lockOrReadOnly());
    // Where not even the shared-memory file can be made, SQLite reads only what it may take as
    // frozen.
    const QFileInfo folder(QFileInfo(path).absolutePath());
    made->m_immutable = made->isReadOnly() && !folder.isWritable()
        && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    const auto look = [&]() -> Result<> {
        TRY_ASSIGN(const auto connection,
            SqliteConnection::open(path, modeOf(made->isReadOnly(), made->m_immutable)));
        TRY(made->migrate(*connection));
        if (!made->isReadOnly()) {
            TRY(rememberCatalogue(*connection, *made->catalogue(), clock));
        }
        TRY_ASSIGN(const auto taken, takenAlongFrom(*connection));
        if (taken && !taken->account.isEmpty() && taken->account == made->account()) {
            made->m_person = taken->person;
        }
        return {};
    };
    if (auto done = look(); !done) {
        Error error = done.error();
        error.place.file = path;
        return error;
    }
    return made;
}

Result<std::unique_ptr<Connection>> DirectoryFile::connect(bool forWriting) const
{
    if (forWriting && isReadOnly()) {
        return errorOf(ErrorCode::Denied, readOnlyReason(), path());
    }
    // A reader of a file we may write opens it for writing too: WAL needs its shared memory, and
    // the last one to close tidies up.
    return SqliteConnection::open(path(), modeOf(isReadOnly(), m_immutable));
}

} // namespace touchstone::storage
