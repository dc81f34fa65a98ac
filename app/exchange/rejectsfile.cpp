// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rejectsfile.h"

#include <QCoreApplication>

namespace touchstone::exchange {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

} // namespace

Result<RejectsFile> RejectsFile::create(const QString &path, const QStringList &header)
{
    TRY_ASSIGN(CsvWriter writer, CsvWriter::create(path, false));
    QStringList names{
        Text::tr("Refused line"), Text::tr("Refused column"), Text::tr("Refused because")};
    names.append(header);
    TRY(writer.writeRow(names));
    return RejectsFile(std::move(writer));
}

Result<> RejectsFile::write(const Reject &reject)
{
    QStringList cells{QString::number(reject.line), reject.column, reject.reason};
    cells.append(reject.cells);
    return m_writer.writeRow(cells);
}

Result<> RejectsFile::commit()
{
    return m_writer.commit();
}

} // namespace touchstone::exchange
