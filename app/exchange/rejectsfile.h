// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvdocument.h"
#include "exchange/importplan.h"

namespace touchstone::exchange {

/// Writes refused rows as CSV: line, column and reason, then the row as it was under its own
/// header, so that it can be mended and imported again.
class RejectsFile
{
public:
    /// Errors: Conflict when the file exists; Denied; NotFound for a missing folder.
    static Result<RejectsFile> create(const QString &path, const QStringList &header);
    Result<> write(const Reject &reject);
    Result<> commit();

private:
    explicit RejectsFile(CsvWriter writer) : m_writer(std::move(writer)) { }

    CsvWriter m_writer;
};

} // namespace touchstone::exchange
