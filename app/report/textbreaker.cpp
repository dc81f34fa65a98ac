// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/textbreaker.h"

#include <QCache>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextLayout>

namespace touchstone::report {

namespace {

constexpr QChar kEllipsis(0x2026);

/// The spans of `all` that lie in [start, end), moved to begin at 0.
QList<Span> cut(const QList<Span> &all, qsizetype start, qsizetype end)
{
    QList<Span> part;
    for (const Span &span : all) {
        const qsizetype from = std::max(span.start, start);
        const qsizetype to = std::min(span.start + span.length, end);
        if (from < to) {
            part.append({from - start, to - from, span.font, span.tone, span.link});
        }
    }
    return part;
}

/// Most glyphs of remembered lines: some two megabytes.
constexpr int kRememberedGlyphs = 150'000;

using KnownLines = QCache<QString, QList<TextLine>>;

/// Lines hold no font, so they may outlive the document and the breaker they were made for.
KnownLines &knownLines()
{
    static thread_local KnownLines known(kRememberedGlyphs);
    return known;
}

} // namespace

QList<TextLine> TextBreaker::lines(const QList<StyledRun> &runs, double width, int maxLines)
{
    QString key = QString::number(qRound(width)) + u' ' + QString::number(maxLines);
    for (const StyledRun &run : runs) {
        key += QChar(0) + QString::number(2 * run.font.dots + (run.font.strong ? 1 : 0)) + u' '
            + QString::number(static_cast<int>(run.tone)) + run.link + QChar(0) + run.text;
    }
    if (const QList<TextLine> *known = knownLines().object(key)) {
        return *known;
    }
    const QList<TextLine> lines = broken(runs, width, maxLines);
    knownLines().insert(key, new QList<TextLine>(lines), static_cast<qsizetype>(key.size()));
    return lines;
}

/// Nothing when a part is a link, which needs its characters, or in a fallback font.
QList<GlyphStretch> TextBreaker::shaped(
    const QTextLine &line, qsizetype start, const QList<Span> &spans)
{
    QList<GlyphStretch> stretches;
    const double base = line.y() + line.ascent();
    for (const Span &span : spans) {
        const QList<QGlyphRun> runs
            = line.glyphRuns(static_cast<int>(start + span.start), static_cast<int>(span.length));
        if (!span.link.isEmpty() || runs.size() != 1 || runs.first().isRightToLeft()
            || runs.first().rawFont() != m_fonts.first(span.font)) {
            return {};
        }
        const QList<quint32> glyphs = runs.first().glyphIndexes();
        const QList<QPointF> places = runs.first().positions();
        GlyphStretch stretch{span.font, span.tone, {}};
        stretch.glyphs.reserve(glyphs.size());
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            stretch.glyphs.append(
                {glyphs.at(i), qRound(places.at(i).x()), qRound(places.at(i).y() - base)});
        }
        stretches.append(stretch);
    }
    return stretches;
}

QList<TextLine> TextBreaker::broken(const QList<StyledRun> &runs, double width, int maxLines)
{
    QString text;
    QList<Span> spans;
    for (const StyledRun &run : runs) {
        if (!run.text.isEmpty()) {
            spans.append({text.size(), run.text.size(), run.font, run.tone, run.link});
            text += run.text;
        }
    }
    if (text.isEmpty()) {
        return {};
    }
    QTextLayout layout(text, m_fonts.font(spans.first().font));
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    if (spans.size() > 1) {
        QList<QTextLayout::FormatRange> formats;
        for (const Span &span : spans) {
            QTextCharFormat format;
            format.setFont(m_fonts.font(span.font));
            formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
        }
        layout.setFormats(formats);
    }
    QList<TextLine> result;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const qsizetype start = line.textStart();
        qsizetype end = start + line.textLength();
        TextLine out;
        out.width = line.naturalTextWidth();
        const bool last = maxLines > 0 && result.size() + 1 == maxLines;
        const bool cutOff = last && end < text.size();
        if (cutOff) {
            const double dots
                = QFontMetricsF(m_fonts.font(spans.first().font)).horizontalAdvance(kEllipsis);
            if (out.width + dots > width) {
                end = std::max<qsizetype>(
                    start, line.xToCursor(width - dots, QTextLine::CursorOnCharacter));
                out.width = line.cursorToX(static_cast<int>(end));
            }
            out.width += dots;
        }
        while (end > start && text.at(end - 1).isSpace()) {
            --end;
        }
        out.text = text.mid(start, end - start);
        out.spans = cut(spans, start, end);
        if (!cutOff) {
            out.glyphs = shaped(line, start, out.spans);
        } else {
            out.text.append(kEllipsis);
            if (out.spans.isEmpty()) {
                out.spans.append({0, 0, spans.first().font, spans.first().tone, {}});
            }
            ++out.spans.last().length;
        }
        if (!out.text.isEmpty()) {
            result.append(out);
        }
        if (last) {
            break;
        }
    }
    layout.endLayout();
    return result;
}

std::pair<double, double> TextBreaker::extent(const FontKey &font)
{
    const auto known = m_extents.constFind(font);
    if (known != m_extents.constEnd()) {
        return known.value();
    }
    const QFontMetricsF metrics(m_fonts.font(font));
    return m_extents.insert(font, {metrics.ascent(), metrics.descent()}).value();
}

} // namespace touchstone::report
