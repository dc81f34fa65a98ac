// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/listingexport.h"
#include "storage/exportreader.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace touchstone::services {

/// Lists as CSV at the engine's pace: bytes go from the directory to the file as they are stored,
/// in memory that does not grow with the list.
class CsvExport
{
public:
    CsvExport(storage::Session &session, exchange::ListingExport *file)
        : m_reader(session), m_file(file)
    {
    }

    /// Writes the listings in this order. `goOn` gets the number of lines so far, now and then; an
    /// error of it ends the export.
    Result<> write(
        const QList<ListingId> &listings, const std::function<Result<>(qint64 done)> &goOn);

private:
    /// Grows as it is written to: a QByteArray looks at too much for each of five million cells.
    class LineBuffer
    {
    public:
        [[nodiscard]] qsizetype size() const { return m_size; }
        [[nodiscard]] QByteArrayView view(qsizetype offset, qsizetype size) const
        {
            return QByteArrayView(m_bytes.data() + offset, size);
        }
        void clear() { m_size = 0; }
        void chop() { --m_size; }
        void append(char c) { *room(1) = c; }
        void append(QByteArrayView bytes)
        {
            std::copy(bytes.begin(), bytes.end(), room(bytes.size()));
        }

    private:
        char *room(qsizetype size)
        {
            if (m_size + size > qsizetype(m_bytes.size())) {
                m_bytes.resize(size_t(m_size + size) * 2);
            }
            return m_bytes.data() + std::exchange(m_size, m_size + size);
        }
        std::vector<char> m_bytes;
        qsizetype m_size = 0;
    };
    struct Line
    {
        qsizetype offset = 0, size = 0; ///< in m_lines; nothing for a listing that is gone
    };
    void append(const storage::ExportLine &line);
    void appendParties(const storage::ExportLine &line);
    void appendPrice(const storage::ExportLine &line);
    void appendScore(const storage::ExportLine &line);
    void cell(QByteArrayView utf8);
    void number(qint64 value);
    void tenths(int value);
    template <typename... Columns> void texts(const storage::ExportLine &line, Columns... columns)
    {
        (cell(line.texts[columns]), ...);
    }

    storage::ExportReader m_reader;
    exchange::ListingExport *m_file;
    LineBuffer m_lines; ///< of the listings read together; a comma behind each cell
    QByteArray m_quoted;
    QHash<int, QByteArray> m_bands; ///< as text
    QHash<qint64, QByteArray> m_days; ///< likewise
    QHash<QByteArray, int> m_digits; ///< of currencies
};

} // namespace touchstone::services
