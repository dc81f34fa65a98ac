// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/laboratorystore.h"

#include "storage/recordrows.h"

#include <QCoreApplication>

namespace touchstone::storage {

LaboratoryStore::LaboratoryStore(Session &session) : m_session(session) { }

Result<std::optional<domain::Laboratory>> LaboratoryStore::find(LaboratoryId id) const
{
    return findRecord(m_session.connection(), id);
}

Result<domain::Laboratory> LaboratoryStore::load(LaboratoryId id) const
{
    TRY_ASSIGN(auto record, find(id));
    if (!record) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("storage", "There is no such laboratory."), {}, {}};
    }
    return std::move(*record);
}

} // namespace touchstone::storage
