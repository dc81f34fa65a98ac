// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace touchstone::storage {

/// A connection to a SQLite file.
class SqliteConnection final : public Connection
{
public:
    enum class Mode { ReadWrite, Create, ReadOnly, Immutable };

    /// Errors: as errorOfCode().
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);

    [[nodiscard]] sqlite3 *handle() const override { return m_handle; }
    Result<> execute(const QString &statement) override;
    [[nodiscard]] bool inTransaction() const override;
    void interrupt() override;
    [[nodiscard]] qint64 changes() const override;
    [[nodiscard]] qint64 insertedId(QSqlQuery &query) const override;
    [[nodiscard]] Error errorOf(const QSqlError &error, const QString &what) const override;

private:
    SqliteConnection(QString name, const QSqlDatabase &database);
    Result<NativeStatement> prepareNative(
        const QString &sql, const QString &name, Way way) override;
    sqlite3 *m_handle;
};

} // namespace touchstone::storage
