// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Reads practitioners, those in the trash too. Writing: storage/unitofwork.h. Thread: the
/// session's.
class PractitionerStore
{
public:
    explicit PractitionerStore(Session &session);

    Result<std::optional<domain::Practitioner>> find(PractitionerId id) const;
    /// Errors: NotFound.
    Result<domain::Practitioner> load(PractitionerId id) const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
