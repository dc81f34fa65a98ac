// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"
#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Reads the journal, which only grows. Thread: the session's.
class JournalStore
{
public:
    explicit JournalStore(Session &session);

    /// Entries with an id below `before` (0: from the newest), newest first, at most `limit`. An
    /// invalid subject id lists all records.
    Result<QList<domain::JournalEntry>> entries(
        const domain::SubjectRef &subject, qint64 before, int limit) const;

    /// The newest change; 0 when there is none.
    Result<qint64> newestChange() const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
