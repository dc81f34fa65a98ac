// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresbatch.h"

#include "storage/postgreserror.h"

#include <libpq-fe.h>

#include <memory>

namespace touchstone::storage {

namespace {

using ResultPtr = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr int kRunsAtOnce = 1'000;
constexpr qsizetype kBytesAtOnce = 4'000'000;

void appendElement(const PostgresParameter &value, QByteArray *array)
{
    if (value.isNull) {
        *array += "NULL";
    } else if (value.form == PostgresParameter::Form::Digits) {
        *array += value.bytes;
    } else if (value.form == PostgresParameter::Form::Bytes) {
        *array += "\"\\\\x";
        *array += QByteArray::fromRawData(value.bytes.data(), value.bytes.size()).toHex();
        *array += '"';
    } else {
        *array += '"';
        for (const char c : value.bytes) {
            if (c == '"' || c == '\\') {
                *array += '\\';
            }
            *array += c;
        }
        *array += '"';
    }
}

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

void ArrayBatch::add(std::span<const PostgresParameter> row)
{
    m_arrays.resize(row.size());
    for (size_t i = 0; i < row.size(); ++i) {
        QByteArray &array = m_arrays[i];
        array += array.isEmpty() ? '{' : ',';
        appendElement(row[i], &array);
        m_bytes += row[i].bytes.size();
    }
    ++m_runs;
}

bool ArrayBatch::isFull() const
{
    return m_runs >= kRunsAtOnce || m_bytes >= kBytesAtOnce;
}

Result<qint64> ArrayBatch::send()
{
    if (m_runs == 0) {
        return 0;
    }
    std::vector<const char *> values;
    for (QByteArray &array : m_arrays) {
        array += '}';
        values.push_back(array.constData());
    }
    const ResultPtr result(PQexecPrepared(m_handle, m_prepared.constData(),
                               static_cast<int>(values.size()), values.data(), nullptr, nullptr, 1),
        &PQclear);
    for (QByteArray &array : m_arrays) {
        array.resize(0); // keeps its memory
    }
    m_runs = 0;
    m_bytes = 0;
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
        return errorOfResult(m_handle, result.get(), m_name);
    }
    return QByteArray(PQcmdTuples(result.get())).toLongLong();
}

} // namespace touchstone::storage
