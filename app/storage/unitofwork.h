// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/journal.h"
#include "storage/session.h"

namespace touchstone::storage {

class UnitState;

/// The one way in: a transaction that writes records, appends each change to the journal, scores
/// the listings it touches again and keeps the search text right. Nothing is stored unless commit()
/// says so; leaving the scope takes everything back. A failed call leaves the whole unit unusable
/// unless its error is Invalid, Conflict or NotFound, which write nothing.
///
/// Rules of records are the caller's to check (domain/validation.h). Thread: the session's.
class UnitOfWork
{
public:
    /// `person` is the author in the journal of a file; on a server it is who is logged in.
    UnitOfWork(Session &session, domain::ChangeKind kind, const QString &person);
    ~UnitOfWork();
    UnitOfWork(const UnitOfWork &) = delete;
    UnitOfWork &operator=(const UnitOfWork &) = delete;

    /// Starts the transaction; a connection that was lost before is made again first. Errors:
    /// Denied (reader's session), Busy, Full, Corrupt, Offline; Conflict when an earlier commit()
    /// left open whether it stored, and it did.
    Result<> begin();

    /// Stores a new record (invalid id) or a changed one, and gives it back as stored; a record
    /// that says nothing new is given back unchanged and enters no journal. Errors: Conflict when
    /// its revision is not the stored one; NotFound when the record, or a party a listing names, is
    /// gone.
    Result<domain::Clinic> save(const domain::Clinic &clinic);
    Result<domain::Practitioner> save(const domain::Practitioner &practitioner);
    Result<domain::Laboratory> save(const domain::Laboratory &laboratory);
    Result<domain::Listing> save(const domain::Listing &listing);
    /// The same for a new record that has a UUID already, from another copy of this directory; it
    /// keeps it.
    Result<domain::Clinic> adopt(const domain::Clinic &clinic);
    Result<domain::Practitioner> adopt(const domain::Practitioner &practitioner);
    Result<domain::Laboratory> adopt(const domain::Laboratory &laboratory);
    Result<domain::Listing> adopt(const domain::Listing &listing);

    /// To the trash and back; records already there are skipped. Errors: Conflict for a party that
    /// listings outside the trash name, and for bringing back a listing whose clinic stays in the
    /// trash; NotFound. Value: records moved.
    Result<int> trash(const QList<domain::SubjectRef> &records);
    Result<int> restore(const QList<domain::SubjectRef> &records);

    /// Stores the answer of `subject` to a criterion of the catalogue. `answer.revision` is the one
    /// read, 0 for the first. Errors: Conflict; NotFound (subject); Invalid when the catalogue has
    /// no such criterion or its scope is another kind.
    Result<domain::Answer> saveAnswer(
        const domain::SubjectRef &subject, const QString &criterion, const domain::Answer &answer);

    /// Puts `fields` that were written in a conflict and not taken into the history of a record, or
    /// of its answer to `criterion` where that is not empty. Undo passes over it. Errors: NotFound.
    Result<> setAside(
        const domain::SubjectRef &subject, const QString &criterion, const QJsonObject &fields);

    /// Makes it lasting: when this returns ok the change survives a crash and a loss of power.
    /// Errors: Full, Busy, Corrupt, Offline; then nothing was stored. A unit that changed nothing
    /// gives a notice with an invalid change.
    ///
    /// When a server is lost between COMMIT and its answer, nobody here knows what became of the
    /// unit. This connects again with growing pauses for a minute, ends what the server still holds
    /// of the lost connection, takes the writers' lock, so that the lost transaction has ended, and
    /// looks for the change: its number, author and time together are this unit's alone, also on a
    /// standby that took over. Found, this returns ok as if nothing had happened; not found,
    /// Offline, and saving again cannot double anything. When the server stays away, the error is
    /// Offline too, says that it is not known, and the session remembers: the next unit's begin()
    /// looks first and is refused with Conflict when the earlier one turns out to be stored.
    Result<domain::ChangeNotice> commit();

    /// For this layer's own classes.
    [[nodiscard]] UnitState &state() const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace touchstone::storage
