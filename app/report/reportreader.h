// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

/// Reading a report back: a PDF that somebody hands over carries what is needed to compute its
/// numbers again.
namespace touchstone::report {

/// What a PDF carries.
struct CarriedAnswers
{
    QByteArray json; ///< the attached file, or the metadata's of an archive copy
    QString printedHash; ///< the 32 digits at the foot of the first page; empty when not found
};

/// Errors: NotFound for no such file; Denied; Corrupt when it is no readable PDF; Invalid when it
/// is one that carries no answers of ours. Files above 64 MB are Invalid.
Result<CarriedAnswers> readReport(const QString &path);

/// The outcome of computing again.
struct Verification
{
    QString clinic, treatment, condition;
    QDate asOf;
    QString catalogue, model;
    QString sha256; ///< of the answers as carried
    /// Sentences, translated: each number that comes out otherwise, rules that are not those of the
    /// catalogue named, a printed hash that is another. Empty: confirmed.
    QStringList differences;
    [[nodiscard]] bool isConfirmed() const { return differences.isEmpty(); }
};

/// Scores the carried answers with the carried rules as of the carried day and compares with what
/// the report states. Errors: Invalid when the JSON is not that of a listing report; TooNew for a
/// later format or model.
Result<Verification> verify(const CarriedAnswers &carried);

} // namespace touchstone::report
