// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Reads clinics, those in the trash too. Writing: storage/unitofwork.h. Thread: the session's.
class ClinicStore
{
public:
    explicit ClinicStore(Session &session);

    Result<std::optional<domain::Clinic>> find(ClinicId id) const;
    /// Errors: NotFound.
    Result<domain::Clinic> load(ClinicId id) const;

private:
    Session &m_session;
};

} // namespace touchstone::storage
