// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clinicstore.h"

#include "storage/recordrows.h"

#include <QCoreApplication>

namespace touchstone::storage {

ClinicStore::ClinicStore(Session &session) : m_session(session) { }

Result<std::optional<domain::Clinic>> ClinicStore::find(ClinicId id) const
{
    return findRecord(m_session.connection(), id);
}

Result<domain::Clinic> ClinicStore::load(ClinicId id) const
{
    TRY_ASSIGN(auto record, find(id));
    if (!record) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("storage", "There is no such clinic."), {}, {}};
    }
    return std::move(*record);
}

} // namespace touchstone::storage
