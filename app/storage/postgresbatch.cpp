// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresbatch.h"

#include "storage/postgreserror.h"

#include <libpq-fe.h>

#include <memory>
#include <optional>

namespace touchstone::storage {

namespace {

using ResultPtr = std::unique_ptr<PGresult, decltype(&PQclear)>;

// Their answers, which nobody reads meanwhile, must find room on the way back.
constexpr size_t kRunsAtOnce = 250;

} // namespace

void appendCopyText(QByteArrayView text, QByteArray *rows)
{
    qsizetype from = 0; // what needs no escape goes over in one piece
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '\\' && c != '\n' && c != '\r' && c != '\t') {
            continue;
        }
        rows->append(text.data() + from, i - from);
        from = i + 1;
        rows->append(c == '\\' ? "\\\\" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
    }
    rows->append(text.data() + from, text.size() - from);
}

Result<> copyRows(pg_conn *handle, const QByteArray &copy, const QString &name,
    const std::function<Result<bool>(QByteArray *rows)> &more)
{
    const ResultPtr began(PQexec(handle, copy.constData()), &PQclear);
    if (PQresultStatus(began.get()) != PGRES_COPY_IN) {
        return errorOfResult(handle, began.get(), name);
    }
    Result<> sent;
    QByteArray rows;
    for (bool goOn = true; goOn && sent.isOk();) {
        rows.resize(0); // keeps its memory
        const Result<bool> made = more(&rows);
        goOn = made.isOk() && *made;
        if (!made.isOk()) {
            sent = made.error();
        } else if (!rows.isEmpty()
            && PQputCopyData(handle, rows.constData(), static_cast<int>(rows.size())) != 1) {
            sent = errorOfResult(handle, nullptr, name);
        }
    }
    PQputCopyEnd(handle, sent.isOk() ? nullptr : "given up");
    // What the server has against a row it says only now.
    while (PGresult *next = PQgetResult(handle)) {
        const ResultPtr ended(next, &PQclear);
        if (sent.isOk() && PQresultStatus(next) != PGRES_COMMAND_OK) {
            sent = errorOfResult(handle, next, name);
        }
    }
    return sent;
}

void CopyBatch::add(std::span<const PostgresParameter> row)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0) {
            m_rows += '\t';
        }
        const PostgresParameter &value = row[i];
        if (value.isNull) {
            m_rows += "\\N";
        } else if (value.form == PostgresParameter::Form::Bytes) {
            m_rows += "\\\\x";
            m_rows += QByteArray::fromRawData(value.bytes.data(), value.bytes.size()).toHex();
        } else {
            appendCopyText(value.bytes, &m_rows);
        }
    }
    m_rows += '\n';
    ++m_count;
}

Result<qint64> CopyBatch::send()
{
    if (m_count == 0) {
        return 0;
    }
    bool given = false;
    const auto done
        = copyRows(m_handle, m_copy, m_name, [this, &given](QByteArray *rows) -> Result<bool> {
              if (!given) {
                  rows->swap(m_rows);
              } else {
                  m_rows.swap(*rows); // gets its memory back
              }
              return !std::exchange(given, true);
          });
    m_rows.resize(0);
    const qint64 count = std::exchange(m_count, 0);
    TRY(done);
    return count;
}

void RunBatch::add(std::span<const PostgresParameter> row)
{
    for (const PostgresParameter &value : row) {
        if (value.isNull) {
            m_values.push_back({-1, 0, false});
            continue;
        }
        m_values.push_back({m_bytes.size(), static_cast<int>(value.bytes.size()),
            value.form == PostgresParameter::Form::Digits});
        m_bytes.append(value.bytes.data(), value.bytes.size());
        m_bytes.append('\0');
    }
    ++m_runs;
}

bool RunBatch::isFull() const
{
    return m_runs >= kRunsAtOnce;
}

Result<> RunBatch::pass()
{
    const size_t count = m_values.size() / m_runs;
    std::vector<const char *> values(count);
    std::vector<int> lengths(count), formats(count);
    for (size_t run = 0; run < m_runs; ++run) {
        for (size_t i = 0; i < count; ++i) {
            const Value &value = m_values[run * count + i];
            values[i] = value.offset < 0 ? nullptr : m_bytes.constData() + value.offset;
            lengths[i] = value.size;
            formats[i] = value.isDigits ? 0 : 1;
        }
        if (PQsendQueryPrepared(m_handle, m_prepared.constData(), static_cast<int>(count),
                values.data(), lengths.data(), formats.data(), 1)
            != 1) {
            return errorOfResult(m_handle, nullptr, m_name);
        }
    }
    return PQpipelineSync(m_handle) == 1 ? Result<>()
                                         : Result<>(errorOfResult(m_handle, nullptr, m_name));
}

// Takes all answers, whatever they are, so that the connection can be used again.
Result<qint64> RunBatch::outcome()
{
    std::optional<Error> error;
    qint64 rows = 0;
    int nothing = 0;
    while (nothing < 3 && PQstatus(m_handle) == CONNECTION_OK) {
        const ResultPtr result(PQgetResult(m_handle), &PQclear);
        if (!result) {
            ++nothing; // one stands behind the answer of each run
            continue;
        }
        nothing = 0;
        switch (PQresultStatus(result.get())) {
        case PGRES_PIPELINE_SYNC:
            return error ? Result<qint64>(*error) : Result<qint64>(rows);
        case PGRES_COMMAND_OK:
        case PGRES_TUPLES_OK:
            rows += QByteArray(PQcmdTuples(result.get())).toLongLong();
            break;
        case PGRES_PIPELINE_ABORTED:
            break;
        default:
            if (!error) {
                error = errorOfResult(m_handle, result.get(), m_name);
            }
        }
    }
    return error ? *error : errorOfResult(m_handle, nullptr, m_name);
}

Result<qint64> RunBatch::send()
{
    if (m_runs == 0) {
        return 0;
    }
    Result<> passed = PQenterPipelineMode(m_handle) == 1
        ? pass()
        : Result<>(errorOfResult(m_handle, nullptr, m_name));
    Result<qint64> written = passed ? outcome() : Result<qint64>(passed.error());
    PQexitPipelineMode(m_handle);
    m_runs = 0;
    m_values.clear();
    m_bytes.resize(0);
    return written;
}

} // namespace touchstone::storage
