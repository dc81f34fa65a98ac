// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Poppler's and qpdf's programs over a written file; a test fails where one is missing.
namespace touchstone::test {

/// Standard output of a program; fatal when it cannot be started or fails.
QByteArray run(const QString &program, const QStringList &arguments);

/// The text of each page in the order it was painted.
QStringList pdfPages(const QString &path);

/// All of them with runs of white space made one space: line breaks depend on fonts.
QString pdfText(const QString &path);

/// True where `text` equals the golden file tests/data/`relative` but for line breaks.
/// UPDATE_GOLDEN=1 writes the file; a missing one is a difference. `difference` says where.
bool matchesGolden(const QString &text, const QString &relative, QString *difference);

} // namespace touchstone::test
