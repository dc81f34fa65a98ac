// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/listingexport.h"
#include "storage/exportreader.h"

#include <QHash>

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
    QByteArray m_lines; ///< of the listings read together; a comma behind each cell
    QHash<qint64, QByteArray> m_days; ///< as text
    QHash<QByteArray, int> m_digits; ///< of currencies
};

} // namespace touchstone::services
