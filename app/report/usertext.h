// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/blocks.h"

#include <QString>

/// Texts that people typed, on their way into a document.
namespace touchstone::report {

/// One line of plain text: control characters and those that reorder text around them dropped, line
/// breaks and runs of white space made one space, cut with "…" at `limit` UTF-16 units. A text with
/// letters written from right to left is isolated, so that it cannot turn its neighbours round.
QString cleaned(const QString &text, qsizetype limit = 1000);

/// `text` as an address to link to: http or https with a host, no user or password in it; else
/// empty.
QString webAddress(const QString &text);

/// `text`, already cleaned, with each web address in it as a run that links there.
Runs linkedRuns(const QString &text, Tone tone);

/// True where a text has letters written from right to left.
bool hasRightToLeft(const QString &text);

} // namespace touchstone::report
