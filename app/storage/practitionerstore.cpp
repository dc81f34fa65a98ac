// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/practitionerstore.h"

#include "storage/recordrows.h"

#include <QCoreApplication>

namespace touchstone::storage {

PractitionerStore::PractitionerStore(Session &session) : m_session(session) { }

Result<std::optional<domain::Practitioner>> PractitionerStore::find(PractitionerId id) const
{
    return findRecord(m_session.connection(), id);
}

Result<domain::Practitioner> PractitionerStore::load(PractitionerId id) const
{
    TRY_ASSIGN(auto record, find(id));
    if (!record) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("storage", "There is no such practitioner."), {}, {}};
    }
    return std::move(*record);
}

} // namespace touchstone::storage
