// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace touchstone::storage {

/// Whole-file work: looking for damage, copies, and copies brought back. Thread: the session's.
class Maintenance
{
public:
    explicit Maintenance(Session &session);

    struct Report
    {
        qint64 records = 0, answers = 0, scores = 0, journalEntries = 0;
        QStringList problems; ///< translated, one line each; empty when sound
        bool isDamaged = false; ///< some are of records, journal or search, or of the file
        bool isMiscounted = false; ///< some are of what rescoring makes anew
        [[nodiscard]] bool isSound() const { return problems.isEmpty(); }
    };

    /// Reads every page and row: structure, references, stored scores against scores made anew as
    /// of the day they were made, journal, search text. A change that the journal does not tell of
    /// is named with its author and time, and neither damage nor miscounted. Writes nothing.
    /// Errors: Cancelled.
    Result<Report> check(const ProgressCallback &onProgress = {}) const;

    struct Copy
    {
        QString path;
        QString sha256; ///< of the copy's bytes, lower-case hexadecimal
        qint64 bytes = 0;
    };

    /// A complete copy while the directory stays in use; it appears under its name only when whole.
    /// Errors: Conflict when `path` exists; Full, Denied, Cancelled.
    Result<Copy> backup(const QString &path, const ProgressCallback &onProgress = {}) const;

    /// Copies the backup `from` to the new file `to` after checking it. Errors: as for opening
    /// `from`; Corrupt when the check finds something; Conflict when `to` exists.
    static Result<Copy> restore(const QString &from, const QString &to, const Clock &clock);

private:
    Session &m_session;
};

} // namespace touchstone::storage
