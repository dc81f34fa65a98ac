// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/blocks.h"

#include <QFont>
#include <QLineF>
#include <QMap>
#include <QRawFont>

class QPainter;

/// What stands on a page: typed elements at their places. Lengths are dots of 1/1200 inch, so that
/// fonts have whole pixel sizes at any text size. Nothing here holds a font engine, since engines
/// belong to the thread that made them: text is kept as numbers of glyphs, or as characters.
namespace touchstone::report {

inline constexpr double kDotsPerMm = 1200 / 25.4;
inline constexpr double kDotsPerPixel = 1200 / 96.0; ///< of the design's 1/96 inch

constexpr double mm(double length)
{
    return length * kDotsPerMm;
}

/// A face and size; what fonts are cached by.
struct FontKey
{
    int dots = 0; ///< em size
    bool strong = false;
    // NOLINTNEXTLINE(modernize-use-nullptr): what the compiler makes of the default
    auto operator<=>(const FontKey &) const = default;

    static FontKey ofPoints(double points, bool strong = false);
};

/// Fonts of one thread: the families of reports with their fall-backs, without hinting.
class FontSet
{
public:
    const QFont &font(const FontKey &key);
    /// The first of the families that is there, which the glyphs of a GlyphStretch are of.
    const QRawFont &first(const FontKey &key);

private:
    QMap<FontKey, QFont> m_fonts;
    QMap<FontKey, QRawFont> m_first;
};

/// A part of a line in one look.
struct Span
{
    qsizetype start = 0, length = 0;
    FontKey font;
    Tone tone = Tone::Text;
    QString link;
};

/// A glyph and its place from the beginning of the line's base, in whole dots.
struct PlacedGlyph
{
    quint32 glyph = 0;
    qint32 x = 0, y = 0;
};

/// A span as it was shaped when its line was broken, so that it is not shaped a second time.
struct GlyphStretch
{
    FontKey font;
    Tone tone = Tone::Text;
    QList<PlacedGlyph> glyphs;
};

struct TextElement
{
    double x = 0, baseline = 0;
    QString text;
    QList<Span> spans; ///< cover the text, in order
    QList<GlyphStretch> glyphs; ///< all of the text; none when it is shaped where it is painted
};
struct RuleElement
{
    QLineF line;
    Tone tone = Tone::Line;
    double width = kDotsPerPixel;
};
struct BoxElement
{
    QRectF rect;
    double radius = 0;
    Tone tone = Tone::Border;
};
struct GlyphElement
{
    QRectF rect;
    MarkRef mark;
};
struct IntervalElement
{
    QRectF rect;
    IntervalValues values;
};
struct StackElement
{
    QRectF rect;
    StackValues values;
};

using Element = std::variant<TextElement, RuleElement, BoxElement, GlyphElement, IntervalElement,
    StackElement>;
using PageElements = QList<Element>;

/// Paints into a painter whose unit is the dot.
void paintElements(QPainter *painter, const PageElements &elements);

} // namespace touchstone::report
