// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <span>
#include <vector>

struct pg_conn;

namespace touchstone::storage {

/// What is bound to a mark of a server's statement.
struct PostgresParameter
{
    enum class Form : quint8 { Digits, Text, Bytes };
    QByteArray owned;
    QByteArrayView bytes;
    Form form = Form::Text;
    bool isNull = true;
};

/// Rows on their way to a server: what waits goes at once, so that nobody waits for each of them.
/// Thread: the connection's.
class PostgresBatch
{
public:
    virtual ~PostgresBatch() = default;
    virtual void add(std::span<const PostgresParameter> row) = 0;
    /// So much waits that it had better go, and may go in any moment.
    [[nodiscard]] virtual bool isFull() const = 0;
    /// Value: rows written. Errors: as the connection's; the transaction is lost then, and nothing
    /// waits any more.
    virtual Result<qint64> send() = 0;
};

/// New rows of one table, by COPY. They go when they are told to, since other rows may have to be
/// there first.
class CopyBatch final : public PostgresBatch
{
public:
    /// `copy`: COPY … FROM STDIN, in its text form. `name` is for the log.
    CopyBatch(pg_conn *handle, QByteArray copy, QString name)
        : m_handle(handle), m_copy(std::move(copy)), m_name(std::move(name))
    {
    }
    void add(std::span<const PostgresParameter> row) override;
    [[nodiscard]] bool isFull() const override { return false; }
    Result<qint64> send() override;

private:
    pg_conn *m_handle;
    QByteArray m_copy;
    QString m_name;
    QByteArray m_rows;
    qint64 m_count = 0;
};

/// Runs of one prepared statement that takes each of its marks as an array: a run adds an element
/// to every one of them, and all go as one statement.
class ArrayBatch final : public PostgresBatch
{
public:
    ArrayBatch(pg_conn *handle, QByteArray prepared, QString name)
        : m_handle(handle), m_prepared(std::move(prepared)), m_name(std::move(name))
    {
    }
    void add(std::span<const PostgresParameter> row) override;
    [[nodiscard]] bool isFull() const override;
    Result<qint64> send() override;

private:
    pg_conn *m_handle;
    QByteArray m_prepared;
    QString m_name;
    std::vector<QByteArray> m_arrays; ///< by mark, in the text form of arrays, still open
    int m_runs = 0;
    qsizetype m_bytes = 0; ///< of all elements
};

/// Runs `copy` on the rows that `more` appends, piece by piece, until it says false. When `more`
/// fails nothing is stored, the transaction is lost and its error is given back.
Result<> copyRows(pg_conn *handle, const QByteArray &copy, const QString &name,
    const std::function<Result<bool>(QByteArray *rows)> &more);

/// Appends a text as COPY takes it.
void appendCopyText(QByteArrayView text, QByteArray *rows);

} // namespace touchstone::storage
