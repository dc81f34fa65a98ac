// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/textbreaker.h"

namespace touchstone::report {

/// Breaks a document into A4 pages: 15 mm at the sides, header and footer on each. Headings stay
/// with what follows, table headers are repeated, no line of a paragraph stands alone.
/// `partPages[n]` is how many pages the part before the n-th page break took, the last entry those
/// of the rest: what a report of fixed length is fitted by.
struct PagedLayout
{
    QList<PageElements> pages;
    QList<int> partPages;
};

/// Needs a QGuiApplication for fonts; any thread, the breaker's own.
PagedLayout layOut(const Content &content, TextBreaker *breaker);

} // namespace touchstone::report
