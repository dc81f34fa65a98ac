// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listindexes.h"

#include "storage/connection.h"
#include "storage/sqlfile.h"

namespace touchstone::storage {

Result<> ListIndexes::drop(Which which)
{
    if (m_connection.isServer()) {
        return {}; // others read by them
    }
    static const char *const parts[]
        = {"of_numbers", "of_band", "of_flags", "of_days", "of_lists", "of_records"};
    const QString condition
        = sql::fragment(QStringLiteral("indexes"), QLatin1String(parts[static_cast<int>(which)]));
    QStringList names;
    {
        Query query(
            m_connection, QStringLiteral("index_list"), {{QStringLiteral("condition"), condition}});
        TRY(query.run());
        while (query.next()) {
            names.append(query.text());
            m_statements.append(query.text());
        }
        TRY(query.finish());
    }
    for (const QString &name : std::as_const(names)) {
        TRY(m_connection.execute(
            sql::fragment(QStringLiteral("indexes"), QStringLiteral("drop")) + u' ' + name));
    }
    return {};
}

Result<> ListIndexes::restore()
{
    for (const QString &statement : std::as_const(m_statements)) {
        TRY(m_connection.execute(statement));
    }
    m_statements.clear();
    return {};
}

} // namespace touchstone::storage
