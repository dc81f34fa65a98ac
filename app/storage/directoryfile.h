// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/directory.h"
#include "storage/lockfile.h"

namespace touchstone::storage {

/// What opening did to the schema.
enum class MigrationOutcome { Created, UpToDate, Upgraded };

/// A directory that is a SQLite file: its lock, its schema, and whether it may be written.
class DirectoryFile final : public Directory
{
public:
    /// Makes the file with mode 0600. Errors: Conflict when `path` exists; Denied, NotFound
    /// (folder), Full.
    static Result<std::unique_ptr<DirectoryFile>> create(
        const QString &path, const Clock &clock, OpenOptions options = {});

    /// Makes the file out of what `fill` writes into a new directory, in one transaction; it
    /// appears under its name only when whole. Errors: as create() and those of `fill`; then there
    /// is no file.
    static Result<> createFilled(
        const QString &path, const Clock &clock, const std::function<Result<>(Connection &)> &fill);

    /// Opens a file. One that another running copy holds, or that may not be written, opens
    /// read-only. Older schemas are upgraded, with a copy of the file made before. Errors:
    /// NotFound; Invalid when it is no Touchstone directory; TooNew; Corrupt; Denied; Full.
    static Result<std::unique_ptr<DirectoryFile>> open(
        const QString &path, const Clock &clock, OpenOptions options = {});

    /// Gives the lock back. All sessions must be gone.
    ~DirectoryFile() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isShared() const override { return false; }
    [[nodiscard]] QString person() const override { return m_person; }
    [[nodiscard]] MigrationOutcome migration() const { return m_migration; }
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect(bool forWriting) const override;

private:
    DirectoryFile(const QString &path, const Clock &clock, OpenOptions options);
    Result<> lockOrReadOnly();
    Result<> migrate(Connection &connection);

    LockFile m_lock;
    bool m_immutable = false;
    QString m_person;
    MigrationOutcome m_migration = MigrationOutcome::UpToDate;
};

} // namespace touchstone::storage
