// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/elements.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>
#include <QVarLengthArray>

namespace touchstone::report {

FontKey FontKey::ofPoints(double points, bool strong)
{
    return {qRound(points * 1200 / 72), strong};
}

const QFont &FontSet::font(const FontKey &key)
{
    const auto known = m_fonts.constFind(key);
    if (known != m_fonts.constEnd()) {
        return known.value();
    }
    QFont font;
    // Names only, so that a machine without the first takes the next; the CJK families carry
    // scripts the others lack.
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"),
        QStringLiteral("Noto Sans CJK JP"), QStringLiteral("sans-serif")});
    font.setPixelSize(key.dots);
    font.setWeight(key.strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return m_fonts.insert(key, font).value();
}

const QRawFont &FontSet::first(const FontKey &key)
{
    const auto known = m_first.constFind(key);
    return known != m_first.constEnd() ? known.value()
                                       : m_first.insert(key, QRawFont::fromFont(font(key))).value();
}

namespace {

class ElementPainter
{
public:
    explicit ElementPainter(QPainter *painter) : m_painter(painter) { }

    void operator()(const TextElement &text)
    {
        if (!text.glyphs.isEmpty()) {
            for (const GlyphStretch &stretch : text.glyphs) {
                paintGlyphs(stretch, QPointF(text.x, text.baseline));
            }
            return;
        }
        if (text.spans.size() == 1 && text.spans.first().link.isEmpty()) {
            const Span &span = text.spans.first();
            if (!m_current || *m_current != span.font) {
                m_painter->setFont(m_fonts.font(span.font));
                m_current = span.font;
            }
            m_painter->setPen(ReportPalette::colour(span.tone));
            m_painter->drawText(QPointF(text.x, text.baseline), text.text);
            return;
        }
        // Several looks or a link: one laid-out line keeps their order in both directions of
        // writing, and a PDF gets its link annotations from the character format.
        QTextLayout layout(text.text, m_fonts.font(text.spans.first().font));
        QTextOption option;
        option.setTextDirection(Qt::LeftToRight);
        option.setWrapMode(QTextOption::NoWrap);
        layout.setTextOption(option);
        QList<QTextLayout::FormatRange> formats;
        for (const Span &span : text.spans) {
            QTextCharFormat format;
            format.setFont(m_fonts.font(span.font));
            format.setForeground(ReportPalette::colour(span.tone));
            if (!span.link.isEmpty()) {
                format.setAnchor(true);
                format.setAnchorHref(span.link);
            }
            formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(mm(1000));
        layout.endLayout();
        layout.draw(m_painter, QPointF(text.x, text.baseline - line.ascent()));
    }

    void operator()(const RuleElement &rule)
    {
        m_painter->setPen(
            QPen(ReportPalette::colour(rule.tone), rule.width, Qt::SolidLine, Qt::FlatCap));
        m_painter->drawLine(rule.line);
    }

    void operator()(const BoxElement &box)
    {
        m_painter->setPen(QPen(ReportPalette::colour(box.tone), kDotsPerPixel));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(box.rect, box.radius, box.radius);
    }

    void operator()(const GlyphElement &glyph)
    {
        const QColor colour = ReportPalette::colour(glyph.mark.tone);
        switch (glyph.mark.kind) {
        case MarkRef::Kind::None:
            return;
        case MarkRef::Kind::Band:
            return paintBandMark(m_painter, glyph.rect, glyph.mark.band, colour);
        case MarkRef::Kind::State:
            return paintStateMark(m_painter, glyph.rect, glyph.mark.state, colour);
        case MarkRef::Kind::Plain:
            return paintMark(m_painter, glyph.rect, glyph.mark.plain, colour);
        }
    }

    void operator()(const IntervalElement &bar)
    {
        paintIntervalBar(
            m_painter, bar.rect, bar.values, ReportPalette::bars(), kDotsPerPixel, true);
    }

    void operator()(const StackElement &bar)
    {
        paintStackBar(m_painter, bar.rect, bar.values.earned, bar.values.lost, bar.values.open,
            ReportPalette::bars(), kDotsPerPixel);
    }

private:
    void paintGlyphs(const GlyphStretch &stretch, const QPointF &from)
    {
        QVarLengthArray<quint32, 128> glyphs;
        QVarLengthArray<QPointF, 128> places;
        for (const PlacedGlyph &placed : stretch.glyphs) {
            glyphs.append(placed.glyph);
            places.append(QPointF(placed.x, placed.y));
        }
        QGlyphRun run;
        run.setRawFont(m_fonts.first(stretch.font));
        run.setRawData(glyphs.constData(), places.constData(), static_cast<int>(glyphs.size()));
        m_painter->setPen(ReportPalette::colour(stretch.tone));
        m_painter->drawGlyphRun(from, run);
    }

    QPainter *m_painter;
    FontSet m_fonts;
    std::optional<FontKey> m_current;
};

} // namespace

void paintElements(QPainter *painter, const PageElements &elements)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    ElementPainter visitor(painter);
    for (const Element &element : elements) {
        std::visit(visitor, element);
    }
    painter->restore();
}

} // namespace touchstone::report
