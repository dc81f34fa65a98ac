// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresstatement.h"

#include "storage/postgreserror.h"
#include "storage/sqlfile.h"

#include <QtEndian>

#include <libpq-fe.h>

#include <atomic>

namespace touchstone::storage {

namespace {

// The server's numbers of types, as its catalogue pg_type has had them since its beginning.
constexpr Oid kBool = 16, kInt8 = 20, kInt2 = 21, kInt4 = 23;
constexpr int kBinary = 1;
constexpr int kPart = 4'096; // rows at a time

} // namespace

void PostgresStatement::ResultDeleter::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresStatement::PostgresStatement(LinePtr line, QString name, QList<QByteArray> marks)
    : m_line(std::move(line)), m_handle(m_line->handle), m_name(std::move(name)),
      m_marks(std::move(marks)), m_parameters(size_t(m_marks.size()))
{
    static std::atomic<int> counter{0};
    m_prepared = "touchstone_" + QByteArray::number(++counter);
}

Result<std::unique_ptr<PostgresStatement>> PostgresStatement::prepare(
    const LinePtr &line, const QString &sql, const QString &name, Mode mode)
{
    pg_conn *handle = line->handle;
    QList<QByteArray> marks;
    if (mode == Mode::Copied) {
        marks.resize(sql.count(u',') + 1);
        std::unique_ptr<PostgresStatement> copy(
            new PostgresStatement(line, name, std::move(marks)));
        copy->m_prepared.clear(); // nothing of it is known to the server
        copy->m_batch = std::make_unique<CopyBatch>(handle, sql.toUtf8(), name);
        return copy;
    }
    const QByteArray text = sql::numbered(sql, &marks).toUtf8();
    std::unique_ptr<PostgresStatement> statement(
        new PostgresStatement(line, name, std::move(marks)));
    if (mode == Mode::InParts) {
        statement->m_cursorSql
            = "DECLARE " + statement->m_prepared + " NO SCROLL CURSOR FOR " + text;
        return statement;
    }
    if (mode == Mode::PlannedEachTime) {
        statement->m_prepared.clear();
        statement->m_sql = text;
        return statement;
    }
    const QByteArray &prepared = statement->m_prepared;
    TRY(statement->take(PQprepare(handle, prepared.constData(), text.constData(), 0, nullptr)));
    statement->m_result.reset();
    if (mode == Mode::Gathered) {
        statement->m_batch = std::make_unique<ArrayBatch>(handle, prepared, name);
    }
    return statement;
}

PostgresStatement::~PostgresStatement()
{
    reset();
    if (!m_line->ended && m_cursorSql.isEmpty() && !m_prepared.isEmpty()
        && PQstatus(m_handle) == CONNECTION_OK
        && PQtransactionStatus(m_handle) != PQTRANS_INERROR) {
        const QByteArray forget = "DEALLOCATE " + m_prepared;
        m_result.reset(PQexec(m_handle, forget.constData()));
    }
}

void PostgresStatement::bind(int mark, qint64 value)
{
    bindOwned(mark, QByteArray::number(value));
    m_parameters[size_t(mark - 1)].form = PostgresParameter::Form::Digits;
}

void PostgresStatement::bindNull(int mark)
{
    m_parameters[size_t(mark - 1)].isNull = true;
}

void PostgresStatement::bindText(int mark, QByteArrayView utf8)
{
    bindBytes(mark, utf8);
    m_parameters[size_t(mark - 1)].form = PostgresParameter::Form::Text;
}

void PostgresStatement::bindBytes(int mark, QByteArrayView bytes)
{
    PostgresParameter &parameter = m_parameters[size_t(mark - 1)];
    parameter.bytes = bytes;
    parameter.form = PostgresParameter::Form::Bytes;
    parameter.isNull = false;
}

void PostgresStatement::bindOwned(int mark, const QByteArray &bytes)
{
    PostgresParameter &parameter = m_parameters[size_t(mark - 1)];
    parameter.owned = bytes;
    bindText(mark, parameter.owned);
}

int PostgresStatement::markOf(const char *name) const
{
    return static_cast<int>(m_marks.indexOf(QByteArray(name))) + 1;
}

Result<> PostgresStatement::execute()
{
    const size_t count = m_parameters.size();
    std::vector<const char *> values(count);
    std::vector<int> lengths(count), formats(count);
    for (size_t i = 0; i < count; ++i) {
        const PostgresParameter &parameter = m_parameters[i];
        if (!parameter.isNull) {
            values[i] = parameter.bytes.isNull() ? "" : parameter.bytes.data();
            lengths[i] = static_cast<int>(parameter.bytes.size());
            formats[i] = parameter.form == PostgresParameter::Form::Digits ? 0 : 1;
        }
    }
    if (!m_sql.isEmpty()) {
        return take(PQexecParams(m_handle, m_sql.constData(), static_cast<int>(count), nullptr,
            values.data(), lengths.data(), formats.data(), kBinary));
    }
    if (m_cursorSql.isEmpty()) {
        return take(PQexecPrepared(m_handle, m_prepared.constData(), static_cast<int>(count),
            values.data(), lengths.data(), formats.data(), kBinary));
    }
    TRY(take(PQexecParams(m_handle, m_cursorSql.constData(), static_cast<int>(count), nullptr,
        values.data(), lengths.data(), formats.data(), kBinary)));
    return fetch();
}

Result<> PostgresStatement::fetch()
{
    const QByteArray next = "FETCH " + QByteArray::number(kPart) + " FROM " + m_prepared;
    return take(
        PQexecParams(m_handle, next.constData(), 0, nullptr, nullptr, nullptr, nullptr, kBinary));
}

Result<> PostgresStatement::take(pg_result *result)
{
    m_result.reset(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        Error error = errorOfResult(m_handle, result, m_name);
        m_result.reset();
        return error;
    }
    m_rows = PQntuples(result);
    m_row = -1;
    m_changes = QByteArray(PQcmdTuples(result)).toLongLong();
    return {};
}

Result<> PostgresStatement::send()
{
    if (m_line->ended) {
        return errorOfState({}, m_name);
    }
    TRY_ASSIGN(m_changes, m_batch ? m_batch->send() : Result<qint64>(m_changes));
    return {};
}

Result<bool> PostgresStatement::step()
{
    if (m_line->ended) {
        return errorOfState({}, m_name);
    }
    if (m_batch) {
        m_batch->add(m_parameters);
        TRY(m_batch->isFull() ? send() : Result<>());
        return false;
    }
    if (!m_result) {
        TRY(execute());
    }
    if (m_row + 1 == m_rows && m_rows == kPart && !m_cursorSql.isEmpty()) {
        TRY(fetch());
    }
    if (++m_row < m_rows) {
        return true;
    }
    reset();
    return false;
}

void PostgresStatement::reset()
{
    if (m_result && !m_line->ended && !m_cursorSql.isEmpty()
        && PQtransactionStatus(m_handle) == PQTRANS_INTRANS) {
        const QByteArray close = "CLOSE " + m_prepared;
        m_result.reset(PQexec(m_handle, close.constData()));
    }
    m_result.reset();
}

qint64 PostgresStatement::integer(int column) const
{
    if (isNull(column)) {
        return 0;
    }
    const char *data = PQgetvalue(m_result.get(), m_row, column);
    switch (PQftype(m_result.get(), column)) {
    case kBool:
        return *data;
    case kInt2:
        return qFromBigEndian<qint16>(data);
    case kInt4:
        return qFromBigEndian<qint32>(data);
    case kInt8:
        return qFromBigEndian<qint64>(data);
    default:
        return 0;
    }
}

bool PostgresStatement::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) != 0;
}

bool PostgresStatement::isNumber(int column) const
{
    const Oid type = PQftype(m_result.get(), column);
    return type == kInt2 || type == kInt4 || type == kInt8 || type == kBool;
}

QByteArrayView PostgresStatement::bytes(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
}

} // namespace touchstone::storage
