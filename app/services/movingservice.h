// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moving.h"
#include "services/directoryservice.h"

namespace touchstone::services {

/// A whole directory between a file and a server, on the directory's threads. Thread: the window's.
class MovingService : public QObject
{
    Q_OBJECT

public:
    explicit MovingService(DirectoryService *directory, QObject *parent = nullptr);

    /// Moves the open file into the empty directory at `address`, where an administrator of the
    /// server logs in: everything or nothing, compared on both sides. The file stays as it is.
    /// `progress` counts rows copied and compared. Errors: Conflict when the directory there is not
    /// empty; Corrupt when the file is not sound or the two sides differ; Invalid for what is no
    /// address, when no file is open, or when a server cannot keep a text; Denied; PasswordNeeded;
    /// Cancelled, Busy, Full, Offline.
    QFuture<Result<domain::MoveReport>> moveIn(
        const QString &address, const QString &password, const ProgressPtr &progress = {});
    /// Writes the directory at `address` to the new file `path`; nothing needs to be open. Errors:
    /// Conflict when the file exists; otherwise as moveIn().
    QFuture<Result<domain::MoveReport>> moveOut(const QString &address, const QString &password,
        const QString &path, const ProgressPtr &progress = {});

private:
    DirectoryService *m_directory;
};

} // namespace touchstone::services
