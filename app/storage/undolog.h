// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"
#include "storage/session.h"

namespace touchstone::storage {

/// Undo and redo from the journal, for one person, kept over a restart. Each is a change of its own
/// that writes the earlier fields back; a created record goes to the trash. A new change of the
/// person ends what could be redone. Thread: the session's.
class UndoLog
{
public:
    UndoLog(Session &session, const QString &person);

    struct Outcome
    {
        domain::ChangeNotice notice;
        QString text; ///< translated: what was undone or redone
    };

    Result<domain::UndoState> state() const;
    /// Errors: NotFound when there is nothing; Conflict when those records changed since, and then
    /// nothing is written.
    Result<Outcome> undo();
    Result<Outcome> redo();

private:
    Session &m_session;
    QString m_person;
};

} // namespace touchstone::storage
