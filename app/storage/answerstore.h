// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "storage/session.h"

namespace touchstone::storage {

/// Reads answers, present and earlier. Writing: storage/unitofwork.h. Thread: the session's.
class AnswerStore
{
public:
    explicit AnswerStore(Session &session);

    /// Answers of one clinic, practitioner, laboratory or listing itself, by criterion id.
    Result<domain::Answers> answersOf(const domain::SubjectRef &subject) const;
    /// A listing's own answers and those of the parties it names now, by criterion id; those
    /// answered for a criterion the catalogue no longer has are left out.
    Result<domain::Answers> answersFor(const domain::Listing &listing) const;
    /// The same as they stood at the end of `day` in UTC.
    Result<domain::Answers> answersForOn(const domain::Listing &listing, QDate day) const;
    /// Every version of one answer, the present one included, newest first.
    Result<QList<domain::Answer>> history(
        const domain::SubjectRef &subject, const QString &criterion) const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
