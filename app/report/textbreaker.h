// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/elements.h"

class QTextLine;

namespace touchstone::report {

/// A stretch of text with its font already chosen.
struct StyledRun
{
    QString text;
    FontKey font;
    Tone tone = Tone::Text;
    QString link;
};

/// One broken line: what to paint and how wide it came out.
struct TextLine
{
    QString text;
    QList<Span> spans;
    double width = 0; ///< dots
    QList<GlyphStretch> glyphs; ///< as in TextElement
};

/// Breaks text into lines. The latest lines of a thread are remembered, as a report is laid out
/// again until it fits, and most of its texts stand in the next report too. Belongs to one thread.
class TextBreaker
{
public:
    /// Lines of at most `width` dots; words longer than a line are broken anywhere. With `maxLines`
    /// above 0 the last allowed line ends in "…" where text was left over.
    QList<TextLine> lines(const QList<StyledRun> &runs, double width, int maxLines = 0);

    /// Ascent and descent of the main font of that size, in dots.
    std::pair<double, double> extent(const FontKey &font);

private:
    QList<TextLine> broken(const QList<StyledRun> &runs, double width, int maxLines);

    QList<GlyphStretch> shaped(const QTextLine &line, qsizetype start, const QList<Span> &spans);

    FontSet m_fonts;
    QMap<FontKey, std::pair<double, double>> m_extents;
};

} // namespace touchstone::report
