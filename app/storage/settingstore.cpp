// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstore.h"

#include "storage/connection.h"

#include <QCoreApplication>

namespace touchstone::storage {

SettingStore::SettingStore(Session &session) : m_session(session) { }

Result<std::optional<QString>> SettingStore::value(const QString &key) const
{
    Query query(m_session.connection(), QStringLiteral("setting_find"));
    TRY(query.bindText(":key", key).run());
    std::optional<QString> value;
    if (query.next()) {
        value = query.text();
    }
    TRY(query.finish());
    return value;
}

Result<> SettingStore::setValue(const QString &key, const QString &value)
{
    if (m_session.role() != Session::Role::Writer) {
        return Error{ErrorCode::Denied,
            QCoreApplication::translate("storage", "This directory is open for reading only."), key,
            {}};
    }
    if (value.isEmpty()) {
        Query query(m_session.connection(), QStringLiteral("setting_remove"));
        return query.bindText(":key", key).run();
    }
    Query query(m_session.connection(), QStringLiteral("setting_put"));
    return query.bindText(":key", key).bindText(":value", value).run();
}

} // namespace touchstone::storage
