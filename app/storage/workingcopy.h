// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/lockfile.h"

#include <memory>

namespace touchstone::storage {

/// A directory of a synced or network folder, worked on as a copy on this computer. The original
/// keeps its lock file meanwhile, and is replaced whole when the copy is handed back, if it is
/// still what was copied; else both are kept. A copy that was not handed back (a crash, a folder
/// out of reach) is found by the next taking of the same original. One thread.
class WorkingCopy
{
public:
    enum class End {
        Unchanged, ///< there was nothing to hand back
        HandedBack,
        BothKept, ///< the original had changed: the copy stands beside it under another name
        NotYet, ///< the original cannot be written now: the copy stays and is found next time
    };
    struct Report
    {
        End end = End::Unchanged;
        QString message; ///< translated; empty for Unchanged and HandedBack
    };

    /// Copies `original` into a folder of its own below `folder`. Where somebody holds the
    /// original, or it may not be written, the copy is for reading only. Errors: Denied, Full,
    /// NotFound.
    static Result<std::unique_ptr<WorkingCopy>> take(
        const QString &original, const QString &folder, const QString &owner, const Clock &clock);

    /// Gives the lock back, and keeps the copy unless it was handed back or is for reading only.
    ~WorkingCopy();
    WorkingCopy(const WorkingCopy &) = delete;
    WorkingCopy &operator=(const WorkingCopy &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; } ///< of the copy
    [[nodiscard]] const QString &original() const { return m_original; }
    [[nodiscard]] bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; } ///< translated
    /// What became of earlier work that was not handed back, translated; mostly empty.
    [[nodiscard]] const QString &earlier() const { return m_earlier; }

    /// Once, when every connection to the copy is closed.
    Report handBack();

private:
    WorkingCopy(QString original, QString home, const Clock &clock);
    Result<> lockOriginal(const QString &owner);
    Result<> settleEarlier();
    Result<> copyOriginal();
    [[nodiscard]] Result<QString> keepBeside();
    [[nodiscard]] QString recordPath() const;
    [[nodiscard]] QString messagePath() const;
    [[nodiscard]] bool hasChanged() const;
    void removeCopy();

    QString m_original, m_home, m_path;
    const Clock &m_clock;
    LockFile m_lock;
    QString m_readOnlyReason, m_earlier;
    QString m_taken; ///< SHA-256 of the original as it was copied
    bool m_resumed = false;
};

} // namespace touchstone::storage
