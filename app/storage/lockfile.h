// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace touchstone::storage {

/// The file beside a directory that says which copy of the program writes to it. One left by a
/// program of this computer that no longer runs is taken over.
class LockFile
{
public:
    struct Owner
    {
        QString name; ///< the person, or the account where nobody is named
        QString host;
        qint64 pid = 0;
        qint64 startedTicks
            = 0; ///< tells a process from a later one with the same number; 0 unknown
    };

    explicit LockFile(const QString &directoryPath);
    ~LockFile(); ///< gives back what is held
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

    /// Nothing when the lock is ours now, else who holds it. Errors: Denied when the folder cannot
    /// be written.
    Result<std::optional<Owner>> acquire(const QString &ownerName);
    void release();
    [[nodiscard]] bool isHeld() const { return m_held; }

private:
    QString m_path;
    bool m_held = false;
};

/// Who has a directory open, as a sentence for people who then can only read it.
QString heldBy(const LockFile::Owner &owner);

} // namespace touchstone::storage
