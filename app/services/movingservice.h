// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moving.h"
#include "domain/takenalong.h"
#include "services/directoryservice.h"

namespace touchstone::services {

/// A directory between a file and a server, whole or as a working copy that is taken along and
/// brought back, on the directory's threads. Thread: the window's.
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

    /// Writes the open shared directory to the new file `path`, to be worked on without the server.
    /// It holds what this person may read. Errors: Conflict when the file exists; Invalid when the
    /// open directory is a file; Cancelled, Denied, Full, Offline.
    QFuture<Result<domain::MoveReport>> takeAlong(
        const QString &path, const ProgressPtr &progress = {});
    /// What bringing back `file` into the open shared directory would do; writes nothing. Errors:
    /// Invalid when it was not taken along from there; as opening the file; Offline.
    QFuture<Result<domain::BringBackPreview>> previewBringBack(const QString &file);
    /// Merges the file into the open shared directory, in one change. What both sides changed goes
    /// by `choices`, what is not taken enters the history; what the directory cannot take is named
    /// and stays in the file, whose records stay as they are. Then the steps of reviews that were
    /// made in the file are made in the directory, in a second change, by the rules that hold
    /// there; those that cannot be are named and stay in the file too. Errors: Conflict when a
    /// choice is missing or came up since the preview; Denied; otherwise as the preview; then
    /// nothing was stored.
    QFuture<Result<domain::BringBackOutcome>> bringBack(
        const QString &file, const domain::SideChoices &choices);

private:
    DirectoryService *m_directory;
};

} // namespace touchstone::services
