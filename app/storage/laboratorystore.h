// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Reads laboratories, those in the trash too. Writing: storage/unitofwork.h. Thread: the
/// session's.
class LaboratoryStore
{
public:
    explicit LaboratoryStore(Session &session);

    Result<std::optional<domain::Laboratory>> find(LaboratoryId id) const;
    /// Errors: NotFound.
    Result<domain::Laboratory> load(LaboratoryId id) const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
