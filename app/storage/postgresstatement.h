// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/postgresbatch.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

struct pg_conn;
struct pg_result;

namespace touchstone::storage {

/// A prepared statement by the server's client library, without QtSql between; NativeStatement says
/// how it is used. Numbers and bytes come as the server holds them; rows come all at once, or some
/// thousand at a time by a cursor, which needs a transaction. One that gathers writes: its runs
/// wait and go many at a time.
class PostgresStatement
{
public:
    enum class Mode {
        Whole,
        PlannedEachTime, ///< not prepared: the server knows the values when it plans
        InParts, ///< by a cursor
        Gathered, ///< marks are arrays; runs go some thousand at a time, or when they are sent
        Copied, ///< `sql` is COPY; rows go when they are sent
    };
    /// The connection of statements. Shared with them: some outlive it by moments.
    struct Line
    {
        pg_conn *handle = nullptr;
        bool ended = false; ///< ends or is gone: nothing is said on it any more
    };
    using LinePtr = std::shared_ptr<Line>;

    /// `sql` has marks `:name`, or for COPY a mark for each column. Errors: as the connection's.
    static Result<std::unique_ptr<PostgresStatement>> prepare(
        const LinePtr &line, const QString &sql, const QString &name, Mode mode);
    ~PostgresStatement();
    PostgresStatement(const PostgresStatement &) = delete;
    PostgresStatement &operator=(const PostgresStatement &) = delete;

    void bind(int mark, qint64 value);
    void bindNull(int mark);
    void bindText(int mark, QByteArrayView utf8); ///< must stay until it ran
    void bindBytes(int mark, QByteArrayView bytes); ///< likewise
    void bindOwned(int mark, const QByteArray &bytes);
    [[nodiscard]] int markOf(const char *name) const; ///< 0 when there is none

    Result<bool> step();
    void reset();
    /// Sends what was gathered. Errors: as the connection's; the transaction is lost then.
    Result<> send();

    [[nodiscard]] qint64 integer(int column) const; ///< 0 for NULL and what is no number
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isNumber(int column) const;
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] qint64 changes() const { return m_changes; } ///< rows the last run wrote

private:
    struct ResultDeleter
    {
        void operator()(pg_result *result) const;
    };

    PostgresStatement(LinePtr line, QString name, QList<QByteArray> marks);
    Result<> execute();
    Result<> fetch();
    Result<> take(pg_result *result);

    LinePtr m_line; ///< shared with the connection and its other statements
    pg_conn *m_handle;
    QString m_name; ///< for the log
    QByteArray m_prepared; ///< its name on the server
    QByteArray m_sql; ///< of one that is planned each time
    QByteArray m_cursorSql; ///< what makes the cursor of that name, when rows come in parts
    QList<QByteArray> m_marks;
    std::vector<PostgresParameter> m_parameters;
    std::unique_ptr<PostgresBatch> m_batch; ///< set in one that gathers
    std::unique_ptr<pg_result, ResultDeleter> m_result;
    int m_row = 0, m_rows = 0;
    qint64 m_changes = 0;
};

} // namespace touchstone::storage
