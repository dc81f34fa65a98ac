// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/nativestatement.h"

#include "storage/sqliteerror.h"

namespace touchstone::storage {

Result<NativeStatement> NativeStatement::prepare(
    sqlite3 *handle, const QString &sql, const QString &name)
{
    NativeStatement statement;
    statement.m_name = name;
    const QByteArray utf8 = sql.toUtf8();
    if (sqlite3_prepare_v3(handle, utf8.constData(), static_cast<int>(utf8.size()),
            SQLITE_PREPARE_PERSISTENT, &statement.m_statement, nullptr)
        != SQLITE_OK) {
        return lastError(handle, name);
    }
    return statement;
}

Result<bool> NativeStatement::step()
{
    if (m_server) {
        return m_server->step();
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    Error error = lastError(sqlite3_db_handle(m_statement), m_name);
    sqlite3_reset(m_statement);
    return error;
}

Result<> NativeStatement::run()
{
    while (true) {
        TRY_ASSIGN(const bool row, step());
        if (!row) {
            return {};
        }
    }
}

} // namespace touchstone::storage
