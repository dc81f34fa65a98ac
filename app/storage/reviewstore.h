// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/snapshot.h"
#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Reads who works on a listing, its review, and what was signed. Writing: storage/reviewwriter.h.
/// Thread: the session's.
class ReviewStore
{
public:
    explicit ReviewStore(Session &session);

    /// The latest assessment; one that is not started when there is none.
    Result<domain::ReviewRecord> latest(ListingId listing) const;
    /// SHA-256 of what the listing's assessment `number` assessed; empty while it is a draft.
    Result<QString> assessedSha256(ListingId listing, int number) const;
    /// Who works on it, by name.
    Result<QStringList> assignees(ListingId listing) const;
    /// Newest first, without their content.
    Result<QList<domain::Snapshot>> snapshots(ListingId listing) const;
    /// With its content; nothing when there is none of that UUID.
    Result<std::optional<domain::Snapshot>> snapshot(const QString &uuid) const;
    /// Who may be given work, by name: on a server everybody who may write, in a file everybody it
    /// knows as an author.
    Result<QStringList> people() const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
