// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Lists of clinics, practitioners and laboratories, and records of any kind by their UUID.
/// Thread: the session's.
class PartyStore
{
public:
    explicit PartyStore(Session &session);

    /// One page by name, then key. `limit` 1…1000. Errors: Invalid for a cursor of another query.
    Result<domain::Page<domain::PartyRow>> page(
        const domain::PartyQuery &query, const domain::PageCursor &after, int limit) const;

    /// The record of any of the four kinds with that UUID, or nothing.
    Result<std::optional<domain::SubjectRef>> findByUuid(const QString &uuid) const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
